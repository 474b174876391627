import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { withinTime } from '../../renderer/imaging/within-time.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('what comes in time is given, and no timer is left', async () => {
  expect(await withinTime(Promise.resolve('drawn'), 1000)).toBe('drawn')
  await expect(withinTime(Promise.reject(new Error('torn')), 1000)).rejects.toThrow('torn')
  expect(vi.getTimerCount()).toBe(0)
})

test('what never comes ends as a decoder that was stopped', async () => {
  const given = expect(withinTime(new Promise(() => undefined), 30_000)).rejects.toMatchObject({
    code: 'decoder-stopped',
    message: 'not drawn after 30 s',
  })
  await vi.advanceTimersByTimeAsync(30_000)
  await given
})
