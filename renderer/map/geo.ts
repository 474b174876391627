import type { GeoBounds, GeoPoint } from '../../shared/domain/geometry.ts'
import { lonNear, wrappedLon } from '../../shared/places/globe.ts'

/** True where the point lies in the bounds, which may cross 180°. */
export function isInBounds(point: GeoPoint, bounds: GeoBounds): boolean {
  if (point.lat < bounds.south || point.lat > bounds.north) return false
  if (bounds.west <= bounds.east) return point.lon >= bounds.west && point.lon <= bounds.east
  return point.lon >= bounds.west || point.lon <= bounds.east
}

/** The bounds of a view whose longitudes may have gone round the world. */
export function wrappedBounds(view: GeoBounds): GeoBounds {
  if (view.east - view.west >= 360) return { ...view, west: -180, east: 180 }
  return { ...view, west: wrappedLon(view.west), east: wrappedLon(view.east) }
}

/** The least bounds around all points, by the shorter way round the world; null without points. */
export function boundsAround(points: readonly GeoPoint[]): GeoBounds | null {
  const [first] = points
  if (!first) return null
  const lats = points.map(({ lat }) => lat)
  const lons = points.map(({ lon }) => lonNear(lon, first.lon))
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  return { west: least(lons), south: least(lats), east: most(lons), north: most(lats) }
}
