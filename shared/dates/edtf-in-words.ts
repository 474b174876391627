import { possibleDays, possibleMonths } from './edtf-days.ts'
import type { DatePart, EdtfDate, EdtfEnd, EdtfValue } from './edtf-value.ts'
import { romanNumeral } from './numerals.ts'

/** The phrases that dates are told with; the caller has them in the user's language. */
export type DatePhrase =
  | 'approximate'
  | 'uncertain'
  | 'before-christ'
  | 'century'
  | 'century-before-christ'
  | 'decade'
  | 'day-unknown'
  | 'month-unknown'
  | 'day-and-month-unknown'
  | 'day-of-unknown-month'
  | 'of-years'
  | 'within'
  | `${DatePart}-approximate`
  | `${DatePart}-uncertain`
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
      const [span, ...more] = value.dates
      if (span && !('kind' in span) && more.length === 0 && value.of === 'one') return within(span, speech)
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

/** Some day from the first to the last. */
function within([from, to]: readonly [EdtfDate, EdtfDate], speech: DateSpeech): string {
  return speech.say('within', { from: dateInWords(from, speech), to: dateInWords(to, speech) })
}

function dateInWords(date: EdtfDate, speech: DateSpeech): string {
  const { uncertain = [], approximate = [] } = date.only ?? {}
  const marks = [
    ...approximate.map((part) => speech.say(`${part}-approximate`)),
    ...uncertain.map((part) => speech.say(`${part}-uncertain`)),
  ]
  const plain = marks.length === 0 ? plainDate(date, speech) : `${plainDate(date, speech)} (${marks.join(', ')})`
  const estimated = date.approximate && approximate.length === 0 ? speech.say('approximate', { date: plain }) : plain
  return date.uncertain && uncertain.length === 0 ? speech.say('uncertain', { date: estimated }) : estimated
}

function plainDate(date: EdtfDate, speech: DateSpeech): string {
  if (/^X+$/.test(date.year) && date.month === undefined) return speech.say('undated')
  if (date.year.includes('X')) return yearWithGaps(date, speech)
  if (date.month === undefined) return yearInWords(date, speech)
  if (Number(date.month) > 12) return division(date, Number(date.month), speech)
  if (date.month === 'XX') return unknownMonth(date, speech)
  if (date.month.includes('X')) return oneOfMonths(date, speech)
  if (date.day === undefined) return calendarDate(date, speech, { month: 'long', year: 'numeric' })
  if (date.day === 'XX') {
    return speech.say('day-unknown', { date: calendarDate(date, speech, { month: 'long', year: 'numeric' }) })
  }
  if (date.day.includes('X')) return oneOfDays(date, speech)
  return calendarDate(date, speech, { day: 'numeric', month: 'long', year: 'numeric' })
}

function unknownMonth(date: EdtfDate, speech: DateSpeech): string {
  const year = yearInWords(date, speech)
  if (date.day === undefined) return speech.say('month-unknown', { date: year })
  if (date.day === 'XX') return speech.say('day-and-month-unknown', { date: year })
  return date.day.includes('X') ? asEdtf(date) : speech.say('day-of-unknown-month', { day: Number(date.day), year })
}

/** '1906-1X': October, November or December. */
function oneOfMonths(date: EdtfDate, speech: DateSpeech): string {
  if (date.day?.includes('X')) return asEdtf(date)
  const dates = possibleMonths(date)
    .map((month) => ({ ...date, month: String(month).padStart(2, '0') }))
    .filter((each) => each.day === undefined || possibleDays(each, Number(each.month)).length > 0)
  const told = dates.map((each) => plainDate(each, speech))
  return new Intl.ListFormat(speech.locale, { type: 'disjunction' }).format(told)
}

/** '1906-05-1X': some day from the tenth to the nineteenth. */
function oneOfDays(date: EdtfDate, speech: DateSpeech): string {
  const days = possibleDays(date, Number(date.month))
  const [first = 1, last = first] = [days[0], days.at(-1)]
  if (days.length !== last - first + 1) return asEdtf(date)
  const on = (day: number): EdtfDate => ({
    kind: 'date',
    year: date.year,
    negative: date.negative,
    month: date.month ?? '01',
    day: String(day).padStart(2, '0'),
    uncertain: false,
    approximate: false,
  })
  return within([on(first), on(last)], speech)
}

/** Decades and centuries have words; other patterns of unknown digits are clearer as EDTF writes them. */
function yearWithGaps(date: EdtfDate, speech: DateSpeech): string {
  if (/^X{4}-\d\d-\d\d$/.test(asEdtf(date))) return speech.say('year-unknown', { date: dayOfAnyYear(date, speech) })
  if (date.year.length > 4 || !/^\d+X+$/.test(date.year)) return asEdtf(date)
  if (date.month !== undefined) return inSomeYear(date, speech)
  if (date.negative) return centuryBefore(date, speech)
  if (/^\d{3}X$/.test(date.year)) return speech.say('decade', { year: date.year.replace('X', '0') })
  if (/^\d{2}XX$/.test(date.year)) {
    const century = Number(date.year.slice(0, 2)) + 1
    return speech.say('century', { number: century, roman: romanNumeral(century) })
  }
  return asEdtf(date)
}

/** '-02XX': the third century BC, from 300 to 201; decades that far back have no words. */
function centuryBefore(date: EdtfDate, speech: DateSpeech): string {
  if (!/^\d{2}XX$/.test(date.year)) return asEdtf(date)
  const century = Number(date.year.slice(0, 2)) + 1
  return speech.say('century-before-christ', { number: century, roman: romanNumeral(century) })
}

/** '190X-05': a May of the 1900s. */
function inSomeYear(date: EdtfDate, speech: DateSpeech): string {
  const { month = '', day } = date
  const isPlain = !date.negative && !month.includes('X') && !day?.includes('X') && Number(month) <= 12
  if (!isPlain || !/^\d{2}(?:\dX|XX)$/.test(date.year)) return asEdtf(date)
  const { kind, year, negative } = date
  const years = plainDate({ kind, year, negative, uncertain: false, approximate: false }, speech)
  const parts: Intl.DateTimeFormatOptions = day === undefined ? { month: 'long' } : { month: 'long', day: 'numeric' }
  return speech.say('of-years', { date: calendarDate({ ...date, year: LEAP_YEAR }, speech, parts), years })
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
