import { puts, type Change } from './changes.ts'
import { groupBy } from './group-by.ts'
import type { Instant, JobId, UnitId } from './ids.ts'
import type { ImportRecord, ReadingRequest } from './job.ts'
import type { Page } from './page.ts'
import { restorePages } from './trash.ts'
import type { Unit } from './unit.ts'

/** The collection that an import is taken back from: nothing of it lies in the trash. */
export interface AroundImport {
  /** The whole tree, parents before children. */
  readonly units: readonly Unit[]
  /** Pages of other units than those are left out of account. */
  readonly pages: readonly Page[]
}

/** What goes to the trash when an import is undone. */
export interface TakenBack {
  /** With all their pages, and each with all below it. */
  readonly units: readonly Unit[]
  /** Pages of units that stay, because they hold what another import or a person put there. */
  readonly pages: readonly Page[]
  /** Every page that is gone afterwards: those above, and those of the units. */
  readonly allPages: readonly Page[]
  /** Units that the import made and that stay, because something of others lies in them. */
  readonly staying: readonly Unit[]
}

/** Whether the import made the page; pages of older archives do not say so, but their unit does. */
function isMade(by: JobId, page: Page, unit: Unit): boolean {
  return (page.importId ?? unit.source?.importId) === by
}

/**
 * Says what of an import can be taken back: its pages, wherever they are now, and its units. A unit with a page or a
 * unit in it that the import did not make stays. An item that would be left without any page goes too, whoever made it:
 * it came apart from one of the import's.
 */
export function takenBack(importId: JobId, { units, pages }: AroundImport): TakenBack {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const made = (page: Page): boolean => {
    const unit = byId.get(page.unitId)
    return unit !== undefined && isMade(importId, page, unit)
  }
  const pagesOf = groupBy(
    pages.filter((page) => byId.has(page.unitId)),
    (page) => page.unitId,
  )
  const kept = new Set<UnitId>()
  const going: Unit[] = []
  // Children come before their parents here: a unit stays above what stays.
  for (const unit of units.toReversed()) {
    const own = pagesOf.get(unit.id) ?? []
    const isOurs = unit.source?.importId === importId || (unit.level === 'item' && own.length > 0)
    if (isOurs && !kept.has(unit.id) && own.every(made)) going.push(unit)
    else if (unit.parentId !== null) kept.add(unit.parentId)
  }
  going.reverse()
  const gone = new Set(going.map((unit) => unit.id))
  const allPages = [...pagesOf.values()].flat().filter(made)
  return {
    units: going,
    pages: allPages.filter((page) => !gone.has(page.unitId)),
    allPages,
    staying: units.filter((unit) => unit.source?.importId === importId && !gone.has(unit.id)),
  }
}

/**
 * The changes that take an import back: units and pages go to the trash under one moment, the pages are not asked to be
 * read any more, and the record says that it was undone. Undone themselves, they bring all of it back.
 */
export function takeBack(
  record: ImportRecord,
  { back, requests }: { readonly back: TakenBack; readonly requests: readonly ReadingRequest[] },
  at: Instant,
): readonly Change[] {
  return [
    ...puts(
      'units',
      back.units.map((unit) => ({ ...unit, deletedAt: at })),
    ),
    ...puts(
      'pages',
      back.pages.map((page) => ({ ...page, deletedAt: at })),
    ),
    ...requests.map((request): Change => ({ table: 'jobs', id: request.id, to: null })),
    ...puts('jobs', [{ ...record, state: record.state === 'running' ? 'cancelled' : record.state, undoneAt: at }]),
  ]
}

/** Whether a person described the unit, besides what came with its import. */
export function isDescribedByHand(unit: Unit): boolean {
  return Object.values(unit.description).some((values) => values.some((value) => value.by.by === 'person'))
}

/**
 * The changes that take out of the trash what went there when the import was undone, to where it was; to the top where
 * that is gone. `tree` is what is not in the trash.
 */
export function restoreImport(
  record: ImportRecord,
  trashed: { readonly units: readonly Unit[]; readonly pages: readonly Page[] },
  tree: readonly Unit[],
): readonly Change[] {
  const isOurs = ({ deletedAt }: { readonly deletedAt?: Instant }): boolean => deletedAt === record.undoneAt
  const units = trashed.units.filter(isOurs)
  const there = new Set([...tree, ...units].map((unit) => unit.id))
  const { undoneAt: _at, ...standing } = record
  return [
    ...puts(
      'units',
      units.map(({ deletedAt: _deleted, ...unit }) =>
        unit.parentId === null || there.has(unit.parentId) ? unit : { ...unit, parentId: null },
      ),
    ),
    ...restorePages(trashed.pages.filter(isOurs)),
    ...puts('jobs', [standing]),
  ]
}
