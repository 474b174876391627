import proj4 from 'proj4'
import type { GeoPoint } from '../domain/geometry.ts'
import { parseCoordinates, type CoordinateError } from './coordinates.ts'
import { degreesOf, GRIDS, projOf, type GridSystem, type GridZone } from './grid-systems.ts'
import { roundedDegrees, wrappedLon } from './globe.ts'

/** Why a text is no point: those of degrees, no zone beside metres, or metres that no zone has. */
export type ReadCoordinateError = CoordinateError | 'zone' | 'metres'

/**
 * A point, and the system that it was written in; or why it is none. `swapped`: what it is with latitude and longitude
 * changed over, where only the order makes it impossible.
 */
export type ReadCoordinates =
  | { readonly point: GeoPoint; readonly system: GridSystem }
  | { readonly error: ReadCoordinateError; readonly swapped?: GeoPoint }

/**
 * Reads a point in any notation that maps and cameras have: degrees as `parseCoordinates` reads them, `geo:` addresses
 * (RFC 5870), MGRS, UTM (`48N 642000 1845000`, `zone 48, 642000 E 1845000 N`), Gauss–Krüger metres of Pulkovo 1942
 * (`СК-42 X=6182645 Y=7414380`: north first, the zone before the easting), Hanoi 1972, Indian 1960 and 1975, VN-2000
 * (UTM, or 3° zones by their central meridian: `VN-2000 KTT 107°45′ X=1778000 Y=550000`), and degrees on each of these
 * datums. Gives WGS 84, to a millionth of a degree.
 */
export function readCoordinates(text: string): ReadCoordinates {
  const plain = text.normalize('NFC').trim()
  const uri = /^geo:(-?[\d.]+),(-?[\d.]+)/iu.exec(plain)
  if (uri) return inDegrees(`${uri[1]}, ${uri[2]}`, 'wgs84')
  const mgrs = /^(\d{1,2}\s*[C-HJ-NP-X])\s*([A-HJ-NP-Z]{2})\s*((?:\d\s*){2,10})$/iu.exec(plain)
  if (mgrs) return ofMgrs(mgrs.slice(1).join('').replaceAll(/\s/gu, '').toUpperCase())
  const { system, rest } = systemIn(plain)
  return isMetric(rest) ? inMetres(rest, system) : inDegrees(rest, system)
}

function systemIn(text: string): { readonly system: GridSystem; readonly rest: string } {
  for (const [system, { words }] of Object.entries(GRIDS)) {
    const found = words.exec(text)
    if (!found) continue
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
    return { system: system as GridSystem, rest: rest.replace(/^[\s,;:()]+|[\s,;:()]+$/gu, '') }
  }
  return { system: 'wgs84', rest: text }
}

/** Metres have five digits or more before the point; degrees never have. */
function isMetric(text: string): boolean {
  return /\d{5}/u.test(text.replaceAll(/[.,]\d+/gu, ''))
}

function inDegrees(text: string, system: GridSystem): ReadCoordinates {
  const parsed = parseCoordinates(text)
  if ('point' in parsed) return { point: toWgs84(parsed.point, system), system }
  const { error } = parsed
  const swapped = error === 'latitude' ? parseCoordinates(turned(text)) : null
  return swapped && 'point' in swapped ? { error, swapped: toWgs84(swapped.point, system) } : { error }
}

/** The same with the second number first; only where there are two without directions. */
function turned(text: string): string {
  const [first, second, ...more] = text.match(/[-−]?\d+(?:[.,]\d+)?/gu) ?? []
  return first && second && more.length === 0 ? `${second.replace(',', '.')} ${first.replace(',', '.')}` : ''
}

function toWgs84({ lat, lon }: GeoPoint, system: GridSystem): GeoPoint {
  if (system === 'wgs84') return { lat, lon }
  return pointOf(proj4(degreesOf(system), 'WGS84', [lon, lat]))
}

function pointOf([lon = NaN, lat = NaN]: readonly number[]): GeoPoint {
  return { lat: roundedDegrees(lat), lon: roundedDegrees(wrappedLon(lon)) }
}

/** Metres far outside of a zone give numbers that are none, or no latitude. */
function isPoint({ lat, lon }: GeoPoint): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180
}

function ofMgrs(square: string): ReadCoordinates {
  try {
    const point = pointOf(proj4.mgrs.toPoint(square))
    return isPoint(point) ? { point, system: 'wgs84' } : { error: 'metres' }
  } catch {
    // The package throws at squares that its zone has not.
    return { error: 'metres' }
  }
}

interface Metres {
  readonly easting: number
  readonly northing: number
}

const ZONE = /(?:зона|zone|múi|zona)?\s*№?\s*\b(\d{1,2})\s*-?\s*([C-HJ-NP-X])?\b(?![.,°]?\d)/iu
const MERIDIAN =
  /(?:KTT|L0|λ0|kinh tuyến trục|осев\p{L}* меридиан\p{L}*)\s*[=:]?\s*(\d{2,3})\s*°\s*(\d{1,2})?\s*['′]?/iu

function inMetres(text: string, system: GridSystem): ReadCoordinates {
  const meridian = MERIDIAN.exec(text)
  const rest = meridian ? text.replace(meridian[0], ' ') : text
  const numbers = [
    ...rest.matchAll(/(?:(?<![\d\p{L}])([XYENХУ])\s*[=:]?\s*)?(\d{5,8}(?:[.,]\d+)?)\s*(?:m|м)?\s*([EN])?\b/giu),
  ]
  const metres = metresOf(numbers, GRIDS[system].zones)
  if (!metres) return { error: 'format' }
  const beside = numbers.reduce((left, [number]) => left.replace(number, ' '), rest)
  const zone = meridian
    ? { meridian: Number(meridian[1]) + Number(meridian[2] ?? 0) / 60 }
    : zoneIn(beside, metres, system)
  if (!zone) return { error: 'zone' }
  const { easting, northing } = metres
  const inZone = easting % 1e6
  if (inZone < 100_000 || inZone > 900_000 || northing > 10_000_000) return { error: 'metres' }
  const point = pointOf(proj4(projOf(system, zone), 'WGS84', [easting, northing]))
  return isPoint(point) ? { point, system } : { error: 'metres' }
}

/** By the letters beside the numbers; else as the system has it: north first with Gauss–Krüger, east first with UTM. */
function metresOf(numbers: readonly RegExpExecArray[], zones: 'gauss' | 'utm'): Metres | null {
  if (numbers.length !== 2) return null
  const [first = NaN, second = NaN] = numbers.map(([, , digits]) => Number(digits?.replace(',', '.')))
  const [mark, other] = numbers.map(([, before, , after]) => (before ?? after ?? '').toUpperCase())
  const isNorthFirst = 'XNХ'.includes(mark || '-') || 'YEУ'.includes(other || '-')
  const isEastFirst = 'YEУ'.includes(mark || '-') || 'XNХ'.includes(other || '-')
  const northFirst = isNorthFirst || (!isEastFirst && zones === 'gauss')
  return northFirst ? { northing: first, easting: second } : { easting: first, northing: second }
}

function zoneIn(text: string, { easting }: Metres, system: GridSystem): GridZone | null {
  if (GRIDS[system].zones === 'gauss') {
    const number = Math.floor(easting / 1e6)
    return number >= 1 && number <= 60 ? { number } : null
  }
  const found = ZONE.exec(text)
  const number = Number(found?.[1])
  if (!found || number < 1 || number > 60) return null
  const band = found[2]?.toUpperCase()
  // 'S' alone says "south", as in the names of EPSG; so do the bands below the equator.
  return { number, isSouth: band !== undefined && (band === 'S' || band < 'N') }
}
