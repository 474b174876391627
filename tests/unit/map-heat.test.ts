import { expect, test } from 'vitest'
import { packRows } from '../../renderer/map/map-columns.ts'
import { NO_FILTER } from '../../renderer/map/map-filter.ts'
import { MapIndex } from '../../renderer/map/map-index.ts'

test('the heat view has a warm spot of each place in sight with its units that pass, and none unless it is asked for', () => {
  const units = [[0, 10], [0, 20], [1, 20], [2, 20], [1, 90]] as const // prettier-ignore
  const rows = packRows(units.map(([place]) => [place]))
  const days = Int32Array.from(units, ([, day]) => day)
  const index = new MapIndex({
    lats: Float64Array.of(16.46, 21.03, 55.79),
    lons: Float64Array.of(107.6, 105.85, 49.12),
    ...{ placeStarts: rows.starts, placesOf: rows.codes, roles: new Uint8Array(units.length).fill(1) },
    ...{ from: days, to: days, facets: [] },
  })
  index.filter({ ...NO_FILTER, time: { from: 0, to: 50, undated: false } })
  const asia = { west: 100, south: 0, east: 120, north: 30 }
  expect(index.view(asia, 8).heat).toHaveLength(0)
  const { heat } = index.view(asia, 8, true)
  const spots = [0, 3].map((from) => [...heat.subarray(from, from + 3)]).sort(([a = 0], [b = 0]) => a - b)
  expect(heat).toHaveLength(6)
  expect(spots.map(([lat, lon, count]) => [lat?.toFixed(2), lon?.toFixed(2), count])).toEqual([
    ['16.46', '107.60', 2],
    ['21.03', '105.85', 1],
  ])
})
