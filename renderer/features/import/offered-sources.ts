import { useSyncExternalStore } from 'react'
import type { SourceSet } from '../../../shared/platform/platform.ts'

/** A source that waits; its number tells it from another of the same name. */
interface Offered {
  readonly number: number
  readonly source: SourceSet
}

let offered: readonly Offered[] = []
let last = 0
const listeners = new Set<() => void>()

function numbered(source: SourceSet): Offered {
  last += 1
  return { number: last, source }
}

function set(sources: readonly Offered[]): void {
  offered = sources
  for (const listener of listeners) listener()
}

/** What was dropped into the window or opened by the system waits here until the import page has shown it. */
export const offeredSources = {
  /** Behind what waits already. */
  add: (sources: readonly SourceSet[]): void => set([...offered, ...sources.map(numbered)]),
  /** In place of the one that is shown. */
  replace: (source: SourceSet): void => set([numbered(source), ...offered.slice(1)]),
  /** The one that is shown is done with. */
  next: (): void => set(offered.slice(1)),
  clear: (): void => set([]),
}

/** The sources that wait, the one to be shown first. */
export function useOfferedSources(): readonly Offered[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => offered,
  )
}
