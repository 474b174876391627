// Small archives on the map as anyone would write them down, at random: what the map counts is compared with them.
import fc from 'fast-check'
import { linkBit, packRows, UNDATED, type MapColumns } from '../../renderer/map/map-columns.ts'
import type { MapFilter } from '../../renderer/map/map-filter.ts'
import type { GeoBounds } from '../../shared/domain/geometry.ts'

export interface PlainUnit {
  readonly places: readonly number[]
  readonly time: readonly [number, number] | null
  readonly facet: readonly number[]
  /** Bits of what it has to do with each of its places, the last for all further ones; about them, where absent. */
  readonly roles?: readonly number[]
  /** How sure all of that is: 0 to 2. */
  readonly sure?: number
}

export interface Plain {
  readonly places: readonly (readonly [number, number])[]
  readonly units: readonly PlainUnit[]
}

export const FACET_SIZE = 4
export const ROLES = 3

export const roleAt = ({ places, roles }: PlainUnit, place: number) =>
  roles?.[Math.min(places.indexOf(place), roles.length - 1)] ?? 1

export function columnsOf({ places, units }: Plain): MapColumns {
  const rows = packRows(units.map((unit) => unit.places))
  return {
    lats: Float64Array.from(places, ([lat]) => lat),
    lons: Float64Array.from(places, ([, lon]) => lon),
    placeStarts: rows.starts,
    placesOf: rows.codes,
    roles: Uint16Array.from(
      units.flatMap((unit) => unit.places.map((place) => roleAt(unit, place) * linkBit(0, unit.sure ?? 0))),
    ),
    from: Int32Array.from(units, ({ time }) => time?.[0] ?? UNDATED),
    to: Int32Array.from(units, ({ time }) => time?.[1] ?? UNDATED),
    facets: [{ size: FACET_SIZE, ...packRows(units.map((unit) => unit.facet)) }],
  }
}

const days = fc.integer({ min: -60_000, max: 20_000 })
export const plainArchive: fc.Arbitrary<Plain> = fc
  .array(fc.tuple(fc.double({ min: -80, max: 80, noNaN: true }), fc.double({ min: -179, max: 179, noNaN: true })), {
    minLength: 1,
    maxLength: 25,
  })
  .chain((places) =>
    fc.record({
      places: fc.constant(places),
      units: fc.array(
        fc.record({
          places: fc.uniqueArray(fc.nat(places.length - 1), { maxLength: 4 }),
          time: fc.option(
            fc.tuple(days, fc.nat(4000)).map(([from, length]) => [from, from + length] as const),
            { nil: null },
          ),
          facet: fc.uniqueArray(fc.nat(FACET_SIZE - 1), { maxLength: 3 }),
          roles: fc.array(fc.integer({ min: 1, max: 2 ** ROLES - 1 }), { minLength: 1, maxLength: 3 }),
          sure: fc.nat(2),
        }),
        { maxLength: 40 },
      ),
    }),
  )

export const filters: fc.Arbitrary<MapFilter> = fc.record({
  roles: fc.nat(2 ** ROLES - 1),
  certainties: fc.nat(7),
  time: fc.option(
    fc
      .record({ from: days, length: fc.nat(20_000), undated: fc.boolean() })
      .map(({ from, length, undated }) => ({ from, to: from + length, undated })),
    { nil: null },
  ),
  facets: fc.uniqueArray(fc.nat(FACET_SIZE - 1), { maxLength: 2 }).map((codes) => [codes]),
  area: fc.option(
    fc.record({
      kind: fc.constant('circle' as const),
      centre: fc.record({
        lat: fc.double({ min: -70, max: 70, noNaN: true }),
        lon: fc.double({ min: -170, max: 170, noNaN: true }),
      }),
      radius: fc.double({ min: 1000, max: 8_000_000, noNaN: true }),
    }),
    { nil: null },
  ),
})

export const views: fc.Arbitrary<GeoBounds> = fc
  .tuple(
    fc.double({ min: -80, max: 40, noNaN: true }),
    fc.double({ min: -180, max: 100, noNaN: true }),
    fc.double({ min: 1, max: 80, noNaN: true }),
  )
  .map(([south, west, size]) => ({ south, west, north: south + size / 2, east: west + size }))
