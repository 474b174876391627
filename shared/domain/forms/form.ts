import type { FieldName } from '../fields/field.ts'
import type { Box, PixelSize } from '../geometry.ts'
import type { CollectionId, FormFieldId, FormId, Instant, PageId } from '../ids.ts'
import type { Writing } from '../layout.ts'

/** form: one record a page. register: a band of the page with many rows, each a record. */
export const FORM_KINDS = ['form', 'register'] as const
export type FormKind = (typeof FORM_KINDS)[number]

/** What stands in a field. tick: whether something is written in it at all. */
export const FORM_FIELD_TYPES = ['text', 'number', 'date', 'choice', 'tick'] as const
export type FormFieldType = (typeof FORM_FIELD_TYPES)[number]

/** How the rows of a register are found: between ruled lines, by lines of writing, or so many of one height. */
export const ROW_RULES = ['lines', 'writing', 'count'] as const
export type RowRule = (typeof ROW_RULES)[number]

/** A field, drawn once. Of a register it is a column. */
export interface FormField {
  readonly id: FormFieldId
  readonly label: string
  /** In fractions of the sample page as its user sees it, turned. Of a column the rows say how high its cells are. */
  readonly box: Box
  /** Of a column whose cells are only a part of their row's height: which, 0 to 1 from the row's top. */
  readonly part?: { readonly top: number; readonly bottom: number }
  readonly type: FormFieldType
  /** What may stand in a field of choices. */
  readonly choices?: readonly string[]
  /** Which engine reads it: handwriting goes to the one that reads hands; absent for whichever reads it better. */
  readonly writing?: Writing
  /** Tesseract's codes, where they are not the page's. */
  readonly languages?: readonly string[]
  /** The field of description that it fills. */
  readonly target?: FieldName
}

/** The band of a register in which its rows are, header and footer left out; fractions of the height of the sample. */
export interface FormBand {
  readonly top: number
  readonly bottom: number
  readonly rule: RowRule
  /** How many rows there are, where that is said. */
  readonly count: number
}

/** What of the sample page is the same on every page: its ruled lines and its print, without what is written in fields. */
export interface FormMarks extends PixelSize {
  /** One bit a pixel, row by row, the highest bit first, no padding but in the last byte; Base64. */
  readonly bits: string
  /** Of which fields and which sample they were worked out: see `marksKey`. */
  readonly of: string
}

/** The page on which a form was drawn. */
export interface FormSample {
  /** It may be gone: the form stays. */
  readonly pageId: PageId
  readonly path: string
  /** Pixels, as its user saw it. */
  readonly size: PixelSize
  /** What picture it was, with its turn: another one means that the page was adjusted since. */
  readonly look: string
}

/** A form: the fields of one type of page, drawn once. */
export interface Form {
  readonly id: FormId
  readonly collectionId: CollectionId
  readonly name: string
  readonly kind: FormKind
  readonly fields: readonly FormField[]
  /** Of a register; whoever draws a form of one record a page has none. */
  readonly band: FormBand
  readonly sample: FormSample
  /** null until it is worked out from the sample. */
  readonly marks: FormMarks | null
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

/** What marks depend on: they are worked out anew where it differs. */
export function marksKey({ kind, fields, band, sample }: Pick<Form, 'kind' | 'fields' | 'band' | 'sample'>): string {
  const boxes = fields.map(({ box: { x, y, w, h } }) => [x, y, w, h].map((part) => part.toFixed(4)).join(','))
  const rows = kind === 'register' ? [band.top.toFixed(4), band.bottom.toFixed(4)] : []
  return [kind, ...rows, ...boxes, sample.look].join(' ')
}

/** Where one row of a form's fields lies, in fractions of the height of the sample. */
export interface RowSpan {
  readonly top: number
  readonly bottom: number
}

/** All of the page, as the one row of a form. */
export const WHOLE_PAGE: RowSpan = { top: 0, bottom: 1 }

/** The band of a new register. */
export const NEW_BAND: FormBand = { top: 0.12, bottom: 0.95, rule: 'lines', count: 20 }

/** The cell of a field in a row, in fractions of the sample. */
export function cellBox(form: Pick<Form, 'kind'>, field: Pick<FormField, 'box' | 'part'>, row: RowSpan): Box {
  if (form.kind === 'form') return field.box
  const { top = 0, bottom = 1 } = field.part ?? {}
  const height = row.bottom - row.top
  return { x: field.box.x, y: row.top + top * height, w: field.box.w, h: (bottom - top) * height }
}

/** All of the sample that a field takes: of a column the band, of a part of counted rows that part of each. */
export function fieldAreas(form: Pick<Form, 'kind' | 'band'>, field: Pick<FormField, 'box' | 'part'>): readonly Box[] {
  if (form.kind === 'register' && field.part) return evenRows(form.band).map((row) => cellBox(form, field, row))
  return [cellBox(form, field, form.band)]
}

/** So many rows of one height. */
export function evenRows({ top, bottom, count }: FormBand): readonly RowSpan[] {
  const height = (bottom - top) / count
  return Array.from({ length: count }, (_, at) => ({ top: top + at * height, bottom: top + (at + 1) * height }))
}
