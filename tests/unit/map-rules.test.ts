import { describe, expect, test } from 'vitest'
import { boundsAround, isInBounds, wrappedBounds, wrappedLon } from '../../renderer/map/geo.ts'
import { lonNear } from '../../shared/places/globe.ts'
import { placeLabels, type PlacedLabel } from '../../renderer/map/label-layout.ts'
import { copiesWithin, labelsAt, labelsIn, type LabelFile } from '../../renderer/map/map-labels.ts'
import { smoothLine } from '../../renderer/map/smooth-line.ts'
import { unwrappedRing } from '../../renderer/map/unwrapped-ring.ts'

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

describe('names on the map', () => {
  const town = (text: string, x: number, y: number): PlacedLabel => ({ text, x, y, kind: 'town' })
  const width = (text: string): number => text.length * 7

  test('a name that would touch a more important one is left out', () => {
    const placed = placeLabels([town('Hà Nội', 100, 100), town('Hà Đông', 110, 104), town('Vinh', 100, 300)], width)
    expect(placed.map(({ label }) => label.text)).toEqual(['Hà Nội', 'Vinh'])
  })

  test('a long name in the middle of its land goes on two lines', () => {
    const [placed] = placeLabels([{ text: 'Южно-Китайское море', x: 0, y: 0, kind: 'water' }], width)
    expect(placed?.lines).toEqual(['Южно-Китайское', 'море'])
  })

  const file: LabelFile = {
    waters: [{ lon: 113, lat: 13, zoom: 3, vi: 'Biển Đông', ru: 'Южно-Китайское море', en: 'South China Sea' }],
    islands: [],
    countries: [{ code: 'VN', lon: 108, lat: 14, zoom: 4 }],
    towns: [[105.8, 21, 4, 1, 'Hà Nội', '', 'Ханой']],
  }

  test.each([
    ['vi', ['Biển Đông', 'Việt Nam', 'Hà Nội']],
    ['ru', ['Южно-Китайское море', 'Вьетнам', 'Ханой']],
    ['en', ['South China Sea', 'Vietnam', 'Hà Nội']],
  ] as const)('are in the interface language: %s', (language, names) => {
    expect(labelsIn(file, language).map(({ text }) => text)).toEqual(names)
  })

  test('come with the zoom, within the view and in each copy of the world', () => {
    const labels = labelsIn(file, 'en')
    const asia = { west: 90, south: 0, east: 130, north: 40 }
    expect(labelsAt(labels, asia, 3).map(({ text }) => text)).toEqual(['South China Sea'])
    expect(labelsAt(labels, asia, 5)).toHaveLength(3)
    expect(labelsAt(labels, { ...asia, west: -20, east: 0 }, 5)).toHaveLength(0)
    expect(copiesWithin(108, { west: -300, south: 0, east: 200, north: 1 })).toEqual([-252, 108])
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
