import type { FieldName } from './fields/field.ts'
import type { Provenance } from './provenance.ts'

/**
 * What of a unit may be withheld beside single fields. unit: all of it, its pages too. pictures: the scans. texts: what was
 * read from them or said of their regions. places: where it is on the map.
 */
export const RESTRICTED_PARTS = ['unit', 'pictures', 'texts', 'places'] as const
/** One of them. */
export type RestrictedPart = (typeof RESTRICTED_PARTS)[number]

/** Why something is withheld; a note may say more. */
export const RESTRICTION_REASONS = ['personal', 'law', 'secret', 'copyright', 'donor', 'culture', 'other'] as const
/** One of them. */
export type RestrictionReason = (typeof RESTRICTION_REASONS)[number]

/** That something is withheld from exports: why, and until when. */
export interface Withholding {
  readonly reason: RestrictionReason
  readonly note?: string
  /** EDTF: the last time at which it is withheld; absent where nobody knows an end. */
  readonly until?: string
  readonly by: Provenance
}

/** What of a unit, and of all below it, is withheld from exports. */
export interface Restriction extends Withholding {
  readonly parts: readonly RestrictedPart[]
  readonly fields: readonly FieldName[]
}

/** Who may see what of a unit: its own restrictions, and whether those of the units above hold no longer from here on. */
export interface UnitAccess {
  readonly restrictions: readonly Restriction[]
  readonly overrules?: true
}

/** What holds for several that become one: all that was withheld of any; what is above is overruled where all did so. */
export function joinedAccess(all: readonly { readonly access?: UnitAccess }[]): { readonly access?: UnitAccess } {
  const said = all.flatMap(({ access }) => access?.restrictions ?? [])
  const restrictions = [...new Map(said.map((each) => [JSON.stringify(each), each])).values()]
  const overrules = all.length > 0 && all.every(({ access }) => access?.overrules)
  if (restrictions.length === 0 && !overrules) return {}
  return { access: { restrictions, ...(overrules ? { overrules } : {}) } }
}
