import type { CivilDay, DayNumber } from './day-number.ts'

/**
 * The number of a day of the proleptic Gregorian calendar. Months and days may run over (month 13, day 0). Source:
 * algorithm `days_from_civil` of Howard Hinnant, public domain ("chrono-Compatible Low-Level Date Algorithms"), exact
 * for any year.
 */
export function gregorianToDay({ year, month, day }: CivilDay): DayNumber {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The Gregorian date of a day. Source: `civil_from_days`, as above. */
export function dayToGregorian(number: DayNumber): CivilDay {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  return fromMarch(yearOfEra + era * 400, dayOfYear)
}

/** 28 to 31: how long a month is in the proleptic Gregorian calendar. */
export function gregorianMonthLength(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }
  return gregorianToDay(next) - gregorianToDay({ year, month, day: 1 })
}

/** ISO 8601: '1906-07-05'; years beyond four digits with EDTF's sign, '-0043', 'Y-17000'. */
export function isoOfDay(number: DayNumber): string {
  const { year, month, day } = dayToGregorian(number)
  return `${isoYear(year)}-${twoDigits(month)}-${twoDigits(day)}`
}

/** A year as ISO 8601 and EDTF write it: four digits, a minus before year 0, a Y where there are more. */
export function isoYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0')
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`
}

/** '05': months and days as ISO 8601 writes them. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** The civil date of a day counted from 1 March, as both the Julian and the Gregorian calendar have it. */
export function fromMarch(yearFromMarch: number, dayOfYear: number): CivilDay {
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
  return { year: month <= 2 ? yearFromMarch + 1 : yearFromMarch, month, day }
}
