import type { GeoShape } from '../domain/geo-shape.ts'
import type { GeoPoint } from '../domain/geometry.ts'
import { lonNear, metresBetween, roundedDegrees } from './globe.ts'
import { doubleArea, isInFlatRing, sidesOf, unwrappedPoints } from './rings.ts'

/**
 * A point that stands for a shape: the centre of a circle, half the way along a line, the centre of mass of an area where
 * it lies in it, else the middle of the widest part at that latitude. Rounded to a millionth of a degree.
 */
export function middleOfShape(shape: GeoShape): GeoPoint {
  switch (shape.kind) {
    case 'circle':
      return shape.centre
    case 'line':
      return rounded(halfWay(unwrappedPoints(shape.points)))
    case 'polygon':
      return rounded(middleOfRings(shape.rings.map(unwrappedPoints)))
  }
}

function halfWay(points: readonly GeoPoint[]): GeoPoint {
  const sides = sidesOf(points, false)
  const half = sides.reduce((sum, [from, to]) => sum + metresBetween(from, to), 0) / 2
  let gone = 0
  for (const [from, to] of sides) {
    const length = metresBetween(from, to)
    if (gone + length >= half && length > 0) {
      const share = (half - gone) / length
      return { lat: from.lat + share * (to.lat - from.lat), lon: from.lon + share * (to.lon - from.lon) }
    }
    gone += length
  }
  return points[0] ?? { lat: 0, lon: 0 }
}

function middleOfRings(rings: readonly (readonly GeoPoint[])[]): GeoPoint {
  const [outer = []] = rings
  const whole = doubleArea(outer)
  const mass = { lat: 0, lon: 0 }
  for (const [from, to] of sidesOf(outer, true)) {
    const weight = (from.lon * to.lat - to.lon * from.lat) / (3 * whole)
    mass.lat += (from.lat + to.lat) * weight
    mass.lon += (from.lon + to.lon) * weight
  }
  const isIn = rings.filter((ring) => isInFlatRing(mass, ring)).length % 2 === 1
  return isIn ? mass : widestAt(mass.lat, rings)
}

/** The middle of the longest stretch that lies within, along a parallel. */
function widestAt(lat: number, rings: readonly (readonly GeoPoint[])[]): GeoPoint {
  const lons = rings
    .flatMap((ring) => sidesOf(ring, true))
    .filter(([from, to]) => from.lat > lat !== to.lat > lat)
    .map(([from, to]) => from.lon + ((lat - from.lat) / (to.lat - from.lat)) * (to.lon - from.lon))
    .sort((a, b) => a - b)
  let best = { lat, lon: rings[0]?.[0]?.lon ?? 0 }
  let width = 0
  for (let at = 0; at + 1 < lons.length; at += 2) {
    const [west = 0, east = 0] = lons.slice(at, at + 2)
    if (east - west <= width) continue
    width = east - west
    best = { lat, lon: (west + east) / 2 }
  }
  return best
}

function rounded({ lat, lon }: GeoPoint): GeoPoint {
  return { lat: roundedDegrees(lat), lon: roundedDegrees(lonNear(lon, 0)) }
}
