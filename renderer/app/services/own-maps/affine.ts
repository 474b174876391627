import type { GeoTIFFImage } from 'geotiff'

/** x' = a·x + b·y + c, y' = d·x + e·y + f. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** Where a pixel goes. */
export function placed([a, b, c, d, e, f]: Affine, x: number, y: number): readonly [number, number] {
  return [a * x + b * y + c, d * x + e * y + f]
}

/** The way back; null where all falls on one line. */
export function inverted([a, b, c, d, e, f]: Affine): Affine | null {
  const area = a * e - b * d
  if (area === 0 || !Number.isFinite(area)) return null
  return [e / area, -b / area, (b * f - c * e) / area, -d / area, a / area, (c * d - a * f) / area]
}

/** PixelIsPoint of GTRasterTypeGeoKey: coordinates are those of the middle of a pixel. */
const OF_THE_MIDDLE = 2

/** From corners of pixels to coordinates of the map, by the tags of GeoTIFF; null where a picture has none. */
export function affineOf(image: GeoTIFFImage): Affine | null {
  const found = tagged(image)
  if (!found || image.getGeoKeys()?.['GTRasterTypeGeoKey'] !== OF_THE_MIDDLE) return found
  const [a, b, , d, e] = found
  const [c, f] = placed(found, -0.5, -0.5)
  return [a, b, c, d, e, f]
}

function tagged({ fileDirectory }: GeoTIFFImage): Affine | null {
  const matrix = numbersOf(fileDirectory.getValue('ModelTransformation'))
  if (matrix.length === 16) {
    const [a = 0, b = 0, , c = 0, d = 0, e = 0, , f = 0] = matrix
    return [a, b, c, d, e, f]
  }
  const [right = 0, up = 0] = numbersOf(fileDirectory.getValue('ModelPixelScale'))
  const [column, row, , east, north] = numbersOf(fileDirectory.getValue('ModelTiepoint'))
  if (column === undefined || row === undefined || east === undefined || north === undefined || right === 0) return null
  return [right, 0, east - right * column, 0, -up, north + up * row]
}

function numbersOf(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.map(Number)
  return ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : []
}
