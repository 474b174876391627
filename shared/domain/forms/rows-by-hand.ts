import type { FormRowId } from '../ids.ts'
import { median } from '../median.ts'
import type { RowSpan } from './form.ts'
import type { FormPage, FormRow } from './form-page.ts'

/** Rows of a page that a person put there, and where rows were that a person took out. */
export interface RowsByHand {
  readonly added: readonly RowSpan[]
  readonly gone: readonly RowSpan[]
}

/** Between two rows is room for one from this part of the usual height on. */
const ROOM = 0.5
/** A row that is found is none of the rows found where so large a part of it is where a person put rows, or took one out. */
const PUT = 0.5
const TAKEN = 0.6

/** What a person said of the rows of a page; null where nothing. */
export function rowsByHand({ rows, gone = [] }: Pick<FormPage, 'rows' | 'gone'>): RowsByHand | null {
  const added = rows.filter(({ by }) => by === 'person').map(({ top, bottom }) => ({ top, bottom }))
  return added.length + gone.length === 0 ? null : { added, gone }
}

/** The rows of a page that were found, with those that a person put there and without those that one took out. */
export function withRowsByHand(found: readonly RowSpan[], { added, gone }: RowsByHand): readonly RowSpan[] {
  const isFree = (row: RowSpan): boolean => {
    const put = added.reduce((sum, each) => sum + common(each, row), 0)
    return put < PUT * heightOf(row) && !isGone(row, gone)
  }
  return [...found.filter(isFree), ...added].toSorted((one, other) => one.top - other.top)
}

/** Whether a person took a row out where this one is. */
export function isGone(row: RowSpan, gone: readonly RowSpan[]): boolean {
  return gone.some((each) => common(each, row) >= TAKEN * heightOf(row))
}

/**
 * The page with a new row below another one: in the gap that is there, below the last one at the usual height, or else in
 * the lower half of that row, which was two that were taken for one. null where the row is gone, or no more is to be had.
 */
export function withRowBelow(page: FormPage, rowId: FormRowId, newId: FormRowId): FormPage | null {
  const rows = page.rows.toSorted((one, other) => one.top - other.top)
  const at = rows.findIndex(({ id }) => id === rowId)
  const row = rows[at]
  if (!row) return null
  const usual = median(rows.map(heightOf))
  const end = rows[at + 1]?.top ?? 1
  const made = (top: number, bottom: number): FormRow => ({ id: newId, top, bottom, cells: {}, by: 'person' })
  if (end - row.bottom >= ROOM * usual) {
    const next = made(row.bottom, Math.min(end, row.bottom + usual))
    return { ...page, rows: rows.toSpliced(at + 1, 0, next) }
  }
  const middle = (row.top + row.bottom) / 2
  if (!(middle > row.top && middle < row.bottom)) return null
  const upper: FormRow = { ...row, bottom: middle, by: 'person' }
  return { ...page, rows: rows.toSpliced(at, 1, upper, made(middle, row.bottom)) }
}

/**
 * The page with a row that a person drew, as far as those beside it leave room for it; null where a row is there already. A
 * page that waited for a person does so no more: who draws rows on it says that the form lies right.
 */
export function withRowDrawn(
  { failure: _failed, ...page }: FormPage,
  drawn: RowSpan,
  newId: FormRowId,
): FormPage | null {
  const middle = (drawn.top + drawn.bottom) / 2
  const [above, below] = [page.rows.filter(({ top }) => top <= middle), page.rows.filter(({ top }) => top > middle)]
  if (above.some(({ bottom }) => bottom > middle)) return null
  const top = Math.max(0, drawn.top, ...above.map((row) => row.bottom))
  const bottom = Math.min(1, drawn.bottom, ...below.map((row) => row.top))
  if (!(top < bottom)) return null
  const row: FormRow = { id: newId, top, bottom, cells: {}, by: 'person' }
  const fit = page.fit && page.state !== 'read' ? { ...page.fit, by: 'person' as const } : page.fit
  return { ...page, fit, state: 'read', rows: [...page.rows, row].toSorted((one, other) => one.top - other.top) }
}

/** The page without a row, which is not found there again either; null where the row is gone. */
export function withoutRow(page: FormPage, rowId: FormRowId): FormPage | null {
  const row = page.rows.find(({ id }) => id === rowId)
  if (!row) return null
  const rows = page.rows.filter((each) => each !== row)
  // What was never found needs no word.
  if (row.by === 'person') return { ...page, rows }
  return { ...page, rows, gone: [...(page.gone ?? []), { top: row.top, bottom: row.bottom }] }
}

function heightOf({ top, bottom }: RowSpan): number {
  return bottom - top
}

function common(one: RowSpan, other: RowSpan): number {
  return Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top))
}
