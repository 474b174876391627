import Dexie, { type Collection } from 'dexie'
import type { CollectionId, PageId, UnitId } from '../../shared/domain/ids.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { ArchiveDb } from './archive-db.ts'
import { TRASH } from './rows.ts'

export interface PageCounts {
  /** Pages of a unit that are not in the trash by themselves. */
  countOf(this: void, unitId: UnitId): Promise<number>
  /** Pages of a collection that are not in the trash, by themselves or with their unit. */
  count(this: void, collectionId: CollectionId): Promise<number>
  /** Pages that are in the trash by themselves. */
  trashedIn(this: void, collectionId: CollectionId): Collection<Page, PageId>
}

/** Counts by the indexes alone, since an item may have thousands of pages. */
export function pageCounts(db: ArchiveDb): PageCounts {
  const countOf = async (unitId: UnitId): Promise<number> => {
    const within = [
      [unitId, Dexie.minKey],
      [unitId, Dexie.maxKey],
    ] as const
    const [every, gone] = await Promise.all([
      db.pages
        .where('[unitId+order]')
        .between(...within)
        .count(),
      db.pages
        .where('[unitId+deletedAt]')
        .between(...within)
        .count(),
    ])
    return every - gone
  }

  const trashedIn = (collectionId: CollectionId) =>
    db.pages.where('[collectionId+deletedAt]').between([collectionId, Dexie.minKey], [collectionId, Dexie.maxKey])

  /** Pages that went to the trash with their unit. */
  const inTrashedUnits = async (collectionId: CollectionId): Promise<number> => {
    const units = db.units.where('[collectionId+parentKey+order]')
    const range = units.between([collectionId, TRASH, Dexie.minKey], [collectionId, TRASH, Dexie.maxKey])
    const counts = await Promise.all((await range.primaryKeys()).map(countOf))
    return counts.reduce((sum, count) => sum + count, 0)
  }

  return {
    countOf,
    trashedIn,
    async count(collectionId) {
      const [every, gone, within] = await Promise.all([
        db.pages.where('collectionId').equals(collectionId).count(),
        trashedIn(collectionId).count(),
        inTrashedUnits(collectionId),
      ])
      return every - gone - within
    },
  }
}
