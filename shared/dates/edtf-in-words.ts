import type { EdtfDate, EdtfEnd, EdtfValue } from './edtf-value.ts'
import { romanNumeral } from './numerals.ts'

/** The phrases that dates are told with; the caller has them in the user's language. */
export type DatePhrase =
  | 'approximate'
  | 'uncertain'
  | 'before-christ'
  | 'century'
  | 'decade'
  | 'day-unknown'
  | 'month-unknown'
  | 'year-unknown'
  | 'interval'
  | 'since'
  | 'until'
  | 'since-end-unknown'
  | 'until-start-unknown'
  | 'or-earlier'
  | 'or-later'
  | 'any-time'
  | 'undated'
  | 'spring'
  | 'summer'
  | 'autumn'
  | 'winter'
  | 'quarter'
  | 'third'
  | 'half'

/** How to speak of dates: a BCP 47 locale for months and lists, and the phrases around them. */
export interface DateSpeech {
  readonly locale: string
  readonly say: (phrase: DatePhrase, values?: Readonly<Record<string, string | number>>) => string
}

/** A year with all days that a year can have. */
export const LEAP_YEAR = '2000'

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const

/** Tells an EDTF expression in words: 'c. 1930', '14 мая 1906 г.', 'thập niên 1890'. Nothing of it is left out. */
export function edtfInWords(value: EdtfValue, speech: DateSpeech): string {
  switch (value.kind) {
    case 'date':
      return dateInWords(value, speech)
    case 'interval':
      return intervalInWords(value.from, value.to, speech)
    case 'set': {
      const dates = value.dates.map((member) =>
        'kind' in member ? dateInWords(member, speech) : intervalInWords(member[0], member[1], speech),
      )
      const list = new Intl.ListFormat(speech.locale, { type: value.of === 'one' ? 'disjunction' : 'conjunction' })
      const told = list.format(dates)
      if (value.earlier) return speech.say('or-earlier', { date: told })
      return value.later ? speech.say('or-later', { date: told }) : told
    }
  }
}

function intervalInWords(from: EdtfEnd, to: EdtfEnd, speech: DateSpeech): string {
  if (typeof from === 'string' && typeof to === 'string') return speech.say('any-time')
  if (typeof from === 'string') {
    const phrase = from === 'open' ? 'until' : 'until-start-unknown'
    return speech.say(phrase, { date: typeof to === 'string' ? '' : dateInWords(to, speech) })
  }
  if (typeof to === 'string') {
    return speech.say(to === 'open' ? 'since' : 'since-end-unknown', { date: dateInWords(from, speech) })
  }
  return speech.say('interval', { from: dateInWords(from, speech), to: dateInWords(to, speech) })
}

function dateInWords(date: EdtfDate, speech: DateSpeech): string {
  const plain = plainDate(date, speech)
  const estimated = date.approximate ? speech.say('approximate', { date: plain }) : plain
  return date.uncertain ? speech.say('uncertain', { date: estimated }) : estimated
}

function plainDate(date: EdtfDate, speech: DateSpeech): string {
  if (/^X+$/.test(date.year) && date.month === undefined) return speech.say('undated')
  if (date.year.includes('X')) return yearWithGaps(date, speech)
  if (date.month === undefined) return yearInWords(date, speech)
  if (Number(date.month) > 12) return division(date, Number(date.month), speech)
  if (date.month === 'XX') return speech.say('month-unknown', { date: yearInWords(date, speech) })
  if (date.month.includes('X')) return asEdtf(date)
  if (date.day === undefined) return calendarDate(date, speech, { month: 'long', year: 'numeric' })
  if (date.day === 'XX') {
    return speech.say('day-unknown', { date: calendarDate(date, speech, { month: 'long', year: 'numeric' }) })
  }
  if (date.day.includes('X')) return asEdtf(date)
  return calendarDate(date, speech, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** Decades and centuries have words; other patterns of unknown digits are clearer as EDTF writes them. */
function yearWithGaps(date: EdtfDate, speech: DateSpeech): string {
  if (/^X{4}-\d\d-\d\d$/.test(asEdtf(date))) return speech.say('year-unknown', { date: dayOfAnyYear(date, speech) })
  if (date.month !== undefined || date.negative || date.year.length > 4) return asEdtf(date)
  if (/^\d{3}X$/.test(date.year)) return speech.say('decade', { year: date.year.replace('X', '0') })
  if (/^\d{2}XX$/.test(date.year)) {
    const century = Number(date.year.slice(0, 2)) + 1
    return speech.say('century', { number: century, roman: romanNumeral(century) })
  }
  return asEdtf(date)
}

/** 29 February too: the year that is not told is reckoned as one that has it. */
function dayOfAnyYear(date: EdtfDate, speech: DateSpeech): string {
  return calendarDate({ ...date, year: LEAP_YEAR }, speech, { day: 'numeric', month: 'long' })
}

function yearInWords(date: EdtfDate, speech: DateSpeech): string {
  const year = Number(date.year)
  // EDTF has a year 0, which historians call 1 BC.
  if (date.negative || year === 0) return speech.say('before-christ', { year: String(year + 1) })
  return String(year)
}

function division(date: EdtfDate, month: number, speech: DateSpeech): string {
  const year = yearInWords(date, speech)
  const season = month <= 32 ? SEASONS[(month - 21) % 4] : undefined
  if (season) return speech.say(season, { year })
  if (month <= 36) return speech.say('quarter', { number: month - 32, year })
  return month <= 39
    ? speech.say('third', { number: month - 36, year })
    : speech.say('half', { number: month - 39, year })
}

function calendarDate(date: EdtfDate, speech: DateSpeech, parts: Intl.DateTimeFormatOptions): string {
  if (date.negative || Number(date.year) === 0 || date.year.length > 4) return asEdtf(date)
  const moment = new Date(Date.UTC(2000, Number(date.month) - 1, parts.day ? Number(date.day) : 1))
  // Date.UTC takes years below 100 for 1900 and later, so the year is set apart.
  moment.setUTCFullYear(Number(date.year))
  return new Intl.DateTimeFormat(speech.locale, { ...parts, calendar: 'gregory', timeZone: 'UTC' }).format(moment)
}

function asEdtf(date: EdtfDate): string {
  const year = `${date.year.length > 4 ? 'Y' : ''}${date.negative ? '-' : ''}${date.year}`
  return [year, date.month, date.day].filter((part) => part !== undefined).join('-')
}
