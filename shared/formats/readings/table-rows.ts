import type { Line, TableCell } from '../../domain/reading.ts'

/** Lines that follow each other in one cell; in none where nothing tells. */
export interface PartByCell {
  readonly cell: TableCell | undefined
  readonly lines: readonly Line[]
}

/** The lines of a block by the cells that they stand in, in reading order. */
export function partsByCell(lines: readonly Line[]): readonly PartByCell[] {
  const parts: { cell: TableCell | undefined; lines: Line[] }[] = []
  for (const line of lines) {
    const last = parts.at(-1)
    if (last && nameOf(last.cell) === nameOf(line.cell)) last.lines.push(line)
    else parts.push({ cell: line.cell, lines: [line] })
  }
  return parts
}

function nameOf(cell: TableCell | undefined): string {
  return cell ? [cell.row, cell.column, cell.rows ?? 1, cell.columns ?? 1].join() : ''
}

/** A cell of a table as documents write it; without lines where it is empty. */
export interface WrittenCell {
  /** Over how many rows and columns it goes. */
  readonly rows: number
  readonly columns: number
  readonly lines: readonly Line[]
  /** It is the rest of a cell of a row above. */
  readonly continued: boolean
}

/** More rows or columns are no table that a document could show. */
const MOST = 500

/**
 * The rows of a table, each with cells from its first column to its last; null where lines are in no cell, do not come
 * row by row, or cells lie over each other.
 */
export function tableRows(lines: readonly Line[]): readonly (readonly WrittenCell[])[] | null {
  const parts = partsByCell(lines)
  const cells = parts.flatMap(({ cell, lines: own }) => (cell ? [{ ...sized(cell), lines: own }] : []))
  if (cells.length === 0 || cells.length < parts.length) return null
  const height = Math.max(...cells.map(({ row, rows }) => row + rows))
  const width = Math.max(...cells.map(({ column, columns }) => column + columns))
  if (height > MOST || width > MOST) return null
  // What fills each place: the cell that begins there, or the one that goes over it.
  const grid: (PlacedCell | undefined)[] = Array.from({ length: height * width }, () => undefined)
  let before = -1
  for (const cell of cells) {
    const first = cell.row * width + cell.column
    if (first <= before) return null
    before = first
    for (const place of placesOf(cell, width)) {
      if (grid[place]) return null
      grid[place] = cell
    }
  }
  return Array.from({ length: height }, (_, row) => rowOf(grid.slice(row * width, (row + 1) * width), row))
}

interface PlacedCell extends Required<TableCell> {
  readonly lines: readonly Line[]
}

function sized({ row, column, rows = 1, columns = 1 }: TableCell): Required<TableCell> {
  return { row, column, rows, columns }
}

function placesOf({ row, column, rows, columns }: PlacedCell, width: number): readonly number[] {
  return Array.from(
    { length: rows * columns },
    (_, index) => (row + Math.floor(index / columns)) * width + column + (index % columns),
  )
}

function rowOf(places: readonly (PlacedCell | undefined)[], row: number): readonly WrittenCell[] {
  return places.flatMap((cell, column): readonly WrittenCell[] => {
    if (!cell) return [{ rows: 1, columns: 1, lines: [], continued: false }]
    if (cell.column !== column) return []
    const continued = cell.row !== row
    return [{ rows: cell.rows, columns: cell.columns, lines: continued ? [] : cell.lines, continued }]
  })
}
