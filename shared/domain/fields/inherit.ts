import type { DescribedValue } from '../description.ts'
import type { UnitId } from '../ids.ts'
import type { Unit } from '../unit.ts'
import type { FieldRule } from './field.ts'

/** What holds for a unit because a whole that it is part of says it. */
export interface Inherited {
  readonly from: Unit
  readonly values: readonly DescribedValue[]
}

/**
 * What the nearest unit above says of a field, where the unit itself says nothing and the field goes down the tree
 * (ISAD(G) rule 4: what is said of the whole is not said again of its parts). null where nothing is inherited.
 */
export function inherited(byId: ReadonlyMap<UnitId, Unit>, unit: Unit, rule: FieldRule): Inherited | null {
  if (!rule.inherits || (unit.description[rule.name] ?? []).length > 0) return null
  const seen = new Set<UnitId>([unit.id])
  for (let at = unit.parentId; at !== null && !seen.has(at);) {
    seen.add(at)
    const above = byId.get(at)
    if (!above) return null
    const values = above.description[rule.name] ?? []
    if (values.length > 0) return { from: above, values }
    at = above.parentId
  }
  return null
}
