/** A slice of a picture to cut into tiles, and to halve where a smaller size follows. */
export interface CutRequest {
  readonly slice: ImageBitmap
  readonly side: number
  readonly halve: boolean
}

export type CutReply =
  { readonly tiles: readonly Blob[]; readonly half: ImageBitmap | null } | { readonly failure: string }

export type CutSlice = Extract<CutReply, { readonly tiles: unknown }>

/** Workers below the decoder's, which pack tiles while it decodes: packing takes longer than all else. */
export class Cutters {
  readonly #workers: readonly Worker[]
  readonly #busy: Promise<unknown>[]
  #next = 0

  constructor(count: number) {
    this.#workers = Array.from({ length: count }, newCutter)
    this.#busy = this.#workers.map(() => Promise.resolve())
  }

  /** Takes the slice over. Cuts come out in any order; the slices of one worker in theirs. */
  cut(request: CutRequest): Promise<CutSlice> {
    const index = this.#next
    this.#next = (this.#next + 1) % this.#workers.length
    const worker = this.#workers[index]
    if (!worker) return Promise.reject(new Error('no worker cuts'))
    const cut = (this.#busy[index] ?? Promise.resolve()).then(() => ask(worker, request))
    this.#busy[index] = cut.catch(() => undefined)
    return cut
  }

  close(): void {
    for (const worker of this.#workers) worker.terminate()
  }
}

function newCutter(): Worker {
  return new Worker(new URL('./cut.worker.ts', import.meta.url), { type: 'module' })
}

function ask(worker: Worker, request: CutRequest): Promise<CutSlice> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<CutReply>) => {
      if ('failure' in data) reject(new Error(data.failure))
      else resolve(data)
    }
    worker.onerror = (event) => reject(new Error(event.message))
    worker.postMessage(request, [request.slice])
  })
}
