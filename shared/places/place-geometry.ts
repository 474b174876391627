import type {
  GeometryCollection,
  LineString,
  MultiLineString,
  MultiPoint,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson'
import type { GeoPoint } from '../domain/geometry.ts'
import type { Place } from '../domain/place.ts'
import { cutAtMeridian, turned } from './cut-polygon.ts'
import { EARTH_RADIUS, roundedDegrees } from './globe.ts'
import { isInFlatRing, unwrappedPoints } from './rings.ts'

/** A geometry of GeoJSON, WGS 84 degrees, longitude first. */
export type PlaceGeometry =
  Point | MultiPoint | LineString | MultiLineString | Polygon | MultiPolygon | GeometryCollection<PlaceGeometry>

const CORNERS = 64

/**
 * What a place covers, else its point, as GeoJSON has it (RFC 7946): rings closed, the outer one counter-clockwise, what
 * crosses 180° cut there in two (section 3.1.9). A circle is a polygon of 64 corners on the globe.
 */
export function geometryOf({ point, shape }: Pick<Place, 'point' | 'shape'>): PlaceGeometry {
  switch (shape?.kind) {
    case undefined:
      return { type: 'Point', coordinates: positionOf(point) }
    case 'line':
      return lineOf(shape.points)
    case 'polygon':
      return polygonOf(shape.rings)
    case 'circle':
      return polygonOf([circleRing(shape.centre, shape.radius)])
  }
}

/** The geometries of several places as one: a MultiPoint where all are points. */
export function geometryOfAll(places: readonly Pick<Place, 'point' | 'shape'>[]): PlaceGeometry {
  const geometries = places.map(geometryOf)
  const [only, ...more] = geometries
  if (only && more.length === 0) return only
  const points = geometries.flatMap((geometry) => (geometry.type === 'Point' ? [geometry.coordinates] : []))
  if (points.length === geometries.length) return { type: 'MultiPoint', coordinates: points }
  return { type: 'GeometryCollection', geometries }
}

/** Points around a centre, `radius` metres from it, counter-clockwise from the east. */
export function circleRing({ lat, lon }: GeoPoint, radius: number): readonly GeoPoint[] {
  const [phi, reach] = [radians(lat), radius / EARTH_RADIUS]
  return Array.from({ length: CORNERS }, (_, corner) => {
    const bearing = Math.PI / 2 - (2 * Math.PI * corner) / CORNERS
    const there = Math.asin(Math.sin(phi) * Math.cos(reach) + Math.cos(phi) * Math.sin(reach) * Math.cos(bearing))
    const east = Math.sin(bearing) * Math.sin(reach) * Math.cos(phi)
    const turn = Math.atan2(east, Math.cos(reach) - Math.sin(phi) * Math.sin(there))
    return { lat: roundedDegrees(degrees(there)), lon: wrapped(roundedDegrees(lon + degrees(turn))) }
  })
}

function positionOf({ lat, lon }: GeoPoint): [number, number] {
  return [lon, lat]
}

type Ring = readonly Position[]

function lineOf(points: readonly GeoPoint[]): LineString | MultiLineString {
  const parts = linesWithin(unwrappedPoints(points).map(positionOf))
  const [only = []] = parts
  if (parts.length <= 1) return { type: 'LineString', coordinates: only }
  return { type: 'MultiLineString', coordinates: parts }
}

/** The pieces of a line in each copy of the world, moved into this one. */
function linesWithin(points: Ring): Position[][] {
  const pieces: Position[][] = []
  let piece: Position[] = []
  for (const [index, point] of points.entries()) {
    const before = points[index - 1]
    const crossing = before ? crossingOf(before, point) : null
    if (crossing) {
      piece.push(crossing)
      pieces.push(piece)
      piece = [crossing]
    }
    piece.push(point)
  }
  return [...pieces, piece].map(intoWorld)
}

/** Where the way from one point to the next leaves its copy of the world. */
function crossingOf([fromLon = 0, fromLat = 0]: Position, [toLon = 0, toLat = 0]: Position): Position | null {
  const [one, other] = [copyOf(fromLon), copyOf(toLon)]
  if (one === other) return null
  const edge = 360 * Math.min(one, other) + 180
  if (edge === fromLon || edge === toLon) return null
  return [edge, fromLat + ((toLat - fromLat) * (edge - fromLon)) / (toLon - fromLon)]
}

/** Which copy of the world: 0 for -180 to 180. */
function copyOf(lon: number): number {
  return Math.ceil((lon - 180) / 360)
}

function intoWorld(points: Ring): Position[] {
  const middle = points.reduce((sum, [lon = 0]) => sum + lon, 0) / points.length
  const turn = 360 * copyOf(middle)
  return points.map(([lon = 0, lat = 0]) => [roundedDegrees(lon - turn), roundedDegrees(lat)])
}

/** By the rule of RFC 7946, 3.1.9: what crosses 180° comes in parts that do not. */
function polygonOf(rings: readonly (readonly GeoPoint[])[]): Polygon | MultiPolygon {
  const outer = unwrappedPoints(rings[0] ?? [])
  const whole = [outer, ...rings.slice(1).map((ring) => beside(unwrappedPoints(ring), outer))]
  const lons = outer.map(({ lon }) => lon)
  const copies = [copyOf(Math.min(...lons)), copyOf(Math.max(...lons))] as const
  const { west, east } = cutAtMeridian(whole, 360 * copies[0] + 180)
  const parts = copies[0] === copies[1] ? [whole.map((ring, index) => turned(ring, index === 0))] : [...west, ...east]
  const polygons = parts.map((part) => part.map(closed))
  const [only = []] = polygons
  return polygons.length <= 1 ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: polygons }
}

/** A hole in the copy of the world that its outer ring is in, however that goes on beyond 180°. */
function beside(hole: readonly GeoPoint[], outer: readonly GeoPoint[]): readonly GeoPoint[] {
  const moved = [0, 360, -360].map((turn) => hole.map(({ lat, lon }) => ({ lat, lon: lon + turn })))
  return moved.find(([first]) => first && isInFlatRing(first, outer)) ?? hole
}

/** The first point again at the end. */
function closed(ring: readonly GeoPoint[]): Position[] {
  const points = intoWorld(ring.map(positionOf))
  return [...points, points[0] ?? []]
}

function wrapped(lon: number): number {
  return lon - 360 * copyOf(lon)
}

const radians = (angle: number): number => (angle * Math.PI) / 180
const degrees = (angle: number): number => (angle * 180) / Math.PI
