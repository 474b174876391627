import { daysOfDate, type DayInterval } from '../dates/edtf-days.ts'
import type { DatedName, DatedParent, Place, PlaceCandidate } from '../domain/place.ts'
import { squeezedKey } from './place-key.ts'
import { placeNameIn } from './place-name.ts'

/** What names by time are asked of: a place of the archive or of the gazetteer. */
export type DatedPlace = Pick<
  Place | PlaceCandidate,
  'name' | 'names' | 'country' | 'geonamesId' | 'local' | 'dated' | 'parents'
>

/** A year of the Gregorian calendar, or days from the first to the last that may be meant. */
export type When = number | DayInterval

/**
 * What a place was called at a time, in a language (a BCP 47 tag; `null`: in the place's own, that of its first dated
 * name): of the names of that language then the one of most of its days, the later of two alike. Where none is known,
 * the name of the place's own language then, if it has another today; else the name of today. `null` where `when` has no
 * beginning or no end, or the place has no dated names.
 */
export function nameThen(place: DatedPlace, when: When, language: string | null): string | null {
  const days = daysOf(when)
  const [first] = place.dated ?? []
  if (!days || !first) return null
  const then = longestOf(place, days, language ?? first.language)
  if (then) return then.text
  const own = longestOf(place, days, first.language)
  const today = longestOf(place, TODAY, first.language)
  return own && own.text !== today?.text ? own.text : nameToday(place, language)
}

/**
 * What lists call a place of a unit in an interface language: by its name of the unit's time (null: not known), where it
 * had another then; else by its name of today.
 */
export function nameInList(place: DatedPlace, when: When | null, language: 'vi' | 'ru' | 'en'): string {
  const now = placeNameIn(place, language)
  const then = when === null ? null : nameThen(place, when, language)
  return then !== null && squeezedKey(then) !== squeezedKey(now) ? then : now
}

/** A name that was not in use at the time, and the one that was. */
export interface Anachronism {
  readonly written: string
  readonly right: string
}

/**
 * Whether a written name of a place is of another time: one of its dated names, none of which was in use then, and not
 * its name of today, which a catalogue may use of any time. `right` is the name then in the language of what is written.
 * `null` where nothing is wrong or nothing is known. `Ленинград` of 1905 gives `Санкт-Петербург`.
 */
export function anachronism(place: DatedPlace, written: string, when: When): Anachronism | null {
  if (wasInUse(place, written, when) !== false || wasInUse(place, written, TODAY)) return null
  const key = squeezedKey(written)
  const language = place.dated?.find(({ text }) => squeezedKey(text) === key)?.language ?? null
  const right = nameThen(place, when, language)
  return right === null || squeezedKey(right) === key ? null : { written, right }
}

/** Whether a written name was in use for the place at the time; null where that is not known. */
export function wasInUse({ dated = [] }: Pick<DatedPlace, 'dated'>, written: string, when: When): boolean | null {
  const days = daysOf(when)
  const key = squeezedKey(written)
  const same = dated.filter(({ text }) => squeezedKey(text) === key)
  return days && same.length > 0 ? same.some((name) => daysUsed(name, days) > 0) : null
}

/** What a place lay in at a time, the narrowest first as the place has it. */
export function parentsThen({ parents = [] }: Pick<DatedPlace, 'parents'>, when: When): readonly DatedParent[] {
  const days = daysOf(when)
  return days ? parents.filter((parent) => daysUsed(parent, days) > 0) : []
}

/**
 * What to say of what a place lay in: at the time, where that is known; else what it lay in last before now and what it
 * lies in now. The narrowest of each only. None where nothing is known.
 */
export function parentsTold(place: Pick<DatedPlace, 'parents'>, when: When | null): readonly DatedParent[] {
  const then = when === null ? undefined : parentsThen(place, when)[0]
  if (then) return [then]
  const { parents = [] } = place
  const ended = parents.filter((parent) => daysUsed(parent, TODAY) === 0)
  const [last] = [...ended].sort((one, other) => daysOfName(other).to - daysOfName(one).to)
  return [...(last ? [last] : []), ...parentsThen(place, TODAY).slice(0, 1)]
}

/** A year as its days. */
export function daysOfYear(year: number): DayInterval {
  const [from, to] = [dayOf(`${year}-01-01`, 'from'), dayOf(`${year}-12-31`, 'to')]
  return { from, to }
}

/** A day of our time: names without an end are in use on it. */
export const TODAY: DayInterval = { from: 2_932_896, to: 2_932_896 }

function daysOf(when: When): DayInterval | null {
  const days = typeof when === 'number' ? daysOfYear(when) : when
  return Number.isFinite(days.from) && Number.isFinite(days.to) ? days : null
}

function longestOf(place: DatedPlace, days: DayInterval, language: string | undefined): DatedName | null {
  let [best, most]: [DatedName | null, number] = [null, 0]
  for (const name of place.dated ?? []) {
    if (name.language !== language) continue
    const used = daysUsed(name, days)
    if (used >= most && used > 0) [best, most] = [name, used]
  }
  return best
}

/** How many of the days a name was in use. The day of a change is the new name's. */
export function daysUsed(name: Pick<DatedName, 'from' | 'to'>, days: DayInterval): number {
  const { from, to } = daysOfName(name)
  return Math.max(0, Math.min(to, days.to) - Math.max(from, days.from) + 1)
}

/** The first and the last day of a name; infinite where an end is not known or goes on. */
export function daysOfName({ from, to }: Pick<DatedName, 'from' | 'to'>): DayInterval {
  return {
    from: from === undefined ? -Infinity : dayOf(from, 'from'),
    to: to === undefined ? Infinity : dayOf(to, 'to') - (to.length > 7 ? 1 : 0),
  }
}

/** The first or the last day that an ISO year, month or day may mean; endless where it is none. */
function dayOf(iso: string, side: 'from' | 'to'): number {
  const [, minus, year = '', month, day] = /^(-?)(\d{1,4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso) ?? []
  if (year === '') return side === 'from' ? -Infinity : Infinity
  return daysOfDate({
    kind: 'date',
    year: year.padStart(4, '0'),
    negative: minus === '-',
    ...(month && { month }),
    ...(day && { day }),
    uncertain: false,
    approximate: false,
  })[side]
}

function nameToday(place: DatedPlace, language: string | null): string {
  return placeNameIn(place, language === 'vi' || language === 'ru' || language === 'en' ? language : 'en')
}
