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
export function enginesFor({ cores = 1, memory = MOST }: Machine): number {
  const byCores = cores > 2 ? cores - 1 : cores
  return Math.max(1, Math.min(byCores, Math.floor(memory), MOST))
}
