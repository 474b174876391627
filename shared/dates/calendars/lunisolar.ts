import type { DayNumber } from './day-number.ts'
import { dayToGregorian, gregorianToDay } from './gregorian.ts'
import { newMoonBefore, newMoonDay, sunTwelfth } from './moon-and-sun.ts'

/** A day of the Vietnamese calendar. The year is named by the Gregorian year in which it begins. */
export interface LunarDay {
  readonly year: number
  readonly month: number
  readonly leap: boolean
  readonly day: number
}

/** A month of a lunar year: its first day and how many days it has (29 or 30). */
export interface LunarMonth {
  readonly month: number
  readonly leap: boolean
  readonly from: DayNumber
  readonly length: number
}

/** Clocks of Viet Nam, 105° E, and of Beijing, 120° E, ahead of Universal Time, in hours. */
export const VIETNAM_HOURS = 7
export const BEIJING_HOURS = 8

/** What Ho Ngoc Duc's published algorithm and tables span. Years before are reckoned alike, and uncertain. */
export const LUNAR_YEARS = { first: 1800, last: 2199 } as const

/**
 * The months of a Vietnamese lunar year in order, twelve or thirteen. Source: Ho Ngoc Duc, "Thuật toán tính âm lịch"
 * (2004): a month begins with the day of the new moon, the eleventh has the winter solstice, and of thirteen months
 * between two elevenths the first in which the sun enters no sign is a leap month; reckoned for 105° E. Where the
 * calendars of the time are known to differ: before 1813 the court used mean solar terms (Đại Thống), until 1945 its own
 * tables, and from 1945 to 1967 almanacs followed 120° E, which `hours` gives.
 */
export function lunarYear(year: number, hours: number = VIETNAM_HOURS): readonly LunarMonth[] {
  const key = `${year}/${hours}`
  const known = years.get(key)
  if (known) return known
  const months = [
    ...monthsUntilEleventh(year, hours).filter(({ month }) => month <= 10),
    ...monthsUntilEleventh(year + 1, hours).filter(({ month }) => month > 10),
  ]
  years.set(key, months)
  return months
}

/** What was reckoned once; the function stays pure for whoever calls it. */
const years = new Map<string, readonly LunarMonth[]>()

/** null where there is no such leap month, or the month is too short. */
export function lunarToDay({ year, month, leap, day }: LunarDay, hours?: number): DayNumber | null {
  const found = lunarYear(year, hours).find((candidate) => candidate.month === month && candidate.leap === leap)
  return found === undefined || day < 1 || day > found.length ? null : found.from + day - 1
}

/** The Vietnamese date of a day; source as `lunarYear`. */
export function dayToLunar(number: DayNumber, hours?: number): LunarDay {
  const civil = dayToGregorian(number).year
  for (const year of [civil, civil - 1]) {
    const month = lunarYear(year, hours).findLast(({ from }) => from <= number)
    if (month) return { year, month: month.month, leap: month.leap, day: number - month.from + 1 }
  }
  throw new RangeError(`no lunar year has the day ${number}`)
}

/** From the eleventh month that begins in the year before to the one of `year`, which is left out. */
function monthsUntilEleventh(year: number, hours: number): readonly LunarMonth[] {
  const [first, next] = [eleventhMonth(year - 1, hours), eleventhMonth(year, hours)]
  const count = Math.round((newMoonDay(next, hours) - newMoonDay(first, hours)) / 29.53)
  const leapAt = count === 13 ? leapMonthAfter(first, hours) : Infinity
  return Array.from({ length: count }, (_, index) => {
    const from = newMoonDay(first + index, hours)
    const number = index < leapAt ? index : index - 1
    return {
      month: ((number + 10) % 12) + 1,
      leap: index === leapAt,
      from,
      length: newMoonDay(first + index + 1, hours) - from,
    }
  })
}

/** Which new moon begins the eleventh month, with the solstice of December of that year. */
function eleventhMonth(year: number, hours: number): number {
  const near = newMoonBefore(gregorianToDay({ year, month: 12, day: 31 }))
  return sunTwelfth(newMoonDay(near, hours), hours) >= 9 ? near - 1 : near
}

/** How many months after the eleventh the sun first stays in one sign from new moon to new moon. */
function leapMonthAfter(first: number, hours: number): number {
  const signs = Array.from({ length: 15 }, (_, index) => sunTwelfth(newMoonDay(first + index, hours), hours))
  return signs.findIndex((sign, index) => index > 0 && sign === signs[index + 1])
}
