import Dexie from 'dexie'
import type { CollectionId, PageId } from '../../shared/domain/ids.ts'
import { inTurn, type ImportRecord, type IntakeRecord, type Job, type ReadingRequest } from '../../shared/domain/job.ts'
import type { JobRepository, ReadingBacklog } from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import { slices } from './slices.ts'
import { guarded } from './storage-error.ts'
import { SELDOM, watched } from './watched.ts'

const isRequest = (job: Job): job is ReadingRequest => job.kind === 'read'
const isIntake = (job: Job): job is IntakeRecord => job.kind === 'intake'
const isImport = (job: Job): job is ImportRecord => job.kind === 'import'

export function dexieJobs(db: ArchiveDb): JobRepository {
  return { ...readingJobs(db), ...importJobs(db), ...intakeJobs(db) }
}

type ImportJobs = 'putImport' | 'getImport' | 'imports' | 'watchImports' | 'unfinishedImports'

type IntakeJobs = 'putIntake' | 'forgetIntake' | 'watchIntakes' | 'stopIntakes'

function readingJobs(db: ArchiveDb): Omit<JobRepository, ImportJobs | IntakeJobs> {
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
          for (const some of slices(requests)) await addRequests(db, some)
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
    requestsOf: (pageIds) => requestsOf(db, pageIds),
    failReading: (request) => guarded(() => updateIfThere(db, request)),
    dropReadings: (id, ids) =>
      guarded(() =>
        ids
          ? db.jobs.bulkDelete([...ids])
          : inState(id, 'queued')
              .delete()
              .then(() => undefined),
      ),
    hastenReadings: (pageIds, priority) =>
      guarded(() => db.transaction('rw', db.jobs, async () => hasten(db, pageIds, priority))),
    retryFailed: (id, ids) =>
      guarded(() =>
        db.transaction('rw', db.jobs, async () => {
          const all = (await inState(id, 'failed').toArray()).filter(isRequest)
          const failed = ids ? all.filter((request) => ids.includes(request.id)) : all
          await db.jobs.bulkPut(failed.map(({ failure: _failure, ...request }) => ({ ...request, state: 'queued' })))
        }),
      ),
    backlog,
    watchBacklog: (id) => watched(() => backlog(id), { pause: SELDOM }),
  }
}

async function requestsOf(db: ArchiveDb, pageIds: readonly PageId[]): Promise<ReadingRequest[]> {
  const jobs = await db.jobs
    .where('pageId')
    .anyOf([...pageIds])
    .toArray()
  return jobs.filter(isRequest)
}

/** A page waits once: a second wish changes the first, so that a page at the engine is not read twice. */
async function addRequests(db: ArchiveDb, requests: readonly ReadingRequest[]): Promise<void> {
  const waiting = await requestsOf(
    db,
    requests.map(({ pageId }) => pageId),
  )
  const ids = new Map(waiting.map(({ pageId, id }) => [pageId, id]))
  const placed = requests.map((request) => {
    const id = ids.get(request.pageId) ?? request.id
    ids.set(request.pageId, id)
    return { ...request, id }
  })
  await db.jobs.bulkPut(placed)
}

/** The instants at which requests were made are their places in the queue: so these are put before the first of all. */
async function hasten(db: ArchiveDb, pageIds: readonly PageId[], priority: ReadingRequest['priority']): Promise<void> {
  const place = new Map(pageIds.map((id, index) => [id, index]))
  const requests = (await requestsOf(db, pageIds)).filter(
    (request) => request.state === 'queued' && request.priority >= priority,
  )
  if (requests.length === 0) return
  const of = ['read', 'queued', priority]
  const [first] = await db.jobs
    .where('[kind+state+priority+requestedAt]')
    .between([...of, Dexie.minKey], [...of, Dexie.maxKey])
    .limit(1)
    .toArray()
  const before = first && isRequest(first) ? first.requestedAt : (requests[0]?.requestedAt ?? '')
  const inOrder = requests.sort((a, b) => (place.get(a.pageId) ?? 0) - (place.get(b.pageId) ?? 0))
  await db.jobs.bulkPut(
    inOrder.map((request, index) => ({
      ...request,
      priority,
      requestedAt: inTurn(before, index - inOrder.length),
    })),
  )
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
    watchImports: (id) => watched(() => ofCollection(id), { pause: SELDOM }),
    unfinishedImports: () => db.jobs.where('[kind+state]').equals(['import', 'running']).toArray().then(newestFirst),
  }
}

/** Of one collection. */
const INTAKES_KEPT = 20

function intakeJobs(db: ArchiveDb): Pick<JobRepository, IntakeJobs> {
  const ofCollection = async (id: CollectionId): Promise<readonly IntakeRecord[]> =>
    (await db.jobs.where('[collectionId+kind]').equals([id, 'intake']).toArray())
      .filter(isIntake)
      .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
  return {
    putIntake: (record) =>
      guarded(() =>
        db.transaction('rw', db.jobs, async () => {
          await db.jobs.put(record)
          const old = (await ofCollection(record.collectionId)).slice(INTAKES_KEPT)
          if (old.length > 0) await db.jobs.bulkDelete(old.map(({ id }) => id))
        }),
      ),
    forgetIntake: (id) => guarded(() => db.jobs.delete(id)),
    watchIntakes: (id) => watched(() => ofCollection(id)),
    stopIntakes: () =>
      guarded(() =>
        db.transaction('rw', db.jobs, async () => {
          const left = (await db.jobs.where('[kind+state]').equals(['intake', 'running']).toArray()).filter(isIntake)
          await db.jobs.bulkPut(left.map((record) => ({ ...record, state: 'stopped' })))
          return left.length
        }),
      ),
  }
}
