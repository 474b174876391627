import type { GeoShape } from '../domain/geo-shape.ts'
import type { GeoBounds, GeoPoint } from '../domain/geometry.ts'
import { circleRing } from './place-geometry.ts'
import { doSidesMeet, isInFlatRing, sidesOf, unwrappedPoints, type Side } from './rings.ts'

/** A shape laid flat, so that it can be compared with another: longitudes go on beyond 180°. */
export interface FlatShape {
  readonly rings: readonly (readonly GeoPoint[])[]
  /** Whether what lies within the rings belongs to it. */
  readonly isArea: boolean
  readonly box: GeoBounds
}

/** Lays a shape flat; a circle has 64 corners. */
export function flatShape(shape: GeoShape): FlatShape {
  switch (shape.kind) {
    case 'line':
      return flat([unwrappedPoints(shape.points)], false)
    case 'polygon':
      return flat(shape.rings.map(unwrappedPoints), true)
    case 'circle':
      return flat([unwrappedPoints(circleRing(shape.centre, shape.radius))], true)
  }
}

/** The bounds as a shape; west may exceed east where they cross 180°. */
export function flatBounds({ west, south, east, north }: GeoBounds): FlatShape {
  const end = east < west ? east + 360 : east
  const [northWest, northEast] = [{ lat: north, lon: west }, { lat: north, lon: end }] // prettier-ignore
  return flat([[{ lat: south, lon: west }, { lat: south, lon: end }, northEast, northWest]], true)
}

/** Whether two shapes have a point in common, wherever they lie on the globe. */
export function doShapesMeet(one: FlatShape, other: FlatShape): boolean {
  return [0, -360, 360].some((turn) => {
    const { box } = other
    const isNear = doBoxesMeet(one.box, { ...box, west: box.west + turn, east: box.east + turn })
    return isNear && doMeetThere(one, turned(other, turn))
  })
}

function flat(rings: readonly (readonly GeoPoint[])[], isArea: boolean): FlatShape {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { lat, lon } of rings.flat()) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return { rings, isArea, box: { west, south, east, north } }
}

function turned({ rings, isArea, box }: FlatShape, by: number): FlatShape {
  if (by === 0) return { rings, isArea, box }
  return {
    rings: rings.map((ring) => ring.map(({ lat, lon }) => ({ lat, lon: lon + by }))),
    isArea,
    box: { ...box, west: box.west + by, east: box.east + by },
  }
}

function doMeetThere(one: FlatShape, other: FlatShape): boolean {
  // A view has few corners, and most shapes lie within it: that is asked first.
  if (holdsPointOf(other, one) || holdsPointOf(one, other)) return true
  const [sides, others] = [allSides(one), allSides(other)]
  return sides.some((side) => others.some((across) => doSidesMeet(side, across)))
}

function doBoxesMeet(a: GeoBounds, b: GeoBounds): boolean {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north
}

/** Between the outer ring and the holes. */
function holdsPointOf({ isArea, rings }: FlatShape, other: FlatShape): boolean {
  const point = other.rings[0]?.[0]
  if (!isArea || !point) return false
  return rings.filter((ring) => isInFlatRing(point, ring)).length % 2 === 1
}

function allSides({ rings, isArea }: FlatShape): readonly Side[] {
  return rings.flatMap((ring) => sidesOf(ring, isArea))
}
