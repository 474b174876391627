import Dexie, { type Collection } from 'dexie'
import type { CollectionId, PageId, UnitId } from '../../shared/domain/ids.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { PageRepository } from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import { pageCounts } from './page-counts.ts'
import { guarded } from './storage-error.ts'
import { SELDOM, watched } from './watched.ts'

/** From so many units on, reading the pages of the whole collection is quicker than asking unit by unit. */
const MANY_UNITS = 200

interface Cover {
  readonly cover: Page
  readonly count: number
}

export function dexiePages(db: ArchiveDb): PageRepository {
  const { countOf, count, trashedIn } = pageCounts(db)
  const all = (unitId: UnitId): Collection<Page, PageId> =>
    db.pages.where('[unitId+order]').between([unitId, Dexie.minKey], [unitId, Dexie.maxKey])
  // All rows in one answer: a filter within the store would fetch them one by one.
  const inOrder = async (unitId: UnitId): Promise<readonly Page[]> => (await all(unitId).toArray()).filter(isKept)

  const coverOf = async (unitId: UnitId): Promise<readonly [UnitId, Cover] | null> => {
    const [cover, count] = await Promise.all([all(unitId).filter(isKept).first(), countOf(unitId)])
    return cover ? [unitId, { cover, count }] : null
  }

  const ofCollection = async (collectionId: CollectionId): Promise<readonly Page[]> =>
    (await db.pages.where('collectionId').equals(collectionId).toArray()).filter(isKept)

  const coversOfMany = async (unitIds: readonly UnitId[]): Promise<ReadonlyMap<UnitId, Cover>> => {
    const first = await db.units.get(unitIds[0] as UnitId)
    const wanted = new Set(unitIds)
    const pages = first ? await ofCollection(first.collectionId) : []
    return coversAmong(pages.filter((page) => wanted.has(page.unitId)))
  }

  const firstPages = async (unitIds: readonly UnitId[]): Promise<ReadonlyMap<UnitId, Cover>> =>
    unitIds.length > MANY_UNITS
      ? coversOfMany(unitIds)
      : new Map((await Promise.all(unitIds.map(coverOf))).filter((cover) => cover !== null))

  const pagesOfEach = async (unitIds: readonly UnitId[]): Promise<ReadonlyMap<UnitId, readonly Page[]>> =>
    new Map(await Promise.all(unitIds.map(async (id) => [id, await inOrder(id)] as const)))

  return {
    get: (id) => db.pages.get(id),
    ofUnit: inOrder,
    watchUnit: (unitId) => watched(() => inOrder(unitId)),
    watchUnits: (unitIds) => watched(() => pagesOfEach(unitIds)),
    // One transaction for them all: each by itself would take longer to open than to ask.
    covers: (unitIds) =>
      db.transaction('r', [db.pages, db.units], async () =>
        withChosen(await firstPages(unitIds), await chosenCovers(db, unitIds)),
      ),
    ofCollection,
    ofImport: (importId) => db.pages.where('importId').equals(importId).toArray(),
    count,
    watchCount: (collectionId) => watched(() => count(collectionId), { pause: SELDOM }),
    watchMany: (ids) =>
      watched(async () => (await db.pages.bulkGet([...ids])).flatMap((page) => (page && isKept(page) ? [page] : []))),
    putFingerprints: (found) =>
      guarded(async () => {
        await db.pages.bulkUpdate([...found].map(([key, fingerprint]) => ({ key, changes: { fingerprint } })))
      }),
    trashed: (collectionId) => trashedIn(collectionId).toArray(),
    watchTrashed: (collectionId) => watched(() => trashedIn(collectionId).toArray()),
  }
}

const isKept = (page: Page): boolean => page.deletedAt === undefined

function coversAmong(pages: readonly Page[]): ReadonlyMap<UnitId, Cover> {
  const covers = new Map<UnitId, Cover>()
  for (const page of pages) {
    const known = covers.get(page.unitId)
    const cover = known && known.cover.order <= page.order ? known.cover : page
    covers.set(page.unitId, { cover, count: (known?.count ?? 0) + 1 })
  }
  return covers
}

/** The pages that users chose to stand for their units, where they are still among them. */
async function chosenCovers(db: ArchiveDb, unitIds: readonly UnitId[]): Promise<ReadonlyMap<UnitId, Page>> {
  const units = (await db.units.bulkGet([...unitIds])).filter((unit) => unit?.cover !== undefined)
  const pages = await db.pages.bulkGet(units.flatMap((unit) => unit?.cover ?? []))
  const stands = (page: Page | undefined, index: number): page is Page =>
    page?.unitId === units[index]?.id && page !== undefined && isKept(page)
  return new Map(pages.filter(stands).map((page) => [page.unitId, page]))
}

function withChosen(first: ReadonlyMap<UnitId, Cover>, chosen: ReadonlyMap<UnitId, Page>): ReadonlyMap<UnitId, Cover> {
  if (chosen.size === 0) return first
  return new Map([...first].map(([id, cover]) => [id, { ...cover, cover: chosen.get(id) ?? cover.cover }]))
}
