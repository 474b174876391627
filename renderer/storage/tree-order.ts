import { groupBy } from '../../shared/domain/group-by.ts'
import type { UnitId } from '../../shared/domain/ids.ts'
import type { Unit } from '../../shared/domain/unit.ts'

/** Parents before children, siblings in order; what lies in the trash, or below it, is left out. */
export function inTreeOrder(units: readonly Unit[]): readonly Unit[] {
  return growingTree(units).units()
}

/** A tree that takes in changes: what did not change stays the same object, and is not sorted again. */
export interface GrowingTree {
  /** Takes in the units as they are now, and those that are gone by their ids. */
  take(changed: readonly Unit[], gone: readonly UnitId[]): void
  /** As `inTreeOrder` gives them. */
  units(): readonly Unit[]
}

/** The tree of these units, of which every later one of the same collection is told. */
export function growingTree(units: readonly Unit[]): GrowingTree {
  const byId = new Map<UnitId, Unit>()
  const byParent = new Map<UnitId | null, Unit[]>()
  const take = (changed: readonly Unit[], gone: readonly UnitId[]): void => {
    const ids = new Set([...changed.map(({ id }) => id), ...gone])
    const touched = new Set<UnitId | null>()
    for (const id of ids) {
      const before = byId.get(id)
      if (before) touched.add(before.parentId)
      byId.delete(id)
    }
    for (const parentId of touched) keep(byParent, parentId, withoutIds(byParent.get(parentId), ids))
    const alive = changed.filter((unit) => !unit.deletedAt)
    for (const [parentId, added] of groupBy(alive, (unit) => unit.parentId)) {
      for (const unit of added) byId.set(unit.id, unit)
      keep(byParent, parentId, [...(byParent.get(parentId) ?? []), ...added].sort(bySiblingOrder))
    }
  }
  take(units, [])
  return { take, units: () => walked(byParent) }
}

function keep(lists: Map<UnitId | null, Unit[]>, parentId: UnitId | null, siblings: Unit[]): void {
  if (siblings.length > 0) lists.set(parentId, siblings)
  else lists.delete(parentId)
}

function withoutIds(units: readonly Unit[] | undefined, ids: ReadonlySet<UnitId>): Unit[] {
  return (units ?? []).filter((unit) => !ids.has(unit.id))
}

function walked(byParent: ReadonlyMap<UnitId | null, readonly Unit[]>): readonly Unit[] {
  const ordered: Unit[] = []
  const stack: Unit[] = []
  const push = (parentId: UnitId | null): void => {
    const siblings = byParent.get(parentId)
    // One by one: a call with a hundred thousand arguments overflows.
    for (let at = (siblings?.length ?? 0) - 1; at >= 0; at -= 1) stack.push(siblings?.[at] as Unit)
  }
  push(null)
  for (let unit = stack.pop(); unit; unit = stack.pop()) {
    ordered.push(unit)
    push(unit.id)
  }
  return ordered
}

function bySiblingOrder(a: Unit, b: Unit): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1)
}
