import { firstText } from '../../../shared/domain/description.ts'
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
  const keyed = units.map((unit) => ({ unit, key: keyOf(unit, sorting.column, by) }))
  keyed.sort((a, b) => emptyLast(a.key, b.key) ?? direction * compare(a.key, b.key, collator))
  return keyed.map(({ unit }) => unit)
}

/** What the places of a unit are called in a list, by their names of its time. */
export function placeNames(unit: Unit, places: readonly Place[] = [], language: Language): readonly string[] {
  // Reading dates costs; most places have no other names.
  const days = places.some(({ dated }) => dated) ? daysOfUnit(unit) : null
  return places.map((place) => nameInList(place, days, language))
}

type Key = string | number

function keyOf(
  unit: Unit,
  column: Column,
  { facts, language }: { readonly facts: UnitFacts; readonly language: Language },
): Key {
  switch (column) {
    case 'title':
      return nameOf(unit)
    case 'pages':
      return facts.pages.get(unit.id) ?? 0
    case 'places':
      return placeNames(unit, facts.places.get(unit.id), language).join(' · ')
    case 'read':
      return facts.read.has(unit.id) ? 1 : 0
    default:
      return dateKey(unit.description[column]?.[0]?.edtf) ?? firstText(unit.description, column)
  }
}

/**
 * EDTF sorts as it is written but for what may stand before the first year: '[1906,1908]', '../1906'. Reading ten
 * thousand of them would take seconds. One of which nothing is known stands with those that have none.
 */
function dateKey(edtf: string | undefined): string | undefined {
  return edtf === 'XXXX' ? '' : edtf?.replace(/^[[{]?(?:\.\.)?\/?/, '')
}

/** Empty values stand last in either direction; null where neither or both are empty. */
function emptyLast(a: Key, b: Key): number | null {
  if ((a === '') === (b === '')) return null
  return a === '' ? 1 : -1
}

function compare(a: Key, b: Key, collator: Intl.Collator): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
}

/** The sorting after a column's head is pressed: up, down, then the order of the tree. */
export function nextSorting(before: Sorting | null, column: Column): Sorting | null {
  if (before?.column !== column) return { column, down: false }
  return before.down ? null : { column, down: true }
}
