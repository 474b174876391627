import { describe, expect, test } from 'vitest'
import { packRows, UNDATED, type MapColumns } from '../../renderer/map/map-columns.ts'
import { NO_FILTER } from '../../renderer/map/map-filter.ts'
import { MapIndex } from '../../renderer/map/map-index.ts'

const WORLD = { west: -180, south: -85, east: 180, north: 85 }

describe('places that are more than a point', () => {
  const columns: MapColumns = {
    lats: Float64Array.from([16, 60]),
    lons: Float64Array.from([107, 30]),
    ...{ placeStarts: packRows([[0], [1]]).starts, placesOf: packRows([[0], [1]]).codes },
    from: new Int32Array(2).fill(UNDATED),
    to: new Int32Array(2).fill(UNDATED),
    facets: [],
    shapes: [{ place: 0, shape: { kind: 'circle', centre: { lat: 16, lon: 107 }, radius: 100_000 } }],
  }
  const near = (east: number) => ({ west: east, south: 15, east: east + 1, north: 17 })

  test('are in sight, and counted, where a part of them is', () => {
    const index = new MapIndex(columns)
    const beside = index.view(near(107.5), 8)
    expect([...beside.places]).toEqual([0])
    expect(beside.shaped).toEqual([{ place: 0, surest: 0 }])
    expect(beside.counts.units).toBe(1)
    expect(index.view(near(108.1), 8).counts.units).toBe(0)
  })

  test('pass an area that a part of them is in, and no longer once they are filtered out', () => {
    const area = { kind: 'circle', centre: { lat: 16, lon: 108.5 }, radius: 80_000 } as const
    const index = new MapIndex(columns, { ...NO_FILTER, area })
    expect(index.units(null)).toEqual([0])
    index.filter({ ...NO_FILTER, area: { ...area, radius: 10_000 } })
    expect(index.units(null)).toEqual([])
    expect(index.view(WORLD, 2).shaped).toEqual([])
  })
})
