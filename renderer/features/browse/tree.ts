import { firstText } from '../../../shared/domain/description.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import { ancestors, type TreeIndex } from '../../../shared/domain/unit-tree.ts'
import { fold } from '../../../shared/text/fold.ts'

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

/** Names in a row; an array is one. */
export interface Names {
  readonly length: number
  at(index: number): string | undefined
}

/** The next row, from `from` on and around, of which the name begins with what was typed, accents and case aside. */
export function typeAhead(names: Names, typed: string, from: number): number | null {
  const sought = fold(typed)
  const start = typed.length > 1 ? from : from + 1
  for (let step = 0; step < names.length; step += 1) {
    const index = (Math.max(0, start) + step) % names.length
    if (fold(names.at(index) ?? '').startsWith(sought)) return index
  }
  return null
}

/** What a unit is called in a list: its code before its name where it has both. */
export function labelOf(unit: Unit): { readonly code: string; readonly name: string } {
  const code = firstText(unit.description, 'referenceCode')
  const name = nameOf(unit)
  return { code: code === name ? '' : code, name }
}
