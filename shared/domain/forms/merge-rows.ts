import type { FormCell, FormRow } from './form-page.ts'

/** Rows that share at least so large a part of the lower of them are the same row, read again. */
const SAME = 0.5

/**
 * Rows as they are read now, with all that a person said of those that were there before: what a person wrote stays, also
 * in a row that was not found again, and rows that a person put there stay where they are.
 */
export function mergedRows(before: readonly FormRow[], now: readonly FormRow[]): readonly FormRow[] {
  const left = new Set(before)
  const merged = now.map((row) => {
    const same = mostAlike([...left], row)
    if (!same) return row
    left.delete(same)
    const place = same.by === 'person' ? { top: same.top, bottom: same.bottom, by: same.by } : {}
    return { ...row, ...place, id: same.id, cells: { ...row.cells, ...personsCells(same) } }
  })
  const kept = [...left].flatMap((row) => {
    const cells = personsCells(row)
    return Object.keys(cells).length > 0 || row.by === 'person' ? [{ ...row, cells }] : []
  })
  return [...merged, ...kept].toSorted((one, other) => one.top - other.top)
}

/** Whether a person wrote or took a cell: no machine changes it. */
export function isPersons(cell: FormCell | undefined): boolean {
  return cell !== undefined && cell.by.by !== 'machine'
}

function personsCells({ cells }: FormRow): Readonly<Record<string, FormCell>> {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => isPersons(cell)))
}

function mostAlike(rows: readonly FormRow[], row: FormRow): FormRow | null {
  const shared = (other: FormRow): number => {
    const common = Math.min(other.bottom, row.bottom) - Math.max(other.top, row.top)
    return common / Math.min(other.bottom - other.top, row.bottom - row.top)
  }
  const [best] = rows.toSorted((one, other) => shared(other) - shared(one))
  return best && shared(best) >= SAME ? best : null
}
