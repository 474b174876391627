import type { GeoPoint } from '../domain/geometry.ts'

/** The point that `--near` names, latitude first, in degrees; null where it is not asked, else what is wrong with it. */
export function nearOf(typed: string | undefined): GeoPoint | null | { readonly problem: string } {
  if (typed === undefined) return null
  const [, lat, lon] = /^\s*([+-]?\d+(?:\.\d+)?)\s*,\s*([+-]?\d+(?:\.\d+)?)\s*$/.exec(typed) ?? []
  if (lat === undefined || lon === undefined) return { problem: `--near takes latitude,longitude in degrees: ${typed}` }
  const point = { lat: Number(lat), lon: Number(lon) }
  if (Math.abs(point.lat) > 90) return { problem: `a latitude is from -90 to 90, and comes first: ${typed}` }
  return Math.abs(point.lon) > 180 ? { problem: `a longitude is from -180 to 180: ${typed}` } : point
}
