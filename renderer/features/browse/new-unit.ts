import type { FieldName } from '../../../shared/domain/fields/field.ts'
import type { KnownTemplate } from '../../../shared/domain/fields/shipped-templates.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { TreeIndex } from '../../../shared/domain/unit-tree.ts'
import type { Level, Unit } from '../../../shared/domain/unit.ts'
import { levelsBelow } from './arrange.ts'

/** Where a new unit goes: below the chosen one, or after it and what stands beside it. */
export type Where = 'inside' | 'beside'

/** A place for a new unit. */
export interface NewPlace {
  readonly where: Where
  /** The unit that it is inside or beside; null for the whole collection. */
  readonly at: Unit | null
  readonly parent: Unit | null
  /** The levels that may stand there, and the likeliest. */
  readonly levels: readonly Level[]
  readonly level: Level
}

/** A unit that was made, and where. */
interface Made extends Pick<Unit, 'id' | 'parentId' | 'level'> {
  readonly where: Where
}

let last: Made | null = null

/** What was made last: who makes one after the other beside the last goes on so. */
export function lastMade(): Made | null {
  return last
}

/** Says what was made now. */
export function rememberMade(made: Made): void {
  last = made
}

/**
 * The places for a new unit, the likeliest first: inside the chosen unit; beside it where it is a file, as inventories are
 * lists of files, or where it was made beside another a moment ago. Who made one inside it goes on with that level.
 */
export function placesForNew(
  tree: TreeIndex,
  scope: UnitId | null,
  made: Made | null,
): readonly [NewPlace, ...NewPlace[]] {
  const at = holder(tree, scope)
  const levels = levelsBelow(at?.level ?? null)
  const isWithin = made?.where === 'inside' && made.parentId === (at?.id ?? null) && levels.includes(made.level)
  const inside: NewPlace = {
    where: 'inside',
    at,
    parent: at,
    levels,
    level: isWithin ? made.level : (levels[0] ?? 'file'),
  }
  if (at === null) return [inside]
  const parent = (at.parentId === null ? undefined : tree.byId.get(at.parentId)) ?? null
  const among = levelsBelow(parent?.level ?? null)
  const beside: NewPlace = {
    where: 'beside',
    at,
    parent,
    levels: among.includes(at.level) ? among : [at.level, ...among],
    level: at.level,
  }
  const goesOn = made?.id === at.id && made.where === 'beside'
  return !isWithin && (at.level === 'file' || goesOn) ? [beside, inside] : [inside, beside]
}

/** The nearest unit that can hold others: an item's parent, else the unit itself. */
function holder(tree: TreeIndex, id: UnitId | null): Unit | null {
  const unit = id === null ? undefined : tree.byId.get(id)
  return unit?.level === 'item' ? holder(tree, unit.parentId) : (unit ?? null)
}

/** The first field of its template that a new unit says nothing in. */
export function firstToSay({ description }: Unit, { fields }: Pick<KnownTemplate, 'fields'>): FieldName | undefined {
  return fields.find(({ field }) => (description[field] ?? []).length === 0)?.field
}
