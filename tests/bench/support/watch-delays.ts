/** Ticks every 5 ms; a tick that comes late was held up by the main thread. Calling the result stops, and gives the worst in ms. */
export function watchDelays(): () => number {
  let worst = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    worst = Math.max(worst, now - last - 5)
    last = now
  }, 5)
  return () => {
    clearInterval(timer)
    return worst
  }
}

/** What a piece of work took in a window. */
export interface Step {
  /** By the clock. */
  readonly milliseconds: number
  /** The longest time for which the window could not answer. */
  readonly worstDelay: number
}

/** Does the work, and says what it took and what it made. */
export async function timed<T>(work: () => Promise<T>): Promise<Step & { readonly made: T }> {
  const delays = watchDelays()
  const began = performance.now()
  const made = await work()
  return { milliseconds: performance.now() - began, worstDelay: delays(), made }
}
