import type { GeoShape } from '../../shared/domain/geo-shape.ts'

/** A unit without a date; ends that are open are the least and the greatest of Int32. */
export const UNDATED = -2_147_483_648
export const EARLIEST = -2_147_483_647
export const LATEST = 2_147_483_647

/** The values that units have of one kind, such as countries: those of unit `i` are `codes[starts[i]…starts[i + 1]]`. */
export interface FacetColumn {
  /** How many values there are; codes are below it. */
  readonly size: number
  readonly starts: Uint32Array
  readonly codes: Uint32Array
}

/**
 * What is on the map, as columns: 100,000 units as objects would take a second to hand to the worker. Places and units
 * are numbered; the places of unit `i` are `placesOf[placeStarts[i]…placeStarts[i + 1]]`, each once; it may have none.
 */
export interface MapColumns {
  /** WGS 84 degrees, by place. */
  readonly lats: Float64Array
  readonly lons: Float64Array
  readonly placeStarts: Uint32Array
  readonly placesOf: Uint32Array
  /** What a unit has to do with each of `placesOf`, as `linkBit`s of which one is set at least; absent: the first of each. */
  readonly roles?: Uint8Array | Uint16Array
  /** First and last day that a unit's dates may mean, since 1970-01-01; `from` is UNDATED where there are none. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly facets: readonly FacetColumn[]
  /** Places that are more than a point, by number; few have a shape. */
  readonly shapes?: readonly PlacedShape[]
}

/** What a place covers, or how far off it may be. */
export interface PlacedShape {
  readonly place: number
  readonly shape: GeoShape
}

/** A list of numbers for each row, as one column with the starts of the rows. */
export function packRows(rows: readonly (readonly number[])[]): {
  readonly starts: Uint32Array
  readonly codes: Uint32Array
} {
  const starts = new Uint32Array(rows.length + 1)
  for (const [row, values] of rows.entries()) starts[row + 1] = (starts[row] ?? 0) + values.length
  const codes = new Uint32Array(starts[rows.length] ?? 0)
  for (const [row, values] of rows.entries()) codes.set(values, starts[row] ?? 0)
  return { starts, codes }
}

/** A map with nothing on it. */
export const NO_COLUMNS: MapColumns = {
  ...{ lats: new Float64Array(0), lons: new Float64Array(0), from: new Int32Array(0), to: new Int32Array(0) },
  ...{ placeStarts: new Uint32Array(1), placesOf: new Uint32Array(0), facets: [] },
}

/** So many roles can be told apart, and so many degrees of how sure they are: 0 is certain, 2 only possible. */
const ROLES = 5
const LEVELS = 3
const ALL_ROLES = 2 ** ROLES - 1
/** Beside the bits of links: a unit that has no place at all. */
export const UNPLACED = 0x80_00

/** The bit of a link: its role, by number, and how sure it is. */
export function linkBit(role: number, level: number): number {
  return 1 << (role + ROLES * level)
}

/** Bits of roles and of degrees of which links must have one; 0 where all count. */
export interface WantedLinks {
  readonly roles: number
  readonly certainties: number
}

/** The bits of links that count. Units without a place are meant only where nothing is asked of links. */
export function wantedLinks({ roles, certainties }: WantedLinks): number {
  let links = roles === 0 && certainties === 0 ? UNPLACED : 0
  for (let level = 0; level < LEVELS; level += 1)
    if (certainties === 0 || (certainties >> level) & 1) links |= (roles === 0 ? ALL_ROLES : roles) << (ROLES * level)
  return links
}

/** How sure the surest of some links is; `LEVELS` for none. */
export function surestOf(links: number): number {
  for (let level = 0; level < LEVELS; level += 1) if ((links >> (ROLES * level)) & ALL_ROLES) return level
  return LEVELS
}

/** Whether one of some links is not certain. */
export function isDoubted(links: number): boolean {
  return links >> ROLES !== 0
}

/** How many units there are by what links they have, those of the area and those in sight. */
export interface ByLinks {
  /** By the links of those that have the ones of the one among those of the other: by the fewer. */
  readonly within: Uint32Array
  /** Of each other unit, those of the area and those in sight. */
  readonly apart: readonly (readonly [area: number, view: number])[]
}

/** How many have a link of each role, and of each degree, those of the other being as wanted, in the area and in sight. */
export function countLinks(
  { within, apart }: ByLinks,
  { roles, certainties }: WantedLinks,
): { readonly roles: Uint32Array; readonly certainties: Uint32Array } {
  const found: number[] = []
  for (let links = 0; links < within.length; links += 1) if ((within[links] ?? 0) > 0) found.push(links)
  const having = (wanted: number): number =>
    found.reduce((sum, links) => ((links & wanted) === 0 ? sum : sum + (within[links] ?? 0)), 0) +
    apart.filter(([area, view]) => (area & wanted) !== 0 && (view & wanted) !== 0).length
  return {
    roles: Uint32Array.from({ length: ROLES }, (_, role) => having(wantedLinks({ roles: 1 << role, certainties }))),
    certainties: Uint32Array.from({ length: LEVELS }, (_, level) =>
      having(wantedLinks({ roles, certainties: 1 << level })),
    ),
  }
}
