import type { GeoPoint } from '../domain/geometry.ts'

/** Mean radius of the Earth (IUGG), metres. */
export const EARTH_RADIUS = 6_371_008.8

/** The same longitude in the copy of the world that is nearest to `centre`. */
export function lonNear(lon: number, centre: number): number {
  return lon + 360 * Math.round((centre - lon) / 360)
}

/** Longitude brought into -180 up to 180. */
export function wrappedLon(lon: number): number {
  return lon >= -180 && lon <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180
}

/** Degrees rounded to a millionth, a tenth of a metre at the equator; never -0. What is no number stays none. */
export function roundedDegrees(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6 + 0
}

/** Metres between two points along the globe (haversine). */
export function metresBetween(one: GeoPoint, other: GeoPoint): number {
  const radians = Math.PI / 180
  const [dLat, dLon] = [(other.lat - one.lat) * radians, (other.lon - one.lon) * radians]
  const half =
    Math.sin(dLat / 2) ** 2 + Math.cos(one.lat * radians) * Math.cos(other.lat * radians) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(half)))
}
