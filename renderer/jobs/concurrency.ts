export interface Machine {
  /** Processors the machine says it has; undefined where it does not say. */
  readonly cores?: number | undefined
  /** Gigabytes of memory; browsers say 8 at most. */
  readonly memory?: number | undefined
}

const MOST = 8

/**
 * How many engines run at once: one a processor, leaving one to the window where there are more than two. Each takes
 * about a quarter of a gigabyte, so a small memory lowers it.
 */
export function enginesFor(machine: Machine): number {
  const { cores = 1 } = machine
  return Math.min(cores > 2 ? cores - 1 : cores, mostEnginesFor(machine))
}

/** How many engines a user may ask for: one a processor, as far as the memory goes. */
export function mostEnginesFor({ cores = 1, memory = MOST }: Machine): number {
  return Math.max(1, Math.min(cores, Math.floor(memory), MOST))
}
