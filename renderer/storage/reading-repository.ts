import { groupBy } from '../../shared/domain/group-by.ts'
import type { PageId } from '../../shared/domain/ids.ts'
import type { ReadingRequest } from '../../shared/domain/job.ts'
import { bestReading, readingText, type Reading } from '../../shared/domain/reading.ts'
import { rereadLines } from '../../shared/domain/reread.ts'
import type { ReadingRepository } from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import { keepHistory } from './revision-repository.ts'
import { guarded } from './storage-error.ts'
import { indexPages, tablesOfPageTexts } from './text-rows.ts'
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
        db.transaction('rw', [...tablesOfPageTexts(db), db.jobs, db.revisions], async () =>
          complete(db, request, reading),
        ),
      ),
    add: (reading) =>
      guarded(() =>
        db.transaction('rw', tablesOfPageTexts(db), async () => {
          if (!(await db.pages.get(reading.pageId))) return
          await keepMachine(db, reading, await ofPage(reading.pageId))
          await indexPages(db, [reading.pageId])
        }),
      ),
    source: async (sha256) => (await db.sources.get(sha256))?.bytes,
    putSource: (sha256, bytes) => guarded(() => db.sources.put({ sha256, bytes }).then(() => undefined)),
  }
}

/** A request that was dropped meanwhile, or whose page is gone, leaves nothing. */
async function complete(db: ArchiveDb, request: ReadingRequest, reading: Reading): Promise<void> {
  const [wanted, page] = await Promise.all([db.jobs.get(request.id), db.pages.get(request.pageId)])
  if (!wanted || !page) return
  const ofPage = await db.readings.where('pageId').equals(request.pageId).toArray()
  await keepMachine(db, reading, ofPage)
  // What readings are measured by does not follow a reading.
  const followers = page.truth === undefined ? ofPage.filter((other) => other.kind === 'person') : []
  for (const own of followers) await readOver(db, own, reading)
  await db.jobs.delete(request.id)
  await indexPages(db, [request.pageId])
}

/** Puts a reading in the place of those of its page that were read in the same way; what a person chose stays chosen. */
async function keepMachine(db: ArchiveDb, reading: Reading, ofPage: readonly Reading[]): Promise<void> {
  const replaced = ofPage.filter((other) => other.kind === 'machine' && isReadAlike(other, reading))
  await db.readings.bulkDelete(replaced.map((other) => other.id))
  const chosen = replaced.find((other) => other.chosen)?.chosen
  await db.readings.put(chosen === undefined ? reading : { ...reading, chosen })
}

/** Read in the same way, so that the newer takes the older's place. */
function isReadAlike(one: Reading, other: Reading): boolean {
  const way = ({ engine, preparation }: Reading): string =>
    [engine?.name, engine?.model, preparation?.preset ?? 'auto'].join('|')
  return way(one) === way(other)
}

/** Lines of a person's text that no person has touched say what the engine reads now. */
async function readOver(db: ArchiveDb, own: Reading, { lines: now, at }: Reading): Promise<void> {
  const lines = rereadLines(own.lines, now)
  if (readingText({ lines }) === readingText(own)) return
  const after = { ...own, lines, at }
  await keepHistory(db, after, own)
  await db.readings.put(after)
}
