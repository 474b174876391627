import type { CivilDay, DayNumber } from './day-number.ts'
import { dayToJulian, julianToDay } from './julian.ts'

/** The last year of the count in Russia, cut short on 31 December 1699 (Julian): decree of Peter I of 19 December 7208. */
export const LAST_BYZANTINE_YEAR = 7208

/** Until then many sources begin the year in March: N. G. Berezhkov, "Khronologiya russkogo letopisaniya" (1963). */
export const SEPTEMBER_SINCE = 7000

/**
 * The day of a date from the creation of the world, of the year that begins on 1 September (Julian): 1 September 7157 is
 * 1 September 1648. Source: L. V. Cherepnin, "Russkaya khronologiya" (1944): 5509 less from September to December, 5508
 * less from January to August. Years that begin in March (the same number half a year later) and ultra-March years (half
 * a year earlier) are not told apart; a reader of sources from before 7001 (1492) has to be warned.
 */
export function byzantineToDay({ year, month, day }: CivilDay): DayNumber {
  return julianToDay({ year: year - (month >= 9 ? 5509 : 5508), month, day })
}

/** The date from the creation of the world; source as above. */
export function dayToByzantine(number: DayNumber): CivilDay {
  const { year, month, day } = dayToJulian(number)
  return { year: year + (month >= 9 ? 5509 : 5508), month, day }
}

/** The days of a year of the September style; the last one has four months. */
export function byzantineYear(year: number): { readonly from: DayNumber; readonly to: DayNumber } {
  const from = byzantineToDay({ year, month: 9, day: 1 })
  const last =
    year === LAST_BYZANTINE_YEAR ? { year: year - 5508, month: 1, day: 1 } : { year: year - 5508, month: 9, day: 1 }
  return { from, to: julianToDay(last) - 1 }
}
