import { gregorianMonthLength as monthLength, gregorianToDay } from './calendars/gregorian.ts'
import type { EdtfDate, EdtfEnd, EdtfValue } from './edtf-value.ts'

/** Whole days from 1970-01-01, proleptic Gregorian, both included. Infinite where an end is open or not known. */
export interface DayInterval {
  readonly from: number
  readonly to: number
}

const EVER: DayInterval = { from: -Infinity, to: Infinity }

/** First and last month of EDTF's divisions of the year; seasons without a hemisphere as in the north, within the year. */
const DIVISIONS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [1, 12],
  25: [3, 5], 26: [6, 8], 27: [9, 11], 28: [1, 12],
  29: [9, 11], 30: [1, 12], 31: [3, 5], 32: [1, 12],
  33: [1, 3], 34: [4, 6], 35: [7, 9], 36: [10, 12],
  37: [1, 4], 38: [5, 8], 39: [9, 12],
  40: [1, 6], 41: [7, 12],
} // prettier-ignore

/**
 * The days from the first to the last that the expression may mean: the sort key of a date and its span on a time
 * line. Estimates ('~', '?') are not widened. A winter spans its year, as nobody can say which winter is meant.
 */
export function edtfInterval(value: EdtfValue): DayInterval {
  switch (value.kind) {
    case 'date':
      return daysOfDate(value)
    case 'interval':
      return { from: startOf(value.from), to: endOf(value.to) }
    case 'set': {
      const spans = value.dates.flat().map(daysOfDate)
      return {
        from: value.earlier ? -Infinity : Math.min(...spans.map((span) => span.from)),
        to: value.later ? Infinity : Math.max(...spans.map((span) => span.to)),
      }
    }
  }
}

/** The same for one date. A year of which nothing is known may be any. */
export function daysOfDate(date: EdtfDate): DayInterval {
  if (/^X+$/.test(date.year)) return EVER
  const years = [filled(date, '0'), filled(date, '9')].sort((a, b) => a - b)
  const [first = 0, last = 0] = years
  const [from, to] = monthsOf(date)
  const firstDay = date.day === undefined ? 1 : smallestDay(date.day)
  return { from: gregorianToDay({ year: first, month: from, day: firstDay }), to: lastDayOf(date, last, to) }
}

/** False for a 29 February of a common year and a 31st of a short month; X stands for any digit that makes a day. */
export function dayExists(date: EdtfDate): boolean {
  if (date.month === undefined || date.day === undefined) return true
  const years = /X/.test(date.year) ? [2000] : [filled(date, '0')]
  const [from, to] = monthsOf(date)
  const longest = Math.max(...years.flatMap((year) => range(from, to).map((month) => monthLength(year, month))))
  return range(1, longest).some((day) => fits(date.day ?? '', day))
}

/** The months that unknown digits leave, or one; none of a division of the year. */
export function possibleMonths({ month }: EdtfDate): readonly number[] {
  return month === undefined || Number(month) > 12 ? [] : range(1, 12).filter((number) => fits(month, number))
}

/** The days of a month that unknown digits leave, or one. */
export function possibleDays(date: EdtfDate, month: number): readonly number[] {
  const { day } = date
  if (day === undefined) return []
  return range(1, monthLength(filled(date, '0'), month)).filter((number) => fits(day, number))
}

function startOf(end: EdtfEnd): number {
  return typeof end === 'string' ? -Infinity : daysOfDate(end).from
}

function endOf(end: EdtfEnd): number {
  return typeof end === 'string' ? Infinity : daysOfDate(end).to
}

function filled(date: EdtfDate, digit: string): number {
  const year = Number(date.year.replaceAll('X', digit))
  return date.negative ? -year : year
}

function monthsOf(date: EdtfDate): readonly [number, number] {
  if (date.month === undefined) return [1, 12]
  const division = DIVISIONS[Number(date.month)]
  if (division) return division
  const months = range(1, 12).filter((month) => fits(date.month ?? '', month))
  return [months[0] ?? 1, months.at(-1) ?? 12]
}

function smallestDay(pattern: string): number {
  return range(1, 31).find((day) => fits(pattern, day)) ?? 1
}

function lastDayOf(date: EdtfDate, year: number, month: number): number {
  const length = monthLength(year, month)
  const day = range(1, length).findLast((candidate) => date.day === undefined || fits(date.day, candidate))
  return gregorianToDay({ year, month, day: day ?? length })
}

function fits(pattern: string, number: number): boolean {
  const digits = String(number).padStart(2, '0')
  return Array.from(pattern).every((sign, index) => sign === 'X' || sign === digits[index])
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
