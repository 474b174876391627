import type { GeoBounds } from '../../shared/domain/geometry.ts'
import { wantedLinks } from './map-columns.ts'
import {
  allBits,
  markFacet,
  markPlaces,
  markPlacesIn,
  markRoles,
  markTime,
  markWithin,
  NO_FILTER,
  PASSES,
  placesIn,
  type FlatPlaces,
  type LinkedColumns,
  type MapFilter,
} from './map-filter.ts'

/**
 * What each unit passes, as bits, and what it has to do with the places of the area and with those in sight. Only what has
 * changed is gone over: at a move of the years that is the time, and at one of the map what is in sight.
 */
export class MarkedUnits {
  readonly bits: Uint32Array
  readonly areaRoles: Uint16Array
  readonly viewRoles: Uint16Array
  /** By place: 1 where it is in sight. */
  readonly isInSight: Uint8Array
  readonly #columns: LinkedColumns
  readonly #flats: FlatPlaces
  #filter = NO_FILTER
  #bounds: GeoBounds | null = null

  constructor(columns: LinkedColumns, flats: FlatPlaces, within: Uint8Array | null) {
    const count = columns.from.length
    this.#columns = columns
    this.#flats = flats
    this.bits = new Uint32Array(count).fill(allBits(columns.facets.length))
    this.areaRoles = new Uint16Array(count)
    this.viewRoles = new Uint16Array(count)
    this.isInSight = new Uint8Array(columns.lats.length)
    markWithin(this.bits, within)
    this.#markArea()
  }

  get filter(): MapFilter {
    return this.#filter
  }

  /** The bits of links that count. */
  get roles(): number {
    return wantedLinks(this.#filter)
  }

  keepWithin(within: Uint8Array | null): void {
    markWithin(this.bits, within)
  }

  narrow(filter: MapFilter): void {
    const before = this.#filter
    this.#filter = filter
    if (!isSame(before.time, filter.time)) markTime(this.bits, this.#columns, filter.time)
    for (const [index, facet] of this.#columns.facets.entries()) {
      const codes = filter.facets[index] ?? []
      if (isSame(before.facets[index] ?? [], codes)) continue
      markFacet(this.bits, facet, { bit: PASSES.facet << index, codes })
    }
    if (!isSame(before.area, filter.area)) this.#markArea()
    else if (wantedLinks(before) !== this.roles) this.#markPlaces('area')
    if (wantedLinks(before) !== this.roles) this.#markPlaces('view')
  }

  look(bounds: GeoBounds): void {
    if (isSame(bounds, this.#bounds)) return
    this.#bounds = bounds
    markPlacesIn(this.isInSight, this.#columns, { bounds, flats: this.#flats })
    // What has no place is in no view, and kept out by none.
    markRoles(this.viewRoles, this.#columns, { isIn: this.isInSight, unplaced: true })
    this.#markPlaces('view')
  }

  #markArea(): void {
    const { area } = this.#filter
    const isIn = placesIn(this.#columns, area, this.#flats)
    markRoles(this.areaRoles, this.#columns, { isIn, unplaced: area === null })
    this.#markPlaces('area')
  }

  #markPlaces(part: 'area' | 'view'): void {
    const there = part === 'area' ? this.areaRoles : this.viewRoles
    markPlaces(this.bits, there, { bit: PASSES[part], roles: this.roles })
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
