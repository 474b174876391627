import { DC_FIELDS } from './dc-fields.ts'
import type { FieldName, FieldRule } from './field.ts'
import { ISAD_FIELDS } from './isad-fields.ts'
import { NATIONAL_FIELDS } from './national-fields.ts'

const ALL = [...ISAD_FIELDS, ...DC_FIELDS, ...NATIONAL_FIELDS] as const

/** The name of a field that the program ships: each has a label in the message tables. */
export type ShippedField = (typeof ALL)[number]['name']

/** Every field that the program ships, ISAD(G) first. A new one starts here (see CONTRIBUTING). */
export const FIELDS: readonly (FieldRule & { readonly name: ShippedField })[] = ALL

const BY_NAME: ReadonlyMap<string, FieldRule> = new Map(FIELDS.map((rule) => [rule.name, rule]))

/** The rules of what the units say beside the core fields, in the order of the catalogue, users' own last. */
export function rulesBeside(units: readonly { readonly description: object }[], book: FieldBook): readonly FieldRule[] {
  const said = new Set(units.flatMap(({ description }) => Object.keys(description)))
  for (const name of CORE_NAMES) said.delete(name)
  const shipped = FIELDS.filter(({ name }) => said.has(name))
  return [...shipped, ...[...said].filter((name) => !BY_NAME.has(name)).map((name) => book.rule(name))]
}

/** True for the name of a field that ships. */
export function isShippedField(name: FieldName): name is ShippedField {
  return BY_NAME.has(name)
}

/** The fields by name: those that ship, and those that users made in their templates. */
export interface FieldBook {
  readonly own: readonly FieldRule[]
  rule(name: FieldName): FieldRule
}

/** A book of the shipped fields and the users' own. A name in neither is a plain text that nobody explains any more. */
export function fieldBook(own: readonly FieldRule[] = []): FieldBook {
  const ofUsers = new Map(own.map((rule) => [rule.name, rule]))
  return { own, rule: (name) => BY_NAME.get(name) ?? ofUsers.get(name) ?? unknownField(name) }
}

/** The book of an archive: the shipped fields, and those that its templates bring. */
export function bookOf(templates: readonly { readonly own: readonly FieldRule[] }[]): FieldBook {
  return fieldBook(templates.flatMap(({ own }) => own))
}

/** The shipped fields alone. */
export const SHIPPED_BOOK: FieldBook = fieldBook()

/** The names of the fields that every table of units has, in its order; others follow where they say something. */
export const CORE_NAMES = [
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
] as const satisfies readonly ShippedField[]

/** One of them. */
export type CoreField = (typeof CORE_NAMES)[number]

/** Their rules. */
export const CORE_FIELDS: readonly (FieldRule & { readonly name: CoreField })[] = CORE_NAMES.map((name) => ({
  ...SHIPPED_BOOK.rule(name),
  name,
}))

function unknownField(name: FieldName): FieldRule {
  return { name, kind: 'longText', repeatable: true, column: name, crosswalk: { dc: 'description', ead3: 'odd' } }
}
