import type { Form, FormField } from '../domain/forms/form.ts'
import type { FormCell, FormPage, FormRow } from '../domain/forms/form-page.ts'
import type { Page } from '../domain/page.ts'
import { fold } from '../text/fold.ts'
import { cellValue, type CellValue } from './cell-values.ts'

/** A page that a form read, with the page itself. */
export interface TablePage {
  readonly page: Page
  readonly read: FormPage
}

/** A cell of the table. */
export interface TableCell extends CellValue {
  readonly cell: FormCell | null
  readonly doubtful: boolean
}

/** A record. */
export interface TableRow extends TablePage {
  readonly row: FormRow
  /** Its place among the rows of its page, from 1. */
  readonly number: number
  /** In the order of the fields. */
  readonly cells: readonly TableCell[]
}

/** Where the units of a collection stand in its order, by number. */
export type UnitPlaces = ReadonlyMap<Page['unitId'], number>

/** The pages that are there, of units that are, in the order of the units and within them. */
export function tablePages(
  read: readonly FormPage[],
  pages: readonly Page[],
  places: UnitPlaces,
): readonly TablePage[] {
  const byId = new Map(pages.map((page) => [page.id, page]))
  const there = read.flatMap((each): readonly TablePage[] => {
    const page = byId.get(each.pageId)
    return page ? [{ page, read: each }] : []
  })
  return pagesInOrder(there, places)
}

/** The pages of units that are there, in the order of the units and within them. */
export function pagesInOrder(pages: readonly TablePage[], places: UnitPlaces): readonly TablePage[] {
  const placeOf = ({ page }: TablePage): number => places.get(page.unitId) ?? 0
  return pages
    .filter(({ page }) => places.has(page.unitId))
    .toSorted((one, other) => placeOf(one) - placeOf(other) || one.page.order - other.page.order)
}

/** A machine less sure than this is to be looked at (as for words: see shared/domain/doubtful-words.ts). */
const SURE = 0.75

/** Whether a cell is to be looked at: a machine was not sure of it, or it is not what its field is to hold. */
export function isDoubtful(cell: FormCell | null, { fault }: Pick<CellValue, 'fault'>): boolean {
  if (!cell) return false
  if (cell.by.by === 'machine' && (cell.by.confidence ?? 1) < SURE) return true
  return fault !== null && cell.by.by === 'machine'
}

/** The records of a form in the order of the pages given. Ditto marks go on over the pages of a unit, not beyond. */
export function tableRows(form: Form, pages: readonly TablePage[]): readonly TableRow[] {
  const rows: TableRow[] = []
  let above: readonly (TableCell | null)[] = []
  let unit: Page['unitId'] | null = null
  for (const { page, read } of pages) {
    if (page.unitId !== unit) above = []
    unit = page.unitId
    for (const [index, row] of read.rows.entries()) {
      const cells = form.fields.map((field, at) => tableCell(field, row, above[at] ?? null))
      // A cell that says nothing leaves the mark below it to what stands further up.
      above = cells.map((cell, at) => (cell.value === '' ? (above[at] ?? null) : cell))
      rows.push({ page, read, row, number: index + 1, cells })
    }
  }
  return rows
}

function tableCell(field: FormField, row: FormRow, above: TableCell | null): TableCell {
  const cell = row.cells[field.id]
  const value = cellValue(field, cell, above)
  return { ...value, cell: cell ?? null, doubtful: isDoubtful(cell ?? null, value) }
}

/** Which rows are shown: all, those with something doubtful, with nothing written at all, or without an empty cell. */
export const ROW_FILTERS = ['all', 'doubtful', 'written', 'empty'] as const
export type RowFilter = (typeof ROW_FILTERS)[number]

/** Whether a row is shown. `sought` is folded already. */
export function isShown(
  row: TableRow,
  { filter, sought }: { readonly filter: RowFilter; readonly sought: string },
): boolean {
  if (sought !== '' && !row.cells.some(({ value, written }) => fold(`${value} ${written ?? ''}`).includes(sought)))
    return false
  switch (filter) {
    case 'all':
      return true
    case 'doubtful':
      return row.cells.some(({ doubtful }) => doubtful)
    case 'written':
      return row.cells.some(({ written }) => written !== null && written.trim() !== '')
    case 'empty':
      return row.cells.every(({ written }) => written === null || written.trim() === '')
  }
}

const NUMERIC = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** Rows by the values of a field; those without one at the end, others of the same value as they were. */
export function sortedRows(rows: readonly TableRow[], at: number, falling: boolean): readonly TableRow[] {
  const keyOf = ({ cells }: TableRow): string => cells[at]?.edtf ?? cells[at]?.value ?? ''
  return rows.toSorted((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)]
    if (a === '' || b === '') return (a === '' ? 1 : 0) - (b === '' ? 1 : 0)
    return falling ? NUMERIC.compare(b, a) : NUMERIC.compare(a, b)
  })
}

/** The next doubtful cell after (or before) a place, row by row; null where there is none. */
export function nextDoubtful(
  rows: readonly TableRow[],
  from: { readonly row: number; readonly column: number },
  by: 1 | -1,
): { readonly row: number; readonly column: number } | null {
  const width = rows[0]?.cells.length ?? 0
  const count = rows.length * width
  const start = from.row * width + from.column
  for (let step = 1; step <= count; step += 1) {
    const at = (((start + by * step) % count) + count) % count
    const [row, column] = [Math.floor(at / width), at % width]
    if (rows[row]?.cells[column]?.doubtful) return { row, column }
  }
  return null
}
