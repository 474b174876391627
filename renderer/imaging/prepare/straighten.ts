import type { PixelSize } from '../../../shared/domain/geometry.ts'
import { turnedBy, type Point } from '../../../shared/domain/homography.ts'
import type { GreyRaster } from '../grey-raster.ts'

/** How a picture was turned to lie level: what is needed to find its points on the picture before. */
export interface Straightening {
  /** Degrees clockwise. */
  readonly angle: number
  readonly from: PixelSize
  readonly to: PixelSize
}

const WHITE = 255

/** The turn, and the size of the picture that then holds all of the other one. */
export function straightening({ width, height }: PixelSize, angle: number): Straightening {
  const [sine, cosine] = sidesOf(angle).map(Math.abs) as [number, number] // two of two
  const to = { width: Math.ceil(width * cosine + height * sine), height: Math.ceil(height * cosine + width * sine) }
  return { angle, from: { width, height }, to }
}

/** The picture turned about its middle; what comes in from outside is white. Between pixels it is bilinear. */
export function straightened(raster: GreyRaster, { angle, from, to }: Straightening): GreyRaster {
  const [sine, cosine] = sidesOf(angle)
  const out = new Uint8Array(to.width * to.height).fill(WHITE)
  const left = (1 - to.width) / 2
  const { width, data } = raster
  for (let y = 0; y < to.height; y += 1) {
    const down = y - (to.height - 1) / 2
    let u = cosine * left + sine * down + (from.width - 1) / 2
    let v = cosine * down - sine * left + (from.height - 1) / 2
    for (let at = y * to.width, end = at + to.width; at < end; at += 1, u += cosine, v -= sine)
      if (u >= 0 && v >= 0 && u < from.width - 1 && v < from.height - 1) {
        const first = (v | 0) * width + (u | 0)
        const [ax, ay] = [u - (u | 0), v - (v | 0)]
        const upper = (data[first] ?? 0) * (1 - ax) + (data[first + 1] ?? 0) * ax
        const lower = (data[first + width] ?? 0) * (1 - ax) + (data[first + width + 1] ?? 0) * ax
        out[at] = upper * (1 - ay) + lower * ay + 0.5
      }
  }
  return { ...to, data: out }
}

/** A point in fractions of the straightened picture, in fractions of the one before. */
export function unstraightened({ x, y }: Point, { angle, from, to }: Straightening): Point {
  const arm = turnedBy({ x: (x - 0.5) * to.width, y: (y - 0.5) * to.height }, -angle)
  return { x: 0.5 + arm.x / from.width, y: 0.5 + arm.y / from.height }
}

function sidesOf(angle: number): readonly [sine: number, cosine: number] {
  const radians = (angle * Math.PI) / 180
  return [Math.sin(radians), Math.cos(radians)]
}
