import type { Level } from '../unit.ts'
import type { ShippedField } from './catalogue.ts'
import type { TemplateField } from './template.ts'

/** What fields are called in some shipped templates in place of their usual names; each has its message. */
export const FIELD_WORDINGS = [
  'annotationOfFonds',
  'author',
  'classification',
  'documentDate',
  'documentHeading',
  'documentTitle',
  'extremeDates',
  'fileCode',
  'fileTitle',
  'fondsCreator',
  'fondsDates',
  'fondsHistory',
  'fondsNumber',
  'fondsPast',
  'fondsTitle',
  'inventoryNo',
  'inventoryTitle',
  'keywords',
  'mentionedPersons',
  'placeMapped',
  'placeOfWriting',
  'sender',
  'takenDate',
  'useRegime',
  'viFondsCode',
] as const
/** One of them. */
export type FieldWording = (typeof FIELD_WORDINGS)[number]

/** A field of a shipped template: its words are in the message tables. */
export interface ShippedTemplateField extends Omit<TemplateField, 'label' | 'help'> {
  readonly field: ShippedField
  readonly wording?: FieldWording
}

/** A template that ships. */
export interface ShippedTemplate {
  readonly id: string
  readonly levels: readonly Level[]
  readonly fields: readonly ShippedTemplateField[]
}
