/** How long the latest jobs took, newest last. */
export interface Pace {
  readonly milliseconds: readonly number[]
}

export const NO_PACE: Pace = { milliseconds: [] }

const REMEMBERED = 100
/** The share of the quickest and of the slowest that is left out. */
const ODD = 0.05
const NEEDED = 3

/** The pace with one more job, of those remembered. */
export function paceAfter(pace: Pace, milliseconds: number): Pace {
  return { milliseconds: [...pace.milliseconds, milliseconds].slice(-REMEMBERED) }
}

/** What is still to do: jobs that wait, how far those at work are (0 to 1 each), and how many run at once. */
export interface Remaining {
  readonly waiting: number
  readonly running: readonly number[]
  readonly concurrency: number
}

/**
 * Seconds left, by the mean of the latest jobs without the oddest of them, so that one huge page does not frighten and
 * many slow ones count. Undefined until enough of them are known to be honest.
 */
export function secondsLeft({ milliseconds }: Pace, { waiting, running, concurrency }: Remaining): number | undefined {
  if (milliseconds.length < NEEDED) return undefined
  const jobs = waiting + running.reduce((sum, fraction) => sum + 1 - Math.min(1, Math.max(0, fraction)), 0)
  const atOnce = Math.max(1, Math.min(concurrency, waiting + running.length))
  return (trimmedMean(milliseconds) * jobs) / atOnce / 1000
}

function trimmedMean(numbers: readonly number[]): number {
  const odd = Math.ceil(numbers.length * ODD)
  const sorted = [...numbers].sort((a, b) => a - b)
  const usual = sorted.slice(odd, -odd)
  return usual.reduce((sum, each) => sum + each, 0) / usual.length
}
