import { puts, type Change } from '../../../shared/domain/changes.ts'
import { firstText, withField } from '../../../shared/domain/description.ts'
import { groupBy } from '../../../shared/domain/group-by.ts'
import type { CollectionId, Instant, UnitId } from '../../../shared/domain/ids.ts'
import { LEVELS, type Level, type Unit } from '../../../shared/domain/unit.ts'
import { withDescendants, type TreeIndex } from '../../../shared/domain/unit-tree.ts'

// What a hand does to the tree, as changes that can be undone. Pure.

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
  /** '' for none. */
  readonly code: string
}

/** A unit at the end of its siblings. `begin` gives it what its template begins with. */
export function newUnit(
  tree: TreeIndex,
  made: NewUnit,
  { now, begin }: { readonly now: Instant; readonly begin: (unit: Unit) => Unit },
): Unit {
  const { title, code, ...unit } = made
  const by = { by: 'person', at: now } as const
  const order = ((tree.childrenOf.get(made.parentId) ?? []).at(-1)?.order ?? -1) + 1
  const coded = code.trim() === '' ? {} : withField({}, 'referenceCode', [{ text: code.trim(), by }])
  const description = withField(coded, 'title', [{ text: title.trim(), by }])
  return begin({ ...unit, order, description, createdAt: now, updatedAt: now })
}

/** The levels that may stand below a unit of this one; a file may have parts that are files. */
export function levelsBelow(level: Level | null): readonly Level[] {
  if (level === 'file') return ['item', 'file']
  return LEVELS.slice(level === null ? 0 : LEVELS.indexOf(level) + 1)
}
