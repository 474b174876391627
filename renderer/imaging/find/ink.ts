import type { PixelSize } from '../../../shared/domain/geometry.ts'

/** One byte of grey a pixel. */
export interface Grey extends PixelSize {
  readonly data: Uint8Array
}

/** Side of the window that ink is compared with, in pixels: wider than a stroke, narrower than a dark border. */
const WINDOW = 25
/** Ink is darker than its surroundings by so much of them. */
const DARKER = 0.15

/** 1 where a pixel is darker than what surrounds it: ink, but not the inside of a dark border. */
export function inkOf({ width, height, data }: Grey): Uint8Array {
  const sums = integralOf({ width, height, data })
  const ink = new Uint8Array(width * height)
  const half = WINDOW >> 1
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - half)
    const bottom = Math.min(height, y + half + 1)
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - half)
      const right = Math.min(width, x + half + 1)
      const sum = boxSum(sums, width + 1, { left, top, right, bottom })
      const mean = sum / ((right - left) * (bottom - top))
      if ((data[y * width + x] ?? 0) < mean * (1 - DARKER) - 3) ink[y * width + x] = 1
    }
  }
  return ink
}

/** Sums of all pixels above and to the left, one column and row more than the picture. */
export function integralOf({ width, height, data }: Grey): Float64Array {
  const stride = width + 1
  const sums = new Float64Array(stride * (height + 1))
  for (let y = 0; y < height; y += 1) {
    let row = 0
    for (let x = 0; x < width; x += 1) {
      row += data[y * width + x] ?? 0
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row
    }
  }
  return sums
}

interface Edges {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The sum over a rectangle, right and bottom exclusive. */
export function boxSum(sums: Float64Array, stride: number, { left, top, right, bottom }: Edges): number {
  return (
    (sums[bottom * stride + right] ?? 0) -
    (sums[top * stride + right] ?? 0) -
    (sums[bottom * stride + left] ?? 0) +
    (sums[top * stride + left] ?? 0)
  )
}

/** The picture at `width` or less, each pixel the mean of those it stands for. */
export function shrunk(grey: Grey, mostSide: number): Grey {
  const scale = Math.min(1, mostSide / Math.max(grey.width, grey.height))
  if (scale === 1) return grey
  const width = Math.max(1, Math.round(grey.width * scale))
  const height = Math.max(1, Math.round(grey.height * scale))
  const sums = integralOf(grey)
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const top = Math.floor((y * grey.height) / height)
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * grey.height) / height))
    for (let x = 0; x < width; x += 1) {
      const left = Math.floor((x * grey.width) / width)
      const right = Math.max(left + 1, Math.floor(((x + 1) * grey.width) / width))
      const sum = boxSum(sums, grey.width + 1, { left, top, right, bottom })
      data[y * width + x] = sum / ((right - left) * (bottom - top))
    }
  }
  return { width, height, data }
}
