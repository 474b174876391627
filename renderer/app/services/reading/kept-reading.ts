/** The key under which the settings keep how reading goes. */
export const READING_KEY = 'reading'

/** What outlives the window. */
export interface KeptReading {
  readonly paused: boolean
  /** Engines at once that the user asked for; null for what suits the machine. */
  readonly engines: number | null
  /** All that waits is given up; while that is still being deleted. */
  readonly dropping: boolean
}

/** What was kept, each part checked; the usual where it is absent or odd. `most`: engines that the machine can bear. */
export function keptReading(stored: unknown, most: number): KeptReading {
  const kept = (typeof stored === 'object' && stored !== null ? stored : {}) as Readonly<Record<string, unknown>> // each part is checked below
  const { paused, engines, dropping } = kept
  const asked = typeof engines === 'number' && Number.isInteger(engines) && engines >= 1
  return { paused: paused === true, engines: asked ? Math.min(engines, most) : null, dropping: dropping === true }
}
