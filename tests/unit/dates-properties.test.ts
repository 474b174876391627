import fc from 'fast-check'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { byzantineToDay, dayToByzantine } from '../../shared/dates/calendars/byzantine.ts'
import { dayToGregorian, gregorianToDay, isoOfDay } from '../../shared/dates/calendars/gregorian.ts'
import { dayToJulian, julianToDay } from '../../shared/dates/calendars/julian.ts'
import { dayToLunar, lunarToDay } from '../../shared/dates/calendars/lunisolar.ts'
import { dayToRepublican, republicanToDay } from '../../shared/dates/calendars/republican.ts'
import { DATE_LANGUAGES, type DateLanguage } from '../../shared/dates/date-reading.ts'
import { edtfInterval, type DayInterval } from '../../shared/dates/edtf-days.ts'
import { edtfInWords } from '../../shared/dates/edtf-in-words.ts'
import { readEdtf } from '../../shared/dates/edtf-read.ts'
import { compareTimes, isSameTime, isWithin, overlaps } from '../../shared/dates/match.ts'
import { documentSpeech } from '../../shared/dates/phrases-fr-kk.ts'
import { readDate } from '../../shared/dates/read-date.ts'
import { messageText, type MessageKey } from '../../shared/messages/index.ts'
import type { Language } from '../../shared/messages/language.ts'

const dayBetween = (from: string, to: string) =>
  fc.integer({ min: Date.parse(from) / 86_400_000, max: Date.parse(to) / 86_400_000 })

// The same cases every time: a run that fails can be run again, and none fails by chance.
fc.configureGlobal({ seed: 18_022_014, numRuns: 200 })

const CALENDARS: readonly {
  readonly name: string
  readonly roundTrip: (day: number) => number | null
  readonly from: string
  readonly to: string
}[] = [
  { name: 'gregorian', roundTrip: (day) => gregorianToDay(dayToGregorian(day)), from: '0001-01-01', to: '9999-12-31' },
  { name: 'julian', roundTrip: (day) => julianToDay(dayToJulian(day)), from: '0001-01-01', to: '9999-12-31' },
  { name: 'byzantine', roundTrip: (day) => byzantineToDay(dayToByzantine(day)), from: '0988-01-01', to: '1700-01-10' },
  { name: 'lunisolar', roundTrip: (day) => lunarToDay(dayToLunar(day)), from: '1800-02-01', to: '2199-12-31' },
  {
    name: 'republican',
    roundTrip: (day) => {
      const date = dayToRepublican(day)
      return date && republicanToDay(date)
    },
    from: '1792-09-22',
    to: '1806-09-22',
  },
]

describe('a day goes to a calendar and back', () => {
  it.each(CALENDARS)('$name', ({ roundTrip, from, to }) => {
    fc.assert(fc.property(dayBetween(from, to), (day) => roundTrip(day) === day))
  })
})

const phrases = new Map<string, IntlMessageFormat>()

/** Making a formatter takes longer than all that is done with it. */
function phraseOf(key: MessageKey, language: Language): IntlMessageFormat {
  const id = `${language} ${key}`
  const known = phrases.get(id) ?? new IntlMessageFormat(messageText(key, language), language)
  phrases.set(id, known)
  return known
}

const words = (edtf: string, language: DateLanguage): string => {
  const check = readEdtf(edtf)
  if (!check.ok) throw new Error(`${edtf}: ${check.problem}`)
  if (language === 'fr' || language === 'kk') return edtfInWords(check.value, documentSpeech(language))
  return edtfInWords(check.value, {
    locale: language,
    say: (phrase, values) => String(phraseOf(`date.${phrase}`, language).format({ ...values })),
  })
}

const year = fc.integer({ min: 1000, max: 2099 }).map(String)
const two = (number: number): string => String(number).padStart(2, '0')
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`)
const day = dayBetween('1000-01-01', '2099-12-31').map(isoOfDay)
const division = fc
  .tuple(year, fc.constantFrom(21, 22, 23, 24, 33, 34, 35, 36, 37, 38, 39, 40, 41))
  .map(([y, number]) => `${y}-${number}`)
const decade = fc.integer({ min: 101, max: 209 }).map((tens) => `${tens}X`)
const century = fc.integer({ min: 10, max: 20 }).map((hundreds) => `${hundreds}XX`)
const plain = fc.oneof(year, month, day)
const qualified = fc.tuple(plain, fc.constantFrom('', '~', '?', '%')).map(([date, mark]) => date + mark)
const pair = fc.tuple(year, year).filter(([a, b]) => a < b)
const oneMonth = fc.integer({ min: 1, max: 12 }).map(two)
const oneDay = fc.integer({ min: 1, max: 28 }).map(two)
/** '2004-06-~01': a mark that is on every part is written behind them all. */
const partlyMarked = fc
  .tuple(fc.oneof(month, day), fc.array(fc.constantFrom('', '~', '?', '%'), { minLength: 3, maxLength: 3 }))
  .map(([date, marks]) => date.split('-').map((part, at) => ({ part, mark: marks[at] ?? '' })))
  .filter(
    (parts) =>
      parts.some(({ mark }) => mark !== '') &&
      !parts.every(({ mark }) => mark === '~' || mark === '%') &&
      !parts.every(({ mark }) => mark === '?' || mark === '%'),
  )
  .map((parts) => parts.map(({ part, mark }) => mark + part).join('-'))
const edtf = fc.oneof(
  qualified,
  division,
  decade,
  century,
  month.map((date) => `${date}-XX`),
  year.map((date) => `${date}-XX`),
  pair.map(([a, b]) => `${a}/${b}`),
  pair.map(([a, b]) => `${a}~/${b}`),
  fc
    .tuple(day, day)
    .filter(([a, b]) => a < b)
    .map(([a, b]) => `${a}/${b}`),
  qualified.map((date) => `${date}/..`),
  qualified.map((date) => `../${date}`),
  plain.map((date) => `${date}/`),
  plain.map((date) => `/${date}`),
  plain.map((date) => `[..${date}]`),
  plain.map((date) => `[${date}..]`),
  fc.uniqueArray(year, { minLength: 2, maxLength: 4 }).map((years) => `[${years.sort().join(',')}]`),
  fc.uniqueArray(year, { minLength: 2, maxLength: 4 }).map((years) => `{${years.sort().join(',')}}`),
  // Level 2: marks on parts of a date, digits that are not known, one of several.
  partlyMarked,
  fc.tuple(fc.oneof(decade, century), oneMonth).map(([years, m]) => `${years}-${m}`),
  fc.tuple(fc.oneof(decade, century), oneMonth, oneDay).map(([years, m, d]) => `${years}-${m}-${d}`),
  fc.tuple(year, oneDay).map(([y, d]) => `${y}-XX-${d}`),
  year.map((y) => `${y}-XX-XX`),
  fc.integer({ min: 0, max: 20 }).map((hundreds) => `-${two(hundreds)}XX`),
  pair.map(([a, b]) => `[${a}..${b}]`),
  fc
    .tuple(day, day)
    .filter(([a, b]) => a < b)
    .map(([a, b]) => `[${a}..${b}]`),
  fc.constantFrom('XXXX', '../..', '-0043', 'XXXX-02-29', 'XXXX-05-14'),
)

describe('a date told in words is read back as the same EDTF', () => {
  it.each(DATE_LANGUAGES)('in %s', (language) => {
    fc.assert(
      fc.property(edtf, (date) => {
        const told = words(date, language)
        // What is told is of the new style; Russian words would be taken for the old one.
        expect({ told, edtf: readDate(told, { language, style: 'new' }).edtf }).toEqual({ told, edtf: date })
      }),
    )
  })
})

const spanOf = (date: string): DayInterval => {
  const check = readEdtf(date)
  if (!check.ok) throw new Error(date)
  return edtfInterval(check.value)
}

describe('times', () => {
  it('lie within one another as years, months and days do', () => {
    fc.assert(
      fc.property(day, (date) => {
        const spans = [date, date.slice(0, 7), date.slice(0, 4), `${date.slice(0, 3)}X`, `${date.slice(0, 2)}XX`].map(
          spanOf,
        )
        spans.forEach((span, index) => {
          const wider = spans[index + 1]
          if (!wider) return
          expect(isWithin(span, wider)).toBe(true)
          expect(overlaps(span, wider) && overlaps(wider, span)).toBe(true)
          expect(isSameTime(span, wider)).toBe(false)
        })
      }),
    )
  })

  it('overlap where a day is in both, and only there', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 10 }))
      .map(([from, length]) => ({ from, to: from + length }))
    fc.assert(
      fc.property(span, span, (one, other) => {
        const days = Array.from({ length: 60 }, (_, index) => index)
        const shared = days.some((at) => [one, other].every(({ from, to }) => from <= at && at <= to))
        expect(overlaps(one, other)).toBe(shared)
      }),
    )
  })

  it('have one order, whatever they are', () => {
    const time = fc.option(edtf.map(spanOf))
    fc.assert(
      fc.property(time, time, time, (a, b, c) => {
        expect(Math.sign(compareTimes(a, b))).toBe(0 - Math.sign(compareTimes(b, a)))
        if (compareTimes(a, b) <= 0 && compareTimes(b, c) <= 0) expect(compareTimes(a, c)).toBeLessThanOrEqual(0)
        if (compareTimes(a, b) === 0) expect(a).toEqual(b)
      }),
    )
  })

  it('go with what is open first and what is undated last', () => {
    const dates = ['XXXX', '1906', '[..1905]', '1906-05', '1905'].map((date) => (date === 'XXXX' ? null : spanOf(date)))
    const sorted = dates.toSorted(compareTimes)
    expect(sorted.map((span) => span && isoOr(span.from))).toEqual([
      -Infinity,
      '1905-01-01',
      '1906-01-01',
      '1906-05-01',
      null,
    ])
  })
})

const isoOr = (number: number): string | number => (Number.isFinite(number) ? isoOfDay(number) : number)

describe('any text', () => {
  it('is read or refused, in no time and without an error', () => {
    const scraps = fc.array(
      fc.constantFrom(
        'ngày',
        'tháng',
        'năm',
        'Thành Thái',
        '18',
        'мая',
        '1905',
        'г.',
        '–',
        '/',
        '(',
        ')',
        'между',
        'и',
        'до',
        'конец',
        'XIX',
        'в.',
        'an',
        'III',
        'or',
        'c.',
        '[',
        ']',
        'ж.',
        'жылдың',
        'басы',
        '?',
      ),
      { maxLength: 14 },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60, unit: 'grapheme' }),
          scraps.map((parts) => parts.join(' ')),
        ),
        (text) => {
          const { edtf: made, interval } = readDate(text)
          if (made === null) expect(interval).toBeNull()
          else expect(readEdtf(made).ok).toBe(true)
          if (interval) expect(interval.from).toBeLessThanOrEqual(interval.to)
        },
      ),
    )
  })
})
