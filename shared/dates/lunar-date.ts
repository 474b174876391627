import type { DayNumber } from './calendars/day-number.ts'
import { isoOfDay } from './calendars/gregorian.ts'
import { BEIJING_HOURS, LUNAR_YEARS, lunarToDay, lunarYear } from './calendars/lunisolar.ts'
import { impossible, type DateWarning, type Found } from './date-reading.ts'

/** A date of the Vietnamese calendar: of one of the years, as far as it is written. */
export interface LunarDate {
  readonly years: readonly number[]
  readonly month?: number
  readonly leap: boolean
  readonly day?: number
  /** The last day, where a part of a month is meant. */
  readonly until?: number
  /** 1 to 4: the season, three months from the first, fourth, seventh or tenth on, with their leap months. */
  readonly season?: number
}

/** The court's calendar went by mean solar terms until then (Đại Thống), and by true ones from this year (Hiệp Kỷ). */
const TRUE_TERMS_SINCE = 1813

/** From this year almanacs go by 105° E: decision 121/CP of 8 August 1967. */
const VIETNAM_TIME_SINCE = 1968

interface Span {
  readonly from: DayNumber
  readonly to: DayNumber
}

/** The days of a Vietnamese date; one of several where the year is not told. Dates before 1800 are in doubt ('?'). */
export function lunarFound(date: LunarDate): Found {
  const spans = date.years.flatMap((year) => spanIn(year, date) ?? [])
  if (spans.length === 0) return impossible('vietnamese-lunisolar', { code: 'no-such-day' })
  const isInDoubt = date.years.some((year) => year < LUNAR_YEARS.first)
  const mark = isInDoubt ? '?' : ''
  return {
    edtf:
      spans.length === 1 ? (spans.map((span) => interval(span, mark))[0] ?? null) : `[${spans.map(member).join(',')}]`,
    calendar: 'vietnamese-lunisolar',
    warnings: date.years.length === 1 ? doubtsOf(date.years[0] ?? 0, date) : [],
  }
}

function interval({ from, to }: Span, mark: string): string {
  return from === to ? isoOfDay(from) + mark : `${isoOfDay(from)}${mark}/${isoOfDay(to)}${mark}`
}

function member({ from, to }: Span): string {
  return from === to ? isoOfDay(from) : `${isoOfDay(from)}..${isoOfDay(to)}`
}

function spanIn(year: number, { month, leap, day, until, season }: LunarDate, hours?: number): Span | null {
  const all = lunarYear(year, hours)
  const months = season === undefined ? all : all.filter((each) => Math.ceil(each.month / 3) === season)
  if (month === undefined) {
    const [first, last] = [months[0], months.at(-1)]
    return first && last ? { from: first.from, to: last.from + last.length - 1 } : null
  }
  const found = months.find((candidate) => candidate.month === month && candidate.leap === leap)
  if (!found) return null
  const from = lunarToDay({ year, month, leap, day: day ?? 1 }, hours)
  return from === null ? null : { from, to: found.from + Math.min(until ?? day ?? found.length, found.length) - 1 }
}

function doubtsOf(year: number, date: LunarDate): readonly DateWarning[] {
  if (year < TRUE_TERMS_SINCE) return [{ code: 'lunar-uncertain' }]
  if (year >= VIETNAM_TIME_SINCE) return []
  const [ours, theirs] = [spanIn(year, date), spanIn(year, date, BEIJING_HOURS)]
  if (!ours || (theirs && ours.from === theirs.from && ours.to === theirs.to)) return []
  return [{ code: 'lunar-meridian', values: { date: theirs ? interval(theirs, '') : '–' } }]
}
