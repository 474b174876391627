import { describe, expect, test } from 'vitest'
import { NO_PACE, paceAfter, secondsLeft } from '../../renderer/jobs/time-left.ts'
import { seededRandom } from '../support/seeded-random.ts'

/** Milliseconds that a page of a set usually takes to be read, as measured (BENCHMARKS.md, letters of 18 pixels). */
const USUAL = [2320, 1700, 560, 1580, 1500]
/** So much longer or shorter single pages of a set take; and one of a hundred takes twenty times as long. */
const SPREAD = 0.5
const [ODD, ODDLY] = [0.01, 20]
const PAGES = 10_000
const AT_ONCE = 2

/** What each of ten thousand pages takes, those of a set after each other in runs of so many. */
function timesInRuns(length: number): readonly number[] {
  const random = seededRandom(7)
  return Array.from({ length: PAGES }, (_, at) => {
    const usual = USUAL[Math.floor(at / length) % USUAL.length] ?? 0
    return usual * (1 + SPREAD * (2 * random() - 1)) * (random() < ODD ? ODDLY : 1)
  })
}

/** How far the time left that is told after so many pages is from what is left, as a part of that. */
function offAfter(done: number, times: readonly number[]): number {
  const pace = times.slice(0, done).reduce(paceAfter, NO_PACE)
  const told = secondsLeft(pace, { waiting: times.length - done, running: [], concurrency: AT_ONCE }) ?? NaN
  const left = times.slice(done).reduce((sum, ms) => sum + ms, 0) / AT_ONCE / 1000
  return told / left - 1
}

describe('the time left of ten thousand pages', () => {
  test.each([
    ['that are mixed', 1],
    ['in files of forty', 40],
  ])('%s is told right to a tenth from the thousandth on, and roughly from the fiftieth', (_, length) => {
    const times = timesInRuns(length)
    for (const done of [50, 100]) expect(Math.abs(offAfter(done, times)), String(done)).toBeLessThan(0.4)
    for (const done of [1000, 2500, 5000, 9000]) expect(Math.abs(offAfter(done, times)), String(done)).toBeLessThan(0.1)
  })

  test('in series of a thousand of one kind each is told as soon as several of them were seen', () => {
    const times = timesInRuns(1000)
    for (const done of [2500, 5000, 9000]) expect(Math.abs(offAfter(done, times)), String(done)).toBeLessThan(0.15)
  })
})
