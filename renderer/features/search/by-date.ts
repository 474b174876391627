import type { DateReading } from '../../../shared/dates/date-reading.ts'
import type { DayInterval } from '../../../shared/dates/edtf-days.ts'
import { compareTimes } from '../../../shared/dates/match.ts'
import { readDate } from '../../../shared/dates/read-date.ts'
import { meets, timesOf } from '../../../shared/dates/search-dates.ts'
import type { Description } from '../../../shared/domain/description.ts'
import type { FieldBook } from '../../../shared/domain/fields/catalogue.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { Language } from '../../../shared/messages/language.ts'
import { isDayFirst } from '../../ports/date-words.ts'
import type { DateQuery } from '../../ports/desk.ts'
import type { ResultGroup } from './results.ts'

/** What is sought by date: nothing yet, words that are no date, or a time. */
export type DateWish =
  | { readonly kind: 'none' }
  | { readonly kind: 'unclear'; readonly reading: DateReading }
  | {
      readonly kind: 'time'
      readonly reading: DateReading
      readonly sought: DayInterval
      readonly how: DateQuery['how']
    }

/** Reads what is sought as any of the five languages writes it; numbers by the custom of the interface's. */
export function dateWish(query: DateQuery | null, language: Language): DateWish {
  if (!query || query.wording.trim() === '') return { kind: 'none' }
  const reading = readDate(query.wording, { dayFirst: isDayFirst(language) })
  return reading.interval
    ? { kind: 'time', reading, sought: reading.interval, how: query.how }
    : { kind: 'unclear', reading }
}

type Book = Pick<FieldBook, 'rule'>
type Time = Extract<DateWish, { readonly kind: 'time' }>

/** What descriptions said of their time when they were last asked: each letter that is typed asks all of them again. */
const asked = new WeakMap<Description, { readonly book: Book; readonly times: readonly DayInterval[] }>()

function timesOfUnit({ description }: Unit, book: Book): readonly DayInterval[] {
  const known = asked.get(description)
  if (known?.book === book) return known.times
  const times = timesOf(description, book)
  asked.set(description, { book, times })
  return times
}

/** A test of units by what is sought. */
export function isOfTime({ sought, how }: Time, book: Book): (unit: Unit) => boolean {
  return (unit) => meets(timesOfUnit(unit, book), how, sought)
}

/** The units of that time, the earliest first. */
export function unitsOfTime(units: readonly Unit[], wish: Time, book: Book): readonly ResultGroup[] {
  return units
    .map((unit) => ({ unit, times: timesOfUnit(unit, book) }))
    .filter(({ times }) => meets(times, wish.how, wish.sought))
    .sort((a, b) => compareTimes(a.times[0] ?? null, b.times[0] ?? null))
    .map(({ unit }) => ({ unit, hits: [] }))
}
