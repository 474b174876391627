import type { GeoShape } from '../../shared/domain/geo-shape.ts'
import type { GeoBounds, GeoPoint } from '../../shared/domain/geometry.ts'
import { metresBetween } from '../../shared/places/globe.ts'
import { isInRing } from '../../shared/places/rings.ts'
import { doShapesMeet, flatBounds, flatShape, type FlatShape } from '../../shared/places/shapes-meet.ts'
import { UNDATED, UNPLACED, type FacetColumn, type MapColumns, type WantedLinks } from './map-columns.ts'

/** Days since 1970-01-01, both included; `undated`: units without a date pass too. */
export interface TimeFilter {
  readonly from: number
  readonly to: number
  readonly undated: boolean
}

/** What is shown; each part that is null, empty or 0 lets everything pass. Links that are not wanted take their place out. */
export interface MapFilter extends WantedLinks {
  readonly time: TimeFilter | null
  /** For each facet column, the codes of which a unit must have one. */
  readonly facets: readonly (readonly number[])[]
  readonly area: GeoShape | null
}

export const NO_FILTER: MapFilter = { time: null, facets: [], area: null, roles: 0, certainties: 0 }

/** Columns that say of each place of a unit what it has to do with it. */
export type LinkedColumns = MapColumns & { readonly roles: Uint8Array | Uint16Array }

/** The shapes of places, laid flat once. */
export type FlatPlaces = readonly { readonly place: number; readonly flat: FlatShape }[]

export function flatPlaces({ shapes = [] }: MapColumns): FlatPlaces {
  return shapes.map(({ place, shape }) => ({ place, flat: flatShape(shape) }))
}

/** Bits of what a unit passes. The facet with number `i` has the bit `FACET << i`. */
export const PASSES = { time: 1, area: 2, view: 4, within: 8, facet: 16 } as const

/** The bits that a unit has that passes everything. */
export function allBits(facets: number): number {
  return PASSES.facet * 2 ** facets - 1
}

/** Gives units the bit that are in the part of the collection that is looked at, null for all of it, and takes it from the others. */
export function markWithin(bits: Uint32Array, within: Uint8Array | null): void {
  for (let unit = 0; unit < bits.length; unit += 1) {
    const others = (bits[unit] ?? 0) & ~PASSES.within
    bits[unit] = !within || within[unit] === 1 ? others | PASSES.within : others
  }
}

/** Gives units the bit that are at a place by one of the wanted links, and takes it from the others. */
export function markPlaces(
  bits: Uint32Array,
  rolesThere: Uint16Array,
  { bit, roles }: { readonly bit: number; readonly roles: number },
): void {
  for (let unit = 0; unit < bits.length; unit += 1) {
    const others = (bits[unit] ?? 0) & ~bit
    bits[unit] = ((rolesThere[unit] ?? 0) & roles) === 0 ? others : others | bit
  }
}

/**
 * Says `there`, by unit, what it has to do with those of its places that `isIn` says 1 of; null where that is all. A unit
 * without any is there too where `unplaced` says so.
 */
export function markRoles(
  there: Uint16Array,
  { placeStarts, placesOf, roles }: LinkedColumns,
  { isIn, unplaced }: { readonly isIn: Uint8Array | null; readonly unplaced: boolean },
): void {
  for (let unit = 0; unit < there.length; unit += 1) {
    let found = unplaced && placeStarts[unit] === placeStarts[unit + 1] ? UNPLACED : 0
    for (let at = placeStarts[unit] ?? 0; at < (placeStarts[unit + 1] ?? 0); at += 1) {
      if (isIn === null || isIn[placesOf[at] ?? 0] === 1) found |= roles[at] ?? 0
    }
    there[unit] = found
  }
}

/** Gives units the bit whose time is met, and takes it from the others. */
export function markTime(bits: Uint32Array, { from, to }: MapColumns, time: TimeFilter | null): void {
  for (let unit = 0; unit < bits.length; unit += 1) {
    const first = from[unit] ?? UNDATED
    const passes = !time || (first === UNDATED ? time.undated : first <= time.to && (to[unit] ?? 0) >= time.from)
    const others = (bits[unit] ?? 0) & ~PASSES.time
    bits[unit] = passes ? others | PASSES.time : others
  }
}

/** Gives units the bit that have one of the wanted values, all of them where none is wanted, and takes it from the others. */
export function markFacet(
  bits: Uint32Array,
  { size, starts, codes }: FacetColumn,
  wanted: { readonly bit: number; readonly codes: readonly number[] },
): void {
  const isWanted = new Uint8Array(size)
  for (const code of wanted.codes) isWanted[code] = 1
  const all = wanted.codes.length === 0
  for (let unit = 0; unit < bits.length; unit += 1) {
    let passes = all
    for (let at = starts[unit] ?? 0; !passes && at < (starts[unit + 1] ?? 0); at += 1)
      passes = isWanted[codes[at] ?? 0] === 1
    const others = (bits[unit] ?? 0) & ~wanted.bit
    bits[unit] = passes ? others | wanted.bit : others
  }
}

/** By place: 1 where it lies in the area; null for no area. */
export function placesIn({ lats, lons }: MapColumns, area: GeoShape | null, flats: FlatPlaces): Uint8Array | null {
  if (!area) return null
  const isIn = Uint8Array.from(lats, (lat, place) => (isInArea({ lat, lon: lons[place] ?? 0 }, area) ? 1 : 0))
  markShapes(isIn, flats, flatShape(area))
  return isIn
}

/** Says 1 of each place that lies in the bounds, 0 of the others. */
export function markPlacesIn(
  isIn: Uint8Array,
  { lats, lons }: MapColumns,
  { bounds, flats }: { readonly bounds: GeoBounds; readonly flats: FlatPlaces },
): void {
  const { west, south, east, north } = bounds
  const crosses = west > east
  // As `isInBounds` has it, without an object for each of a million places.
  for (let place = 0; place < isIn.length; place += 1) {
    const lat = lats[place] ?? 0
    const lon = lons[place] ?? 0
    const isAcross = crosses ? lon >= west || lon <= east : lon >= west && lon <= east
    isIn[place] = isAcross && lat >= south && lat <= north ? 1 : 0
  }
  markShapes(isIn, flats, flatBounds(bounds))
}

/** A place that covers more than its point is wherever a part of it is. */
function markShapes(isIn: Uint8Array, flats: FlatPlaces, area: FlatShape): void {
  for (const { place, flat } of flats) if (doShapesMeet(flat, area)) isIn[place] = 1
}

/** In none of a line; of a polygon between its outer ring and its holes. */
function isInArea(point: GeoPoint, area: GeoShape): boolean {
  if (area.kind === 'circle') return metresBetween(point, area.centre) <= area.radius
  return area.kind === 'polygon' && area.rings.filter((ring) => isInRing(point, ring)).length % 2 === 1
}
