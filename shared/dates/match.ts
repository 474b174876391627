import type { DayInterval } from './edtf-days.ts'

/** Some day is in both: what a search from a date to a date finds. */
export function overlaps(one: DayInterval, other: DayInterval): boolean {
  return one.from <= other.to && other.from <= one.to
}

/** Both are the same days: an exact search. */
export function isSameTime(one: DayInterval, other: DayInterval): boolean {
  return one.from === other.from && one.to === other.to
}

/** No day of the first is outside the second. */
export function isWithin(one: DayInterval, other: DayInterval): boolean {
  return other.from <= one.from && one.to <= other.to
}

/**
 * Sorts by the first day, then by the last, so that the narrower date goes first; open beginnings before all others, and
 * what has no date (null) after them. A total order: below, above or zero as `Array.sort` wants it.
 */
export function compareTimes(one: DayInterval | null, other: DayInterval | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return below(one.from, other.from) || below(one.to, other.to)
}

/** Of infinite numbers the difference is none. */
function below(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1
}
