import { groupBy } from './group-by.ts'
import type { UnitId } from './ids.ts'
import type { Unit } from './unit.ts'

/** The tree of a collection, ready to be asked. */
export interface TreeIndex {
  readonly units: readonly Unit[]
  readonly byId: ReadonlyMap<UnitId, Unit>
  readonly childrenOf: ReadonlyMap<UnitId | null, readonly Unit[]>
  /** How many items lie below each unit. */
  readonly counts: ReadonlyMap<UnitId, number>
}

const indexed = new WeakMap<readonly Unit[], TreeIndex>()

/** `units` come parents before children, siblings in order. Tree, grid and status ask for the same one: made once. */
export function indexTree(units: readonly Unit[]): TreeIndex {
  const known = indexed.get(units) ?? makeIndex(units)
  indexed.set(units, known)
  return known
}

function makeIndex(units: readonly Unit[]): TreeIndex {
  const childrenOf = groupBy(units, (unit) => unit.parentId)
  const counts = new Map<UnitId, number>()
  // From the last to the first, each has heard of all below it before it tells the one above.
  for (const unit of units.toReversed()) {
    const count = (counts.get(unit.id) ?? 0) + (isItem(unit, childrenOf) ? 1 : 0)
    counts.set(unit.id, count)
    if (unit.parentId !== null) counts.set(unit.parentId, (counts.get(unit.parentId) ?? 0) + count)
  }
  return { units, byId: new Map(units.map((unit) => [unit.id, unit])), childrenOf, counts }
}

/** An item is what may hold pages: level item, or a file that is not divided further. */
export function isItem(unit: Unit, childrenOf: TreeIndex['childrenOf']): boolean {
  return unit.level === 'item' || (unit.level === 'file' && !childrenOf.has(unit.id))
}

/** The items at and below a unit, in the order of the tree; of the whole collection for null. */
export function itemsUnder(tree: TreeIndex, scope: UnitId | null): readonly Unit[] {
  return itemsAmong(tree, scope === null ? tree.units : branchOf(tree, scope))
}

/** The items at and below any of the units, each once, in the order of the tree: one walk, however many they are. */
export function itemsUnderAny(tree: TreeIndex, ids: Iterable<UnitId>): readonly Unit[] {
  return itemsAmong(tree, withDescendants(tree, ids))
}

function itemsAmong(tree: TreeIndex, units: readonly Unit[]): readonly Unit[] {
  return units.filter((unit) => isItem(unit, tree.childrenOf))
}

/** A unit with everything below it, in the order of the tree: what lies beside it is not walked. */
function branchOf({ byId, childrenOf }: TreeIndex, id: UnitId): readonly Unit[] {
  const branch: Unit[] = []
  const waiting = [byId.get(id)]
  for (let unit = waiting.pop(); unit; unit = waiting.pop()) {
    branch.push(unit)
    const children = childrenOf.get(unit.id) ?? []
    for (let at = children.length - 1; at >= 0; at -= 1) waiting.push(children[at])
  }
  return branch
}

/** The units with everything below them, each once, in the order of the tree. */
export function withDescendants(tree: Pick<TreeIndex, 'units'>, ids: Iterable<UnitId>): readonly Unit[] {
  const inside = new Set<UnitId>(ids)
  return tree.units.filter((unit) => {
    if (unit.parentId !== null && inside.has(unit.parentId)) inside.add(unit.id)
    return inside.has(unit.id)
  })
}

/** The chosen units with everything below them; null stands for all. `units` come parents before children. */
export function chosenUnits(units: readonly Unit[], chosen: readonly UnitId[] | null): readonly Unit[] {
  return chosen === null ? units : withDescendants({ units }, chosen)
}

/** The units above a unit, from the top. */
export function ancestors(tree: TreeIndex, id: UnitId): readonly Unit[] {
  const above: Unit[] = []
  for (let at = tree.byId.get(id)?.parentId ?? null; at !== null; at = tree.byId.get(at)?.parentId ?? null) {
    const unit = tree.byId.get(at)
    if (!unit) break
    above.unshift(unit)
  }
  return above
}
