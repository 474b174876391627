import { puts, type Change } from '../../../shared/domain/changes.ts'
import { firstText, withField } from '../../../shared/domain/description.ts'
import { groupBy } from '../../../shared/domain/group-by.ts'
import type { CollectionId, Instant, UnitId } from '../../../shared/domain/ids.ts'
import { LEVELS, type Level, type Unit } from '../../../shared/domain/unit.ts'
import { ancestors, withDescendants, type TreeIndex } from '../../../shared/domain/unit-tree.ts'

// What a hand does to the tree, as changes that can be undone. Pure.

/** Moves a unit up (-1) or down (+1) among its siblings; nothing where it is at the end already. */
export function moveAmongSiblings(tree: TreeIndex, id: UnitId, step: -1 | 1): readonly Change[] {
  const unit = tree.byId.get(id)
  if (!unit) return []
  const siblings = [...(tree.childrenOf.get(unit.parentId) ?? [])]
  const from = siblings.indexOf(unit)
  const to = from + step
  if (to < 0 || to >= siblings.length) return []
  siblings.splice(from, 1)
  siblings.splice(to, 0, unit)
  return renumbered(siblings)
}

/** Puts units right before or after another one, among its siblings. */
export function moveBeside(
  tree: TreeIndex,
  ids: readonly UnitId[],
  target: { readonly id: UnitId; readonly side: 'before' | 'after' },
): readonly Change[] {
  const beside = tree.byId.get(target.id)
  if (!beside || ids.includes(target.id) || !canMoveInto(tree, ids, beside.parentId)) return []
  const moving = outermost(tree, ids).map((unit) => ({ ...unit, parentId: beside.parentId }))
  const staying = (tree.childrenOf.get(beside.parentId) ?? []).filter((unit) => !ids.includes(unit.id))
  const at = staying.indexOf(beside) + (target.side === 'after' ? 1 : 0)
  const arranged = [...staying.slice(0, at), ...moving, ...staying.slice(at)]
  return puts(
    'units',
    arranged.flatMap((unit, order) => {
      const before = tree.byId.get(unit.id)
      return before?.order === order && before.parentId === unit.parentId ? [] : [{ ...unit, order }]
    }),
  )
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

/** Items hold pages, not units; and no unit goes below itself. */
export function canMoveInto(tree: TreeIndex, ids: readonly UnitId[], parentId: UnitId | null): boolean {
  if (parentId === null) return true
  const parent = tree.byId.get(parentId)
  if (!parent || parent.level === 'item') return false
  const above = new Set([parentId, ...ancestors(tree, parentId).map((unit) => unit.id)])
  return !ids.some((id) => above.has(id))
}

/** Puts units with all below them into the trash, all marked with the same moment, so that they come back together. */
export function trash(tree: TreeIndex, ids: readonly UnitId[], now: Instant): readonly Change[] {
  return puts(
    'units',
    withDescendants(tree, ids).map((unit) => ({ ...unit, deletedAt: now })),
  )
}

/** What was put into the trash together, by its topmost unit. */
export interface TrashedGroup {
  readonly top: Unit
  readonly all: readonly Unit[]
}

/** The trash, newest first. */
export function trashedGroups(trashed: readonly Unit[]): readonly TrashedGroup[] {
  const byId = new Map(trashed.map((unit) => [unit.id, unit]))
  const topOf = (unit: Unit): Unit => {
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId)
    return parent?.deletedAt === unit.deletedAt && parent ? topOf(parent) : unit
  }
  const groups = groupBy(trashed, topOf)
  return [...groups]
    .map(([top, all]) => ({ top, all }))
    .sort((a, b) => (b.top.deletedAt ?? '').localeCompare(a.top.deletedAt ?? ''))
}

/** Takes a group out of the trash, to where it was; to the top where that is gone. */
export function restore(tree: TreeIndex, group: TrashedGroup): readonly Change[] {
  return puts(
    'units',
    group.all.map(revived).map((unit) => {
      const homeless = unit.id === group.top.id && unit.parentId !== null && !tree.byId.has(unit.parentId)
      return homeless ? { ...unit, parentId: null } : unit
    }),
  )
}

function revived(unit: Unit): Unit {
  const copy: { -readonly [K in keyof Unit]: Unit[K] } = { ...unit }
  delete copy.deletedAt
  return copy
}

/** The same units with another title, by a person. Empty where the title stays. */
export function rename(unit: Unit, title: string, now: Instant): readonly Change[] {
  const text = title.trim()
  if (text === firstText(unit.description, 'title')) return []
  const values = text === '' ? [] : [{ text, by: { by: 'person', at: now } as const }]
  return puts('units', [{ ...unit, description: withField(unit.description, 'title', values), updatedAt: now }])
}

export interface NewUnit {
  readonly id: UnitId
  readonly collectionId: CollectionId
  readonly parentId: UnitId | null
  readonly level: Level
  readonly title: string
}

/** A unit at the end of its siblings. */
export function createUnit(tree: TreeIndex, made: NewUnit, now: Instant): readonly Change[] {
  const { title, ...unit } = made
  const order = ((tree.childrenOf.get(made.parentId) ?? []).at(-1)?.order ?? -1) + 1
  const description = withField({}, 'title', [{ text: title.trim(), by: { by: 'person', at: now } }])
  return puts('units', [{ ...unit, order, description, createdAt: now, updatedAt: now }])
}

/** The levels that may stand below a unit of this one; items are made by importing. */
export function levelsBelow(level: Level | null): readonly Level[] {
  const from = level === null ? 0 : LEVELS.indexOf(level) + 1
  const below = LEVELS.slice(from).filter((each) => each !== 'item')
  return below.length > 0 ? below : ['file']
}

function renumbered(siblings: readonly Unit[]): readonly Change[] {
  return puts(
    'units',
    siblings.flatMap((unit, order) => (unit.order === order ? [] : [{ ...unit, order }])),
  )
}

/** Without those that lie below another of them: they move along. */
function outermost(tree: TreeIndex, ids: readonly UnitId[]): readonly Unit[] {
  const chosen = new Set(ids)
  return tree.units.filter(
    (unit) => chosen.has(unit.id) && !ancestors(tree, unit.id).some((above) => chosen.has(above.id)),
  )
}
