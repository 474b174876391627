import type { Quad } from '../../../shared/domain/homography.ts'
import type { GreyRaster } from '../grey-raster.ts'

/** Pixels of white that engines want around writing: at the very edge they take letters for a border. */
export const MARGIN = 20

const WHITE = 255

/** The picture with white where the page (its corners in fractions) is not: a scanner's bed, a table, another page. */
export function onlyPage(raster: GreyRaster, corners: Quad): GreyRaster {
  const { width, height, data } = raster
  const out = new Uint8Array(data.length).fill(WHITE)
  for (let y = 0; y < height; y += 1) {
    const [left, right] = spanAt(corners, (y + 0.5) / height)
    const from = Math.max(0, Math.ceil(left * width))
    const to = Math.min(width, Math.floor(right * width))
    if (from < to) out.set(data.subarray(y * width + from, y * width + to), y * width + from)
  }
  return { width, height, data: out }
}

/** The picture with a margin of white around it. */
export function framed(raster: GreyRaster, margin: number): GreyRaster {
  const width = raster.width + 2 * margin
  const height = raster.height + 2 * margin
  const data = new Uint8Array(width * height).fill(WHITE)
  for (let y = 0; y < raster.height; y += 1) {
    const from = y * raster.width
    data.set(raster.data.subarray(from, from + raster.width), (y + margin) * width + margin)
  }
  return { width, height, data }
}

/** Where a level line enters and leaves a convex quad; an empty span where it misses it. */
function spanAt(corners: Quad, y: number): readonly [left: number, right: number] {
  let left = 1
  let right = 0
  for (const [index, from] of corners.entries()) {
    const to = corners[((index + 1) % 4) as 0 | 1 | 2 | 3]
    if (from.y === to.y || y < Math.min(from.y, to.y) || y > Math.max(from.y, to.y)) continue
    const x = from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)
    left = Math.min(left, x)
    right = Math.max(right, x)
  }
  return [left, right]
}
