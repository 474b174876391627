import type { DayNumber } from './calendars/day-number.ts'
import { gregorianMonthLength, gregorianToDay, isoOfDay, isoYear, twoDigits } from './calendars/gregorian.ts'
import { julianMonthLength, julianToDay, RUSSIAN_NEW_STYLE } from './calendars/julian.ts'
import { impossible, plainly, type Context, type Found } from './date-reading.ts'
import { lunarFound } from './lunar-date.ts'

/** A year, with a month and a day as far as they are written. */
export interface CivilDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/**
 * A date of months that the Julian and the Gregorian calendar have in common. Which of the two is meant: what the source
 * says; else a Russian date with its month from before 14 February 1918 is Julian (and is told to be so), all others are
 * Gregorian. A year alone is a year in both. Kazakh dates are read as Russian ones: offices, gazettes and newspapers of
 * the steppe provinces used the calendar of the Empire, and the decree of 24 January 1918 changed it for both; but those
 * who write of that time in Kazakh today often reckon anew, so the warning is another one.
 */
export function civilDate(date: CivilDate, context: Context): Found {
  if (context.style === 'lunar') return lunarFound({ ...date, years: [date.year], leap: false })
  if (date.month === undefined) return plainly(isoYear(date.year))
  if (date.month < 1 || date.month > 12) return impossible('gregorian', { code: 'no-such-day' })
  if (!isJulian(date, context)) return gregorianDate({ ...date, month: date.month }, context)
  if (context.style === null && isSkippedInRussia(date)) return impossible('julian', { code: 'not-in-russia' })
  const found = julianDate({ ...date, month: date.month })
  const isAssumed = context.style === null && found.edtf !== null
  const code = context.kazakh ? 'julian-assumed-kazakh' : 'julian-assumed'
  return isAssumed ? { ...found, warnings: [{ code }, ...found.warnings] } : found
}

/** Whether a date with a month is Julian where the wording is of that style and language. */
function isJulian(date: CivilDate, { style, russian }: Context): boolean {
  if (style !== null) return style === 'old'
  return (
    russian &&
    (date.day === undefined ? isBeforeChange({ ...date, day: 1 }) && !isChangeMonth(date) : isBeforeChange(date))
  )
}

function isBeforeChange({ year, month = 1, day = 1 }: CivilDate): boolean {
  const change = RUSSIAN_NEW_STYLE
  return gregorianToDay({ year, month, day }) < gregorianToDay(change)
}

function isChangeMonth({ year, month }: CivilDate): boolean {
  return year === RUSSIAN_NEW_STYLE.year && month === RUSSIAN_NEW_STYLE.month
}

function isSkippedInRussia(date: CivilDate): boolean {
  return isChangeMonth(date) && date.day !== undefined && date.day < RUSSIAN_NEW_STYLE.day
}

function gregorianDate({ year, month, day }: Required<Omit<CivilDate, 'day'>> & CivilDate, context: Context): Found {
  if (day === undefined) {
    const isHalfMonth = context.russian && context.style === null && isChangeMonth({ year, month })
    return plainly(isHalfMonth ? '1918-02-14/1918-02-28' : `${isoYear(year)}-${twoDigits(month)}`)
  }
  if (day < 1 || day > gregorianMonthLength(year, month)) return impossible('gregorian', { code: 'no-such-day' })
  return plainly(`${isoYear(year)}-${twoDigits(month)}-${twoDigits(day)}`)
}

function julianDate({ year, month, day }: Required<Omit<CivilDate, 'day'>> & CivilDate): Found {
  const length = julianMonthLength(year, month)
  if (day !== undefined && (day < 1 || day > length)) return impossible('julian', { code: 'no-such-day' })
  const from = julianToDay({ year, month, day: day ?? 1 })
  return { edtf: spanOfDays(from, day === undefined ? from + length - 1 : from), calendar: 'julian', warnings: [] }
}

/** EDTF of the days from the first to the last: one day, or an interval. */
export function spanOfDays(from: DayNumber, to: DayNumber): string {
  return from === to ? isoOfDay(from) : `${isoOfDay(from)}/${isoOfDay(to)}`
}
