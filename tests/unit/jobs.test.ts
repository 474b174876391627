import { describe, expect, test, vi } from 'vitest'
import { enginesFor, mostEnginesFor } from '../../renderer/jobs/concurrency.ts'
import { createJobQueue, type JobContext } from '../../renderer/jobs/job-queue.ts'
import { NO_PACE, paceAfter, secondsLeft } from '../../renderer/jobs/time-left.ts'

interface Job {
  readonly id: string
}

/** A store of jobs, and a queue over it. What `work` finishes is taken out of the store. */
function queueOver(ids: readonly string[], work: (id: string, context: JobContext) => Promise<void>, concurrency = 1) {
  const stored = new Set(ids)
  const log: string[] = []
  const onChange = vi.fn()
  const queue = createJobQueue<Job>({
    next: (count, except) =>
      Promise.resolve(
        [...stored]
          .filter((id) => !except.has(id))
          .slice(0, count)
          .map((id) => ({ id })),
      ),
    async run({ id }, context) {
      log.push(id)
      await work(id, context)
      if (!context.signal.aborted) stored.delete(id)
    },
    concurrency: () => concurrency,
    onChange,
  })
  return { queue, stored, log, onChange }
}

const untilAborted = ({ signal }: JobContext): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

describe('the queue', () => {
  test('serves all stored jobs in order, never more at once than allowed', async () => {
    let now = 0
    let most = 0
    const { queue, stored, log } = queueOver(
      ['a', 'b', 'c', 'd'],
      async () => {
        now += 1
        most = Math.max(most, now)
        await soon()
        now -= 1
      },
      2,
    )
    await queue.idle()
    expect({ most, left: stored.size, log }).toEqual({ most: 2, left: 0, log: ['a', 'b', 'c', 'd'] })
  })

  test('with nothing stored it is idle at once', async () => {
    await queueOver([], soon).queue.idle()
  })

  test('a job stored while it works is served when it is woken', async () => {
    const { queue, stored, log } = queueOver(['a'], soon)
    queue.wake()
    stored.add('b')
    await queue.idle()
    expect(log).toEqual(['a', 'b'])
  })

  test('paused it starts nothing more, resumed it goes on', async () => {
    const { queue, log } = queueOver(['a', 'b'], soon)
    queue.wake()
    await Promise.resolve()
    await Promise.resolve()
    queue.pause()
    await soon()
    await soon()
    const before = [...log]
    queue.resume()
    await queue.idle()
    expect(before.length).toBeLessThan(2)
    expect(log).toEqual(['a', 'b'])
  })

  test('cancelled, it does not wait for work that never ends', async () => {
    const { queue, stored, log } = queueOver(['a', 'b'], (id) => (id === 'a' ? new Promise(() => undefined) : soon()))
    queue.wake()
    await soon()
    await queue.cancel(() => {
      stored.delete('a')
      return Promise.resolve()
    })
    await queue.idle()
    expect(log).toEqual(['a', 'b'])
  })

  test('cancelled, what is at work stops and what waits is cleared before anything starts', async () => {
    const { queue, stored, log } = queueOver(['a', 'b', 'c'], (_id, context) => untilAborted(context))
    queue.wake()
    await soon()
    await queue.cancel(() => {
      stored.clear()
      return soon()
    })
    await queue.idle()
    expect(log).toEqual(['a'])
  })

  test('a job that is restarted comes again', async () => {
    let first = true
    const { queue, log } = queueOver(['a'], (_id, context) => {
      if (!first) return soon()
      first = false
      return untilAborted(context)
    })
    queue.wake()
    await soon()
    queue.restart(new Set(['a']))
    await queue.idle()
    expect(log).toEqual(['a', 'a'])
  })

  test('an outcome that cannot be stored stops it, until it is resumed', async () => {
    const full = new Error('disk full')
    let broken = true
    const { queue, stored, log } = queueOver(['a', 'b'], () => (broken ? Promise.reject(full) : soon()))
    await expect(queue.idle()).rejects.toBe(full)
    await expect(queue.idle()).rejects.toBe(full)
    expect(queue.state()).toMatchObject({ paused: true, problem: full })
    expect(log).toEqual(['a'])
    broken = false
    queue.resume()
    await queue.idle()
    expect(queue.state().problem).toBeUndefined()
    expect(stored.size).toBe(0)
  })

  test('says how far each job at work is', async () => {
    const { queue } = queueOver(['a'], (_id, context) => {
      context.onProgress(0.5)
      return untilAborted(context)
    })
    queue.wake()
    await soon()
    expect(queue.state().running).toEqual([{ job: { id: 'a' }, progress: 0.5 }])
  })
})

describe('the time left', () => {
  const pace = [1000, 1100, 60_000, 900].reduce(paceAfter, NO_PACE)

  test('is unknown until a few jobs have ended', () => {
    const two = [1000, 1000].reduce(paceAfter, NO_PACE)
    expect(secondsLeft(two, { waiting: 9, running: [], concurrency: 1 })).toBeUndefined()
  })

  test('goes by the usual ones, shared among the workers', () => {
    expect(secondsLeft(pace, { waiting: 8, running: [], concurrency: 2 })).toBeCloseTo(4.2)
  })

  test('counts many slow ones, and not one that is huge', () => {
    const mixed = Array.from({ length: 100 }, (_, index) => (index % 5 === 0 ? 6000 : 1000)).reduce(paceAfter, NO_PACE)
    const left = secondsLeft(mixed, { waiting: 1000, running: [], concurrency: 1 })
    expect(left).toBeGreaterThan(1700)
    expect(left).toBeLessThan(2000)
    const odd = [...Array.from({ length: 40 }, () => 1000), 300_000].reduce(paceAfter, NO_PACE)
    expect(secondsLeft(odd, { waiting: 1, running: [], concurrency: 1 })).toBe(1)
  })

  test('counts what is done of the jobs at work', () => {
    expect(secondsLeft(pace, { waiting: 0, running: [0.5], concurrency: 2 })).toBeCloseTo(0.525)
  })

  test('forgets old jobs', () => {
    const quick = Array.from({ length: 30 }, () => 100).reduce(paceAfter, NO_PACE)
    const later = Array.from({ length: 100 }, () => 2000).reduce(paceAfter, quick)
    expect(secondsLeft(later, { waiting: 1, running: [], concurrency: 1 })).toBe(2)
  })
})

describe('how many engines run', () => {
  test('one a processor, leaving one to the window where there are more than two', () => {
    expect([1, 2, 4, 32].map((cores) => enginesFor({ cores }))).toEqual([1, 2, 3, 8])
  })

  test('fewer where memory is short, and one at least', () => {
    expect(enginesFor({ cores: 8, memory: 2 })).toBe(2)
    expect(enginesFor({ cores: 8, memory: 0.5 })).toBe(1)
    expect(enginesFor({})).toBe(1)
  })

  test('at most one a processor, as far as the memory goes', () => {
    expect([1, 2, 4, 32].map((cores) => mostEnginesFor({ cores }))).toEqual([1, 2, 4, 8])
    expect(mostEnginesFor({ cores: 8, memory: 2 })).toBe(2)
  })
})
