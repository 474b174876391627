import type { CivilDay, DayNumber } from './day-number.ts'
import { gregorianToDay } from './gregorian.ts'

/**
 * The Gregorian dates of 1 vendémiaire of the years I to XV. The calendar went by the true equinox at Paris, so the dates
 * are tabulated. Source: the concordance in the "Annuaire du Bureau des longitudes"; G. Romme's rule for later years never
 * was law. The calendar ended on 10 nivôse XIV (31 December 1805).
 */
const NEW_YEARS: readonly DayNumber[] = [
  [1792, 22], [1793, 22], [1794, 22], [1795, 23], [1796, 22], [1797, 22], [1798, 22], [1799, 23],
  [1800, 23], [1801, 23], [1802, 23], [1803, 24], [1804, 23], [1805, 23], [1806, 23],
].map(([year = 0, day = 0]) => gregorianToDay({ year, month: 9, day })) // prettier-ignore

/** 31 December 1805, the last day on which it was in use. */
export const LAST_REPUBLICAN_DAY: DayNumber = gregorianToDay({ year: 1805, month: 12, day: 31 })

/** Month 13 are the complementary days. null where there is no such day. */
export function republicanToDay({ year, month, day }: CivilDay): DayNumber | null {
  const newYear = NEW_YEARS[year - 1]
  if (newYear === undefined || month < 1 || day < 1 || day > republicanMonthLength(year, month)) return null
  return newYear + 30 * (month - 1) + day - 1
}

/** null for days before 1 vendémiaire I and after the year XIV. */
export function dayToRepublican(number: DayNumber): CivilDay | null {
  const year = NEW_YEARS.findLastIndex((newYear) => newYear <= number) + 1
  if (year === 0 || year === NEW_YEARS.length) return null
  const dayOfYear = number - (NEW_YEARS[year - 1] ?? 0)
  return { year, month: Math.floor(dayOfYear / 30) + 1, day: (dayOfYear % 30) + 1 }
}

/** 30; for the complementary days (month 13) 5, or 6 in the years III, VII and XI; 0 where there is no such month. */
export function republicanMonthLength(year: number, month: number): number {
  const [from, to] = [NEW_YEARS[year - 1], NEW_YEARS[year]]
  if (from === undefined || to === undefined || month > 13) return 0
  return month === 13 ? to - from - 360 : 30
}
