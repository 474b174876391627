import type { CivilDay, DayNumber } from './day-number.ts'
import { fromMarch } from './gregorian.ts'

/** From 1 March of year 0 of the Julian calendar to 1970-01-01. */
const EPOCH = 719470

/**
 * The number of a day of the (proleptic) Julian calendar, where every fourth year is a leap year. Source: J. Meeus,
 * "Astronomical Algorithms", 2nd ed., chapter 7, with the year begun in March as in Hinnant's `days_from_civil`.
 */
export function julianToDay({ year, month, day }: CivilDay): DayNumber {
  const y = month <= 2 ? year - 1 : year
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return 365 * y + Math.floor(y / 4) + dayOfYear - EPOCH
}

/** The Julian date of a day; source as above. */
export function dayToJulian(number: DayNumber): CivilDay {
  const shifted = number + EPOCH
  const era = Math.floor(shifted / 1461)
  const dayOfEra = shifted - era * 1461
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460)) / 365)
  return fromMarch(era * 4 + yearOfEra, dayOfEra - 365 * yearOfEra)
}

/** 28 to 31: how long a month is in the Julian calendar. */
export function julianMonthLength(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }
  return julianToDay(next) - julianToDay({ year, month, day: 1 })
}

/** The first day of the new style in Russia: 14 February 1918. Source: decree of the SNK of 24 January (6 February) 1918. */
export const RUSSIAN_NEW_STYLE: CivilDay = { year: 1918, month: 2, day: 14 }
