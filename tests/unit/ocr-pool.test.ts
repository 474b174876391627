import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createOcrPool, type OcrContext, type OcrPoolOptions, type OcrWorker } from '../../renderer/ocr/ocr-pool.ts'

const never = (): Promise<string> => new Promise(() => undefined)
const workerThat = (recognize: () => Promise<string>) => ({ recognize, terminate: vi.fn() })
const context = (parts: Partial<OcrContext> = {}): OcrContext => ({
  signal: new AbortController().signal,
  onProgress: () => undefined,
  ...parts,
})
const page = (parts: { readonly languages?: string; readonly collection?: string } = {}) => ({
  image: 'page',
  languages: 'vie',
  collection: 'c1',
  ...parts,
})

/** A pool of workers that answer at once, and all that it started. */
function readyPool(options: Partial<OcrPoolOptions> = {}) {
  const started: { readonly read: string[]; ended: boolean }[] = []
  const spawn = (): Promise<OcrWorker<string, string>> => {
    const life = { read: new Array<string>(), ended: false }
    started.push(life)
    return Promise.resolve({
      recognize: ({ languages }) => Promise.resolve(`page ${life.read.push(languages)} in ${languages}`),
      terminate: () => void (life.ended = true),
    })
  }
  return { pool: createOcrPool(spawn, { most: 2, ...options }), started }
}

describe('lending', () => {
  test('the next page of the same collection and languages gets the same worker', async () => {
    const { pool, started } = readyPool()
    await pool.recognize(page(), context())
    await pool.recognize(page(), context())
    expect(started).toHaveLength(1)
  })

  test('a worker never serves two collections', async () => {
    const { pool, started } = readyPool()
    await pool.recognize(page({ collection: 'c1' }), context())
    await pool.recognize(page({ collection: 'c2' }), context())
    expect(started).toHaveLength(2)
  })

  test('the worker changes its languages', async () => {
    const { pool, started } = readyPool()
    await pool.recognize(page({ languages: 'vie' }), context())
    expect(await pool.recognize(page({ languages: 'rus+fra' }), context())).toBe('page 2 in rus+fra')
    expect(started.map(({ read }) => read)).toEqual([['vie', 'rus+fra']])
  })

  test('of two that wait, the one that has the languages is taken', async () => {
    const { pool, started } = readyPool()
    const both = ['vie', 'rus'].map((languages) => pool.recognize(page({ languages }), context()))
    await Promise.all(both)
    await pool.recognize(page({ languages: 'rus' }), context())
    await pool.recognize(page({ languages: 'vie' }), context())
    expect(started.map(({ read }) => read)).toEqual([
      ['vie', 'vie'],
      ['rus', 'rus'],
    ])
  })

  test('a waiting worker of another collection makes room when there would be too many', async () => {
    const { pool, started } = readyPool({ most: 1 })
    await pool.recognize(page({ collection: 'c1' }), context())
    await pool.recognize(page({ collection: 'c2' }), context())
    expect(started.map(({ ended }) => ended)).toEqual([true, false])
  })

  test('a worker retires after its last page', async () => {
    const { pool, started } = readyPool({ maxPages: 1 })
    await pool.recognize(page(), context())
    await pool.recognize(page(), context())
    expect(started).toHaveLength(2)
    expect(started[0]?.ended).toBe(true)
  })

  test('resting ends the workers that wait', async () => {
    const { pool, started } = readyPool()
    await pool.recognize(page(), context())
    pool.rest()
    expect(started[0]?.ended).toBe(true)
    await pool.recognize(page(), context())
    expect(started).toHaveLength(2)
  })
})

describe('a pool whose workers wait for so long', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('ends one that nothing came for, and none that is at work or was lent again meanwhile', async () => {
    const { pool, started } = readyPool({ patience: 1000 })
    await pool.recognize(page(), context())
    await vi.advanceTimersByTimeAsync(900)
    await pool.recognize(page(), context())
    await vi.advanceTimersByTimeAsync(900)
    expect(started.map(({ ended }) => ended)).toEqual([false])
    await vi.advanceTimersByTimeAsync(200)
    expect(started.map(({ ended }) => ended)).toEqual([true])
    await pool.recognize(page(), context())
    expect(started).toHaveLength(2)
  })
})

describe('what goes wrong', () => {
  test('cancelling rejects at once and ends the worker, though it never answers', async () => {
    const worker = workerThat(never)
    const controller = new AbortController()
    const pool = createOcrPool(() => Promise.resolve(worker), { most: 1 })
    const outcome = pool.recognize(page(), context({ signal: controller.signal }))
    controller.abort()
    await expect(outcome).rejects.toThrow(/aborted/)
    expect(worker.terminate).toHaveBeenCalled()
  })

  test('a worker that is ready only after the cancel is ended too', async () => {
    const worker = workerThat(never)
    const controller = new AbortController()
    const pool = createOcrPool(
      () => {
        controller.abort()
        return Promise.resolve(worker)
      },
      { most: 1 },
    )
    await expect(pool.recognize(page(), context({ signal: controller.signal }))).rejects.toThrow(/aborted/)
    expect(worker.terminate).toHaveBeenCalled()
  })

  test('a worker that failed is not lent again', async () => {
    const spawn = vi.fn(() => Promise.resolve(workerThat(() => Promise.reject(new Error('wasm abort')))))
    const pool = createOcrPool(spawn, { most: 1 })
    await expect(pool.recognize(page(), context())).rejects.toThrow('wasm abort')
    await expect(pool.recognize(page(), context())).rejects.toThrow('wasm abort')
    expect(spawn).toHaveBeenCalledTimes(2)
  })
})

describe('silence', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('a worker without a sign of life is ended with a reason of its own', async () => {
    const worker = workerThat(never)
    const pool = createOcrPool(() => Promise.resolve(worker), { most: 1, silence: 1000 })
    const outcome = expect(pool.recognize(page(), context())).rejects.toMatchObject({ code: 'ocr-silent' })
    await vi.advanceTimersByTimeAsync(1500)
    await outcome
    expect(worker.terminate).toHaveBeenCalled()
  })

  test('an engine that never starts is silent too', async () => {
    const spawn = ({ signal }: OcrContext): Promise<OcrWorker<string, string>> =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
    const outcome = expect(
      createOcrPool(spawn, { most: 1, silence: 1000 }).recognize(page(), context()),
    ).rejects.toMatchObject({ code: 'ocr-silent' })
    await vi.advanceTimersByTimeAsync(1500)
    await outcome
  })

  test('progress keeps a slow worker alive', async () => {
    let advance: (fraction: number) => void = () => undefined
    let finish: (text: string) => void = () => undefined
    const worker = workerThat(() => new Promise((resolve) => (finish = resolve)))
    const pool = createOcrPool<string, string>(
      ({ onProgress }) => {
        advance = onProgress
        return Promise.resolve(worker)
      },
      { most: 1, silence: 1000 },
    )
    const seen: number[] = []
    const outcome = pool.recognize(page(), context({ onProgress: (fraction) => seen.push(fraction) }))
    for (const fraction of [0.2, 0.4, 0.6]) {
      await vi.advanceTimersByTimeAsync(900)
      advance(fraction)
    }
    finish('text')
    expect(await outcome).toBe('text')
    expect(seen).toEqual([0.2, 0.4, 0.6])
  })
})
