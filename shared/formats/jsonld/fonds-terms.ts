import type { AuthorityKind } from '../../domain/authority.ts'
import { CORE_FIELDS } from '../../domain/fields/catalogue.ts'
import type { FieldRule } from '../../domain/fields/field.ts'

/** What our own terms begin with: what Dublin Core has no term for, so that a file comes back as it went out. */
export const FONDS_TERMS = 'urn:fonds-terms:'

/** The level of a unit. */
export const LEVEL = 'fonds:level'
/** Which values of which terms are the values of each field. */
export const FIELDS_SAID = 'fonds:fields'
/** Of a place: its country (ISO 3166-1 alpha-2), and what the unit has to do with it where that is not 'about'. */
export const COUNTRY = 'fonds:country'
export const ROLE = 'fonds:role'
/** Of a place: how sure it is that the unit has to do with it, where somebody said so. */
export const CERTAINTY = 'fonds:certainty'

/** Beside its place in the term's list: what the value says that Dublin Core has no room for. */
export interface Beside {
  readonly calendar?: string
  readonly language?: string
  /** Of a date without EDTF: its wording is not to be read. */
  readonly unread?: true
  /** A machine made the value, and nobody has vouched for it. */
  readonly unreviewed?: true
  /** Of a name of a record: what the record is of. */
  readonly kind?: AuthorityKind
}

/** A value of a field: where it stands among those of its term, from 0, and what it says beside that. */
export type ValueSaid = number | readonly [at: number, beside: Beside]

/** The context names what every file has; `source`, `spatial` and `isPartOf` mean files, places and units there. */
export function termOf({ crosswalk: { dc } }: Pick<FieldRule, 'crosswalk'>): string {
  return CORE_FIELDS.some(({ crosswalk }) => crosswalk.dc === dc) ? dc : `dcterms:${dc}`
}
