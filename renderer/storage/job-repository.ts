import Dexie from 'dexie'
import type { CollectionId } from '../../shared/domain/ids.ts'
import type { ImportRecord, Job, ReadingRequest } from '../../shared/domain/job.ts'
import type { JobRepository, ReadingBacklog } from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import { guarded } from './storage-error.ts'
import { SELDOM, watched } from './watched.ts'

const isRequest = (job: Job): job is ReadingRequest => job.kind === 'read'
const isImport = (job: Job): job is ImportRecord => job.kind === 'import'

export function dexieJobs(db: ArchiveDb): JobRepository {
  return { ...readingJobs(db), ...importJobs(db) }
}

type ImportJobs = 'putImport' | 'getImport' | 'imports' | 'watchImports' | 'unfinishedImports'

function readingJobs(db: ArchiveDb): Omit<JobRepository, ImportJobs> {
  const inState = (id: CollectionId, state: ReadingRequest['state']) =>
    db.jobs.where('[collectionId+kind+state]').equals([id, 'read', state])

  const backlog = async (id: CollectionId): Promise<ReadingBacklog> => ({
    queued: await inState(id, 'queued').count(),
    failed: (await inState(id, 'failed').toArray()).filter(isRequest),
  })

  return {
    requestReadings: (requests) =>
      guarded(() =>
        db.transaction('rw', db.jobs, async () => {
          for (const request of requests) await addRequest(db, request)
        }),
      ),
    nextReadings: async (count, except) =>
      (
        await db.jobs
          .where('[kind+state+priority+requestedAt]')
          .between(['read', 'queued', Dexie.minKey], ['read', 'queued', Dexie.maxKey])
          .filter((job) => !except.has(job.id))
          .limit(count)
          .toArray()
      ).filter(isRequest),
    requestOf: async (pageId) => (await db.jobs.where('pageId').equals(pageId).toArray()).find(isRequest),
    requestsOf: async (pageIds) =>
      (
        await db.jobs
          .where('pageId')
          .anyOf([...pageIds])
          .toArray()
      ).filter(isRequest),
    failReading: (request) => guarded(() => updateIfThere(db, request)),
    dropReadings: (id, ids) =>
      guarded(() =>
        ids
          ? db.jobs.bulkDelete([...ids])
          : inState(id, 'queued')
              .delete()
              .then(() => undefined),
      ),
    retryFailed: (id) =>
      guarded(() =>
        db.transaction('rw', db.jobs, async () => {
          const failed = (await inState(id, 'failed').toArray()).filter(isRequest)
          await db.jobs.bulkPut(failed.map(({ failure: _failure, ...request }) => ({ ...request, state: 'queued' })))
        }),
      ),
    backlog,
    watchBacklog: (id) => watched(() => backlog(id), SELDOM),
  }
}

/** A page waits once: a second wish changes the first, so that a page at the engine is not read twice. */
async function addRequest(db: ArchiveDb, request: ReadingRequest): Promise<void> {
  const waiting = await db.jobs.where('pageId').equals(request.pageId).first()
  await db.jobs.put(waiting ? { ...request, id: waiting.id } : request)
}

async function updateIfThere(db: ArchiveDb, request: ReadingRequest): Promise<void> {
  await db.transaction('rw', db.jobs, async () => {
    if (await db.jobs.get(request.id)) await db.jobs.put(request)
  })
}

function importJobs(db: ArchiveDb): Pick<JobRepository, ImportJobs> {
  const newestFirst = (jobs: readonly Job[]): readonly ImportRecord[] =>
    jobs.filter(isImport).sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
  const ofCollection = (id: CollectionId): Promise<readonly ImportRecord[]> =>
    db.jobs.where('[collectionId+kind]').equals([id, 'import']).toArray().then(newestFirst)
  return {
    putImport: (record) => guarded(() => db.jobs.put(record).then(() => undefined)),
    getImport: (id) => db.jobs.get(id).then((job) => (job && isImport(job) ? job : undefined)),
    imports: ofCollection,
    watchImports: (id) => watched(() => ofCollection(id), SELDOM),
    unfinishedImports: () => db.jobs.where('[kind+state]').equals(['import', 'running']).toArray().then(newestFirst),
  }
}
