import type { GeoPoint } from '../domain/geometry.ts'
import { lonNear } from './globe.ts'

/** A straight way between two points. */
export type Side = readonly [GeoPoint, GeoPoint]

/** By the shorter way from each point to the next: longitudes go on beyond 180° instead of leaping to -180°. */
export function unwrappedPoints(points: readonly GeoPoint[]): readonly GeoPoint[] {
  let before = points[0]?.lon ?? 0
  return points.map(({ lat, lon }) => {
    before = lonNear(lon, before)
    return { lat, lon: before }
  })
}

/** True where the point lies in the ring, whose sides are straight in degrees and may cross 180°. */
export function isInRing({ lat, lon }: GeoPoint, ring: readonly GeoPoint[]): boolean {
  const near = ring[0]?.lon ?? 0
  const east = lonNear(lon, near)
  return isInFlatRing(
    { lat, lon: east },
    ring.map((corner) => ({ lat: corner.lat, lon: lonNear(corner.lon, near) })),
  )
}

/** The same where longitudes are taken as they stand. */
export function isInFlatRing({ lat, lon }: GeoPoint, ring: readonly GeoPoint[]): boolean {
  let isIn = false
  for (const [index, corner] of ring.entries()) {
    const before = ring.at(index - 1) ?? corner
    const crosses = corner.lat > lat !== before.lat > lat
    if (!crosses) continue
    const at = before.lon + ((lat - before.lat) / (corner.lat - before.lat)) * (corner.lon - before.lon)
    if (lon < at) isIn = !isIn
  }
  return isIn
}

/** The sides of a ring, the one back to its first point last; those of a line where it is not `closed`. */
export function sidesOf(points: readonly GeoPoint[], closed: boolean): readonly Side[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1] ?? (closed ? points[0] : undefined)
    return next ? [[point, next] as const] : []
  })
}

/** Whether two sides have a point in common, longitudes as they stand. */
export function doSidesMeet([a, b]: Side, [c, d]: Side): boolean {
  const [ofC, ofD, ofA, ofB] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)]
  if (ofC * ofD < 0 && ofA * ofB < 0) return true
  return (
    (ofC === 0 && isBetween(c, a, b)) ||
    (ofD === 0 && isBetween(d, a, b)) ||
    (ofA === 0 && isBetween(a, c, d)) ||
    (ofB === 0 && isBetween(b, c, d))
  )
}

/** Twice the signed area of a ring, in square degrees: positive where it runs counter-clockwise. */
export function doubleArea(ring: readonly GeoPoint[]): number {
  return sidesOf(ring, true).reduce((sum, [from, to]) => sum + from.lon * to.lat - to.lon * from.lat, 0)
}

/** Positive where `c` lies left of the way from `a` to `b`; 0 on it, to a hundred-millionth of a degree. */
function turn(a: GeoPoint, b: GeoPoint, c: GeoPoint): number {
  const value = (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon)
  return Math.abs(value) < 1e-12 ? 0 : value
}

function isBetween({ lat, lon }: GeoPoint, a: GeoPoint, b: GeoPoint): boolean {
  return (
    lon >= Math.min(a.lon, b.lon) &&
    lon <= Math.max(a.lon, b.lon) &&
    lat >= Math.min(a.lat, b.lat) &&
    lat <= Math.max(a.lat, b.lat)
  )
}
