import type { DescribedValue } from '../../../shared/domain/description.ts'
import type { DayInterval } from '../../../shared/dates/edtf-days.ts'
import { compareTimes } from '../../../shared/dates/match.ts'
import { timeOfEdtf } from '../../../shared/dates/search-dates.ts'
import { sortKey } from '../../../shared/domain/codes/order-codes.ts'
import { readCode } from '../../../shared/domain/codes/read-code.ts'
import { daysOfUnit } from '../../../shared/dates/unit-days.ts'
import type { FieldName } from '../../../shared/domain/fields/field.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Place } from '../../../shared/domain/place.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import type { Language } from '../../../shared/messages/language.ts'
import { nameInList } from '../../../shared/places/name-then.ts'

/** A field, or one of the facts: pages, places, read. */
export type Column = FieldName

export interface Sorting {
  readonly column: Column
  readonly down: boolean
}

/** What a table knows of its units beside themselves. */
export interface UnitFacts {
  readonly pages: ReadonlyMap<UnitId, number>
  /** The places of each unit, in the order in which they were given. */
  readonly places: ReadonlyMap<UnitId, readonly Place[]>
  readonly read: ReadonlySet<UnitId>
}

/** The units by a column, in natural order of the language; equal ones stay in the order of the tree. */
export function sorted(
  units: readonly Unit[],
  sorting: Sorting | null,
  by: { readonly facts: UnitFacts; readonly language: Language },
): readonly Unit[] {
  if (!sorting) return units
  const collator = new Intl.Collator(by.language, { numeric: true })
  const direction = sorting.down ? -1 : 1
  const keyOf = keyMaker(sorting.column, by)
  const keyed = units.map((unit) => ({ unit, key: keyOf(unit) }))
  keyed.sort((a, b) => rank(a.key) - rank(b.key) || direction * compare(a.key, b.key, collator))
  return keyed.map(({ unit }) => unit)
}

/** What the places of a unit are called in a list, by their names of its time. */
export function placeNames(unit: Unit, places: readonly Place[] = [], language: Language): readonly string[] {
  // Reading dates costs; most places have no other names.
  const days = places.some(({ dated }) => dated) ? daysOfUnit(unit) : null
  return places.map((place) => nameInList(place, days, language))
}

type Key = string | number | DayInterval | { readonly code: string }

function keyMaker(
  column: Column,
  { facts, language }: { readonly facts: UnitFacts; readonly language: Language },
): (unit: Unit) => Key {
  switch (column) {
    case 'title':
      return nameOf
    case 'pages':
      return (unit) => facts.pages.get(unit.id) ?? 0
    case 'places':
      return (unit) => placeNames(unit, facts.places.get(unit.id), language).join(' · ')
    case 'read':
      return (unit) => (facts.read.has(unit.id) ? 1 : 0)
    case 'referenceCode':
      return ofFirst(column, codes, ({ text }) => codeKey(text))
    default:
      return ofFirst(column, times, timeKeys())
  }
}

/** Reading codes and EDTF costs, and a list is sorted again with every change: what values were found to be. */
const codes = new WeakMap<DescribedValue, Key>()
const times = new WeakMap<DescribedValue, Key>()

function ofFirst(column: Column, known: WeakMap<DescribedValue, Key>, make: (value: DescribedValue) => Key) {
  return ({ description }: Unit): Key => {
    const value = description[column]?.[0]
    if (!value) return ''
    const key = known.get(value) ?? make(value)
    known.set(value, key)
    return key
  }
}

/** By time where a value says when; many say the same. */
function timeKeys(): (value: DescribedValue) => Key {
  const read = new Map<string, Key>()
  return ({ text, edtf }) => {
    if (edtf === undefined) return text
    const time = read.get(edtf) ?? timeOfEdtf(edtf) ?? ''
    read.set(edtf, time)
    return time
  }
}

/** As codes lie on the shelves, however each of them is written; as words where it is no code. */
function codeKey(text: string): Key {
  const read = readCode(text)
  return read.ok ? { code: sortKey(read.code) } : text
}

/** In either direction: what has an order of its own, then what is only words, at last what is empty or undated. */
function rank(key: Key): number {
  return key === '' ? 2 : typeof key === 'string' ? 1 : 0
}

/** Times by their first day (open beginnings before all), then by their last; codes by their sort key. */
function compare(a: Key, b: Key, collator: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b)
  if (typeof a !== 'object' || typeof b !== 'object') return 0
  if ('code' in a && 'code' in b) return a.code < b.code ? -1 : Number(a.code > b.code)
  return 'from' in a && 'from' in b ? compareTimes(a, b) : 0
}

/** The sorting after a column's head is pressed: up, down, then the order of the tree. */
export function nextSorting(before: Sorting | null, column: Column): Sorting | null {
  if (before?.column !== column) return { column, down: false }
  return before.down ? null : { column, down: true }
}
