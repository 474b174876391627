import type { DayInterval } from '../../../shared/dates/edtf-days.ts'
import type { DatedName } from '../../../shared/domain/place.ts'
import type { Language } from '../../../shared/messages/language.ts'
import { daysOfName, daysUsed, nameThen, type DatedPlace } from '../../../shared/places/name-then.ts'

/** A stretch of a strip of time, in hundredths of it. */
interface Stretch {
  readonly start: number
  readonly width: number
}

/** A name with the years in which it was used. */
interface NameRow extends Stretch {
  readonly text: string
  readonly years: string
  /** It was the name at the time that is asked for. */
  readonly isThen: boolean
}

/** The names of a place one below the other on one strip of time, and the time that is asked for; null without a date. */
export interface NamesByTime {
  readonly rows: readonly NameRow[]
  readonly then: Stretch | null
}

/** Days on both sides of the first and the last change. */
const MARGIN = 15 * 365
/** More names say less. */
const MOST = 5

/** What a place was called when, in the language or, where it has no such names, in its own; null where nothing is known. */
export function namesByTime(place: DatedPlace, when: DayInterval | null, language: Language): NamesByTime | null {
  const all = place.dated ?? []
  const own = all.filter((name) => name.language === language)
  const names = (own.length > 0 ? own : all.filter((name) => name.language === all[0]?.language)).slice(0, MOST)
  const days = names.map((name) => daysOfName(name))
  const known = isFinite(when) ? when : null
  const ends = [...days, ...(known ? [known] : [])].flatMap(({ from, to }) => [from, to]).filter(Number.isFinite)
  if (names.length === 0 || ends.length === 0) return null
  const strip = { from: Math.min(...ends) - MARGIN, to: Math.max(...ends) + MARGIN }
  const then = known && nameThen(place, known, names[0]?.language ?? null)
  const rows = names.map((name, at) => ({
    text: name.text,
    years: yearsOf(name),
    isThen: known !== null && name.text === then && daysUsed(name, known) > 0,
    ...stretchOf(days[at] ?? strip, strip),
  }))
  return { rows: rows.sort((one, other) => one.start - other.start), then: known && stretchOf(known, strip) }
}

function isFinite(when: DayInterval | null): when is DayInterval {
  return when !== null && Number.isFinite(when.from) && Number.isFinite(when.to)
}

function stretchOf({ from, to }: DayInterval, strip: DayInterval): Stretch {
  const whole = strip.to - strip.from
  const [first, last] = [Math.max(from, strip.from), Math.min(to, strip.to)]
  return { start: ((first - strip.from) / whole) * 100, width: ((last - first) / whole) * 100 }
}

function yearsOf({ from, to }: DatedName): string {
  const year = (iso: string | undefined): string => iso?.replace(/^(-?\d+).*$/, '$1') ?? ''
  return `${year(from)}–${year(to)}`
}
