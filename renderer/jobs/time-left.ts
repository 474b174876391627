/** How long jobs took. */
export interface Pace {
  /** Each of the latest, newest last. */
  readonly milliseconds: readonly number[]
  /** The mean of many more, and of how many. */
  readonly mean: number
  readonly count: number
}

export const NO_PACE: Pace = { milliseconds: [], mean: 0, count: 0 }

const REMEMBERED = 100
/** The share of the quickest and of the slowest that is left out. */
const ODD = 0.05
const NEEDED = 3
/** From so many jobs on, older ones count less and less in the mean. */
const LASTING = 2000

/** The pace with one more job, of those remembered. */
export function paceAfter({ milliseconds: latest, mean, count }: Pace, milliseconds: number): Pace {
  const all = Math.min(count + 1, LASTING)
  return {
    milliseconds: [...latest, milliseconds].slice(-REMEMBERED),
    mean: mean + (milliseconds - mean) / all,
    count: all,
  }
}

/** What is still to do: jobs that wait, how far those at work are (0 to 1 each), and how many run at once. */
export interface Remaining {
  readonly waiting: number
  readonly running: readonly number[]
  readonly concurrency: number
}

/**
 * Seconds left. Of few that wait by the mean of the latest jobs without the oddest of them, so that one huge page does not
 * frighten and many slow ones count; of many by the mean of all that were done, since odd ones and other series come
 * again. Undefined until enough of them are known to be honest.
 */
export function secondsLeft(pace: Pace, { waiting, running, concurrency }: Remaining): number | undefined {
  if (pace.milliseconds.length < NEEDED) return undefined
  const jobs = waiting + running.reduce((sum, fraction) => sum + 1 - Math.min(1, Math.max(0, fraction)), 0)
  const atOnce = Math.max(1, Math.min(concurrency, waiting + running.length))
  return (usualOf(pace, jobs) * jobs) / atOnce / 1000
}

/** Milliseconds that one of so many jobs will take. */
function usualOf({ milliseconds, mean, count }: Pace, jobs: number): number {
  const latest = trimmedMean(milliseconds)
  if (count < REMEMBERED) return latest
  const share = Math.min(1, REMEMBERED / Math.max(1, jobs))
  return share * latest + (1 - share) * mean
}

function trimmedMean(numbers: readonly number[]): number {
  const odd = Math.ceil(numbers.length * ODD)
  const sorted = [...numbers].sort((a, b) => a - b)
  const usual = sorted.slice(odd, -odd)
  return usual.reduce((sum, each) => sum + each, 0) / usual.length
}
