import type { SourceSet } from '../../../shared/platform/platform.ts'
import { windowStore } from '../../ports/window-store.ts'

/** A source that waits; its number tells it from another of the same name. */
interface Offered {
  readonly number: number
  readonly source: SourceSet
}

const offered = windowStore<readonly Offered[]>([])
let last = 0

function numbered(source: SourceSet): Offered {
  last += 1
  return { number: last, source }
}

/** What was dropped into the window or opened by the system waits here until the import page has shown it. */
export const offeredSources = {
  /** Behind what waits already. */
  add: (sources: readonly SourceSet[]): void => offered.set([...offered.get(), ...sources.map(numbered)]),
  /** In place of the one that is shown. */
  replace: (source: SourceSet): void => offered.set([numbered(source), ...offered.get().slice(1)]),
  /** The one that is shown is done with. */
  next: (): void => offered.set(offered.get().slice(1)),
  clear: (): void => offered.set([]),
}

/** The sources that wait, the one to be shown first. */
export const useOfferedSources = offered.use
