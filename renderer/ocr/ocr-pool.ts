import type { ReadContext } from '../../shared/domain/reader.ts'
import { OcrError } from './ocr-error.ts'

export interface OcrTask<I> {
  readonly image: I
  /** Tesseract codes joined by '+', the most likely first. */
  readonly languages: string
}

/** One engine in a worker of its own. It serves one call at a time, and takes up other languages when asked to. */
export interface OcrWorker<I, R> {
  recognize(task: OcrTask<I>): Promise<R>
  terminate(): void
}

export type OcrContext = ReadContext

/** Starts a worker. Ends what it started when the signal aborts before it is ready. */
export type SpawnWorker<I, R> = (context: OcrContext) => Promise<OcrWorker<I, R>>

export interface OcrRequest<I> extends OcrTask<I> {
  /** Whom the worker serves: it adapts to what it reads, so it never serves two collections. */
  readonly collection: string
}

export interface OcrPool<I, R> {
  recognize(request: OcrRequest<I>, context: OcrContext): Promise<R>
  /** Ends the workers that have nothing to do; their memory goes back to the machine. */
  rest(): void
}

export interface OcrPoolOptions {
  /** Workers alive at once, those that wait included. */
  readonly most: number
  /** Pages after which a worker retires: its memory only grows. */
  readonly maxPages?: number
  /** Milliseconds without a sign of life after which a worker is ended. */
  readonly silence?: number
  /** Milliseconds for which a worker that has nothing to do waits for more; absent: until it is told to rest. */
  readonly patience?: number
}

interface Lease<I, R> {
  readonly collection: string
  readonly worker: OcrWorker<I, R>
  readonly progress: { tell: (fraction: number) => void }
  languages: string
  pages: number
  /** Ends it while it waits. */
  leaving?: ReturnType<typeof setTimeout>
}

const MAX_PAGES = 200
const SILENCE = 180_000

/**
 * Lends each image a worker; the queue decides how many are out at once.
 *
 * A running recognition can't be interrupted, and a worker that was ended never settles its promise. So a cancelled,
 * failed or silent worker is dropped, never lent again, and the rejection comes from here.
 */
export function createOcrPool<I, R>(spawn: SpawnWorker<I, R>, options: OcrPoolOptions): OcrPool<I, R> {
  const { most, maxPages = MAX_PAGES, silence = SILENCE, patience } = options
  const spare = createSpare<I, R>(patience)
  let out = 0

  async function lend(request: OcrRequest<I>, context: OcrContext): Promise<Lease<I, R>> {
    const known = spare.take(request)
    if (known) return known
    spare.keep(most - out)
    const progress = { tell: context.onProgress }
    const onProgress = (fraction: number): void => progress.tell(fraction)
    const { collection, languages } = request
    const worker = await spawn({ signal: context.signal, onProgress })
    return { collection, languages, progress, pages: 0, worker }
  }

  async function serve(request: OcrRequest<I>, context: OcrContext): Promise<R> {
    const lease = await lend(request, context)
    lease.progress.tell = context.onProgress
    lease.languages = request.languages
    lease.pages += 1
    try {
      context.signal.throwIfAborted()
      const result = await Promise.race([lease.worker.recognize(request), rejectOnAbort(context.signal)])
      if (lease.pages < maxPages) spare.put(lease)
      else lease.worker.terminate()
      return result
    } catch (error) {
      lease.worker.terminate()
      throw error
    }
  }

  return {
    async recognize(request, context) {
      context.signal.throwIfAborted()
      const watch = watchSilence(context, silence)
      out += 1
      try {
        return await serve(request, watch.context)
      } finally {
        out -= 1
        watch.stop()
      }
    },
    rest() {
      spare.keep(0)
    },
  }
}

interface Spare<I, R> {
  /** One of the collection, best one that has the languages loaded. */
  take(request: OcrRequest<I>): Lease<I, R> | undefined
  put(lease: Lease<I, R>): void
  /** Ends those that have waited longest, until no more than so many are left. */
  keep(most: number): void
}

/** The workers that have nothing to do, each for so many milliseconds at most. */
function createSpare<I, R>(patience: number | undefined): Spare<I, R> {
  const waiting: Lease<I, R>[] = []
  const leave = (lease: Lease<I, R>): void => {
    clearTimeout(lease.leaving)
    waiting.splice(waiting.indexOf(lease), 1)
  }
  const end = (lease: Lease<I, R>): void => {
    leave(lease)
    lease.worker.terminate()
  }
  return {
    take({ collection, languages }) {
      const own = waiting.filter((lease) => lease.collection === collection)
      const best = own.find((lease) => lease.languages === languages) ?? own[0]
      if (best) leave(best)
      return best
    },
    put(lease) {
      waiting.push(lease)
      if (patience !== undefined) lease.leaving = setTimeout(() => end(lease), patience)
    },
    keep(most) {
      for (const lease of waiting.slice(0, Math.max(0, waiting.length - most))) end(lease)
    },
  }
}

/** Aborts what runs after `limit` milliseconds without progress, or half as much again. */
function watchSilence(
  { signal, onProgress }: OcrContext,
  limit: number,
): { readonly context: OcrContext; stop(): void } {
  const silent = new AbortController()
  let ticks = 0
  // Several ticks, not one: a clock that ran on while the machine slept fires at once when it wakes.
  const timer = setInterval(() => {
    ticks += 1
    if (ticks >= 3) silent.abort(new OcrError('ocr-silent', `No sign of life for ${Math.round(limit / 1000)} s`))
  }, limit / 2)
  return {
    context: {
      signal: AbortSignal.any([signal, silent.signal]),
      onProgress(fraction) {
        ticks = 0
        if (!signal.aborted) onProgress(fraction)
      },
    },
    stop: () => clearInterval(timer),
  }
}

/** Never settles unless the signal aborts. */
export function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    // The reason of an AbortSignal is an Error by the DOM standard unless the caller gave another value.
    const refuse = (): void => reject(signal.reason as Error)
    if (signal.aborted) refuse()
    else signal.addEventListener('abort', refuse, { once: true })
  })
}
