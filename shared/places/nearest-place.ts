import type { GeoPoint } from '../domain/geometry.ts'
import type { PlaceCandidate } from '../domain/place.ts'
import type { GazetteerIndex } from './gazetteer-index.ts'
import { candidateOf } from './gazetteer-lookup.ts'

const KM_A_DEGREE = 111.195
/** Who is so near to the middle of a town is in it, whatever village is nearer. */
const IN_TOWN_KM = 5
/** Further away than this no place says where a point is. */
const NEAR_KM = 30

const known = new WeakMap<GazetteerIndex, Float32Array>()

/**
 * The place that says best where a point is: the most populous within 5 km, else the nearest within 30 km; null where
 * there is none. Looks at every place, a few milliseconds; the first question of an index takes longer.
 */
export function nearestPlace(index: GazetteerIndex, point: GeoPoint): PlaceCandidate | null {
  const points = pointsOf(index)
  let [nearest, distance] = [-1, NEAR_KM]
  for (let place = 0; place < points.length / 2; place += 1) {
    const km = distanceKm(point, { lat: points[place * 2] ?? 0, lon: points[place * 2 + 1] ?? 0 })
    // The most populous come first in the gazetteer.
    if (km <= IN_TOWN_KM) return candidateAt(index, place)
    if (km < distance) [nearest, distance] = [place, km]
  }
  return nearest < 0 ? null : candidateAt(index, nearest)
}

/** Kilometres between two points: the equirectangular approximation, which is exact enough for some tens of them. */
export function distanceKm(a: GeoPoint, b: GeoPoint): number {
  const across = Math.abs(a.lon - b.lon)
  const lon = Math.min(across, 360 - across) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180)
  return Math.hypot(a.lat - b.lat, lon) * KM_A_DEGREE
}

function candidateAt(index: GazetteerIndex, place: number): PlaceCandidate {
  const candidate = candidateOf(index, place, { matched: '', score: 1 })
  return { ...candidate, matched: candidate.name }
}

/**
 * Latitude and longitude of each place in degrees, one after the other; NaN for the latitude of what is no town. Read
 * when first asked for.
 */
export function pointsOf(index: GazetteerIndex): Float32Array {
  const points = known.get(index) ?? readPoints(index)
  known.set(index, points)
  return points
}

function readPoints(index: GazetteerIndex): Float32Array {
  const points = new Float32Array(index.lines.length * 2)
  index.lines.forEach((from, place) => {
    const line = index.text.slice(from, index.text.indexOf('\n', from) >>> 0).split('\t', 9)
    // A province is no place where one stands.
    const [, , lat = '', lon = '', , , , , kind = ''] = line
    points[place * 2] = kind === '' ? Number(lat) / 10_000 : NaN
    points[place * 2 + 1] = Number(lon) / 10_000
  })
  return points
}
