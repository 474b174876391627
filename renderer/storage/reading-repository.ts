import { groupBy } from '../../shared/domain/group-by.ts'
import type { PageId } from '../../shared/domain/ids.ts'
import type { ReadingRequest } from '../../shared/domain/job.ts'
import { bestReading, type Reading } from '../../shared/domain/reading.ts'
import type { ReadingRepository } from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import { guarded } from './storage-error.ts'
import { indexPages } from './text-rows.ts'
import { watched } from './watched.ts'

export function dexieReadings(db: ArchiveDb): ReadingRepository {
  const ofPage = (pageId: PageId) => db.readings.where('pageId').equals(pageId).toArray()
  return {
    ofPage,
    watchPage: (pageId) => watched(() => ofPage(pageId)),
    async best(pageIds) {
      const readings = await db.readings
        .where('pageId')
        .anyOf([...pageIds])
        .toArray()
      const best = [...groupBy(readings, (reading) => reading.pageId)].map(
        ([pageId, those]) => [pageId, bestReading(those)] as const,
      )
      return new Map(best.flatMap(([pageId, reading]) => (reading ? [[pageId, reading] as const] : [])))
    },
    async pagesRead(pageIds) {
      const keys = db.readings.where('pageId').anyOf([...pageIds])
      // The keys of that index are ids of pages.
      return new Set((await keys.uniqueKeys()) as PageId[])
    },
    complete: (request, reading) =>
      guarded(() =>
        db.transaction('rw', [db.jobs, db.readings, db.regions, db.pages, db.texts], () =>
          complete(db, request, reading),
        ),
      ),
  }
}

/** A request that was dropped meanwhile, or whose page is gone, leaves nothing. */
async function complete(db: ArchiveDb, request: ReadingRequest, reading: Reading): Promise<void> {
  const [wanted, page] = await Promise.all([db.jobs.get(request.id), db.pages.get(request.pageId)])
  if (!wanted || !page) return
  const isOlder = (other: Reading): boolean => other.kind === 'machine' && other.engine?.name === reading.engine?.name
  await db.readings.where('pageId').equals(request.pageId).and(isOlder).delete()
  await db.readings.put(reading)
  await db.jobs.delete(request.id)
  await indexPages(db, [request.pageId])
}
