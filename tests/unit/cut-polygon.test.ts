import fc from 'fast-check'
import type { MultiPolygon, Polygon } from 'geojson'
import { describe, expect, test } from 'vitest'
import type { GeoPoint } from '../../shared/domain/geometry.ts'
import { cutAtMeridian } from '../../shared/places/cut-polygon.ts'
import { geometryOf } from '../../shared/places/place-geometry.ts'
import { doubleArea, isInFlatRing } from '../../shared/places/rings.ts'
import { shapeFault } from '../../shared/places/shape-faults.ts'

type Rings = readonly (readonly GeoPoint[])[]
const at = (...pairs: readonly (readonly [number, number])[]): readonly GeoPoint[] =>
  pairs.map(([lat, lon]) => ({ lat, lon }))
const geometry = (...rings: Rings) =>
  geometryOf({ point: { lat: 0, lon: 0 }, shape: { kind: 'polygon', rings } }) as Polygon | MultiPolygon
/** West and east of each part, and how many rings it has. */
const extents = (cut: Polygon | MultiPolygon) =>
  (cut.type === 'Polygon' ? [cut.coordinates] : cut.coordinates).map((rings) => {
    const lons = (rings[0] ?? []).map(([lon = 0]) => lon)
    return [Math.min(...lons), Math.max(...lons), rings.length]
  })

describe('an area on both sides of 180 degrees', () => {
  test('comes in as many parts as hang together on each side', () => {
    const comb = at([0, 170], [10, 170], [10, -170], [8, -170], [8, 175], [2, 175], [2, -170], [0, -170])
    expect(extents(geometry(comb))).toEqual([
      [170, 180, 1],
      [-180, -170, 1],
      [-180, -170, 1],
    ])
  })

  const BLOCK = at([0, 170], [10, 170], [10, -170], [0, -170])

  test('has a bay where the meridian goes through a hole, and keeps a hole that lies on one side there', () => {
    expect(extents(geometry(BLOCK, at([4, 175], [6, 175], [6, -175], [4, -175])))).toEqual([
      [170, 180, 1],
      [-180, -170, 1],
    ])
    expect(extents(geometry(BLOCK, at([4, -178], [6, -178], [6, -175], [4, -175])))).toEqual([
      [170, 180, 1],
      [-180, -170, 2],
    ])
    const begunEast = [...BLOCK.slice(2), ...BLOCK.slice(0, 2)]
    expect(extents(geometry(begunEast, at([4, 175], [6, 175], [6, 178], [4, 178])))).toEqual([
      [170, 180, 2],
      [-180, -170, 1],
    ])
  })

  test('that only touches the meridian stays whole', () => {
    expect(extents(geometry(at([0, 170], [5, 180], [10, 170])))).toEqual([[170, 180, 1]])
    expect(extents(geometry(at([0, -170], [5, -180], [10, -170])))).toEqual([[-180, -170, 1]])
  })

  test('has rings as RFC 7946 wants them: closed, outer ones counter-clockwise', () => {
    const { coordinates } = geometry(
      [...BLOCK].reverse(),
      at([4, -178], [6, -178], [6, -175], [4, -175]),
    ) as MultiPolygon
    for (const [index, ring] of coordinates.flatMap((part) => part.map((points, hole) => [hole, points] as const))) {
      expect(ring[0]).toEqual(ring.at(-1))
      const points = ring.slice(0, -1).map(([lon = 0, lat = 0]) => ({ lat, lon }))
      expect(doubleArea(points) > 0).toBe(index === 0)
    }
  })
})

test('a hole stays a hole where the area touches the meridian above it, though the side there can only be reckoned', () => {
  const area = [
    ...at([0.19252196652590745, 0.9812926639922451], [0.6573752457940958, 0.7535633923016378]),
    ...at([0.9460853588275453, 0.3239174181981494], [2.9438779919767355, -0.5775658995777226]),
    ...at([0.7535633923016378, 0], [0.32391741819814984, -0.9460853588275452]),
    ...at([-0.19252196652590725, -0.9812926639922452], [-0.6573752457940955, -0.7535633923016382]),
    ...at([-0.9460853588275453, -0.3239174181981495], [-0.9812926639922454, 0.19252196652590675]),
    ...at([-0.7535633923016387, 0.6573752457940948], [-0.32391741819814956, 0.9460853588275453]),
  ]
  const hole = at([-0.3, -0.3], [0.3, -0.3], [0.3, 0.3], [-0.3, 0.3])
  const { east } = cutAtMeridian([area, hole], 0)
  const around = (point: GeoPoint) => east.flat().filter((ring) => isInFlatRing(point, ring))
  expect(around({ lat: 0, lon: 0.1 })).toEqual([])
  expect(around({ lat: 0, lon: 0.5 })).toHaveLength(1)
})

/** Round a middle, so that no sides cross; some corners lie on the meridian 0. */
const aStar = fc
  .array(fc.record({ far: fc.integer({ min: 1, max: 9 }), on: fc.boolean() }), { minLength: 3, maxLength: 14 })
  .map((corners) =>
    corners.map(({ far, on }, index) => {
      const angle = (2 * Math.PI * (index + 0.37)) / corners.length
      const lon = far * Math.cos(angle)
      return { lat: far * Math.sin(angle), lon: on && Math.abs(lon) < 1 ? 0 : lon }
    }),
  )
  .filter((ring) => shapeFault({ kind: 'polygon', rings: [ring] }) === null)

const areaOf = (parts: readonly Rings[]): number => parts.flat().reduce((sum, ring) => sum + doubleArea(ring) / 2, 0)

test('the parts of any area are as large as it, lie on their sides, and do not cross themselves', () => {
  fc.assert(
    fc.property(aStar, fc.double({ min: -6, max: 6, noNaN: true }), (ring, edge) => {
      const { west, east } = cutAtMeridian([ring], edge)
      expect(areaOf(west) + areaOf(east)).toBeCloseTo(Math.abs(doubleArea(ring)) / 2, 6)
      expect(west.flat(2).every(({ lon }) => lon <= edge)).toBe(true)
      expect(east.flat(2).every(({ lon }) => lon >= edge)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('a point of an area with a hole is in one part, and a point of the hole in none', () => {
  const hole = at([-0.3, -0.3], [0.3, -0.3], [0.3, 0.3], [-0.3, 0.3])
  const isInPart = (point: GeoPoint) => (rings: Rings) =>
    rings.filter((ring) => isInFlatRing(point, ring)).length % 2 === 1
  fc.assert(
    fc.property(
      aStar,
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true })),
      (ring, edge, [lat, lon]) => {
        fc.pre(shapeFault({ kind: 'polygon', rings: [ring, hole] }) === null && Math.abs(lon - edge) > 1e-9)
        const point = { lat, lon }
        const { west, east } = cutAtMeridian([ring, hole], edge)
        expect([...west, ...east].filter(isInPart(point))).toHaveLength(isInPart(point)([ring, hole]) ? 1 : 0)
      },
    ),
    { numRuns: 300 },
  )
})
