import { useSyncExternalStore } from 'react'
import type { SourceSet } from '../../../shared/platform/platform.ts'

let offered: readonly SourceSet[] = []
const listeners = new Set<() => void>()

function set(sources: readonly SourceSet[]): void {
  offered = sources
  for (const listener of listeners) listener()
}

/** What was dropped into the window or opened by the system waits here until the import page has shown it. */
export const offeredSources = {
  /** Behind what waits already. */
  add: (sources: readonly SourceSet[]): void => set([...offered, ...sources]),
  /** In place of the one that is shown. */
  replace: (source: SourceSet): void => set([source, ...offered.slice(1)]),
  /** The one that is shown is done with. */
  next: (): void => set(offered.slice(1)),
  clear: (): void => set([]),
}

/** The sources that wait, the one to be shown first. */
export function useOfferedSources(): readonly SourceSet[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => offered,
  )
}
