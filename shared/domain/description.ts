import type { ShippedField } from './fields/catalogue.ts'
import type { FieldName } from './fields/field.ts'
import type { AuthorityId } from './ids.ts'
import type { Provenance } from './provenance.ts'

/** One value of a field, in the source's wording. */
export interface DescribedValue {
  readonly text: string
  /** For dates: the EDTF normal form, when the wording could be read or the user gave one. */
  readonly edtf?: string
  /** For dates: the calendar that the wording is in, where it is another than the Gregorian, or a person said so. */
  readonly calendar?: string
  /** BCP 47: the language of the value, where the field asks for it. */
  readonly language?: string
  /** The authority record that is meant. The wording stays as it was written. */
  readonly authority?: AuthorityId
  readonly by: Provenance
}

/** What a value says, before it is known who says it. */
export type SaidText = Pick<DescribedValue, 'text' | 'language'>

type Values = readonly DescribedValue[]

/** The values of each field, in the order in which they were written; a field without values is absent. */
export type Description = Readonly<Record<FieldName, Values>> & Readonly<Partial<Record<ShippedField, Values>>>

/** The first value's text, or '' when the field is empty. */
export function firstText(description: Description, field: FieldName): string {
  return description[field]?.[0]?.text ?? ''
}

/** The same description with one field replaced; an empty list removes the field. */
export function withField(description: Description, field: FieldName, values: readonly DescribedValue[]): Description {
  const rest = Object.fromEntries(Object.entries(description).filter(([name]) => name !== field)) as Description
  return values.length > 0 ? { ...rest, [field]: values } : rest
}
