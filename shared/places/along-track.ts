import type { GeoPoint } from '../domain/geometry.ts'
import { lonNear, roundedDegrees } from './globe.ts'

/** Where somebody was at a time (milliseconds since 1970, UTC); a `piece` was recorded without a break. */
interface Stop {
  readonly at: number
  readonly point: GeoPoint
  readonly piece: number
}

/** Where a thing was made, and how long before or after the nearest point that was recorded, milliseconds. */
export interface AlongTrack {
  readonly point: GeoPoint
  readonly off: number
}

/**
 * Where somebody was at a time: between two points of one piece that are no further apart than `within` milliseconds, in
 * proportion to the time; else at the nearest point where that is within it. null where the way says nothing of the time.
 * `stops` by time. Rounded to a millionth of a degree.
 */
export function alongTrack(stops: readonly Stop[], at: number, within: number): AlongTrack | null {
  const next = firstFrom(stops, at)
  const [before, after] = [stops[next - 1], stops[next]]
  if (before && after && before.piece === after.piece && after.at - before.at <= within) {
    const share = (at - before.at) / (after.at - before.at)
    const east = lonNear(after.point.lon, before.point.lon)
    const lat = before.point.lat + share * (after.point.lat - before.point.lat)
    const lon = before.point.lon + share * (east - before.point.lon)
    return {
      point: { lat: roundedDegrees(lat), lon: roundedDegrees(lonNear(lon, 0)) },
      off: Math.min(at - before.at, after.at - at),
    }
  }
  const ends = [before, after].flatMap((stop) => (stop ? [{ point: stop.point, off: Math.abs(stop.at - at) }] : []))
  const [nearest] = ends.filter(({ off }) => off <= within).sort((a, b) => a.off - b.off)
  return nearest ?? null
}

/** The number of the first stop at the time or after it. */
function firstFrom(stops: readonly Stop[], at: number): number {
  let [low, high] = [0, stops.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stops[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
