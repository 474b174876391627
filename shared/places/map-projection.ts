import proj4 from 'proj4'
import type { GeoPoint } from '../domain/geometry.ts'
import { fromMercator, toMercator } from './georeference/mercator.ts'
import { degreesOf, projOf, type GridSystem, type GridZone } from './grid-systems.ts'

/** How the coordinates of a map stand to WGS 84: metres east and north, or degrees with the longitude first. */
export interface MapProjection {
  /** NaN where the projection has no such point. */
  to(point: GeoPoint): readonly [number, number]
  from(east: number, north: number): GeoPoint
}

const MERCATOR: MapProjection = { to: toMercator, from: (east, north) => fromMercator([east, north]) }
const PLAIN: MapProjection = { to: ({ lat, lon }) => [lon, lat], from: (lon, lat) => ({ lat, lon }) }

const GOOGLE: ReadonlySet<number> = new Set([3857, 3785, 900913, 102100, 102113])

const DEGREES: Readonly<Record<number, GridSystem>> = {
  4284: 'pulkovo42',
  4147: 'hanoi72',
  4131: 'indian1960',
  4240: 'indian1975',
  4756: 'vn2000',
}

/** Central meridians of the 3° zones of VN-2000 (EPSG 5896 to 5899, 9205 to 9218), degrees. */
const VN_MERIDIANS: Readonly<Record<number, number>> = {
  ...{ 5896: 102, 5897: 105, 5898: 108, 5899: 107.75 },
  ...{ 9205: 103, 9206: 104, 9207: 104.5, 9208: 104.75, 9209: 105.5, 9210: 105.75, 9211: 106 },
  ...{ 9212: 106.25, 9213: 106.5, 9214: 107, 9215: 107.25, 9216: 107.5, 9217: 108.25, 9218: 108.5 },
}

const ZONES: readonly (readonly [first: number, last: number, system: GridSystem, zone: GridZone])[] = [
  [32_601, 32_660, 'wgs84', { number: 1 }],
  [32_701, 32_760, 'wgs84', { number: 1, isSouth: true }],
  [28_402, 28_432, 'pulkovo42', { number: 2 }],
  [2044, 2045, 'hanoi72', { number: 18 }],
  [3148, 3149, 'indian1960', { number: 48 }],
  [24_047, 24_048, 'indian1975', { number: 47 }],
  [3405, 3406, 'vn2000', { number: 48 }],
]

/**
 * The projection of a code of the EPSG dataset: degrees, Web Mercator, UTM, and the grids that maps of Viet Nam and of
 * Russia are drawn in (see `GRIDS`); null for every other code.
 */
export function projectionOfEpsg(code: number): MapProjection | null {
  if (GOOGLE.has(code)) return MERCATOR
  if (code === 4326 || code === 4979) return PLAIN
  const words = wordsOf(code)
  return words === null ? null : byProj(words)
}

function wordsOf(code: number): string | null {
  const degrees = DEGREES[code]
  if (degrees) return degreesOf(degrees)
  const meridian = VN_MERIDIANS[code]
  if (meridian !== undefined) return projOf('vn2000', { meridian })
  const found = ZONES.find(([first, last]) => code >= first && code <= last)
  if (!found) return null
  const [first, , system, zone] = found
  return projOf(system, { ...zone, number: (zone.number ?? 1) + code - first })
}

function byProj(words: string): MapProjection {
  const way = proj4('WGS84', words)
  return {
    to: ({ lat, lon }) => pair(way.forward([lon, lat])),
    from: (east, north) => {
      const [lon, lat] = pair(way.inverse([east, north]))
      return { lat, lon }
    },
  }
}

function pair([east = NaN, north = NaN]: readonly number[]): readonly [number, number] {
  return [east, north]
}
