import { packRows, UNDATED, type MapColumns } from '../../../renderer/map/map-columns.ts'
import { seededRandom } from '../../support/seeded-random.ts'

/**
 * Half of the items in Viet Nam, the other half over Eurasia, each at a point of its own; nine of ten with a year or so
 * between 1800 and 1950, and with values of three facets.
 */
export function columns(count: number): MapColumns {
  const next = seededRandom(1945)
  const each = (of: (index: number) => number): number[] => Array.from({ length: count }, (_, index) => of(index))
  const numbers = packRows(each((index) => index).map((index) => [index]))
  const lats = Float64Array.from(each((index) => (index % 2 === 0 ? 9 + next() * 13 : 40 + next() * 28)))
  const lons = Float64Array.from(each((index) => (index % 2 === 0 ? 104 + next() * 5 : 20 + next() * 110)))
  const from = Int32Array.from(each(() => (next() < 0.1 ? UNDATED : Math.floor(-62_000 + next() * 54_000))))
  const facet = (size: number): MapColumns['facets'][number] => ({
    size,
    starts: numbers.starts,
    codes: Uint32Array.from(each(() => Math.floor(next() * size))),
  })
  return {
    lats,
    lons,
    placeStarts: numbers.starts,
    placesOf: numbers.codes,
    from,
    to: from.map((day) => (day === UNDATED ? day : day + 400)),
    facets: [facet(8), facet(6), facet(40)],
  }
}
