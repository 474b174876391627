import type { JobId, PageId } from '../../../shared/domain/ids.ts'
import { inTurn, type ReadingRequest } from '../../../shared/domain/job.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { Repositories, Watched } from '../../../shared/domain/repositories.ts'
import { createJobQueue, type JobContext, type JobQueue } from '../../jobs/job-queue.ts'
import { NO_PACE, paceAfter, secondsLeft } from '../../jobs/time-left.ts'
import type { EngineShare, ReadingService, ReadingStatus } from '../../ports/services.ts'
import { watchBacklog, type BacklogWatch } from './reading/backlog.ts'
import type { Engines } from './reading/engines.ts'
import { keptReading, READING_KEY, type KeptReading } from './reading/kept-reading.ts'
import { readRequest, type ReadRequestDeps } from './reading/read-request.ts'
import { createSignal, type Signal } from './signal.ts'

export interface ReadingServiceDeps extends ReadRequestDeps {
  readonly repositories: Pick<
    Repositories,
    'collections' | 'jobs' | 'readings' | 'pages' | 'originals' | 'layouts' | 'settings'
  >
  readonly engines: Pick<Engines, 'read' | 'rest'>
  /** Pages read at once, unless the user asks for another number; and the most that the machine can bear. */
  readonly atOnce: { readonly usual: number; readonly most: number }
}

/** Milliseconds between two tidings of how reading goes. */
const TELL_EVERY = 200

/** Milliseconds that engines with nothing to do are kept: a warm one is much quicker than a new one. */
const REST_AFTER = 60_000

const AT_REST: ReadingStatus = { state: 'idle', progress: { done: 0, total: 0 }, pages: new Map() }

/** Serves the stored requests from the moment it is made: those that a closed or killed window left come first. */
export function createReadingService(deps: ReadingServiceDeps): ReadingService & { close(): void } {
  return new Readings(deps)
}

class Readings implements ReadingService {
  private readonly deps: ReadingServiceDeps
  private readonly queue: JobQueue<ReadingRequest>
  private readonly backlog: BacklogWatch
  private readonly told: Signal<ReadingStatus> = createSignal(
    AT_REST,
    TELL_EVERY,
    (latest, told) => latest.state === 'idle' && told.state !== 'idle',
  )
  private readonly share: Signal<EngineShare>
  /** Settles when it is known whether reading was paused when the program was last closed. */
  private readonly started: Promise<void>
  private kept: KeptReading = { paused: false, engines: null, dropping: false }
  /** What the user said before that was known. */
  private said: Partial<KeptReading> = {}
  private known = false
  /** Changes that are on their way into the store: a pause is told when it would outlive a power cut. */
  private keeping = 0
  private closed = false
  /** Cancels whose requests are being deleted; and when the last of them is through. */
  private dropping = 0
  private cancelled: Promise<void> = Promise.resolve()
  private pace = NO_PACE
  private done = 0
  private resting = true
  /** What is asked for next is counted from nought. */
  private over = true
  private restTimer: ReturnType<typeof setTimeout> | undefined

  constructor(deps: ReadingServiceDeps) {
    this.deps = deps
    this.share = createSignal<EngineShare>({ chosen: null, ...deps.atOnce })
    this.queue = createJobQueue({
      next: (count, except) => deps.repositories.jobs.nextReadings(count, except),
      run: (request, context) => this.serve(request, context),
      concurrency: () => this.atOnce(),
      onChange: () => this.tell(),
    })
    this.backlog = watchBacklog(deps.repositories, () => {
      this.queue.wake()
      this.tell()
    })
    this.queue.pause()
    this.started = this.begin()
  }

  async request(pages: readonly Page[], options: Parameters<ReadingService['request']>[1] = {}): Promise<void> {
    await this.cancelled
    const collections = await this.deps.repositories.collections.all()
    const languagesOf = new Map(collections.map(({ id, languages }) => [id, languages]))
    const now = this.deps.clock.now()
    const requests = pages.map((page, index): ReadingRequest => ({
      id: this.deps.newId<JobId>(),
      kind: 'read',
      collectionId: page.collectionId,
      pageId: page.id,
      languages: options.languages ?? page.languages ?? languagesOf.get(page.collectionId) ?? [],
      ...(options.preset === undefined ? {} : { preset: options.preset }),
      ...(options.engine === undefined ? {} : { engine: options.engine }),
      ...(options.layout === undefined ? {} : { layout: options.layout }),
      requestedAt: inTurn(now, index),
      priority: options.first ? 0 : 1,
      state: 'queued',
    }))
    await this.deps.repositories.jobs.requestReadings(requests)
    this.queue.restart(this.outdatedBy(requests))
    await this.backlog.recount()
    this.queue.wake()
    this.tell()
  }

  async readFirst(pageIds: readonly PageId[], inView = false): Promise<void> {
    await this.deps.repositories.jobs.hastenReadings(pageIds, inView ? 0 : 1)
    this.queue.wake()
  }

  pause(): void {
    void this.keep({ paused: true })
    this.queue.pause()
  }

  resume(): void {
    void this.keep({ paused: false })
    if (this.known) this.queue.resume()
  }

  engines(): Watched<EngineShare> {
    return this.share
  }

  setEngines(chosen: number | null): void {
    void this.keep({ engines: chosen })
    this.share.set({ ...this.share.get(), chosen })
    // Those that are too many now end with their page; those that only waited end at once.
    this.deps.engines.rest()
    this.queue.wake()
    this.tell()
  }

  /** Over for the user as soon as it would outlive a power cut: deleting ten thousand requests takes seconds. */
  async cancelAll(): Promise<void> {
    const dropped = this.queue.cancel(async () => {
      await this.keep({ paused: false, dropping: true })
      this.dropping += 1
      this.tell()
      try {
        await this.drop()
        await this.backlog.recount()
      } finally {
        this.dropping -= 1
      }
    })
    this.cancelled = dropped.catch(() => undefined)
    await dropped
    this.tell()
  }

  private async drop(): Promise<void> {
    const { collections, jobs, settings } = this.deps.repositories
    for (const { id } of await collections.all()) await jobs.dropReadings(id)
    this.kept = { ...this.kept, dropping: false }
    await settings.put(READING_KEY, this.kept)
  }

  status(): Watched<ReadingStatus> {
    return this.told
  }

  async idle(): Promise<void> {
    await this.started
    return this.queue.idle()
  }

  /** Stops following the store and ends what is at work. What was asked for stays asked for. */
  close(): void {
    this.closed = true
    this.backlog.stop()
    clearTimeout(this.restTimer)
    this.queue.pause()
    this.queue.restart(new Set(this.queue.state().running.map(({ job }) => job.id)))
    this.deps.engines.rest()
  }

  private async serve(request: ReadingRequest, context: JobContext): Promise<void> {
    const begun = performance.now()
    await readRequest(this.deps, request, context)
    if (context.signal.aborted) return
    this.pace = paceAfter(this.pace, performance.now() - begun)
    this.backlog.served(request.collectionId)
    this.done += 1
  }

  /** Goes on where the last window stopped, or stays paused where it was; what was said meanwhile counts more. */
  private async begin(): Promise<void> {
    // A store that can't be read refuses the requests too, and that is told to the user.
    const stored = await this.deps.repositories.settings.get(READING_KEY).catch(() => undefined)
    this.kept = { ...keptReading(stored, this.deps.atOnce.most), ...this.said }
    if (this.kept.dropping)
      await this.drop().catch((error: unknown) => console.warn('a cancelled reading stays', error))
    this.known = true
    this.share.set({ ...this.share.get(), chosen: this.kept.engines })
    if (this.kept.paused) this.tell()
    else if (!this.closed) this.queue.resume()
  }

  private async keep(change: Partial<KeptReading>): Promise<void> {
    this.said = { ...this.said, ...change }
    this.keeping += 1
    await this.started
    this.kept = { ...this.kept, ...change }
    try {
      await this.deps.repositories.settings.put(READING_KEY, this.kept)
    } catch (error) {
      console.warn('how reading goes could not be kept', error) // it holds until the window is closed
    }
    this.keeping -= 1
    this.tell()
  }

  private atOnce(): number {
    const { chosen, usual } = this.share.get()
    return chosen ?? usual
  }

  /** Requests at work for pages that are now wanted to be read in another way. */
  private outdatedBy(requests: readonly ReadingRequest[]): ReadonlySet<JobId> {
    const wanted = new Map(requests.map((request) => [request.pageId, wayOf(request)]))
    const isOutdated = (request: ReadingRequest): boolean => {
      const now = wanted.get(request.pageId)
      return now !== undefined && now !== wayOf(request)
    }
    const atWork = this.queue.state().running.map(({ job }) => job)
    return new Set(atWork.filter(isOutdated).map(({ id }) => id))
  }

  private tell(): void {
    if (!this.known) return
    const { paused, running, problem } = this.queue.state()
    const queued = this.dropping > 0 ? 0 : Math.max(this.backlog.queued(), running.length)
    this.batch(queued, paused || running.length > 0)
    const left = secondsLeft(this.pace, {
      waiting: queued - running.length,
      running: running.map(({ progress }) => progress),
      concurrency: this.atOnce(),
    })
    this.told.set({
      state: paused && this.keeping === 0 && this.dropping === 0 ? 'paused' : queued > 0 ? 'running' : 'idle',
      progress: { done: this.done, total: this.done + queued, ...(left === undefined || queued === 0 ? {} : { left }) },
      pages: new Map(running.map(({ job, progress }) => [job.pageId, progress])),
      ...(problem === undefined ? {} : { problem }),
    })
  }

  /**
   * Some time after a batch is over the engines' memory goes back; the next batch counts from nought. It has begun when
   * something of it is at work, or waits to be resumed: a count of the store may be from before the last page was read.
   */
  private batch(queued: number, begun: boolean): void {
    if (queued > 0 && begun && this.over) this.done = 0
    this.over = queued === 0 || (this.over && !begun)
    if ((queued === 0) === this.resting) return
    this.resting = queued === 0
    clearTimeout(this.restTimer)
    if (this.resting) this.restTimer = setTimeout(() => this.deps.engines.rest(), REST_AFTER)
  }
}

function wayOf({ languages, preset, engine, layout }: ReadingRequest): string {
  return [languages.join('+'), preset ?? '', engine ?? '', layout ?? ''].join(' ')
}
