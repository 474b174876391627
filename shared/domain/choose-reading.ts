import { puts, type Change } from './changes.ts'
import type { Instant, ReadingId } from './ids.ts'
import { KINDS_BEST_FIRST, type Reading } from './reading.ts'

/** The readings of a page as they are offered: by kind, best first, and of each kind the newest first. */
export function readingsBestFirst(readings: readonly Reading[]): readonly Reading[] {
  const rank = (reading: Reading): number => KINDS_BEST_FIRST.indexOf(reading.kind)
  return [...readings].sort((a, b) => rank(a) - rank(b) || (a.at < b.at ? 1 : -1))
}

/** The changes after which one of a page's readings is shown, by a person's choice; null: as the rule says again. */
export function changesToChoose(
  readings: readonly Reading[],
  chosen: ReadingId | null,
  now: Instant,
): readonly Change[] {
  return puts(
    'readings',
    readings.flatMap((reading): readonly Reading[] => {
      const { chosen: before, ...rest } = reading
      if (reading.id === chosen) return before === undefined ? [{ ...rest, chosen: now }] : []
      return before === undefined ? [] : [rest]
    }),
  )
}
