import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DecodeRequest } from '../../renderer/imaging/protocol.ts'
import { WorkerPool, type DecodeWorker } from '../../renderer/imaging/worker-pool.ts'

// A worker that notes what it is asked; the test answers in its place.
class StubWorker implements DecodeWorker {
  onmessage: DecodeWorker['onmessage'] = null
  onerror: DecodeWorker['onerror'] = null
  readonly asked: DecodeRequest[] = []
  ended = false
  postMessage(message: DecodeRequest): void {
    this.asked.push(message)
  }
  terminate(): void {
    this.ended = true
  }
  reply(
    part: { status: 'done'; value: unknown } | { status: 'alive' } | { status: 'frame'; done: number; total: number },
  ): void {
    this.onmessage?.({ data: { id: this.asked.at(-1)!.id, ...part } })
  }
}

const task = { kind: 'hash', blob: new Blob(['a']) } as const
let workers: StubWorker[] = []

function pool(size = 1, patience = 1000): WorkerPool {
  return new WorkerPool({
    size,
    patience,
    assets: '/pdfjs/',
    spawn: () => {
      const worker = new StubWorker()
      workers.push(worker)
      return worker
    },
  })
}

beforeEach(() => {
  workers = []
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

test('no worker is started before there is work, and one serves task after task', async () => {
  const imaging = pool()
  expect(workers).toHaveLength(0)
  const first = imaging.run(task)
  const second = imaging.run(task)
  expect(workers).toHaveLength(1)
  expect(workers[0]!.asked).toHaveLength(1)
  workers[0]!.reply({ status: 'done', value: 'one' })
  await expect(first).resolves.toBe('one')
  workers[0]!.reply({ status: 'done', value: 'two' })
  await expect(second).resolves.toBe('two')
  expect(workers).toHaveLength(1)
})

test('a crash fails its own task only, and the next task gets a new worker', async () => {
  const imaging = pool()
  const crashed = imaging.run(task)
  const next = imaging.run(task)
  const failed = expect(crashed).rejects.toMatchObject({ code: 'decoder-stopped' })
  workers[0]!.onerror?.({ message: 'out of memory' })
  await failed
  expect(workers[0]!.ended).toBe(true)
  workers[1]!.reply({ status: 'done', value: 'fine' })
  await expect(next).resolves.toBe('fine')
})

test('a worker that falls silent is ended; one that tells of its frames is not', async () => {
  const imaging = pool()
  const hung = expect(imaging.run(task)).rejects.toMatchObject({ code: 'decoder-stopped' })
  vi.advanceTimersByTime(900)
  workers[0]!.reply({ status: 'frame', done: 1, total: 9 })
  vi.advanceTimersByTime(900)
  expect(workers[0]!.ended).toBe(false)
  vi.advanceTimersByTime(200)
  await hung
  expect(workers[0]!.ended).toBe(true)
})

test('a worker that says that it goes on is not ended, and nothing is told of it', async () => {
  const imaging = pool()
  const onFrame = vi.fn()
  const done = imaging.run(task, { onFrame })
  for (let second = 0; second < 5; second += 1) {
    vi.advanceTimersByTime(900)
    workers[0]!.reply({ status: 'alive' })
  }
  workers[0]!.reply({ status: 'done', value: 'large' })
  await expect(done).resolves.toBe('large')
  expect(onFrame).not.toHaveBeenCalled()
})

test('a cancelled task is given up at once; its worker is told, and ended if it does not listen', async () => {
  const imaging = pool(1, 60_000)
  const stop = new AbortController()
  const given = expect(imaging.run(task, { signal: stop.signal })).rejects.toThrow('enough')
  stop.abort(new Error('enough'))
  await given
  expect(workers[0]!.asked.at(-1)).toMatchObject({ abort: true })
  vi.advanceTimersByTime(6_000)
  expect(workers[0]!.ended).toBe(true)
})

test('a task cancelled while it waits never reaches a worker', async () => {
  const imaging = pool()
  void imaging.run(task)
  const stop = new AbortController()
  const given = expect(imaging.run(task, { signal: stop.signal })).rejects.toThrow('enough')
  stop.abort(new Error('enough'))
  await given
  workers[0]!.reply({ status: 'done', value: 'one' })
  await vi.advanceTimersByTimeAsync(0)
  expect(workers[0]!.asked).toHaveLength(1)
})

test('a task about a file goes to the worker that has it open', async () => {
  const imaging = pool(2)
  const range = (key: string, from: number) =>
    ({ kind: 'inspect', range: { blob: new Blob(['a']), key, from, count: 8 } }) as const
  const first = [imaging.run(range('a', 0)), imaging.run(range('b', 0))]
  workers[0]!.reply({ status: 'done', value: 'a' })
  workers[1]!.reply({ status: 'done', value: 'b' })
  await Promise.all(first)
  void imaging.run(range('b', 8))
  expect(workers[0]!.asked).toHaveLength(1)
  expect(workers[1]!.asked).toHaveLength(2)
})

test('closing ends the workers and rejects what is under way', async () => {
  const imaging = pool()
  const running = expect(imaging.run(task)).rejects.toMatchObject({ name: 'AbortError' })
  imaging.close()
  await running
  expect(workers[0]!.ended).toBe(true)
  await expect(imaging.run(task)).rejects.toThrow('closed')
})
