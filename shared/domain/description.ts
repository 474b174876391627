import type { Provenance } from './provenance.ts'

/** The described fields of a unit. Names follow ISAD(G) where Dublin Core has none nearer. */
export const FIELD_NAMES = [
  'title',
  'referenceCode',
  'date',
  'creator',
  'type',
  'language',
  'description',
  'subject',
  'rights',
  'note',
] as const

/** The name of a field of a description. */
export type FieldName = (typeof FIELD_NAMES)[number]

/** How a field is entered and checked. `rights` is a URI of rightsstatements.org or Creative Commons. */
export type FieldKind = 'text' | 'longText' | 'date' | 'language' | 'type' | 'rights'

/** What a field means and how it is filled in. */
export interface FieldRule {
  readonly name: FieldName
  readonly kind: FieldKind
  readonly repeatable: boolean
  /** The property of http://purl.org/dc/terms/ that the field is exported as. */
  readonly dcTerm: string
  /** The column of a CSV: the Dublin Core name, save for `note`, of which Dublin Core has no like. */
  readonly column: string
}

/** Every field, in the order in which it is shown and exported. A new field starts here (see CONTRIBUTING). */
export const FIELDS: readonly FieldRule[] = [
  { name: 'title', kind: 'text', repeatable: false, dcTerm: 'title', column: 'title' },
  { name: 'referenceCode', kind: 'text', repeatable: false, dcTerm: 'identifier', column: 'identifier' },
  { name: 'date', kind: 'date', repeatable: false, dcTerm: 'date', column: 'date' },
  { name: 'creator', kind: 'text', repeatable: true, dcTerm: 'creator', column: 'creator' },
  { name: 'type', kind: 'type', repeatable: false, dcTerm: 'type', column: 'type' },
  { name: 'language', kind: 'language', repeatable: true, dcTerm: 'language', column: 'language' },
  { name: 'description', kind: 'longText', repeatable: false, dcTerm: 'description', column: 'description' },
  { name: 'subject', kind: 'text', repeatable: true, dcTerm: 'subject', column: 'subject' },
  { name: 'rights', kind: 'rights', repeatable: false, dcTerm: 'rights', column: 'rights' },
  { name: 'note', kind: 'longText', repeatable: false, dcTerm: 'description', column: 'note' },
]

/** One value of a field, in the source's wording. */
export interface DescribedValue {
  readonly text: string
  /** For dates: the EDTF normal form, when the wording could be read or the user gave one. */
  readonly edtf?: string
  readonly by: Provenance
}

/** The values of each field, in the order in which they were written; a field without values is absent. */
export type Description = Readonly<Partial<Record<FieldName, readonly DescribedValue[]>>>

/** The first value's text, or '' when the field is empty. */
export function firstText(description: Description, field: FieldName): string {
  return description[field]?.[0]?.text ?? ''
}

/** The same description with one field replaced; an empty list removes the field. */
export function withField(description: Description, field: FieldName, values: readonly DescribedValue[]): Description {
  const rest = Object.fromEntries(Object.entries(description).filter(([name]) => name !== field)) as Description
  return values.length > 0 ? { ...rest, [field]: values } : rest
}
