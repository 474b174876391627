import type { DescribedValue } from '../../../shared/domain/description.ts'
import type { FieldBook } from '../../../shared/domain/fields/catalogue.ts'
import type { GeoPoint } from '../../../shared/domain/geometry.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { CERTAINTIES, type Place } from '../../../shared/domain/place.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { DayInterval } from '../../../shared/dates/edtf-days.ts'
import { daysOfUnit } from '../../../shared/dates/unit-days.ts'
import type { Language } from '../../../shared/messages/language.ts'
import { flatShape } from '../../../shared/places/shapes-meet.ts'
import {
  EARLIEST,
  isDoubted,
  LATEST,
  packRows,
  surestOf,
  UNDATED,
  type MapColumns,
  type PlacedShape,
} from '../../map/map-columns.ts'
import type { MapFilter } from '../../map/map-filter.ts'
import { firstDayOf } from '../../map/time-bins.ts'
import { UNIT_FACETS, type MapFacet, type MapWish, type UnitFacet } from '../../ports/map-wish.ts'
import { inPlaceOrder } from '../../ports/place-order.ts'
import { isSame, kept } from './kept.ts'
import type { PlacedUnits } from './map-screen.ts'
import { FacetGatherer, linkColumns, rolesIn } from './unit-columns.ts'

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
export function mapContent(known: Known, steps = contentSteps(known)): MapContent {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same in steps that take some milliseconds each: a hundred thousand units take most of a second. */
function* contentSteps({
  placed: all,
  units: byId,
  book,
  language,
  unplaced = false,
}: Known): Generator<undefined, MapContent> {
  const placed = inPlaceOrder(all, language)
  yield
  const roles = rolesIn(placed)
  const links = linkColumns(placed, roles, byId)
  yield
  const daysOfOne = knownDays(book)
  const units = [...links.units]
  if (unplaced) {
    const isPlaced = new Set(units)
    for (const unit of byId.values()) if (!isPlaced.has(unit) && daysOfOne(unit) !== null) units.push(unit)
  }
  // Those without a place end where the last that has one does.
  const placeStarts = new Uint32Array(units.length + 1).fill(links.places.length)
  placeStarts.set(links.starts)
  const { points, countries, shapes } = placeColumns(placed)
  yield
  const said = yield* saidOf({ units, countries, placeStarts, placesOf: links.places }, daysOfOne)
  return {
    columns: {
      ...points,
      placeStarts,
      placesOf: links.places,
      roles: links.bits,
      ...said.days,
      facets: said.facets.map(({ column }) => column),
      shapes,
    },
    placed,
    units,
    values: Object.fromEntries([
      ['role', roles],
      // All of them where one is doubted: their numbers are those that the map knows.
      ['certainty', links.bits.some(isDoubted) ? CERTAINTIES : CERTAINTIES.slice(0, 1)],
      ...UNIT_FACETS.map((facet, index) => [facet, said.facets[index]?.values ?? []] as const),
    ]) as MapContent['values'],
  }
}

/** What places say of themselves: each is gone to once, since in the order of their names they lie far apart in memory. */
function placeColumns(placed: readonly PlacedUnits[]): {
  readonly points: Pick<MapColumns, 'lats' | 'lons'>
  readonly countries: readonly (string | undefined)[]
  readonly shapes: readonly PlacedShape[]
} {
  const [lats, lons] = [new Float64Array(placed.length), new Float64Array(placed.length)]
  const countries: (string | undefined)[] = []
  const shapes: PlacedShape[] = []
  for (const [at, { place }] of placed.entries()) {
    lats[at] = place.point.lat
    lons[at] = place.point.lon
    countries.push(place.country)
    if (place.shape) shapes.push({ place: at, shape: place.shape })
  }
  return { points: { lats, lons }, countries, shapes }
}

/** As `mapContent`, worked out once. What was begun ahead is gone on with. */
export const keptContent = kept(
  (known: Known) => mapContent(known, begun(known)),
  ({ placed }) => placed,
)

let ahead: { readonly known: Known; readonly steps: ReturnType<typeof contentSteps> } | null = null

/** The steps of this content that are under way, else new ones; whoever takes them has them alone. */
function begun(known: Known): ReturnType<typeof contentSteps> {
  const steps = ahead && isSame(known, ahead.known) ? ahead.steps : contentSteps(known)
  ahead = null
  return steps
}

/** Puts the next part of the content of a map together. True once there is no more to do: then `keptContent` has it. */
export function goAhead(known: Known): boolean {
  if (keptContent.has(known)) return true
  const steps = begun(known)
  const { done, value } = steps.next()
  if (done) keptContent.keep(known, value)
  else ahead = { known, steps }
  return done === true
}

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

interface Faceted extends Pick<MapColumns, 'placeStarts' | 'placesOf'> {
  readonly units: readonly Unit[]
  /** By place. */
  readonly countries: readonly (string | undefined)[]
}

/** Units of one step. */
const STEP = 2000

/** The days of units, their countries, and what they say of themselves: each unit is gone to once, as a map of 100,000 waits for this. */
function* saidOf({ units, countries, placeStarts, placesOf }: Faceted, daysOfOne: DaysOf) {
  const country = new FacetGatherer(units.length)
  const level = new FacetGatherer(units.length)
  const subject = new FacetGatherer(units.length)
  const creator = new FacetGatherer(units.length)
  const from = new Int32Array(units.length).fill(UNDATED)
  const to = new Int32Array(units.length).fill(UNDATED)
  for (const [unit, one] of units.entries()) {
    const { level: own, description } = one
    for (let at = placeStarts[unit] ?? 0; at < (placeStarts[unit + 1] ?? 0); at += 1) {
      const code = countries[placesOf[at] ?? 0]
      if (code) country.tell(country.codeOf(code))
    }
    level.tell(level.codeOf(own))
    for (const { text } of description['subject'] ?? NONE) subject.tell(subject.codeOf(text))
    for (const { text } of description['creator'] ?? NONE) creator.tell(creator.codeOf(text))
    const days = daysOfOne(one)
    if (days) {
      from[unit] = Math.max(EARLIEST, days.from)
      to[unit] = Math.min(LATEST, days.to)
    }
    for (const facet of [country, level, subject, creator]) facet.next()
    if (unit % STEP === STEP - 1) yield
  }
  const gathered: Readonly<Record<UnitFacet, FacetGatherer>> = { country, level, subject, creator }
  return { days: { from, to }, facets: UNIT_FACETS.map((facet) => gathered[facet].gathered()) }
}

const NONE: readonly DescribedValue[] = []

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
