import { firstText } from '../../../shared/domain/description.ts'
import { groupBy } from '../../../shared/domain/group-by.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import { fold } from '../../../shared/text/fold.ts'

/** The tree of a collection, ready to be asked. */
export interface TreeIndex {
  readonly units: readonly Unit[]
  readonly byId: ReadonlyMap<UnitId, Unit>
  readonly childrenOf: ReadonlyMap<UnitId | null, readonly Unit[]>
  /** How many items lie below each unit. */
  readonly counts: ReadonlyMap<UnitId, number>
}

/** One line of the tree as drawn. */
export interface TreeRow {
  readonly unit: Unit
  /** From 1. */
  readonly level: number
  readonly position: number
  readonly siblings: number
  readonly expandable: boolean
  readonly open: boolean
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
  for (const unit of units.toReversed()) {
    const below = (childrenOf.get(unit.id) ?? []).reduce((sum, child) => sum + (counts.get(child.id) ?? 0), 0)
    counts.set(unit.id, below + (isItem(unit, childrenOf) ? 1 : 0))
  }
  return { units, byId: new Map(units.map((unit) => [unit.id, unit])), childrenOf, counts }
}

/** An item is what may hold pages: level item, or a file that is not divided further. */
function isItem(unit: Unit, childrenOf: TreeIndex['childrenOf']): boolean {
  return unit.level === 'item' || (unit.level === 'file' && !childrenOf.has(unit.id))
}

/** The lines to draw when these units are open. */
export function visibleRows(tree: TreeIndex, open: ReadonlySet<UnitId>): readonly TreeRow[] {
  const rows: TreeRow[] = []
  const walk = (parentId: UnitId | null, level: number): void => {
    const siblings = tree.childrenOf.get(parentId) ?? []
    siblings.forEach((unit, index) => {
      const expandable = tree.childrenOf.has(unit.id)
      const isOpen = expandable && open.has(unit.id)
      rows.push({ unit, level, position: index + 1, siblings: siblings.length, expandable, open: isOpen })
      if (isOpen) walk(unit.id, level + 1)
    })
  }
  walk(null, 1)
  return rows
}

/**
 * Which units are open: as the user left them; else those at the top, and those above what is chosen, so that it can
 * be seen.
 */
export function openUnits(
  tree: TreeIndex,
  decided: ReadonlyMap<UnitId, boolean>,
  revealed: readonly (UnitId | null)[],
): ReadonlySet<UnitId> {
  const open = new Set((tree.childrenOf.get(null) ?? []).map((unit) => unit.id))
  for (const id of revealed) if (id !== null) for (const unit of ancestors(tree, id)) open.add(unit.id)
  for (const [id, isOpen] of decided) {
    if (isOpen) open.add(id)
    else open.delete(id)
  }
  return open
}

/** The items at and below a unit, in the order of the tree; of the whole collection for null. */
export function itemsUnder(tree: TreeIndex, scope: UnitId | null): readonly Unit[] {
  const inside = scope === null ? tree.units : withDescendants(tree, [scope])
  return inside.filter((unit) => isItem(unit, tree.childrenOf))
}

/** The units with everything below them, each once, in the order of the tree. */
export function withDescendants(tree: TreeIndex, ids: readonly UnitId[]): readonly Unit[] {
  const inside = new Set<UnitId>(ids)
  return tree.units.filter((unit) => {
    if (unit.parentId !== null && inside.has(unit.parentId)) inside.add(unit.id)
    return inside.has(unit.id)
  })
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

/** The next row, from `from` on and around, of which the name begins with what was typed, accents and case aside. */
export function typeAhead(names: readonly string[], typed: string, from: number): number | null {
  const sought = fold(typed)
  const start = typed.length > 1 ? from : from + 1
  for (let step = 0; step < names.length; step += 1) {
    const index = (Math.max(0, start) + step) % names.length
    if (fold(names[index] ?? '').startsWith(sought)) return index
  }
  return null
}

/** What a unit is called in a list: its code before its name where it has both. */
export function labelOf(unit: Unit): { readonly code: string; readonly name: string } {
  const code = firstText(unit.description, 'referenceCode')
  const name = nameOf(unit)
  return { code: code === name ? '' : code, name }
}
