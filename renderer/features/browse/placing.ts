import { puts, type Change } from '../../../shared/domain/changes.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { ancestors, type TreeIndex } from '../../../shared/domain/unit-tree.ts'

// Where units go in the tree, as changes that can be undone. Pure. Only what moves is written wherever there is room
// between its neighbours: among a hundred thousand siblings, numbering all of them anew would take minutes.

/** Puts units right before or after another one, among its siblings. */
export function moveBeside(
  tree: TreeIndex,
  ids: readonly UnitId[],
  target: { readonly id: UnitId; readonly side: 'before' | 'after' },
): readonly Change[] {
  const beside = tree.byId.get(target.id)
  const chosen = new Set(ids)
  if (!beside || chosen.has(target.id) || !canMoveInto(tree, ids, beside.parentId)) return []
  const moving = outermost(tree, ids).map((unit) => ({ ...unit, parentId: beside.parentId }))
  const staying = (tree.childrenOf.get(beside.parentId) ?? []).filter((unit) => !chosen.has(unit.id))
  const at = staying.indexOf(beside) + (target.side === 'after' ? 1 : 0)
  return placed(tree, [...staying.slice(0, at), ...moving, ...staying.slice(at)], new Set(moving.map(({ id }) => id)))
}

/** Moves units to the end of another's children; null for the top. Nothing can go below itself. */
export function moveInto(tree: TreeIndex, ids: readonly UnitId[], parentId: UnitId | null): readonly Change[] {
  if (!canMoveInto(tree, ids, parentId)) return []
  const moving = outermost(tree, ids).filter((unit) => unit.parentId !== parentId)
  const last = (tree.childrenOf.get(parentId) ?? []).at(-1)?.order ?? -1
  return puts(
    'units',
    moving.map((unit, index) => ({ ...unit, parentId, order: last + 1 + index })),
  )
}

/** Moves units that are siblings of the first of them up (-1) or down (+1) by one; nothing where they are at the end. */
export function moveAmongSiblings(tree: TreeIndex, ids: readonly UnitId[], step: -1 | 1): readonly Change[] {
  const { together, siblings } = siblingsAmong(tree, ids)
  const end = step < 0 ? together[0] : together.at(-1)
  const beside = end && siblings[siblings.indexOf(end) + step]
  if (!beside) return []
  return moveBeside(tree, idsOf(together), { id: beside.id, side: step < 0 ? 'before' : 'after' })
}

/** Where units go that are moved in or out by a level, and the changes; null where they can't. */
export interface LevelMove {
  /** The unit that holds them then. */
  readonly parentId: UnitId | null
  readonly changes: readonly Change[]
}

/** Moves units below the sibling before them. */
export function indent(tree: TreeIndex, ids: readonly UnitId[]): LevelMove | null {
  const { together, siblings } = siblingsAmong(tree, ids)
  const [first] = together
  const above = first && siblings[siblings.indexOf(first) - 1]
  const changes = above ? moveInto(tree, idsOf(together), above.id) : []
  return above && changes.length > 0 ? { parentId: above.id, changes } : null
}

/** Moves units out of the unit that holds them, to right after it. */
export function outdent(tree: TreeIndex, ids: readonly UnitId[]): LevelMove | null {
  const { together } = siblingsAmong(tree, ids)
  const holder = tree.byId.get(together[0]?.parentId ?? ('' as UnitId)) // no unit has an empty id
  const changes = holder ? moveBeside(tree, idsOf(together), { id: holder.id, side: 'after' }) : []
  return holder && changes.length > 0 ? { parentId: holder.parentId, changes } : null
}

/** Items hold pages, not units; and no unit goes below itself. */
export function canMoveInto(tree: TreeIndex, ids: readonly UnitId[], parentId: UnitId | null): boolean {
  if (parentId === null) return true
  const parent = tree.byId.get(parentId)
  if (!parent || parent.level === 'item') return false
  const above = new Set([parentId, ...ancestors(tree, parentId).map((unit) => unit.id)])
  return !ids.some((id) => above.has(id))
}

/**
 * The changes that put siblings into this order. Those that are `moved` get a place between the ones that stay; all are
 * numbered anew where there is no room left.
 */
export function placed(tree: TreeIndex, arranged: readonly Unit[], moved: ReadonlySet<UnitId>): readonly Change[] {
  const between = inBetween(arranged, moved) ?? arranged.map((unit, order) => ({ ...unit, order }))
  return puts(
    'units',
    between.filter((unit) => {
      const before = tree.byId.get(unit.id)
      return before?.order !== unit.order || before.parentId !== unit.parentId
    }),
  )
}

/** The moved ones with their new places; null where two that stay leave no room. */
function inBetween(arranged: readonly Unit[], moved: ReadonlySet<UnitId>): readonly Unit[] | null {
  const found: Unit[] = []
  for (let at = 0; at < arranged.length; at += 1) {
    if (!isMoved(arranged[at])) continue
    let end = at
    while (isMoved(arranged[end])) end += 1
    const orders = ordersBetween(arranged[at - 1]?.order, arranged[end]?.order, end - at)
    if (!orders) return null
    found.push(...arranged.slice(at, end).map((unit, index) => ({ ...unit, order: orders[index] ?? unit.order })))
    at = end
  }
  return found

  function isMoved(unit: Unit | undefined): boolean {
    return unit !== undefined && moved.has(unit.id)
  }
}

/** So many numbers in order between two; null where they are too near, or the same. */
function ordersBetween(before: number | undefined, after: number | undefined, count: number): readonly number[] | null {
  if (before === undefined || after === undefined) {
    const first = before === undefined ? (after ?? count) - count : before + 1
    return Array.from({ length: count }, (_, index) => first + index)
  }
  const step = (after - before) / (count + 1)
  const orders = Array.from({ length: count }, (_, index) => before + step * (index + 1))
  return [...orders, after].every((order, index) => order > (orders[index - 1] ?? before)) ? orders : null
}

interface SiblingsAmong {
  readonly together: readonly Unit[]
  readonly siblings: readonly Unit[]
}

/** Those of the units that have the same parent as the first of them in the tree, and all siblings there. */
function siblingsAmong(tree: TreeIndex, ids: readonly UnitId[]): SiblingsAmong {
  const chosen = outermost(tree, ids)
  const parentId = chosen[0]?.parentId
  return {
    together: chosen.filter((unit) => unit.parentId === parentId),
    siblings: parentId === undefined ? [] : (tree.childrenOf.get(parentId) ?? []),
  }
}

function idsOf(units: readonly Unit[]): readonly UnitId[] {
  return units.map(({ id }) => id)
}

/** In the order of the tree, without those that lie below another of them: they move along. */
function outermost(tree: TreeIndex, ids: readonly UnitId[]): readonly Unit[] {
  const chosen = new Set(ids)
  const found = [...chosen].flatMap((id) => tree.byId.get(id) ?? [])
  const outer = found.filter((unit) => !ancestors(tree, unit.id).some((above) => chosen.has(above.id)))
  const kept = new Set(outer)
  return kept.size < 2 ? outer : tree.units.filter((unit) => kept.has(unit))
}
