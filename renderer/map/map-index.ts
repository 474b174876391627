import type { GeoBounds } from '../../shared/domain/geometry.ts'
import { clusterLevels, type ClusterLevels } from './cluster-levels.ts'
import type { MapColumns } from './map-columns.ts'
import { binsOfUnits, countUnits, type BinsOfUnits, type MapCounts } from './map-counts.ts'
import {
  allBits,
  flatPlaces,
  NO_FILTER,
  PASSES,
  type FlatPlaces,
  type LinkedColumns,
  type MapFilter,
} from './map-filter.ts'
import {
  clusterSums,
  countAtPlaces,
  levelOf,
  marksIn,
  type AtPlaces,
  type ClusterSums,
  type MapMark,
  type Passing,
} from './map-marks.ts'
import { MarkedUnits } from './marked-units.ts'
import { timeBins, type TimeBins } from './time-bins.ts'

/** What a view of the map shows under the filter. */
export interface MapAnswer {
  readonly marks: readonly MapMark[]
  readonly counts: MapCounts
  readonly bins: TimeBins | null
  /** Numbers of the units that pass everything but that they are in the part of the collection that is looked at. */
  readonly shown: Uint32Array<ArrayBuffer>
  /** The places in sight with a unit that passes, those with more units first, then by number. */
  readonly places: Uint32Array
  /** How many units each of them has, and how sure the surest of them is, as of a mark. */
  readonly atPlaces: Uint32Array
  readonly surest: Uint8Array
  /** Of the places in sight, those that have a shape. */
  readonly shaped: readonly { readonly place: number; readonly surest: number }[]
  /** Latitude, longitude and number of units of small clusters in sight, one after the other; empty unless asked for. */
  readonly heat: Float64Array<ArrayBuffer>
}

/** All that is on the map, ready to be counted under any filter in the time of a walk over the units. */
export class MapIndex {
  readonly #columns: LinkedColumns
  readonly #levels: ClusterLevels
  readonly #flats: FlatPlaces
  readonly #marked: MarkedUnits
  // These are written anew at each filter: made anew, they would be most of what a move of the years leaves to be collected.
  readonly #passes: Uint8Array
  readonly #numbers: Uint32Array<ArrayBuffer>
  readonly #atPlaces: AtPlaces
  #bins: TimeBins | null
  #binsOf: BinsOfUnits
  #sums: ClusterSums | null = null
  #chosen: readonly number[] = []

  /** `within` says 1 of a unit that is in the part of the collection that is looked at; null where all are. */
  constructor(columns: MapColumns, filter: MapFilter = NO_FILTER, within: Uint8Array | null = null) {
    this.#columns = { ...columns, roles: columns.roles ?? new Uint8Array(columns.placesOf.length).fill(1) }
    this.#levels = clusterLevels(columns.lats, columns.lons)
    this.#flats = flatPlaces(columns)
    this.#marked = new MarkedUnits(this.#columns, this.#flats, within)
    this.#passes = new Uint8Array(columns.from.length)
    this.#numbers = new Uint32Array(columns.from.length)
    this.#atPlaces = { counts: new Uint32Array(columns.lats.length), surest: new Uint8Array(columns.lats.length) }
    this.#bins = timeBins(columns, within)
    this.#binsOf = binsOfUnits(columns, this.#bins)
    this.filter(filter)
  }

  filter(filter: MapFilter): void {
    this.#marked.narrow(filter)
    this.#pass()
    countAtPlaces(this.#atPlaces, this.#columns, this.#passing)
    this.#sums = null
  }

  /** Another part of the collection is looked at: its years are those of the bins. */
  keepWithin(within: Uint8Array | null): void {
    this.#bins = timeBins(this.#columns, within)
    this.#binsOf = binsOfUnits(this.#columns, this.#bins)
    this.#marked.keepWithin(within)
    this.filter(this.#marked.filter)
  }

  /** Numbers of places. */
  choose(places: readonly number[]): void {
    this.#chosen = places
  }

  view(bounds: GeoBounds, zoom: number, withHeat = false): MapAnswer {
    const sums = this.#sumsAt(levelOf(zoom))
    const of = this.#levels.of[sums.level]
    const chosen = new Set(this.#chosen.flatMap((place) => (this.#atPlaces.counts[place] ? (of?.[place] ?? []) : [])))
    this.#marked.look(bounds)
    const { bits, areaRoles, viewRoles, isInSight: isIn, filter: wanted } = this.#marked
    const counted = { bins: this.#bins, binsOf: this.#binsOf, areaRoles, viewRoles, wanted }
    const counts = countUnits(this.#columns, bits, counted)
    const heat = withHeat ? this.#heat(bounds, zoom) : new Float64Array(0)
    const shaped = this.#flats
      .map(({ place }) => place)
      .filter((place) => isIn[place] === 1 && (this.#atPlaces.counts[place] ?? 0) > 0)
      .map((place) => ({ place, surest: this.#atPlaces.surest[place] ?? 0 }))
    const found = { bins: this.#bins, heat, shaped, ...mostFirst(isIn, this.#atPlaces) }
    return { marks: marksIn(sums, bounds, chosen), counts, shown: this.#shown(), ...found }
  }

  /** The places of a cluster of a zoom that have a unit that passes. */
  placesOf(cluster: number, zoom: number): readonly number[] {
    const of = this.#levels.of[levelOf(zoom)] ?? new Uint32Array(0)
    const places: number[] = []
    for (let place = 0; place < of.length; place += 1) {
      if (of[place] === cluster && (this.#atPlaces.counts[place] ?? 0) > 0) places.push(place)
    }
    return places
  }

  /** Numbers of the units that pass, at these places or, where null, anywhere. */
  units(places: readonly number[] | null): readonly number[] {
    const { placeStarts, placesOf, roles: rolesOf } = this.#columns
    const wanted = places && new Set(places)
    const { passes, roles } = this.#passing
    const units: number[] = []
    for (let unit = 0; unit < passes.length; unit += 1) {
      if (passes[unit] === 0) continue
      const first = placeStarts[unit] ?? 0
      const at = placesOf.subarray(first, placeStarts[unit + 1])
      const isThere = (place: number, link: number): boolean =>
        wanted?.has(place) === true && ((rolesOf[first + link] ?? 0) & roles) !== 0
      if (!wanted || at.some(isThere)) units.push(unit)
    }
    return units
  }

  /** Clusters of three zooms further in: some pixels wide. */
  #heat(bounds: GeoBounds, zoom: number): Float64Array<ArrayBuffer> {
    const passing = { level: levelOf(zoom + 3), atPlaces: this.#atPlaces, ...this.#passing }
    const marks = marksIn(clusterSums(this.#columns, this.#levels, passing), bounds, new Set())
    return Float64Array.from(marks.flatMap(({ point, count }) => [point.lat, point.lon, count]))
  }

  #sumsAt(level: number): ClusterSums {
    if (this.#sums?.level !== level) {
      const passing = { level, atPlaces: this.#atPlaces, ...this.#passing }
      this.#sums = clusterSums(this.#columns, this.#levels, passing)
    }
    return this.#sums
  }

  get #passing(): Passing {
    return { passes: this.#passes, roles: this.#marked.roles }
  }

  #pass(): void {
    const { bits } = this.#marked
    const passes = this.#passes
    const all = allBits(this.#columns.facets.length) & ~PASSES.view
    for (let unit = 0; unit < passes.length; unit += 1) passes[unit] = ((bits[unit] ?? 0) & all) === all ? 1 : 0
  }

  /** Numbers of the units that pass everything, in whatever part of the collection. */
  #shown(): Uint32Array<ArrayBuffer> {
    const { bits } = this.#marked
    const units = this.#numbers
    const all = allBits(this.#columns.facets.length) & ~PASSES.within
    let count = 0
    for (let unit = 0; unit < units.length; unit += 1) {
      if (((bits[unit] ?? 0) & all) !== all) continue
      units[count] = unit
      count += 1
    }
    return units.slice(0, count)
  }
}

/** The places that are in sight and have units, by a counting sort: a million of them are no work for a comparison. */
function mostFirst(isIn: Uint8Array, { counts, surest }: AtPlaces): Pick<MapAnswer, 'places' | 'atPlaces' | 'surest'> {
  let most = 0
  for (let place = 0; place < counts.length; place += 1)
    if (isIn[place] === 1) most = Math.max(most, counts[place] ?? 0)
  // Where the places with so many units begin, those with more before them.
  const starts = new Uint32Array(most + 2)
  for (let place = 0; place < counts.length; place += 1) {
    const count = isIn[place] === 1 ? (counts[place] ?? 0) : 0
    if (count > 0) starts[most - count + 1] = (starts[most - count + 1] ?? 0) + 1
  }
  for (let step = 1; step < starts.length; step += 1) starts[step] = (starts[step] ?? 0) + (starts[step - 1] ?? 0)
  const places = new Uint32Array(starts[most] ?? 0)
  const atPlaces = new Uint32Array(places.length)
  const surestAt = new Uint8Array(places.length)
  for (let place = 0; place < counts.length; place += 1) {
    const count = isIn[place] === 1 ? (counts[place] ?? 0) : 0
    if (count === 0) continue
    const at = starts[most - count] ?? 0
    starts[most - count] = at + 1
    places[at] = place
    atPlaces[at] = count
    surestAt[at] = surest[place] ?? 0
  }
  return { places, atPlaces, surest: surestAt }
}
