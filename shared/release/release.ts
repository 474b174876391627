import type { DayNumber } from '../dates/calendars/day-number.ts'
import type { Description } from '../domain/description.ts'
import type { FieldName } from '../domain/fields/field.ts'
import type { UnitId } from '../domain/ids.ts'
import type { RestrictedPart, RestrictionReason } from '../domain/restriction.ts'
import type { Unit } from '../domain/unit.ts'
import { holdings } from './in-force.ts'

/** Why something is withheld: a restriction's reason, or a template's word that a field is internal. */
export type WithheldReason = RestrictionReason | 'internal'

/** What of a unit is withheld, each with why; nothing for most. */
export interface WithheldOfUnit {
  readonly parts: ReadonlyMap<RestrictedPart, WithheldReason>
  /** Only fields that the unit says something in. */
  readonly fields: ReadonlyMap<FieldName, WithheldReason>
}

/** What may go out of a collection on a day. */
export interface Release {
  readonly of: (id: UnitId) => WithheldOfUnit
  /** The units that may go out, as they may: what stood below a withheld one stands below the next above it. */
  readonly units: readonly Unit[]
  /** Whether a part of a unit is withheld, by itself or with all of the unit; never of units of no tree, as in the trash. */
  readonly withholds: (id: UnitId, part: RestrictedPart) => boolean
  readonly isAny: boolean
}

/** By what it is decided. */
export interface ReleaseRules {
  readonly today: DayNumber
  /** Whether the template that a unit is described by keeps a field for the archive's own use. */
  readonly isInternal: (unit: Unit, field: FieldName) => boolean
}

const NOTHING: WithheldOfUnit = { parts: new Map(), fields: new Map() }

/** All of a tree may go out. */
export function allReleased(units: readonly Unit[]): Release {
  return { of: () => NOTHING, units, withholds: () => false, isAny: false }
}

/** `units`: the whole tree of a collection, parents before children. */
export function releaseOf(units: readonly Unit[], rules: ReleaseRules): Release {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const withheld = new Map<UnitId, WithheldOfUnit>()
  for (const unit of units) {
    const own = withheldOf(byId, unit, rules)
    if (own.parts.size + own.fields.size > 0) withheld.set(unit.id, own)
  }
  const of = (id: UnitId): WithheldOfUnit => withheld.get(id) ?? NOTHING
  const isGone = (id: UnitId): boolean => of(id).parts.has('unit')
  return {
    of,
    isAny: withheld.size > 0,
    withholds: (id, part) => isGone(id) || of(id).parts.has(part),
    units: units.flatMap((unit) =>
      isGone(unit.id) ? [] : [releasedUnit(unit, of(unit.id), parentLeft(byId, unit, isGone))],
    ),
  }
}

function withheldOf(byId: ReadonlyMap<UnitId, Unit>, unit: Unit, { today, isInternal }: ReleaseRules): WithheldOfUnit {
  const parts = new Map<RestrictedPart, WithheldReason>()
  const fields = new Map<FieldName, WithheldReason>()
  for (const { restriction } of holdings(byId, unit, today)) {
    for (const part of restriction.parts) if (!parts.has(part)) parts.set(part, restriction.reason)
    for (const field of restriction.fields) if (saysIn(unit, field) && !fields.has(field)) fields.set(field, restriction.reason)
  }
  for (const field of Object.keys(unit.description)) {
    if (saysIn(unit, field) && !fields.has(field) && isInternal(unit, field)) fields.set(field, 'internal')
  }
  return { parts, fields }
}

function saysIn({ description }: Unit, field: FieldName): boolean {
  return (description[field] ?? []).length > 0
}

/** A unit without its withheld fields, below `parentId`; names of files often say what titles do, and go with them. */
function releasedUnit(unit: Unit, { fields }: WithheldOfUnit, parentId: UnitId | null): Unit {
  if (fields.size === 0 && parentId === unit.parentId && !unit.access) return unit
  const said = Object.entries(unit.description).filter(([field]) => !fields.has(field))
  // Why something is withheld may say what.
  const { source, access: _access, ...rest } = unit
  const description = Object.fromEntries(said) as Description
  return { ...rest, parentId, description, ...(source && !fields.has('title') ? { source } : {}) }
}

function parentLeft(
  byId: ReadonlyMap<UnitId, Unit>,
  { parentId }: Unit,
  isGone: (id: UnitId) => boolean,
): UnitId | null {
  let at = parentId
  const seen = new Set<UnitId>()
  while (at !== null && isGone(at) && !seen.has(at)) {
    seen.add(at)
    at = byId.get(at)?.parentId ?? null
  }
  return at
}
