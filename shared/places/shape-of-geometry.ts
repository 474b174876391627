import type { Position } from 'geojson'
import type { GeoShape } from '../domain/geo-shape.ts'
import type { GeoPoint } from '../domain/geometry.ts'
import { lonNear } from './globe.ts'
import type { PlaceGeometry } from './place-geometry.ts'

/** Degrees by which two points may differ and be the same. */
const NEAR = 1e-6

/** What a geometry becomes: a point or a shape, and how many parts it has beside the largest, which are left out. */
export interface ShapeTaken {
  readonly point: GeoPoint | null
  readonly shape: GeoShape | null
  readonly left: number
}

/**
 * A geometry of GeoJSON as a place has it: one point, line or polygon. An area that was cut in two at 180° (RFC 7946,
 * 3.1.9) is put together again; of several parts the largest is taken. Nothing where there is no position at all.
 */
export function shapeOfGeometry(geometry: PlaceGeometry): ShapeTaken | null {
  switch (geometry.type) {
    case 'Point':
      return { point: pointOf(geometry.coordinates), shape: null, left: 0 }
    case 'MultiPoint':
      return geometry.coordinates.length === 0
        ? null
        : { point: pointOf(geometry.coordinates[0] ?? []), shape: null, left: geometry.coordinates.length - 1 }
    case 'LineString':
      return lineOf(geometry.coordinates, 0)
    case 'MultiLineString':
      return lineFrom(geometry.coordinates)
    case 'Polygon':
      return polygonOf(geometry.coordinates, 0)
    case 'MultiPolygon':
      return polygonFrom(geometry.coordinates)
    case 'GeometryCollection':
      return largestOf(geometry.geometries)
  }
}

/** The geometry with latitude and longitude changed places. */
export function swappedGeometry(geometry: PlaceGeometry): PlaceGeometry {
  return mapped(geometry, ([lon = 0, lat = 0]) => [lat, lon])
}

/** The first position that `wanted` holds of. */
export function findPosition(geometry: PlaceGeometry, wanted: (position: Position) => boolean): Position | null {
  let found: Position | null = null
  mapped(geometry, (position) => {
    if (!found && wanted(position)) found = position
    return position
  })
  return found
}

/** How many positions a geometry has. */
export function countPositions(geometry: PlaceGeometry): number {
  let count = 0
  mapped(geometry, (position) => {
    count += 1
    return position
  })
  return count
}

function mapped(geometry: PlaceGeometry, change: (position: Position) => Position): PlaceGeometry {
  const line = (points: readonly Position[]): Position[] => points.map(change)
  switch (geometry.type) {
    case 'Point':
      return { ...geometry, coordinates: change(geometry.coordinates) }
    case 'MultiPoint':
    case 'LineString':
      return { ...geometry, coordinates: line(geometry.coordinates) }
    case 'MultiLineString':
    case 'Polygon':
      return { ...geometry, coordinates: geometry.coordinates.map(line) }
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(line)) }
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.map((part) => mapped(part, change)) }
  }
}

/** Areas before lines before points; what else is there is left out. */
function largestOf(geometries: readonly PlaceGeometry[]): ShapeTaken | null {
  const rank = ({ type }: PlaceGeometry): number => (type.endsWith('Polygon') ? 2 : type.endsWith('Point') ? 0 : 1)
  const [first] = [...geometries].sort((a, b) => rank(b) - rank(a))
  const taken = first ? shapeOfGeometry(first) : null
  return taken && { ...taken, left: taken.left + geometries.length - 1 }
}

function lineOf(points: readonly Position[], left: number): ShapeTaken | null {
  if (points.length === 0) return null
  if (points.length === 1) return { point: pointOf(points[0] ?? []), shape: null, left }
  return { point: null, shape: { kind: 'line', points: points.map(pointOf) }, left }
}

/** Lines of which each begins where the one before ended, at most on the other side of 180°, are one. */
function lineFrom(lines: readonly (readonly Position[])[]): ShapeTaken | null {
  const [first = [], ...rest] = lines
  let whole = first
  for (const next of rest) {
    const [end = [], start = []] = [whole.at(-1), next[0]]
    if (!isSameBut180(end, start)) {
      const longest = lines.reduce((best, line) => (line.length > best.length ? line : best), first)
      return lineOf(longest, lines.length - 1)
    }
    const [before = [], after = []] = [whole.at(-2), next[1]]
    whole = [...whole.slice(0, -1), ...(isBetween(end, before, after) ? [] : [end]), ...next.slice(1)]
  }
  return lineOf(whole, 0)
}

function polygonOf(rings: readonly (readonly Position[])[], left: number): ShapeTaken | null {
  const open = rings.map(opened).filter((ring) => ring.length > 0)
  return open.length === 0
    ? null
    : { point: null, shape: { kind: 'polygon', rings: open.map((ring) => ring.map(pointOf)) }, left }
}

function polygonFrom(polygons: readonly (readonly (readonly Position[])[])[]): ShapeTaken | null {
  const [one, other, ...more] = polygons
  const whole = one && other && more.length === 0 ? joinedAt180(one, other) : null
  if (whole) return polygonOf(whole, 0)
  const size = (rings: readonly (readonly Position[])[]): number => Math.abs(areaOf(rings[0] ?? []))
  const largest = [...polygons].sort((a, b) => size(b) - size(a))[0]
  return largest ? polygonOf(largest, polygons.length - 1) : null
}

/** Two areas without holes that touch along 180° become one; null where they do not, or at several stretches. */
function joinedAt180(
  one: readonly (readonly Position[])[],
  other: readonly (readonly Position[])[],
): readonly (readonly Position[])[] | null {
  if (one.length !== 1 || other.length !== 1) return null
  const [east, west] = [
    fromEdge(one[0] ?? [], 180) ?? fromEdge(other[0] ?? [], 180),
    fromEdge(other[0] ?? [], -180) ?? fromEdge(one[0] ?? [], -180),
  ]
  if (!east || !west) return null
  const [eastStart = [], eastEnd = [], westStart = [], westEnd = []] = [east[0], east.at(-1), west[0], west.at(-1)]
  if (!isSameBut180(eastStart, westEnd) || !isSameBut180(eastEnd, westStart)) return null
  const ring = [...east, ...west.slice(1, -1)]
  const seams = new Set([eastStart, eastEnd])
  const says = (point: Position, index: number): boolean =>
    !seams.has(point) || !isBetween(point, ring.at(index - 1) ?? [], ring[(index + 1) % ring.length] ?? [])
  return [ring.filter(says)]
}

/** The open ring turned so that it begins at the edge and ends there; null where it has not one stretch of it. */
function fromEdge(ring: readonly Position[], edge: number): readonly Position[] | null {
  const points = opened(ring)
  const isOn = (point: Position | undefined): boolean => point?.[0] === edge
  const starts = points.flatMap((point, index) =>
    isOn(point) && !isOn(points[(index + 1) % points.length]) ? [index] : [],
  )
  const [start] = starts
  if (starts.length !== 1 || start === undefined) return null
  const turned = [...points.slice(start), ...points.slice(0, start)]
  // Points along the edge, between its first and its last, go with the seam.
  const last = turned.findIndex((point, index) => index > 0 && isOn(point))
  return last < 0 ? null : turned.slice(0, last + 1)
}

function opened(ring: readonly Position[]): readonly Position[] {
  const [first, last] = [ring[0], ring.at(-1)]
  const isClosed = ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]
  return isClosed ? ring.slice(0, -1) : ring
}

function isSameBut180([lonA = NaN, latA = NaN]: Position, [lonB = NaN, latB = NaN]: Position): boolean {
  const apart = Math.abs(lonA - lonB)
  return Math.abs(latA - latB) <= NEAR && (apart <= NEAR || Math.abs(apart - 360) <= NEAR)
}

/** Whether a point that was put in where a way was cut says nothing: it lies on the straight way between the two. */
function isBetween(
  [lon = 0, lat = 0]: Position,
  [lonA = 0, latA = 0]: Position,
  [lonB = 0, latB = 0]: Position,
): boolean {
  const a = lonNear(lonA, lon)
  const b = lonNear(lonB, lon)
  if (a === b) return false
  const along = latA + ((latB - latA) * (lon - a)) / (b - a)
  return Math.abs(along - lat) <= 2 * NEAR && (lon - a) * (lon - b) <= 0
}

function areaOf(ring: readonly Position[]): number {
  return ring.reduce((sum, [lon = 0, lat = 0], index) => {
    const [nextLon = 0, nextLat = 0] = ring[(index + 1) % ring.length] ?? []
    return sum + lon * nextLat - nextLon * lat
  }, 0)
}

function pointOf([lon = 0, lat = 0]: Position): GeoPoint {
  return { lat, lon }
}
