import type { FieldName } from '../../../shared/domain/fields/field.ts'
import type { Provenance } from '../../../shared/domain/provenance.ts'
import {
  RESTRICTED_PARTS,
  type RestrictedPart,
  type Restriction,
  type UnitAccess,
  type Withholding,
} from '../../../shared/domain/restriction.ts'
import type { Unit } from '../../../shared/domain/unit.ts'

/** The kinds of AccessEdit. */
const ACCESS_EDITS = ['restrict', 'restriction', 'lift', 'overrule'] as const

/** What becomes of one restriction; the rest of it stays as it is by then, so that quick acts never undo one another. */
export type RestrictionChange =
  | { readonly part: RestrictedPart; readonly on: boolean }
  | { readonly field: FieldName; readonly on: boolean }
  | { readonly reason: Withholding['reason'] }
  /** '' takes it away. */
  | { readonly text: 'until' | 'note'; readonly to: string }

/** One act on what is withheld of units. */
export type AccessEdit =
  | { readonly kind: 'restrict'; readonly to: Restriction }
  | { readonly kind: 'restriction'; readonly at: number; readonly change: RestrictionChange; readonly by: Provenance }
  | { readonly kind: 'lift'; readonly at: number }
  /** Whether restrictions from above hold no longer from here on. */
  | { readonly kind: 'overrule'; readonly on: boolean }

/** Whether an edit of a unit is one of these. */
export function isAccessEdit(edit: { readonly kind: string }): edit is AccessEdit {
  return ACCESS_EDITS.some((kind) => kind === edit.kind)
}

/** The unit after the act; the same where it changes nothing. */
export function withAccess(unit: Unit, edit: AccessEdit): Unit {
  const { access = { restrictions: [] }, ...rest } = unit
  const next = edited(access, edit)
  if (JSON.stringify(next) === JSON.stringify(access)) return unit
  return next.restrictions.length === 0 && !next.overrules ? rest : { ...rest, access: next }
}

function edited(access: UnitAccess, edit: AccessEdit): UnitAccess {
  const { restrictions } = access
  switch (edit.kind) {
    case 'restrict':
      return { ...access, restrictions: [...restrictions, edit.to] }
    case 'restriction': {
      const before = restrictions[edit.at]
      const after = before && changed(before, edit.change)
      if (!after || JSON.stringify(after) === JSON.stringify(before)) return access
      return { ...access, restrictions: restrictions.with(edit.at, { ...after, by: edit.by }) }
    }
    case 'lift':
      return { ...access, restrictions: restrictions.toSpliced(edit.at, 1) }
    case 'overrule':
      return edit.on ? { restrictions, overrules: true } : { restrictions }
  }
}

function changed(before: Restriction, change: RestrictionChange): Restriction {
  if ('part' in change) {
    const { part, on } = change
    return { ...before, parts: RESTRICTED_PARTS.filter((each) => (each === part ? on : before.parts.includes(each))) }
  }
  if ('field' in change) {
    const others = before.fields.filter((each) => each !== change.field)
    return { ...before, fields: change.on ? [...others, change.field] : others }
  }
  if ('reason' in change) return { ...before, reason: change.reason }
  const { [change.text]: _before, ...rest } = before
  return change.to === '' ? rest : { ...rest, [change.text]: change.to }
}
