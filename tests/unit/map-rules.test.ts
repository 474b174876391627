import { describe, expect, test } from 'vitest'
import { boundsAround, isInBounds, wrappedBounds } from '../../renderer/map/geo.ts'
import { lonNear, wrappedLon } from '../../shared/places/globe.ts'
import { smoothLine, unwrappedRing } from '../../scripts/assets/lib/lines.mjs'

describe('the round world', () => {
  test('brings longitudes that went round back into one world', () => {
    expect([190, -190, 540, 107.5].map(wrappedLon)).toEqual(
      [-170, 170, 180, 107.5].map((lon) => (lon === 180 ? -180 : lon)),
    )
  })

  test('knows what lies in a view across 180 degrees', () => {
    const bering = { west: 170, south: 50, east: -160, north: 70 }
    expect(isInBounds({ lat: 60, lon: 178 }, bering)).toBe(true)
    expect(isInBounds({ lat: 60, lon: -170 }, bering)).toBe(true)
    expect(isInBounds({ lat: 60, lon: 0 }, bering)).toBe(false)
  })

  test('sees all of the world where the view is wider than it', () => {
    expect(wrappedBounds({ west: -400, south: 0, east: 200, north: 1 })).toMatchObject({ west: -180, east: 180 })
  })

  test('puts a mark in the copy of the world that is looked at', () => {
    expect(lonNear(-170, 175)).toBe(190)
  })

  test('bounds points on both sides of 180 degrees by the shorter way', () => {
    const around = boundsAround([
      { lat: 60, lon: 170 },
      { lat: 65, lon: -170 },
    ])
    expect(around).toEqual({ west: 170, south: 60, east: 190, north: 65 })
    expect(boundsAround([])).toBeNull()
  })

  test('draws land across 180 degrees without a band round the world', () => {
    const ring = [
      [179, 65],
      [-179, 66],
      [-178, 64],
      [179, 65],
    ]
    expect(unwrappedRing(ring)).toEqual([
      [179, 65],
      [181, 66],
      [182, 64],
      [179, 65],
    ])
  })

  test('closes land round a pole along the pole', () => {
    const ring = [
      [-170, -70],
      [-60, -72],
      [60, -71],
      [170, -70],
      [-170, -70],
    ]
    expect(unwrappedRing(ring).slice(-4)).toEqual([
      [190, -70],
      [190, -90],
      [-170, -90],
      [-170, -70],
    ])
  })
})

test('a smoothed line keeps its ends and has no sharp corner', () => {
  const smooth = smoothLine(
    [
      [0, 0],
      [1, 0],
      [1, 1],
    ],
    2,
  )
  expect([smooth[0], smooth.at(-1)]).toEqual([
    [0, 0],
    [1, 1],
  ])
  expect(smooth).not.toContainEqual([1, 0])
})
