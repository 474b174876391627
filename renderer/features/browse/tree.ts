import type { UnitId } from '../../../shared/domain/ids.ts'
import { codeBeside, nameOf, type Unit } from '../../../shared/domain/unit.ts'
import { ancestors, isItem, type TreeIndex } from '../../../shared/domain/unit-tree.ts'
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

/** How many of some units are items, at and below each unit that is one of them or above one: nothing else is shown. */
export type NarrowedCounts = ReadonlyMap<UnitId, number>

/** Counts in one walk, from the last unit to the first: each has heard of all below it before it tells the one above. */
export function narrowedCounts({ units, childrenOf }: TreeIndex, ids: ReadonlySet<UnitId>): NarrowedCounts {
  const counts = new Map<UnitId, number>()
  for (let at = units.length - 1; at >= 0; at -= 1) {
    const unit = units[at]
    const below = unit && counts.get(unit.id)
    if (!unit || (below === undefined && !ids.has(unit.id))) continue
    const count = (below ?? 0) + (ids.has(unit.id) && isItem(unit, childrenOf) ? 1 : 0)
    counts.set(unit.id, count)
    if (unit.parentId !== null) counts.set(unit.parentId, (counts.get(unit.parentId) ?? 0) + count)
  }
  return counts
}

/** The lines to draw when these units are open; of those that are counted, where it is narrowed. */
export function visibleRows(
  tree: TreeIndex,
  open: ReadonlySet<UnitId>,
  counts: NarrowedCounts | null = null,
): readonly TreeRow[] {
  const rows: TreeRow[] = []
  const shownBelow = (parentId: UnitId | null): readonly Unit[] => {
    const children = tree.childrenOf.get(parentId) ?? []
    return counts ? children.filter(({ id }) => counts.has(id)) : children
  }
  const walk = (parentId: UnitId | null, level: number): void => {
    const siblings = shownBelow(parentId)
    siblings.forEach((unit, index) => {
      const expandable = counts ? shownBelow(unit.id).length > 0 : tree.childrenOf.has(unit.id)
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

/**
 * What a code has beyond that of the unit above, under which it is shown: of 'phông 5, mục lục 1, hồ sơ 10' below 'phông 5,
 * mục lục 1' it is 'hồ sơ 10'. The whole code where it does not go on from that one with a word that says what it counts.
 */
export function codeBelow(code: string, above: string): string {
  if (above === '' || !code.startsWith(above)) return code
  return /^[\s.,;:/\\_–-]+(?=\p{L})(.*)$/u.exec(code.slice(above.length))?.[1] ?? code
}

/** Whether a name says all that a code does: 'Phông 5' of 'phông 5', 'Опись 1' of 'Оп. 1'. */
export function isSaidByName(code: string, name: string): boolean {
  const [parts, words] = [code.toLowerCase().split(/\s+/u), name.toLowerCase().split(/\s+/u)]
  const isSaid = (part: string, at: number): boolean =>
    part === words[at] || (/\p{L}\.$/u.test(part) && words[at]?.startsWith(part.slice(0, -1)) === true)
  return parts.length === words.length && parts.every(isSaid)
}

/** What a unit is called in a list: its code before its name where it has both. */
export function labelOf(unit: Unit): { readonly code: string; readonly name: string } {
  return { code: codeBeside(unit), name: nameOf(unit) }
}
