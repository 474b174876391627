import type { Restriction, UnitAccess } from '../../../shared/domain/restriction.ts'
import type { Unit } from '../../../shared/domain/unit.ts'

/** One act on what is withheld of units. */
export type AccessEdit =
  /** Puts a restriction in the place of the one at `at`, or adds it where that is null; null takes it away. */
  | { readonly kind: 'restrict'; readonly at: number | null; readonly to: Restriction | null }
  /** Whether restrictions from above hold no longer from here on. */
  | { readonly kind: 'overrule'; readonly on: boolean }

/** The unit after the act; the same where it changes nothing. */
export function withAccess(unit: Unit, edit: AccessEdit): Unit {
  const { access = { restrictions: [] }, ...rest } = unit
  const next = edit.kind === 'overrule' ? overruled(access, edit.on) : restricted(access, edit)
  if (JSON.stringify(next) === JSON.stringify(access)) return unit
  return next.restrictions.length === 0 && !next.overrules ? rest : { ...rest, access: next }
}

function restricted(access: UnitAccess, { at, to }: Extract<AccessEdit, { readonly kind: 'restrict' }>): UnitAccess {
  const before = access.restrictions
  if (at === null) return to ? { ...access, restrictions: [...before, to] } : access
  if (!before[at]) return access
  return { ...access, restrictions: to ? before.with(at, to) : before.toSpliced(at, 1) }
}

function overruled({ restrictions }: UnitAccess, on: boolean): UnitAccess {
  return on ? { restrictions, overrules: true } : { restrictions }
}
