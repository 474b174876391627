import { inverted, mapped, type Homography } from '../homography.ts'
import { cornersOf, turnPoint, type PagePoint } from '../shape.ts'
import type { QuarterTurn } from '../geometry.ts'
import {
  idFrom,
  type CollectionId,
  type FormFieldId,
  type FormId,
  type FormPageId,
  type FormRowId,
  type Instant,
  type PageId,
} from '../ids.ts'
import type { Failure } from '../job.ts'
import type { Provenance } from '../provenance.ts'
import { bent, flat, type Bend } from './bend.ts'
import { cellBox, type Form, type FormField, type RowSpan } from './form.ts'

/**
 * queued: it is to be read, now or after a crash. read: it was. unsure: it does not seem to be a page of that form, and is
 * not read until a person says so. failed: it could not be.
 */
export const FORM_STATES = ['queued', 'read', 'unsure', 'failed'] as const
export type FormState = (typeof FORM_STATES)[number]

/** How a form lies on a page. */
export interface FormFit {
  /** From fractions of the sample, as it was seen, to fractions of the page's picture before its quarter turns. */
  readonly map: Homography
  /** How the page is bent beyond that; absent where it is flat. */
  readonly bend?: Bend
  /** How much of what the sample has printed was found there, 0 to 1. */
  readonly certainty: number
  /** A person who laid it, or said that it lies right, is not asked again. */
  readonly by: 'machine' | 'person'
}

/** What stands in a cell: '' for nothing. A machine says by its confidence how sure it is. */
export interface FormCell {
  readonly text: string
  readonly by: Provenance
}

/** A record. */
export interface FormRow extends RowSpan {
  readonly id: FormRowId
  /** By the ids of fields; a field without a cell has not been read. */
  readonly cells: Readonly<Record<string, FormCell>>
  /** A person put it where it is; of others nobody but the machine said so. */
  readonly by?: 'person'
}

/** A page as a form reads it. */
export interface FormPage {
  readonly id: FormPageId
  readonly collectionId: CollectionId
  readonly formId: FormId
  readonly pageId: PageId
  readonly state: FormState
  /** When it was asked for. */
  readonly requestedAt: Instant
  /** null until it was looked at. */
  readonly fit: FormFit | null
  /** From the top of the page. */
  readonly rows: readonly FormRow[]
  /** Where rows were that a person took out: they are not found there again. */
  readonly gone?: readonly RowSpan[]
  readonly failure?: Failure
}

/** The id of a page as a form reads it. */
export function formPageId(formId: FormId, pageId: PageId): FormPageId {
  return idFrom<FormPageId>(`${formId}|${pageId}`)
}

/** A page of which a form is to read all. */
export function newFormPage(form: Pick<Form, 'id' | 'collectionId'>, pageId: PageId, requestedAt: Instant): FormPage {
  const { id: formId, collectionId } = form
  const id = formPageId(formId, pageId)
  return { id, collectionId, formId, pageId, state: 'queued', requestedAt, fit: null, rows: [] }
}

/** Where the cell of a field is: its corners in fractions of the page before its turns, from the top left, clockwise. */
export function cellOnPage(
  form: Pick<Form, 'kind'>,
  field: Pick<FormField, 'box' | 'part'>,
  { row, map, bend }: { readonly row: RowSpan } & Pick<FormFit, 'map' | 'bend'>,
): readonly PagePoint[] {
  return cornersOf({ kind: 'rectangle', box: cellBox(form, field, row) }).map((corner) =>
    mapped(map, bent(corner, bend)),
  )
}

/** Which part of the height of the sample something takes that lies so on a page, before its turns; null where none. */
export function spanOnSample(
  points: readonly PagePoint[],
  { map, bend }: Pick<FormFit, 'map' | 'bend'>,
): RowSpan | null {
  if (points.length < 2) return null
  const back = inverted(map)
  const ys = points.map((point) => flat(mapped(back, point), bend).y).toSorted((one, other) => one - other)
  const mean = (part: readonly number[]): number => part.reduce((sum, y) => sum + y, 0) / part.length
  const [top, bottom] = [mean(ys.slice(0, ys.length >> 1)), mean(ys.slice(ys.length >> 1))]
  return top < bottom ? { top, bottom } : null
}

/** How the sample itself lies on its page, before its turn. */
export function ownMap(turn: QuarterTurn): Homography {
  const back = ((360 - turn) % 360) as QuarterTurn // a multiple of 90 below 360
  const at = (x: number, y: number): PagePoint => turnPoint({ x, y }, back)
  const [origin, right, down] = [at(0, 0), at(1, 0), at(0, 1)]
  return [right.x - origin.x, down.x - origin.x, origin.x, right.y - origin.y, down.y - origin.y, origin.y, 0, 0, 1]
}

/** All that is written in the cells of a page, for a search. */
export function formTexts({ rows }: Pick<FormPage, 'rows'>): readonly string[] {
  return rows.flatMap(({ cells }) => Object.values(cells).flatMap(({ text }) => (text === '' ? [] : [text])))
}

/** The page with another text in a cell, as a person wrote it; null where the row is gone. */
export function withCell(
  page: FormPage,
  { rowId, fieldId }: { readonly rowId: FormRowId; readonly fieldId: FormFieldId },
  cell: FormCell | null,
): FormPage | null {
  if (!page.rows.some(({ id }) => id === rowId)) return null
  const rows = page.rows.map((row) => {
    if (row.id !== rowId) return row
    const { [fieldId]: _before, ...others } = row.cells
    return { ...row, cells: cell ? { ...others, [fieldId]: cell } : others }
  })
  return { ...page, rows }
}
