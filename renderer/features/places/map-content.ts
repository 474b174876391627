import type { FieldBook } from '../../../shared/domain/fields/catalogue.ts'
import type { GeoPoint } from '../../../shared/domain/geometry.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { CERTAINTIES, type Place } from '../../../shared/domain/place.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { DayInterval } from '../../../shared/dates/edtf-days.ts'
import { daysOfUnit } from '../../../shared/dates/unit-days.ts'
import type { Language } from '../../../shared/messages/language.ts'
import { flatShape } from '../../../shared/places/shapes-meet.ts'
import { EARLIEST, LATEST, packRows, surestOf, UNDATED, type MapColumns } from '../../map/map-columns.ts'
import type { MapFilter } from '../../map/map-filter.ts'
import { firstDayOf } from '../../map/time-bins.ts'
import { UNIT_FACETS, type MapFacet, type MapWish, type UnitFacet } from '../../ports/map-wish.ts'
import { inPlaceOrder } from '../../ports/place-order.ts'
import { kept } from './kept.ts'
import type { PlacedUnits } from './map-screen.ts'
import { facetColumn, linkColumns, rolesIn, type TellValues } from './unit-columns.ts'

/** What is on the map as the map takes it, with what its numbers stand for. */
export interface MapContent {
  readonly columns: MapColumns
  /** By number; by name, so that of places with as many units those come first. */
  readonly placed: readonly PlacedUnits[]
  readonly units: readonly Unit[]
  /** The values of each facet, by code. */
  readonly values: Readonly<Record<MapFacet, readonly string[]>>
}

interface Known {
  readonly placed: readonly PlacedUnits[]
  readonly units: ReadonlyMap<UnitId, Unit>
  readonly book: Pick<FieldBook, 'rule'>
  readonly language: Language
  /** Whether dated units without a place are told of, too. */
  readonly unplaced?: boolean
}

/** Turns the places of a collection and the units at them into columns of numbers. */
export function mapContent({ placed: all, units: byId, book, language, unplaced = false }: Known): MapContent {
  const placed = inPlaceOrder(all, language)
  const roles = rolesIn(placed)
  const links = linkColumns(placed, roles, byId)
  const daysOfOne = knownDays(book)
  const units = [...links.units]
  if (unplaced) {
    const isPlaced = new Set(units)
    for (const unit of byId.values()) if (!isPlaced.has(unit) && daysOfOne(unit) !== null) units.push(unit)
  }
  // Those without a place end where the last that has one does.
  const placeStarts = new Uint32Array(units.length + 1).fill(links.places.length)
  placeStarts.set(links.starts)
  const facets = UNIT_FACETS.map((facet) =>
    facetColumn(units.length, tellFacet(facet, { units, placed, placeStarts, placesOf: links.places })),
  )
  return {
    columns: {
      lats: Float64Array.from(placed, ({ place }) => place.point.lat),
      lons: Float64Array.from(placed, ({ place }) => place.point.lon),
      placeStarts,
      placesOf: links.places,
      roles: links.bits,
      ...daysOf(units, daysOfOne),
      facets: facets.map(({ column }) => column),
      shapes: placed.flatMap(({ place: { shape } }, place) => (shape ? [{ place, shape }] : [])),
    },
    placed,
    units,
    values: Object.fromEntries([
      ['role', roles],
      // All of them where one is doubted: their numbers are those that the map knows.
      ['certainty', isDoubted(placed) ? CERTAINTIES : CERTAINTIES.slice(0, 1)],
      ...UNIT_FACETS.map((facet, index) => [facet, facets[index]?.values ?? []] as const),
    ]) as MapContent['values'],
  }
}

function isDoubted(placed: readonly PlacedUnits[]): boolean {
  return placed.some(({ certainties }) => certainties?.some((some) => some.some((each) => each !== 'certain')))
}

/** As `mapContent`, worked out once. */
export const keptContent = kept(mapContent, ({ placed }) => placed)

type DaysOf = (unit: Unit) => DayInterval | null

/** By the fields that there are: what was read of a unit, until it is another one. */
const DAYS = new WeakMap<Pick<FieldBook, 'rule'>, WeakMap<Unit, DayInterval | null>>()

function knownDays(book: Pick<FieldBook, 'rule'>): DaysOf {
  const days = DAYS.get(book) ?? new WeakMap<Unit, DayInterval | null>()
  DAYS.set(book, days)
  return (unit) => {
    const known = days.get(unit)
    if (known !== undefined) return known
    const read = daysOfUnit(unit, book)
    days.set(unit, read)
    return read
  }
}

function daysOf(units: readonly Unit[], daysOfOne: DaysOf): Pick<MapColumns, 'from' | 'to'> {
  const from = new Int32Array(units.length).fill(UNDATED)
  const to = new Int32Array(units.length).fill(UNDATED)
  for (const [index, unit] of units.entries()) {
    const days = daysOfOne(unit)
    if (!days) continue
    from[index] = Math.max(EARLIEST, days.from)
    to[index] = Math.min(LATEST, days.to)
  }
  return { from, to }
}

interface Faceted extends Pick<MapColumns, 'placeStarts' | 'placesOf'> {
  readonly units: readonly Unit[]
  readonly placed: readonly PlacedUnits[]
}

/** The countries of the places of a unit, or what it says of itself. */
function tellFacet(facet: UnitFacet, { units, placed, placeStarts, placesOf }: Faceted): TellValues {
  switch (facet) {
    case 'country':
      return (unit, tell) => {
        for (let at = placeStarts[unit] ?? 0; at < (placeStarts[unit + 1] ?? 0); at += 1) {
          const country = placed[placesOf[at] ?? 0]?.place.country
          if (country) tell(country)
        }
      }
    case 'level':
      return (unit, tell) => {
        const level = units[unit]?.level
        if (level) tell(level)
      }
    case 'subject':
    case 'creator':
      return (unit, tell) => {
        const values = units[unit]?.description[facet]
        if (values) for (const { text } of values) tell(text)
      }
  }
}

/** What is wished for, in the numbers of the map. */
export function mapFilter(
  { years, undated, facets, area }: Pick<MapWish, 'years' | 'undated' | 'facets' | 'area'>,
  values: MapContent['values'],
): MapFilter {
  const codesOf = (facet: MapFacet): readonly number[] =>
    (facets[facet] ?? []).map((value) => values[facet].indexOf(value)).filter((code) => code >= 0)
  return {
    time: years && { from: firstDayOf(years.from), to: firstDayOf(years.to + 1) - 1, undated },
    facets: UNIT_FACETS.map(codesOf),
    roles: bitsOfCodes(codesOf('role')),
    certainties: bitsOfCodes(codesOf('certainty')),
    area,
  }
}

function bitsOfCodes(codes: readonly number[]): number {
  return codes.reduce((bits, code) => bits | (1 << code), 0)
}

/** Numbers of the places that a unit is at. */
export function placesOfUnit(content: Pick<MapContent, 'columns' | 'units'>, id: UnitId): readonly number[] {
  return surestOfUnit(content, id).map(({ place }) => place)
}

/** The same with how sure each is: 0 certain, 1 probable, 2 only possible. */
export function surestOfUnit(
  { columns: { placeStarts, placesOf, roles }, units }: Pick<MapContent, 'columns' | 'units'>,
  id: UnitId,
): readonly { readonly place: number; readonly surest: number }[] {
  const unit = units.findIndex((one) => one.id === id)
  if (unit < 0) return []
  const first = placeStarts[unit] ?? 0
  const places = placesOf.subarray(first, placeStarts[unit + 1])
  return Array.from(places, (place, at) => ({ place, surest: roles ? surestOf(roles[first + at] ?? 0) : 0 }))
}

/** Those of the numbered units that are at no place, in the part of the collection that is looked at; null: in all of it. */
export function unplacedOf(
  { columns: { placeStarts }, units }: Pick<MapContent, 'columns' | 'units'>,
  numbers: ArrayLike<number>,
  within: Uint8Array | null,
): readonly UnitId[] {
  return Array.from(numbers).flatMap((unit) => {
    const isHere = placeStarts[unit] === placeStarts[unit + 1] && within?.[unit] !== 0
    return isHere ? (units[unit]?.id ?? []) : []
  })
}

/** By number: 1 for the units that are among these; null where all are. */
export function numbersWithin(
  { units }: Pick<MapContent, 'units'>,
  within: ReadonlySet<UnitId> | null,
): Uint8Array | null {
  return within && Uint8Array.from(units, ({ id }) => (within.has(id) ? 1 : 0))
}

/** Points that nothing is known of, as on a small map where one is set. */
export function columnsOfPoints(points: readonly { readonly lat: number; readonly lon: number }[]): MapColumns {
  const each = packRows(points.map((_, index) => [index]))
  const undated = new Int32Array(points.length).fill(UNDATED)
  return {
    lats: Float64Array.from(points, ({ lat }) => lat),
    lons: Float64Array.from(points, ({ lon }) => lon),
    placeStarts: each.starts,
    placesOf: each.codes,
    from: undated,
    to: undated,
    facets: [],
  }
}

/** What brings a place into view: all that it covers, else its point. */
export function cornersOfPlace(place: Pick<Place, 'point' | 'shape'> | undefined): readonly GeoPoint[] {
  if (!place) return []
  return place.shape ? flatShape(place.shape).rings.flat() : [place.point]
}
