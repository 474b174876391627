import { cliPaths, HeadlessJob, PULSE, type HeadlessEvent, type Phase } from '../../shared/cli/protocol.ts'
import { puts } from '../../shared/domain/changes.ts'
import type { Collection } from '../../shared/domain/collection.ts'
import { idFrom, type CollectionId } from '../../shared/domain/ids.ts'
import { failureLabel, type Failure, type ImportRecord } from '../../shared/domain/job.ts'
import type { Platform, SourceSet } from '../../shared/platform/platform.ts'
import { takeFileIn } from './headless-intake.ts'
import { planOf, ruleOfJob } from './headless-plan.ts'
import { readAs, textsOf, wishOf } from './headless-read.ts'
import { browserPlatform } from '../platform/browser.ts'
import { hostSource, hostTarget, pageHost } from '../platform/host-client.ts'
import { ofChanges } from './services/intake/rarely.ts'
import type { ExportReport, Services } from '../ports/services.ts'

const key = (): string => new URLSearchParams(location.search).get('headless') ?? ''

/**
 * Does what the command line asks, and tells it how it fares; it closes the page. Never throws: an archive that
 * `compose` could not open is told too.
 */
export async function runHeadless(compose: (platform: Platform) => Promise<Services>): Promise<void> {
  try {
    const job = HeadlessJob.parse(await (await pageHost(cliPaths.job(key()))).json())
    // A page that crashed says nothing, and its browser lives on.
    setInterval(() => void tell({ type: 'alive' }), PULSE)
    await tell(await runJob(await compose(platformOf(job)), job))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    await tell({ type: 'stopped', code, message: error instanceof Error ? error.message : String(error) })
  }
}

async function tell(event: HeadlessEvent): Promise<void> {
  await pageHost(cliPaths.event(key()), { method: 'POST', body: JSON.stringify(event) })
}

/** Each telling goes through three processes, and engines say how far they are for each line. */
const tellProgress = (phase: Phase) =>
  ofChanges(({ done, total }) => void tell({ type: 'progress', phase, done, total }))

/** A browser that reads and writes the folders of the job without asking. */
function platformOf(job: HeadlessJob): Platform {
  return {
    ...browserPlatform(),
    can: { ...browserPlatform().can, saveToFolder: true, reopenSources: true },
    reopen: (token) => Promise.resolve(hostSource(pageHost, { grant: token, label: job.source.label }, token)),
    exportTarget: () => Promise.resolve(job.target && hostTarget(pageHost, job.target)),
  }
}

async function runJob(services: Services, job: HeadlessJob): Promise<HeadlessEvent> {
  const source = hostSource(pageHost, job.source, job.source.grant)
  if (job.task === 'intake' || job.task === 'intake-plan')
    return { type: 'taken', ...(await takeFileIn(services, job, { source, onProgress: tellProgress('describe') })) }
  if (job.task === 'plan') {
    const collectionId = (await collectionBefore(services, job))?.id ?? null
    return await planOf(services, job, { source, collectionId })
  }
  const collection = await collectionOf(services, job)
  const asked = wishOf(job)
  // Nothing is read before it is known how.
  if (asked) services.reading.pause()
  const taken = await takeIn(services, { job, source, id: collection.id })
  const failed: Failure[] = [...taken.failures]
  if (job.task === 'import') return done(services, { taken, failed, report: null }, collection.id)
  if (asked) await readAs(services, collection.id, asked)
  failed.push(...(await readAll(services, collection.id)))
  if (job.task === 'read') return textsOf(services, collection.id, failed)
  failed.push(...(await describe(services, job, collection.id)))
  const request = {
    collectionId: collection.id,
    unitIds: null,
    formats: ['csv', 'geojson', 'jsonld', ...job.formats.map((name) => (name === 'txt' ? 'text' : name))] as const,
    name: 'fonds',
    restricted: job.restricted,
  }
  const signal = new AbortController().signal
  const report = await services.exports.run(request, { signal, onProgress: tellProgress('export') })
  return done(services, { taken, failed, report }, collection.id)
}

interface Ended {
  readonly taken: ImportRecord
  readonly failed: readonly Failure[]
  /** Null where nothing was exported. */
  readonly report: ExportReport | null
}

async function done(
  services: Services,
  { taken, failed, report }: Ended,
  collectionId: CollectionId,
): Promise<HeadlessEvent> {
  const { pages, read } = await count(services, collectionId)
  // A file that an earlier run of this profile took in is no copy of another.
  const duplicates = taken.duplicates.filter(({ file, first }) => file !== first)
  const told = failed.map((failure) => ({ file: failureLabel(failure), code: failure.code, message: failure.message }))
  return {
    ...{ type: 'done', pages, read, failed: told, duplicates, exports: report?.paths ?? [] },
    ...(report ? { exported: { unreviewed: report.unreviewed, withheld: report.withheld } } : {}),
  }
}

/** The collection of an earlier run over the same folder in this profile, else a new one. */
async function collectionOf(services: Services, job: HeadlessJob): Promise<Collection> {
  const before = await collectionBefore(services, job)
  const isNamed = job.arrangement.kind === 'manifest'
  const collection: Collection = before
    ? { ...before, languages: isNamed ? before.languages : job.languages }
    : {
        id: services.newId<CollectionId>(),
        name: job.collection,
        languages: job.languages,
        createdAt: services.clock.now(),
      }
  await services.repositories.writer.apply(puts('collections', [collection]))
  if (!isNamed) await services.repositories.settings.put(settingOf(job), collection.id)
  return collection
}

const settingOf = (job: HeadlessJob): string => `cli.collection:${job.collection}`

async function collectionBefore(services: Services, job: HeadlessJob): Promise<Collection | undefined> {
  // A manifest goes into the collection of that name, as files of descriptions do.
  if (job.arrangement.kind === 'manifest')
    return (await services.repositories.collections.all()).find(({ name }) => name === job.collection)
  const known = await services.repositories.settings.get(settingOf(job))
  return typeof known === 'string' ? await services.repositories.collections.get(idFrom(known)) : undefined
}

interface TakeIn {
  readonly job: HeadlessJob
  readonly source: SourceSet
  readonly id: CollectionId
}

/** Goes on with the import that a killed run left; else begins one, to which files that are in already are duplicates. */
async function takeIn(services: Services, { job, source, id }: TakeIn): Promise<ImportRecord> {
  const left = (await services.repositories.jobs.unfinishedImports()).find((record) => record.collectionId === id)
  const context = { onProgress: tellProgress('import') }
  const resumed = left ? await services.imports.resume(left.id, source, context) : null
  if (resumed) return resumed
  const { arrangement, problems } = await ruleOfJob(services, job, source)
  const rule = arrangement.kind === 'folders' ? {} : { arrangement }
  const read = job.task !== 'import'
  const request = { collectionId: id, source, parentId: null, read, languages: job.languages, ...rule }
  const record = await services.imports.begin(request, context)
  return { ...record, failures: [...record.failures, ...problems] }
}

async function readAll(services: Services, id: CollectionId): Promise<readonly Failure[]> {
  await services.repositories.jobs.retryFailed(id)
  services.reading.resume()
  const tellRead = tellProgress('read')
  const stop = services.reading.status().subscribe(
    ({ progress }) => tellRead(progress),
    () => undefined,
  )
  await services.reading.idle()
  stop()
  const { failed } = await services.repositories.jobs.backlog(id)
  return failed.flatMap(({ failure }) => failure ?? [])
}

async function describe(services: Services, job: HeadlessJob, id: CollectionId): Promise<readonly Failure[]> {
  if (!job.metadata) return []
  const failed: Failure[] = []
  for await (const file of hostSource(pageHost, job.metadata).files()) {
    const report = await services.csv.apply(id, await file.open(), { fileName: file.path })
    failed.push(...report.failed.map(({ line, code, message }) => ({ file: `${file.path}:${line}`, code, message })))
  }
  return failed
}

async function count(services: Services, id: CollectionId): Promise<{ pages: number; read: number }> {
  const pages = await services.repositories.pages.ofCollection(id)
  const best = await services.repositories.readings.best(pages.map((page) => page.id))
  return { pages: pages.length, read: best.size }
}
