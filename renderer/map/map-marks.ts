import type { GeoBounds, GeoPoint } from '../../shared/domain/geometry.ts'
import { LAST_GATHERED, type ClusterLevels } from './cluster-levels.ts'
import { isInBounds } from './geo.ts'
import { surestOf, UNDATED, type MapColumns } from './map-columns.ts'
import type { LinkedColumns } from './map-filter.ts'

/** What stands on the map at one zoom: a place, or several too close to tell apart. */
export interface MapMark {
  /** The same mark has the same id while the places stay the same, whatever is filtered. */
  readonly id: string
  readonly point: GeoPoint
  /** The place, or the one with the most units among several. */
  readonly place: number
  /** Units at all of its places, each once. */
  readonly count: number
  /** Those of them that have a date. */
  readonly dated: number
  /** Whether it stands for a chosen place. */
  readonly chosen: boolean
  /** How many places it stands for. */
  readonly places: number
  /** For several places: what `placesIn` takes. */
  readonly cluster: number | null
  /** How sure the surest of what brings units there is: 0 certain, 1 probable, 2 only possible. */
  readonly surest: number
}

/** Sums over the clusters of one zoom, of the units that pass a filter. */
export interface ClusterSums {
  readonly level: number
  readonly units: Uint32Array
  readonly dated: Uint32Array
  readonly places: Uint32Array
  /** Of the places that are counted. */
  readonly lats: Float64Array
  readonly lons: Float64Array
  /** The place with the most units. */
  readonly best: Uint32Array
  readonly surest: Uint8Array
}

/** Which level of clusters a zoom of Leaflet has: its tiles are of 256 pixels, those of the levels of 512. */
export function levelOf(zoom: number): number {
  return Math.max(0, Math.min(LAST_GATHERED + 1, Math.floor(zoom - 1)))
}

/** Which units pass, and what they must have to do with a place to count there, as bits. */
export interface Passing {
  readonly passes: Uint8Array
  readonly roles: number
}

/** By place: how many of the units that pass are there, and how sure the surest of them is. */
export interface AtPlaces {
  readonly counts: Uint32Array
  readonly surest: Uint8Array
}

/** Counts in the arrays of `atPlaces`. */
export function countAtPlaces(
  { counts, surest }: AtPlaces,
  { placeStarts, placesOf, roles: rolesOf }: LinkedColumns,
  { passes, roles }: Passing,
): void {
  counts.fill(0)
  surest.fill(NOBODY)
  for (let unit = 0; unit < passes.length; unit += 1) {
    if (passes[unit] === 0) continue
    for (let at = placeStarts[unit] ?? 0; at < (placeStarts[unit + 1] ?? 0); at += 1) {
      const links = (rolesOf[at] ?? 0) & roles
      if (links === 0) continue
      const place = placesOf[at] ?? 0
      counts[place] = (counts[place] ?? 0) + 1
      if ((surest[place] ?? 0) > 0) surest[place] = Math.min(surest[place] ?? 0, surestOf(links))
    }
  }
}

/** Less sure than anything. */
const NOBODY = 255

/** Sums over the clusters of a level; `atPlaces` is what `countAtPlaces` counted. */
export function clusterSums(
  columns: LinkedColumns,
  levels: ClusterLevels,
  { level, atPlaces, ...passing }: Passing & { readonly level: number; readonly atPlaces: AtPlaces },
): ClusterSums {
  const size = levels.sizes[level] ?? 0
  const sums: ClusterSums = {
    level,
    units: new Uint32Array(size),
    dated: new Uint32Array(size),
    places: new Uint32Array(size),
    lats: new Float64Array(size),
    lons: new Float64Array(size),
    best: new Uint32Array(size),
    surest: new Uint8Array(size).fill(NOBODY),
  }
  const of = levels.of[level] ?? new Uint32Array(0)
  addUnits(sums, columns, { of, ...passing })
  addPlaces(sums, columns, { of, atPlaces })
  return sums
}

/** A unit at several places of a cluster counts there once. */
function addUnits(
  { units, dated }: ClusterSums,
  { placeStarts, placesOf, from, roles: rolesOf }: LinkedColumns,
  { of, passes, roles }: Passing & { readonly of: Uint32Array },
): void {
  const lastUnit = new Uint32Array(units.length)
  for (let unit = 0; unit < passes.length; unit += 1) {
    if (passes[unit] === 0) continue
    for (let at = placeStarts[unit] ?? 0; at < (placeStarts[unit + 1] ?? 0); at += 1) {
      if (((rolesOf[at] ?? 0) & roles) === 0) continue
      const cluster = of[placesOf[at] ?? 0] ?? 0
      if (lastUnit[cluster] === unit + 1) continue
      lastUnit[cluster] = unit + 1
      units[cluster] = (units[cluster] ?? 0) + 1
      if (from[unit] !== UNDATED) dated[cluster] = (dated[cluster] ?? 0) + 1
    }
  }
}

function addPlaces(
  { places, lats, lons, best, surest }: ClusterSums,
  columns: MapColumns,
  { of, atPlaces }: { readonly of: Uint32Array; readonly atPlaces: AtPlaces },
): void {
  const most = new Uint32Array(places.length)
  for (let place = 0; place < atPlaces.counts.length; place += 1) {
    const count = atPlaces.counts[place] ?? 0
    if (count === 0) continue
    const cluster = of[place] ?? 0
    surest[cluster] = Math.min(surest[cluster] ?? 0, atPlaces.surest[place] ?? 0)
    places[cluster] = (places[cluster] ?? 0) + 1
    lats[cluster] = (lats[cluster] ?? 0) + (columns.lats[place] ?? 0)
    lons[cluster] = (lons[cluster] ?? 0) + (columns.lons[place] ?? 0)
    if (count <= (most[cluster] ?? 0)) continue
    most[cluster] = count
    best[cluster] = place
  }
}

/** The marks within the bounds. `chosen` says of a cluster whether a chosen place is in it. */
export function marksIn(sums: ClusterSums, bounds: GeoBounds, chosen: ReadonlySet<number>): readonly MapMark[] {
  const marks: MapMark[] = []
  for (let cluster = 0; cluster < sums.places.length; cluster += 1) {
    const places = sums.places[cluster] ?? 0
    if (places === 0) continue
    const point = { lat: (sums.lats[cluster] ?? 0) / places, lon: (sums.lons[cluster] ?? 0) / places }
    if (isInBounds(point, bounds)) marks.push(markOf(sums, { cluster, point, chosen: chosen.has(cluster) }))
  }
  return marks
}

function markOf(
  sums: ClusterSums,
  { cluster, point, chosen }: { readonly cluster: number; readonly point: GeoPoint; readonly chosen: boolean },
): MapMark {
  const [places, place] = [sums.places[cluster] ?? 0, sums.best[cluster] ?? 0]
  return {
    id: places === 1 ? `place ${place}` : `cluster ${sums.level} ${cluster}`,
    point,
    place,
    count: sums.units[cluster] ?? 0,
    dated: sums.dated[cluster] ?? 0,
    chosen,
    places,
    cluster: places === 1 ? null : cluster,
    surest: sums.surest[cluster] ?? 0,
  }
}
