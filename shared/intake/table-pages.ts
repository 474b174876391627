import type { PageId, UnitId } from '../domain/ids.ts'
import { isSameLeaf } from '../domain/leaf.ts'
import type { Unit } from '../domain/unit.ts'
import type { PageMove } from './table-request.ts'
import type { MadeUnit, Making } from './table-units.ts'

/** Where the pages go that rows name, and the units that are left empty by it. */
export interface MovedPages {
  readonly moves: readonly PageMove[]
  /** Items that a folder of scans made and nobody has described: they go to the trash. */
  readonly emptied: readonly Unit[]
}

/** Gives the units the pages of the files that their rows name, after those that they have, and the pages their leaves. */
export function movedPages(made: readonly MadeUnit[], { archive, problems }: Making): MovedPages {
  const owners = new Map<PageId, MadeUnit>()
  const moves: PageMove[] = []
  const kept = new Set(made.map(({ unit }) => unit.id))
  for (const each of made) {
    const { met, unit } = each
    const pages = met.pages.filter((page) => {
      const owner = owners.get(page.id)
      if (owner) problems.error([met.node.line, 'path'], 'intake-file-twice', `${page.path} (${owner.met.node.line})`)
      owners.set(page.id, each)
      return !owner && page.unitId !== unit.id
    })
    if (pages.length > 0 && unit.level !== 'file' && unit.level !== 'item')
      problems.error([met.node.line, 'path'], 'intake-no-pages', unit.level)
    const after = (archive.pagesOf(unit.id).at(-1)?.order ?? -1) + 1
    moves.push(...pages.map(({ id }, index) => withLeaf({ id, unitId: unit.id, order: after + index }, met)))
    moves.push(...toldLeaves(each).map(({ id, order }) => withLeaf({ id, unitId: unit.id, order }, met)))
  }
  return { moves, emptied: emptiedBy(moves, { archive, kept }) }
}

function withLeaf(move: PageMove, { leaves }: MadeUnit['met']): PageMove {
  const leaf = leaves.get(move.id)
  return leaf ? { ...move, leaf } : move
}

/** Pages that stay where they are and get another leaf. */
function toldLeaves({ met, unit }: MadeUnit): MadeUnit['met']['pages'] {
  return met.pages.filter(({ id, unitId, leaf: before }) => {
    const leaf = met.leaves.get(id)
    return leaf !== undefined && unitId === unit.id && !(before && isSameLeaf(before, leaf))
  })
}

function emptiedBy(
  moves: readonly PageMove[],
  { archive, kept }: { readonly archive: Making['archive']; readonly kept: ReadonlySet<UnitId> },
): readonly Unit[] {
  const gone = new Set(moves.map(({ id }) => id))
  return [...archive.byId.values()].filter((unit) => {
    const pages = archive.pagesOf(unit.id)
    if (pages.length === 0 || kept.has(unit.id) || archive.hasChildren(unit.id)) return false
    return pages.every(({ id }) => gone.has(id)) && !isDescribed(unit)
  })
}

/** What a person wrote of a unit is never thrown away. */
function isDescribed({ description }: Unit): boolean {
  return Object.values(description).some((values) => values.some(({ by }) => by.by === 'person'))
}
