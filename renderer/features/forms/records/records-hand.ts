/** Where the hand is in the table. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** The size of the table, and how many rows are seen at once. */
export interface TableSize {
  readonly rows: number
  readonly columns: number
  readonly page: number
}

/** Where a key moves to in the table; null for a key that moves nowhere. Tab goes on in the next row. */
export function placeAfterKey(
  { key, back = false }: { readonly key: string; readonly back?: boolean },
  at: Place,
  { rows, columns, page }: TableSize,
): Place | null {
  const to = (row: number, column: number): Place => ({
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  })
  switch (key) {
    case 'ArrowUp':
      return to(at.row - 1, at.column)
    case 'ArrowDown':
      return to(at.row + 1, at.column)
    case 'ArrowLeft':
      return to(at.row, at.column - 1)
    case 'ArrowRight':
      return to(at.row, at.column + 1)
    case 'Home':
      return to(at.row, 0)
    case 'End':
      return to(at.row, columns - 1)
    case 'PageUp':
      return to(at.row - page, at.column)
    case 'PageDown':
      return to(at.row + page, at.column)
    case 'Tab': {
      const next = at.row * columns + at.column + (back ? -1 : 1)
      return next < 0 || next >= rows * columns ? null : to(Math.floor(next / columns), next % columns)
    }
    default:
      return null
  }
}
