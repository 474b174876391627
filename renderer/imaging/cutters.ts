import type { Slice } from './slices.ts'

/** A slice of a picture to cut into tiles, and to halve where a smaller size follows. */
export interface CutRequest {
  readonly slice: Slice
  readonly side: number
  readonly halve: boolean
}

/** What became of a slice. */
export interface CutSlice {
  readonly tiles: readonly Blob[]
  /** Lies in `memory`. */
  readonly half: Slice | null
  /** That of the slice, to be used again. */
  readonly memory: ArrayBuffer
}

export type CutReply = CutSlice | { readonly failure: string }

/** Workers below the decoder's, which pack tiles while it decodes: packing takes longer than all else. */
export class Cutters {
  readonly #workers: readonly Worker[]
  readonly #free: Worker[]
  readonly #waiting: ((worker: Worker) => void)[] = []

  constructor(count: number) {
    this.#workers = Array.from({ length: count }, newCutter)
    this.#free = [...this.#workers]
  }

  /** Takes the slice over. Cuts come out in any order; one for which others wait can go before those that wait. */
  async cut(request: CutRequest, before: boolean): Promise<CutSlice> {
    const worker = this.#free.pop() ?? (await this.#next(before))
    try {
      return await ask(worker, request)
    } finally {
      const next = this.#waiting.shift()
      if (next) next(worker)
      else this.#free.push(worker)
    }
  }

  #next(before: boolean): Promise<Worker> {
    return new Promise((resolve) => {
      if (before) this.#waiting.unshift(resolve)
      else this.#waiting.push(resolve)
    })
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
    worker.postMessage(request, [request.slice.rgba.buffer])
  })
}
