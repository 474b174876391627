/** Fractions of the upright page image, 0 to 1 from its top left, so that a box survives a rescan at another size. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Whole pixels. */
export interface PixelSize {
  readonly width: number
  readonly height: number
}

/** WGS 84 degrees: latitude -90 to 90, longitude -180 to 180. */
export interface GeoPoint {
  readonly lat: number
  readonly lon: number
}

/** Quarter turns clockwise, in degrees. */
export type QuarterTurn = 0 | 90 | 180 | 270

/** West, south, east, north in WGS 84 degrees. West may exceed east where the view crosses 180°. */
export interface GeoBounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Turns boxes given in pixels of an image into fractions of it. */
export function boxFromPixels(
  rectangle: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number },
  size: PixelSize,
): Box {
  return {
    x: rectangle.x0 / size.width,
    y: rectangle.y0 / size.height,
    w: (rectangle.x1 - rectangle.x0) / size.width,
    h: (rectangle.y1 - rectangle.y0) / size.height,
  }
}
