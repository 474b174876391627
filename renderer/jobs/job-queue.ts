export interface JobContext {
  readonly signal: AbortSignal
  /** 0 to 1. */
  readonly onProgress: (fraction: number) => void
}

interface Stored {
  readonly id: string
}

export interface JobQueueOptions<J extends Stored> {
  /** The next jobs in the order to do them, leaving out those named. Jobs are data: done means no longer returned. */
  readonly next: (count: number, except: ReadonlySet<J['id']>) => Promise<readonly J[]>
  /**
   * Does one job to its end, its failure included, and stores the outcome. Throwing means that the outcome could not
   * be stored: then the queue stops, since the job would come again for ever. Once the signal has aborted nobody waits
   * for it any more, and it begins to store nothing.
   */
  readonly run: (job: J, context: JobContext) => Promise<void>
  /** How many at once; asked whenever more may start. */
  readonly concurrency: () => number
  readonly onChange: () => void
}

/** How the queue stands now. */
export interface QueueState<J> {
  readonly paused: boolean
  readonly running: readonly { readonly job: J; readonly progress: number }[]
  /** Why the queue stopped by itself, until it is resumed. */
  readonly problem: Error | undefined
}

export interface JobQueue<J extends Stored> {
  /** There may be new jobs. */
  wake(): void
  /** Starts no more jobs; those at work go on to their end. */
  pause(): void
  resume(): void
  /** Stops the jobs at work, at once, and settles with `clear`. Nothing new starts before. */
  cancel(clear: () => Promise<void>): Promise<void>
  /** Stops those at work of the jobs named. What the store still holds of them comes again. */
  restart(ids: ReadonlySet<J['id']>): void
  /** Settles when there is no job and none at work; rejects with the problem when the queue stopped by itself. */
  idle(): Promise<void>
  state(): QueueState<J>
}

interface Work<J> {
  readonly job: J
  readonly controller: AbortController
  readonly ended: Promise<void>
  progress: number
}

/** Serves stored jobs, at most `concurrency` at once, and looks for more whenever one ends or it is woken. */
export function createJobQueue<J extends Stored>(options: JobQueueOptions<J>): JobQueue<J> {
  return new StoredJobs(options)
}

class StoredJobs<J extends Stored> implements JobQueue<J> {
  private readonly options: JobQueueOptions<J>
  private readonly atWork = new Map<J['id'], Work<J>>()
  private readonly whenIdle: { readonly resolve: () => void; readonly reject: (problem: Error) => void }[] = []
  private held = false
  private clearing = 0
  private looking = false
  private wakings = 0
  private stoppedBy: Error | undefined = undefined

  constructor(options: JobQueueOptions<J>) {
    this.options = options
  }

  wake(): void {
    this.wakings += 1
    if (!this.looking) void this.look()
  }

  pause(): void {
    this.held = true
    this.options.onChange()
  }

  resume(): void {
    this.held = false
    this.stoppedBy = undefined
    this.options.onChange()
    this.wake()
  }

  async cancel(clear: () => Promise<void>): Promise<void> {
    this.clearing += 1
    try {
      const stopping = [...this.atWork.values()]
      for (const { controller } of stopping) controller.abort()
      await Promise.all([clear(), ...stopping.map(({ ended }) => ended)])
    } finally {
      this.clearing -= 1
      this.held = false
      this.wake()
    }
  }

  idle(): Promise<void> {
    if (this.stoppedBy) return Promise.reject(this.stoppedBy)
    return new Promise((resolve, reject) => {
      this.whenIdle.push({ resolve, reject })
      this.wake()
    })
  }

  restart(ids: ReadonlySet<J['id']>): void {
    for (const [id, { controller }] of this.atWork) if (ids.has(id)) controller.abort()
  }

  state(): QueueState<J> {
    const running = [...this.atWork.values()].map(({ job, progress }) => ({ job, progress }))
    return { paused: this.held, running, problem: this.stoppedBy }
  }

  private mayStart(): boolean {
    return !this.held && this.clearing === 0
  }

  /** Asks the store once at a time; being woken meanwhile asks once more. */
  private async look(): Promise<void> {
    this.looking = true
    try {
      for (let heard = -1; heard !== this.wakings;) {
        heard = this.wakings
        await this.fill()
      }
    } catch (error) {
      this.stop(error)
    } finally {
      this.looking = false
    }
    if (this.mayStart() && this.atWork.size === 0) for (const { resolve } of this.whenIdle.splice(0)) resolve()
    this.options.onChange()
  }

  private async fill(): Promise<void> {
    const free = this.options.concurrency() - this.atWork.size
    if (free <= 0 || !this.mayStart()) return
    const jobs = await this.options.next(free, new Set(this.atWork.keys()))
    for (const job of jobs) if (this.mayStart() && !this.atWork.has(job.id)) this.start(job)
  }

  private start(job: J): void {
    const controller = new AbortController()
    const begun = Promise.resolve().then(() => this.work(job, controller.signal))
    this.atWork.set(job.id, { job, controller, ended: begun, progress: 0 })
    this.options.onChange()
  }

  private async work(job: J, signal: AbortSignal): Promise<void> {
    const onProgress = (fraction: number): void => {
      const work = this.atWork.get(job.id)
      if (!work || signal.aborted) return
      work.progress = fraction
      this.options.onChange()
    }
    try {
      // Engines can't be interrupted: a job may go on long after it was told to stop.
      await Promise.race([this.options.run(job, { signal, onProgress }), whenAborted(signal)])
    } catch (error) {
      if (!signal.aborted) this.stop(error)
    } finally {
      this.atWork.delete(job.id)
      this.wake()
    }
  }

  private stop(error: unknown): void {
    this.held = true
    this.stoppedBy = error instanceof Error ? error : new Error(String(error))
    for (const { reject } of this.whenIdle.splice(0)) reject(this.stoppedBy)
  }
}

function whenAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
