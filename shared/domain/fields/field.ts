/** The name of a field of a description: one of the catalogue, or one that a user made (`own:` before it). */
export type FieldName = string

/**
 * How a field is entered and checked. `type`: a term of the DCMI Type Vocabulary. `rights`: a URI of rightsstatements.org
 * or Creative Commons. `person`: anybody with an authority record (person, family, corporate body). `controlled`: one of
 * the field's own terms. `language`: a BCP 47 tag.
 */
export const FIELD_KINDS = [
  'text',
  'longText',
  'number',
  'date',
  'place',
  'person',
  'controlled',
  'type',
  'language',
  'rights',
  'url',
] as const
/** One of the kinds. */
export type FieldKind = (typeof FIELD_KINDS)[number]

/** What a field is called in other standards: the crosswalk of the project, see shared/domain/fields/README.md. */
export interface Crosswalk {
  /** Number of the element in ISAD(G), 2nd edition: '3.1.2'. */
  readonly isad?: string
  /** Name of the property of http://purl.org/dc/terms/. Always there: 'description' for what has none nearer. */
  readonly dc: string
  /** Element of EAD3 1.1.1 that the field is written as. */
  readonly ead3?: string
  /** Property of https://schema.org/. */
  readonly schema?: string
}

/**
 * What values of a field have to keep to; each part may be absent. A value that does not is kept and told: a source may
 * say so all the same.
 */
export interface FieldChecks {
  /** A regular expression of ECMAScript that the whole value matches. */
  readonly pattern?: string
  /** The least and the most of a number. */
  readonly least?: number
  readonly most?: number
  /** How many letters there are at least and at most. */
  readonly shortest?: number
  readonly longest?: number
  /** The values that there may be. */
  readonly oneOf?: readonly string[]
  /** EDTF: the time before which, and after which, no date lies. */
  readonly from?: string
  readonly to?: string
}

/** What a field means and how it is filled in. */
export interface FieldRule {
  readonly name: FieldName
  readonly kind: FieldKind
  readonly repeatable: boolean
  /** The column of a table: the Dublin Core name where it has one that no other field bears, else the field's name. */
  readonly column: string
  readonly crosswalk: Crosswalk
  /** True where what is said of a whole holds for its parts that say nothing (ISAD(G) rule 4, no repetition). */
  readonly inherits?: boolean
  /** Values may say in which language they are. */
  readonly languageTagged?: boolean
  /** The terms of a controlled field: what is stored, in the order in which they are offered. */
  readonly terms?: readonly string[]
  readonly checks?: FieldChecks
}
