import type { PixelSize } from '../domain/geometry.ts'

/** Grey values by rows without padding, 0 black to 255 white; after `withoutShade` they lie about 0. */
export interface GreyPicture extends PixelSize {
  readonly data: ArrayLike<number>
}

/** The picture at another size, each new pixel the mean of the area that it covers. Meant for making it smaller. */
export function resampled(picture: GreyPicture, { width, height }: PixelSize): GreyPicture {
  const across = shares(picture.width, width)
  const down = shares(picture.height, height)
  const rows = new Float32Array(width * picture.height)
  for (let y = 0; y < picture.height; y += 1)
    for (const [x, share] of across.entries())
      rows[y * width + x] = mean(picture.data, { from: y * picture.width, step: 1, share })
  const data = new Float32Array(width * height)
  for (const [y, share] of down.entries())
    for (let x = 0; x < width; x += 1) data[y * width + x] = mean(rows, { from: x, step: width, share })
  return { width, height, data }
}

/** Which old pixels a new one covers, and how much of each; the weights add up to 1. */
interface Share {
  readonly first: number
  readonly weights: readonly number[]
}

function shares(before: number, after: number): readonly Share[] {
  return Array.from({ length: after }, (_, index) => {
    const from = (index * before) / after
    const to = ((index + 1) * before) / after
    const first = Math.floor(from)
    const weights: number[] = []
    for (let pixel = first; pixel < to && pixel < before; pixel += 1)
      weights.push((Math.min(pixel + 1, to) - Math.max(pixel, from)) / (to - from))
    return { first, weights }
  })
}

function mean(data: ArrayLike<number>, line: { readonly from: number; readonly step: number; readonly share: Share }) {
  const { first, weights } = line.share
  let sum = 0
  for (let index = 0; index < weights.length; index += 1)
    sum += (weights[index] ?? 0) * (data[line.from + (first + index) * line.step] ?? 0)
  return sum
}

/**
 * What stands out from its surroundings: the mean of the square of `radius` pixels about it is taken from each pixel,
 * so that shade, the colour of the paper and the light of the scanner are gone and ink is left.
 */
export function withoutShade(picture: GreyPicture, radius: number): GreyPicture {
  const { width, height } = picture
  const sums = summed(picture)
  const at = (x: number, y: number): number => sums[y * (width + 1) + x] ?? 0
  const data = new Float32Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.max(0, y - radius), Math.min(height, y + radius + 1)]
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - radius), Math.min(width, x + radius + 1)]
      const sum = at(right, bottom) - at(right, top) - at(left, bottom) + at(left, top)
      data[y * width + x] = (picture.data[y * width + x] ?? 0) - sum / ((right - left) * (bottom - top))
    }
  }
  return { width, height, data }
}

/** At x, y the sum of all pixels above and to the left (F. Crow, Summed-area tables, 1984). */
function summed({ width, height, data }: GreyPicture): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y += 1) {
    let row = 0
    for (let x = 0; x < width; x += 1) {
      row += data[y * width + x] ?? 0
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row
    }
  }
  return sums
}

/** The size of a picture of `size` whose longer side is `side` pixels. */
export function sizeWithin({ width, height }: PixelSize, side: number): PixelSize {
  const scale = side / Math.max(width, height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
