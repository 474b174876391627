import { ImagingError } from './imaging-error.ts'
import type { ImagingContext } from './imaging.ts'
import { keyOf, type DecodeReply, type DecodeRequest, type DecodeTask } from './protocol.ts'

/** A worker as the pool sees it, so that tests can bring their own. */
export interface DecodeWorker {
  postMessage(message: DecodeRequest): void
  terminate(): void
  onmessage: ((event: { readonly data: DecodeReply }) => void) | null
  onerror: ((event: { readonly message?: string }) => void) | null
}

export interface PoolOptions {
  readonly spawn: () => DecodeWorker
  readonly size: number
  /** Where what pdf.js needs is served; ends with '/'. */
  readonly assets: string
  /** Milliseconds without a word after which a worker is taken for hung. */
  readonly patience?: number
}

interface Job {
  readonly id: number
  readonly task: DecodeTask
  readonly context: ImagingContext
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

interface Slot {
  worker: DecodeWorker | null
  job: Job | null
  /** The file that the worker has open. */
  key: string | undefined
  timer: ReturnType<typeof setTimeout> | undefined
}

/** A page of 200 megapixels takes a slow machine half a minute. */
const PATIENCE = 120_000
/** After a cancel a worker is given this long to come to the end of its frame. */
const ABORT_PATIENCE = 5_000

/**
 * Gives each worker one task at a time. A worker that crashes or hangs fails its task only, and is made anew: decoders
 * are fed whatever lies on people's disks.
 */
export class WorkerPool {
  readonly #options: PoolOptions
  readonly #slots: readonly Slot[]
  readonly #waiting: Job[] = []
  #nextId = 1
  #closed = false

  constructor(options: PoolOptions) {
    this.#options = options
    this.#slots = Array.from({ length: options.size }, () => ({
      worker: null,
      job: null,
      key: undefined,
      timer: undefined,
    }))
  }

  run(task: DecodeTask, context: ImagingContext = {}): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error('the imaging workers are closed'))
    // An abort's reason is an Error by custom; whoever aborts with something else gets it back.
    if (context.signal?.aborted) return Promise.reject(context.signal.reason as Error)
    return new Promise((resolve, reject) => {
      const job: Job = { id: this.#nextId++, task, context, resolve, reject }
      context.signal?.addEventListener('abort', () => this.#abort(job, context.signal?.reason), { once: true })
      this.#waiting.push(job)
      this.#serve()
    })
  }

  close(): void {
    this.#closed = true
    const stopped = new DOMException('The imaging workers were closed', 'AbortError')
    for (const job of this.#waiting.splice(0)) job.reject(stopped)
    for (const slot of this.#slots) this.#replace(slot, stopped)
  }

  #serve(): void {
    for (let job = this.#waiting[0]; job && !this.#closed; job = this.#waiting[0]) {
      const slot = this.#slotFor(keyOf(job.task))
      if (!slot) return
      this.#waiting.shift()
      slot.job = job
      slot.key = keyOf(job.task) ?? slot.key
      slot.worker ??= this.#listenTo(slot, this.#options.spawn())
      slot.worker.postMessage({ id: job.id, task: job.task, assets: this.#options.assets })
      this.#watch(slot, this.#options.patience ?? PATIENCE)
    }
  }

  /** A free worker: one that has the file open, else one that is running, so that no more are started than needed. */
  #slotFor(key: string | undefined): Slot | undefined {
    const free = this.#slots.filter((slot) => !slot.job)
    const open = key === undefined ? undefined : free.find((slot) => slot.key === key)
    return (
      open ?? free.find((slot) => slot.worker && slot.key === undefined) ?? free.find((slot) => slot.worker) ?? free[0]
    )
  }

  #listenTo(slot: Slot, worker: DecodeWorker): DecodeWorker {
    worker.onmessage = ({ data }) => this.#hear(slot, data)
    worker.onerror = ({ message }) =>
      this.#replace(slot, new ImagingError('decoder-stopped', `the decoder crashed: ${message ?? ''}`))
    return worker
  }

  #hear(slot: Slot, reply: DecodeReply): void {
    const { job } = slot
    // pdf.js' parser, a worker below, and jobs that were given up may still speak.
    if (!job || reply.id !== job.id) return
    if (reply.status === 'frame' || reply.status === 'alive') {
      if (job.context.signal?.aborted) return
      if (reply.status === 'frame') job.context.onFrame?.(reply.done, reply.total)
      this.#watch(slot, this.#options.patience ?? PATIENCE)
      return
    }
    this.#free(slot)
    if (reply.status === 'done') job.resolve(reply.value)
    else job.reject(new ImagingError(reply.code, reply.message))
  }

  #watch(slot: Slot, milliseconds: number): void {
    clearTimeout(slot.timer)
    const hung = new ImagingError('decoder-stopped', 'the decoder hung')
    slot.timer = setTimeout(() => this.#replace(slot, hung), milliseconds)
  }

  #free(slot: Slot): void {
    clearTimeout(slot.timer)
    slot.job = null
    queueMicrotask(() => this.#serve())
  }

  #replace(slot: Slot, error: unknown): void {
    slot.worker?.terminate()
    slot.worker = null
    slot.key = undefined
    slot.job?.reject(error)
    this.#free(slot)
  }

  #abort(job: Job, reason: unknown): void {
    job.reject(reason)
    const at = this.#waiting.indexOf(job)
    if (at >= 0) this.#waiting.splice(at, 1)
    const slot = this.#slots.find((candidate) => candidate.job === job)
    if (!slot) return
    slot.worker?.postMessage({ id: job.id, abort: true })
    this.#watch(slot, ABORT_PATIENCE)
  }
}
