import type { GeoPoint } from '../../domain/geometry.ts'

/** Half the way round the equator of Web Mercator (EPSG:3857), metres. */
export const MERCATOR_HALF = 20_037_508.342789244

/** West, south, east, north in metres of Web Mercator. Where a map lies over 180°, one side is beyond half the globe. */
export interface MercatorExtent {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** The ground of a tile of the web's grid: columns from the west, rows from the north. */
export function extentOfTile({
  z,
  x,
  y,
}: {
  readonly z: number
  readonly x: number
  readonly y: number
}): MercatorExtent {
  const side = (2 * MERCATOR_HALF) / 2 ** z
  const [west, north] = [x * side - MERCATOR_HALF, MERCATOR_HALF - y * side]
  return { west, north, east: west + side, south: north - side }
}

/** Metres of Web Mercator, east first. Latitudes beyond 85.05° are taken as that. */
export function toMercator({ lat, lon }: GeoPoint): [number, number] {
  const bounded = Math.max(-85.0511287798066, Math.min(85.0511287798066, lat))
  const north = Math.log(Math.tan(Math.PI / 4 + (bounded * Math.PI) / 360)) / Math.PI
  return [(lon / 180) * MERCATOR_HALF, north * MERCATOR_HALF]
}

/** The point that metres of Web Mercator stand for. */
export function fromMercator([east = 0, north = 0]: readonly number[]): GeoPoint {
  const lat = (360 / Math.PI) * Math.atan(Math.exp((north / MERCATOR_HALF) * Math.PI)) - 90
  return { lat, lon: (east / MERCATOR_HALF) * 180 }
}

/** Metres on the ground for a metre of Web Mercator at this latitude. */
export function mercatorScale(lat: number): number {
  return Math.cos((lat * Math.PI) / 180)
}
