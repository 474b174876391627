import { OcrError } from './ocr-error.ts'

/** One engine in a worker of its own. It serves one call at a time. */
export interface OcrWorker<I, R> {
  recognize(image: I): Promise<R>
  terminate(): void
}

export interface OcrContext {
  readonly signal: AbortSignal
  /** 0 to 1. */
  readonly onProgress: (fraction: number) => void
}

/** Starts a worker. Ends what it started when the signal aborts before it is ready. */
export type SpawnWorker<I, R> = (languages: string, context: OcrContext) => Promise<OcrWorker<I, R>>

export interface OcrRequest<I> {
  readonly image: I
  /** Tesseract codes joined by '+', the most likely first. */
  readonly languages: string
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
}

interface Lease<I, R> {
  readonly key: string
  readonly worker: OcrWorker<I, R>
  readonly progress: { tell: (fraction: number) => void }
  pages: number
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
  const { most, maxPages = MAX_PAGES, silence = SILENCE } = options
  const spare: Lease<I, R>[] = []
  let out = 0

  async function lend({ languages, collection }: OcrRequest<I>, context: OcrContext): Promise<Lease<I, R>> {
    const key = `${collection} ${languages}`
    const index = spare.findIndex((lease) => lease.key === key)
    const [known] = index < 0 ? [] : spare.splice(index, 1)
    if (known) return known
    while (spare.length > 0 && spare.length + out > most) spare.shift()?.worker.terminate()
    const progress = { tell: context.onProgress }
    const onProgress = (fraction: number): void => progress.tell(fraction)
    return { key, progress, pages: 0, worker: await spawn(languages, { signal: context.signal, onProgress }) }
  }

  async function serve(request: OcrRequest<I>, context: OcrContext): Promise<R> {
    const lease = await lend(request, context)
    lease.progress.tell = context.onProgress
    lease.pages += 1
    try {
      context.signal.throwIfAborted()
      const result = await Promise.race([lease.worker.recognize(request.image), rejectOnAbort(context.signal)])
      if (lease.pages < maxPages) spare.push(lease)
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
      for (const { worker } of spare.splice(0)) worker.terminate()
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
