import { dayToGregorian, gregorianToDay } from '../../shared/dates/calendars/gregorian.ts'
import { EARLIEST, LATEST, UNDATED, type MapColumns } from './map-columns.ts'

/** Bins of whole years, all as wide: bin `i` begins with the year `first + i * width`. */
export interface TimeBins {
  readonly first: number
  readonly width: number
  readonly count: number
}

/** At most so many: each is some pixels wide under the map. */
const MOST = 120
const WIDTHS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000] as const

/** The year, proleptic Gregorian, that a day since 1970-01-01 lies in. */
export function yearOfDay(day: number): number {
  return dayToGregorian(day).year
}

/** The day since 1970-01-01 on which a year begins. */
export function firstDayOf(year: number): number {
  return gregorianToDay({ year, month: 1, day: 1 })
}

/** Bins from the first to the last year of all dates `within`, open ends aside; null where nothing is dated. */
export function timeBins({ from, to }: MapColumns, within: Uint8Array | null = null): TimeBins | null {
  let [least, most] = [LATEST, EARLIEST]
  for (let unit = 0; unit < from.length; unit += 1) {
    const [first = UNDATED, last = UNDATED] = [from[unit], to[unit]]
    if (first === UNDATED || within?.[unit] === 0) continue
    for (const day of [first, last]) {
      if (day === EARLIEST || day === LATEST) continue
      if (day < least) least = day
      if (day > most) most = day
    }
  }
  if (least > most) return null
  const [first, last] = [yearOfDay(least), yearOfDay(most)]
  const width = WIDTHS.find((years) => (last - first + 1) / years <= MOST) ?? Math.ceil((last - first + 1) / MOST)
  const begin = Math.floor(first / width) * width
  return { first: begin, width, count: Math.floor((last - begin) / width) + 1 }
}

/** The bin that a day falls in, the first or last for days beyond them. */
export function binOfDay(day: number, { first, width, count }: TimeBins): number {
  if (day === EARLIEST) return 0
  if (day === LATEST) return count - 1
  return Math.max(0, Math.min(count - 1, Math.floor((yearOfDay(day) - first) / width)))
}
