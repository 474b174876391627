import { gregorianMonthLength } from '../dates/calendars/gregorian.ts'
import { PLACE_KINDS, type DatedName, type DatedParent, type KindOfPlace, type LocalNames } from '../domain/place.ts'
import { countriesNamed, countryName } from './country-names.ts'
import type { NewPlace } from './name-place.ts'
import { daysOfName } from './name-then.ts'

/** A name, or what a place lay in, as it is typed. */
export interface TimedDraft {
  readonly text: string
  /** A BCP 47 tag, or ''; of what it lay in always ''. */
  readonly language: string
  readonly from: string
  readonly to: string
  readonly source: string
}

/** What is said of a place, as it is typed. */
export interface PlaceDraft {
  /** What it goes by where nothing else is said for a language. */
  readonly name: string
  readonly vi: string
  readonly ru: string
  /** One a line. */
  readonly others: string
  /** A name in any interface language, or a code of ISO 3166-1. */
  readonly country: string
  readonly kind: KindOfPlace | ''
  readonly note: string
  readonly dated: readonly TimedDraft[]
  readonly parents: readonly TimedDraft[]
}

/** The tables of a draft whose rows have a time. */
export type TimedTable = 'dated' | 'parents'

/** What is wrong with a draft, and where; rows are counted from 0. */
export type PlaceFault =
  | { readonly at: 'name'; readonly fault: 'empty' }
  | { readonly at: 'country'; readonly fault: 'unknown' | 'several' }
  | { readonly at: TimedTable; readonly row: number; readonly fault: 'empty' | 'from' | 'to' | 'order' }

export const EMPTY_ROW: TimedDraft = { text: '', language: '', from: '', to: '', source: '' }

/** A place as it stands in the fields of an editor; `language`: that of the interface, in which countries are named. */
export function draftOfPlace(place: NewPlace, language: string): PlaceDraft {
  const { local, country, kind, note, dated, parents } = place
  const name = generalName(place)
  return {
    name,
    vi: local?.vi ?? '',
    ru: local?.ru ?? '',
    others: place.names.filter((each) => each !== name).join('\n'),
    country: countryName(country, language),
    kind: kind ?? '',
    note: note ?? '',
    dated: (dated ?? []).map(rowOf),
    parents: (parents ?? []).map(rowOf),
  }
}

/** A place of the gazetteer goes by the first of its names; its `name` may be that of one interface language. */
function generalName({ name, names, geonamesId }: NewPlace): string {
  return geonamesId === undefined ? name : (names[0] ?? name)
}

function rowOf({ text, language, from, to, source }: DatedName): TimedDraft {
  return { text, language: language ?? '', from: from ?? '', to: to ?? '', source: source ?? '' }
}

/** All that is wrong with a draft; nothing where it can be kept. */
export function faultsOf(draft: PlaceDraft): readonly PlaceFault[] {
  const name: readonly PlaceFault[] = draft.name.trim() === '' ? [{ at: 'name', fault: 'empty' }] : []
  const codes = codesOf(draft.country)
  const country: readonly PlaceFault[] =
    codes.length === 1 ? [] : [{ at: 'country', fault: codes.length === 0 ? 'unknown' : 'several' }]
  const rows = (['dated', 'parents'] as const).flatMap((at) =>
    draft[at].flatMap((each, row): readonly PlaceFault[] => {
      const fault = faultOfRow(each)
      return fault === null ? [] : [{ at, row, fault }]
    }),
  )
  return [...name, ...country, ...rows]
}

function faultOfRow(row: TimedDraft): Extract<PlaceFault, { row: number }>['fault'] | null {
  if (isBlank(row)) return null
  if (row.text.trim() === '') return 'empty'
  const [from, to] = [isoOf(row.from), isoOf(row.to)]
  if (from === null) return 'from'
  if (to === null) return 'to'
  const days = daysOfName({ ...(from && { from }), ...(to && { to }) })
  return days.from > days.to && from !== to ? 'order' : null
}

/** The languages that a row may be in say nothing by themselves. */
function isBlank({ text, from, to, source }: TimedDraft): boolean {
  return [text, from, to, source].every((each) => each.trim() === '')
}

/** The place as the draft has it; only of a draft without faults. What the draft does not tell of stays. */
export function placeOfDraft<P extends NewPlace>(place: P, draft: PlaceDraft): P {
  const { local: _local, kind: _kind, note: _note, ...others } = place
  const general = draft.name.trim()
  const names = draft.others.split('\n').flatMap((line) => line.trim() || [])
  const local: LocalNames = {
    ...(draft.vi.trim() && { vi: draft.vi.trim() }),
    ...(draft.ru.trim() && { ru: draft.ru.trim() }),
  }
  const kind = PLACE_KINDS.find((each) => each === draft.kind)
  return {
    ...others,
    name: general === generalName(place) ? place.name : general,
    names: [...new Set(place.geonamesId === undefined ? names : [general, ...names])],
    country: codesOf(draft.country)[0] ?? '',
    ...(Object.keys(local).length > 0 && { local }),
    ...(kind && { kind }),
    ...(draft.note.trim() && { note: draft.note.trim() }),
    // Empty lists say that there are none, lest the gazetteer's come back.
    dated: draft.dated.filter((row) => !isBlank(row)).map(timedOf),
    parents: draft.parents
      .filter((row) => !isBlank(row))
      .map(({ language: _language, ...row }): DatedParent => timedOf({ ...row, language: '' })),
  } as unknown as P // what was left out above is optional in every place
}

function timedOf({ text, language, from, to, source }: TimedDraft): DatedName {
  const [first, last] = [isoOf(from), isoOf(to)]
  return {
    text: text.trim(),
    ...(language && { language }),
    ...(first && { from: first }),
    ...(last && { to: last }),
    ...(source.trim() && { source: source.trim() }),
  }
}

/** The codes that a typed country may mean: `['']` for none typed. */
function codesOf(typed: string): readonly string[] {
  const text = typed.trim()
  if (text === '') return ['']
  const code = text.toUpperCase()
  if (countryName(code, 'en') !== '' && countryName(code, 'en') !== code) return [code]
  // Codes that were withdrawn (SU, VD) are those of their successors.
  return [...new Set([...countriesNamed(text)].map((each) => new Intl.Locale(`und-${each}`).region ?? each))]
}

const ISO = /^(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/
const DAY_FIRST = /^(?:(\d{1,2})[./-])?(\d{1,2})[./-](\d{4})$/

/**
 * A year, month or day of ISO 8601 of what was typed: so, or with the day first as Vietnamese and Russian write it. ''
 * for nothing typed; null for what is no date.
 */
export function isoOf(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return ''
  const [, dayBefore, monthBefore, yearAfter] = DAY_FIRST.exec(text) ?? []
  const [, year, month, day] = yearAfter ? ['', yearAfter, monthBefore, dayBefore] : (ISO.exec(text) ?? [])
  if (year === undefined) return null
  const whole = `${year.startsWith('-') ? '-' : ''}${year.replace('-', '').padStart(4, '0')}`
  if (month === undefined) return whole
  if (Number(month) < 1 || Number(month) > 12) return null
  const withMonth = `${whole}-${month.padStart(2, '0')}`
  if (day === undefined) return withMonth
  return Number(day) >= 1 && Number(day) <= gregorianMonthLength(Number(year), Number(month))
    ? `${withMonth}-${day.padStart(2, '0')}`
    : null
}
