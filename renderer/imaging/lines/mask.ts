import type { Point } from '../../../shared/domain/homography.ts'
import type { PixelSize } from '../../../shared/domain/geometry.ts'

/** 1 where there is ink. */
export interface Mask extends PixelSize {
  readonly data: Uint8Array
}

/** The mask with each column moved down by `slope` for each pixel that it is from the left: lines that climb by it lie level. */
export function sheared({ width, height, data }: Mask, slope: number): Mask {
  const room = Math.ceil(Math.abs(slope) * width)
  const out = new Uint8Array(width * (height + room))
  for (let x = 0; x < width; x += 1) {
    const by = Math.round(slope * x) + (slope < 0 ? room : 0)
    for (let y = 0; y < height; y += 1) if (data[y * width + x]) out[(y + by) * width + x] = 1
  }
  return { width, height: height + room, data: out }
}

/** Takes points of a sheared mask back to where they are on the mask itself. */
export function unsheared({ width }: Mask, slope: number): (point: Point) => Point {
  const room = slope < 0 ? Math.ceil(-slope * width) : 0
  return ({ x, y }) => ({ x, y: y - slope * x - room })
}
