import { describe, expect, test } from 'vitest'
import { cornersOfPlace } from '../../renderer/features/places/map-content.ts'
import { movedPlace } from '../../renderer/features/places/place-changes.ts'
import { draftOf, withKind } from '../../renderer/features/places/shape-draft.ts'
import type { Place } from '../../shared/domain/place.ts'
import { placeFor } from '../../shared/places/name-place.ts'
import { AT, COLLECTION } from '../support/builders.ts'
import { aPlace } from '../support/described-archive.ts'
import type { GeoPoint } from '../../shared/domain/geometry.ts'
import { middleOfShape } from '../../shared/places/middle-of-shape.ts'
import { crosses180, shapeFault, untangled } from '../../shared/places/shape-faults.ts'
import { doShapesMeet, flatBounds, flatShape } from '../../shared/places/shapes-meet.ts'
import { readShape, withLine, writeShape, type Located } from '../../shared/places/written-shape.ts'

const at = (...pairs: readonly (readonly [number, number])[]): readonly GeoPoint[] =>
  pairs.map(([lat, lon]) => ({ lat, lon }))
const polygon = (...rings: readonly (readonly GeoPoint[])[]) => ({ kind: 'polygon', rings }) as const
const aPlaceAt = (point: GeoPoint): Place => aPlace('hue', { name: 'Huế', point })
const SQUARE = at([16, 107], [16, 108], [17, 108], [17, 107])
const BOW_TIE = at([16, 107], [17, 108], [16, 108], [17, 107])
const CHUKOTKA = at([64, 175], [68, 175], [68, -170], [64, -170])

describe('a shape that is none', () => {
  test('has sides that cross, which are told by their numbers', () => {
    expect(shapeFault(polygon(BOW_TIE))).toEqual({ kind: 'crossing', sides: [1, 3] })
    expect(shapeFault(polygon(SQUARE))).toBeNull()
  })

  test('touches itself in a corner, or runs back over its own side', () => {
    const eight = at([0, 0], [1, 1], [0, 2], [2, 2], [1, 1], [2, 0])
    expect(shapeFault(polygon(eight))?.kind).toBe('crossing')
    expect(shapeFault(polygon(at([0, 0], [0, 2], [0, 1], [1, 1])))).toMatchObject({ kind: 'crossing' })
  })

  test('crosses itself beyond 180 degrees, too, and is whole where it only lies on both sides', () => {
    expect(shapeFault(polygon(CHUKOTKA))).toBeNull()
    expect(crosses180(polygon(CHUKOTKA))).toBe(true)
    expect(crosses180(polygon(SQUARE))).toBe(false)
    expect(shapeFault(polygon(at([64, 175], [68, -170], [68, 175], [64, -170])))?.kind).toBe('crossing')
  })

  test('runs round a pole', () => {
    expect(shapeFault(polygon(at([80, 0], [80, 90], [80, 180], [80, -90])))).toEqual({ kind: 'pole' })
  })

  test('has a hole outside, or one that crosses its border', () => {
    const inside = at([16.2, 107.2], [16.2, 107.4], [16.4, 107.4])
    expect(shapeFault(polygon(SQUARE, inside))).toBeNull()
    expect(shapeFault(polygon(SQUARE, at([1, 1], [1, 2], [2, 2])))).toEqual({ kind: 'hole', hole: 1 })
    expect(shapeFault(polygon(SQUARE, at([16.2, 107.2], [16.2, 109], [16.4, 107.4])))?.kind).toBe('crossing')
  })

  test('has too few points, or no radius that makes sense', () => {
    expect(shapeFault(polygon(at([16, 107], [17, 108])))).toEqual({ kind: 'few', needed: 3 })
    expect(shapeFault({ kind: 'line', points: at([16, 107]) })).toEqual({ kind: 'few', needed: 2 })
    expect(shapeFault({ kind: 'circle', centre: { lat: 16, lon: 107 }, radius: 0 })).toEqual({ kind: 'radius' })
    expect(shapeFault({ kind: 'circle', centre: { lat: 16, lon: 107 }, radius: 2e7 })).toEqual({ kind: 'radius' })
  })

  test('is found in good time among 20,000 corners', () => {
    const many = Array.from({ length: 20_000 }, (_, corner) => {
      const angle = (2 * Math.PI * corner) / 20_000
      return { lat: 20 * Math.sin(angle), lon: 100 + 20 * Math.cos(angle) }
    })
    expect(shapeFault(polygon(many))).toBeNull()
    expect(shapeFault(polygon([...many.slice(0, 9999), { lat: 30, lon: 100 }, ...many.slice(10_000)]))?.kind).toBe(
      'crossing',
    )
  })

  test('is put in order round its middle where the corners came as they liked', () => {
    const ordered = untangled(BOW_TIE)
    expect(ordered && shapeFault(polygon(ordered))).toBeNull()
    expect(new Set(ordered)).toEqual(new Set(BOW_TIE.map((point) => expect.objectContaining(point) as GeoPoint)))
    expect(untangled(at([0, 0], [1, 1], [2, 2]))).toBeNull()
  })
})

describe('a shape that is typed', () => {
  const read = (kind: Located['kind'], points: string, radius = '') => readShape({ kind, points, radius })

  test('may mix notations, and close itself', () => {
    const shape = polygon(SQUARE)
    expect(read('polygon', '16°00′B 107°00′Đ\n16° с. ш. 108° в. д.\n\n')).toMatchObject({
      fault: { kind: 'few', needed: 3 },
    })
    expect(read('polygon', '16°00′B 107°00′Đ\n16° с. ш. 108° в. д.\n17; 108\n17, 107\n16, 107')).toEqual({ shape })
  })

  test('is written as it is read again', () => {
    const shapes: readonly Located[] = [
      { kind: 'point', point: { lat: 16.0544, lon: 108.2022 } },
      { kind: 'circle', centre: { lat: 16.0544, lon: 108.2022 }, radius: 2500 },
      { kind: 'line', points: at([16, 107], [17.123456, -108]) },
      polygon(SQUARE, at([16.2, 107.2], [16.2, 107.4], [16.4, 107.4])),
      polygon(CHUKOTKA),
    ]
    expect(shapes.map((shape) => readShape(writeShape(shape)))).toEqual(shapes.map((shape) => ({ shape })))
  })

  test('says which line is no point, and what it is with its numbers changed over', () => {
    const text = '16, 107\n107.59, 16.46\n17, 107'
    const swapped = { lat: 16.46, lon: 107.59 }
    expect(read('polygon', text)).toEqual({ fault: { kind: 'line', line: 2, error: 'latitude', swapped } })
    expect(read('polygon', withLine(text, 2, swapped))).toHaveProperty('shape')
    expect(read('line', '16, 107\nHuế')).toEqual({ fault: { kind: 'line', line: 2, error: 'format' } })
  })

  test('is none where nothing is typed, or two points where one is asked for', () => {
    expect(read('polygon', ' \n')).toEqual({ fault: { kind: 'none' } })
    expect(read('circle', '16, 107\n17, 107', '3')).toEqual({ fault: { kind: 'one' } })
    expect(read('circle', '16, 107', '2,5')).toEqual({
      shape: { kind: 'circle', centre: { lat: 16, lon: 107 }, radius: 2500 },
    })
    expect(read('circle', '16, 107', 'gần')).toMatchObject({ fault: { kind: 'radius' } })
  })
})

describe('the point that stands for a shape', () => {
  test('is the middle of an area and half the way along a line, also across 180 degrees', () => {
    expect(middleOfShape(polygon(SQUARE))).toEqual({ lat: 16.5, lon: 107.5 })
    expect(middleOfShape(polygon(CHUKOTKA))).toEqual({ lat: 66, lon: -177.5 })
    expect(middleOfShape({ kind: 'line', points: at([0, 179], [0, -179], [0, -177]) })).toEqual({ lat: 0, lon: -179 })
  })

  test('lies within, where the centre of mass does not', () => {
    const horseshoe = at([0, 0], [0, 10], [1, 10], [1, 1], [9, 1], [9, 10], [10, 10], [10, 0])
    const middle = middleOfShape(polygon(horseshoe))
    expect(middle.lat).toBeCloseTo(5)
    expect(middle.lon).toBeCloseTo(0.5)
  })
})

describe('two shapes', () => {
  const meet = (one: Exclude<Located, { kind: 'point' }>, other: Exclude<Located, { kind: 'point' }>) => [
    doShapesMeet(flatShape(one), flatShape(other)),
    doShapesMeet(flatShape(other), flatShape(one)),
  ]
  const circle = (lat: number, lon: number, radius: number) =>
    ({ kind: 'circle', centre: { lat, lon }, radius }) as const

  test('meet where one lies in the other, or only their sides cross', () => {
    expect(meet(polygon(SQUARE), circle(16.5, 107.5, 1000))).toEqual([true, true])
    expect(meet(polygon(SQUARE), { kind: 'line', points: at([16.5, 106], [16.5, 109]) })).toEqual([true, true])
    expect(meet(polygon(SQUARE), circle(16.5, 108.2, 30_000))).toEqual([true, true])
    expect(meet(polygon(SQUARE), circle(16.5, 108.2, 10_000))).toEqual([false, false])
  })

  test('do not meet where one lies in a hole of the other', () => {
    const ring = polygon(at([10, 100], [10, 110], [20, 110], [20, 100]), at([12, 102], [12, 108], [18, 108], [18, 102]))
    expect(meet(ring, circle(15, 105, 5000))).toEqual([false, false])
  })

  test('meet across 180 degrees', () => {
    expect(meet(polygon(CHUKOTKA), circle(66, -179, 1000))).toEqual([true, true])
    expect(meet(polygon(CHUKOTKA), circle(66, 179, 1000))).toEqual([true, true])
    expect(meet(polygon(CHUKOTKA), circle(66, 0, 1000))).toEqual([false, false])
    const view = flatBounds({ west: 170, south: 60, east: -175, north: 67 })
    expect(doShapesMeet(flatShape(polygon(CHUKOTKA)), view)).toBe(true)
    expect(doShapesMeet(flatShape(polygon(SQUARE)), flatBounds({ west: -180, south: -85, east: 180, north: 85 }))).toBe(
      true,
    )
  })
})

describe('a shape that is typed while the map shows it', () => {
  const area = { kind: 'polygon', points: '16, 107\n16, 108\n17, 108', radius: '' } as const

  test('stays on the map while a line of it is unfinished, and goes when nothing is left', () => {
    const { onMap } = draftOf(area)
    expect(onMap).toMatchObject({ kind: 'polygon' })
    expect(draftOf({ ...area, points: `${area.points}\n17,` }, onMap).onMap).toBe(onMap)
    expect(draftOf({ ...area, points: '' }, onMap).onMap).toBeNull()
  })

  test('is shown to be put right where it crosses itself', () => {
    expect(draftOf({ ...area, points: '16, 107\n17, 108\n16, 108\n17, 107' }).onMap).toMatchObject({ kind: 'polygon' })
  })

  test('becomes another kind with the points that it has', () => {
    const circle = withKind(draftOf(area), 'circle')
    expect(circle.written).toEqual({ kind: 'circle', points: '16, 107', radius: '5' })
    expect(withKind(circle, 'point').read).toEqual({ shape: { kind: 'point', point: { lat: 16, lon: 107 } } })
    expect(withKind(draftOf(area), 'line').read).toHaveProperty('shape.kind', 'line')
  })
})

describe('a place that gets a shape', () => {
  const HUE = { lat: 16.46, lon: 107.6 }
  const place = aPlaceAt(HUE)

  test('keeps its point where that lies in the area, else has the middle of it', () => {
    expect(movedPlace(place, polygon(SQUARE))).toMatchObject({ point: HUE, shape: polygon(SQUARE) })
    const far = polygon(at([10, 100], [10, 101], [11, 101], [11, 100]))
    expect(movedPlace(place, far)).toMatchObject({ point: { lat: 10.5, lon: 100.5 }, shape: far })
  })

  test('is a point again without a shape', () => {
    const moved = movedPlace({ ...place, shape: polygon(SQUARE) }, { kind: 'point', point: { lat: 1, lon: 2 } })
    expect(moved).toEqual({ ...place, point: { lat: 1, lon: 2 } })
  })

  test('is given to the place of that name and point that the collection has without one', () => {
    const shape = { kind: 'circle', centre: HUE, radius: 5000 } as const
    const making = { collectionId: COLLECTION, places: [place], newId: () => place.id as never, now: AT }
    const { place: got, changes } = placeFor({ ...place, shape }, making)
    expect(got).toEqual({ ...place, shape })
    expect(changes).toHaveLength(1)
  })
})

test('a place comes into view with all that it covers', () => {
  const place = aPlaceAt({ lat: 16.5, lon: 107.5 })
  expect(cornersOfPlace({ ...place, shape: polygon(SQUARE) })).toEqual(SQUARE)
  expect(cornersOfPlace(place)).toEqual([place.point])
  expect(cornersOfPlace(undefined)).toEqual([])
})
