import type { PixelSize } from '../../../shared/domain/geometry.ts'
import type { GreyRaster } from '../grey-raster.ts'

/** Half the width of the kernel in pixels of the coarser picture: Lanczos with three lobes (Duchon 1979). */
const LOBES = 3
/** Weights are whole numbers of so many bits, since whole numbers are quicker: a level is hardly ever off by one. */
const BITS = 14
/** Bits below a level that are kept between the two directions. */
const KEPT = 6

/**
 * The picture at another size, by Lanczos' kernel: when it grows, strokes keep their edges; when it shrinks, each pixel
 * is a weighted mean of all that it stands for, so that thin strokes grow pale but none is lost.
 */
export function resampled(raster: GreyRaster, scale: number): GreyRaster {
  const width = Math.max(1, Math.round(raster.width * scale))
  const height = Math.max(1, Math.round(raster.height * scale))
  return sized(raster, { width, height }, lanczosAt)
}

/** The picture at a size: each pixel the plain mean of what it covers when it shrinks, straight between two when it grows. */
export function averaged(raster: GreyRaster, size: PixelSize): GreyRaster {
  return sized(raster, size, areaAt)
}

function sized(raster: GreyRaster, { width, height }: PixelSize, kernel: Kernel): GreyRaster {
  if (width === raster.width && height === raster.height) return raster
  const rows = downwards(raster, tapsOf(raster.height, height, kernel))
  return { width, height, data: acrossRows(rows, tapsOf(raster.width, width, kernel)) }
}

/** What counts at so many old pixels to each one of the new: how far, and how much by the distance to the middle. */
type Kernel = (ratio: number) => { readonly reach: number; readonly weight: (distance: number) => number }

const lanczosAt: Kernel = (ratio) => ({
  reach: LOBES * Math.max(1, ratio),
  weight: (distance) => lanczos(distance / Math.max(1, ratio)),
})

const areaAt: Kernel = (ratio) =>
  ratio < 1
    ? { reach: 1, weight: (distance) => Math.max(0, 1 - Math.abs(distance)) }
    : {
        reach: (ratio + 1) / 2,
        weight: (distance) => Math.max(0, Math.min(1, ratio, (ratio + 1) / 2 - Math.abs(distance))),
      }

/** For each pixel of the new row the first old pixel that it takes from, and the weights of that and those after it. */
interface Taps {
  readonly count: number
  readonly size: number
  readonly first: Int32Array
  readonly weights: Int32Array
}

function tapsOf(from: number, to: number, kernel: Kernel): Taps {
  const ratio = from / to
  const { reach, weight } = kernel(ratio)
  // Of a picture narrower than that each pixel takes from all.
  const size = Math.min(from, Math.ceil(reach * 2) + 1)
  const first = new Int32Array(to)
  const weights = new Int32Array(to * size)
  const own = new Float64Array(size)
  for (let at = 0; at < to; at += 1) {
    const centre = (at + 0.5) * ratio - 0.5
    const start = Math.max(0, Math.min(from - size, Math.ceil(centre - reach)))
    first[at] = start
    for (let tap = 0; tap < size; tap += 1) own[tap] = weight(start + tap - centre)
    weights.set(wholeWeights(own), at * size)
  }
  return { count: to, size, first, weights }
}

/** The weights as whole numbers whose sum is exactly one, so that paper stays as white as it was. */
function wholeWeights(own: Float64Array): Int32Array {
  let sum = 0
  for (let tap = 0; tap < own.length; tap += 1) sum += own[tap] ?? 0
  const whole = new Int32Array(own.length)
  let [largest, rest] = [0, 1 << BITS]
  for (let tap = 0; tap < own.length; tap += 1) {
    const weight = Math.round(((own[tap] ?? 0) / sum) * (1 << BITS))
    whole[tap] = weight
    rest -= weight
    if ((own[tap] ?? 0) > (own[largest] ?? 0)) largest = tap
  }
  whole[largest] = (whole[largest] ?? 0) + rest
  return whole
}

function lanczos(x: number): number {
  if (x === 0) return 1
  if (Math.abs(x) >= LOBES) return 0
  const angle = Math.PI * x
  return (LOBES * Math.sin(angle) * Math.sin(angle / LOBES)) / (angle * angle)
}

interface Rows {
  readonly width: number
  readonly height: number
  /** Levels with `KEPT` bits below them. */
  readonly data: Int16Array
}

/** Two rows at once, since what is summed up is then read and written half as often. */
function downwards({ width, data }: GreyRaster, { count, size, first, weights }: Taps): Rows {
  const out = new Int16Array(width * count)
  const sums = new Int32Array(width)
  const rowAt = (y: number): Uint8Array => data.subarray(y * width, (y + 1) * width)
  for (let y = 0; y < count; y += 1) {
    sums.fill(1 << (BITS - KEPT - 1))
    const top = first[y] ?? 0
    for (let tap = 0; tap < size; tap += 2) {
      const isLast = tap + 1 === size
      const [upper, lower] = [rowAt(top + tap), rowAt(top + tap + (isLast ? 0 : 1))]
      const one = weights[y * size + tap] ?? 0
      const other = isLast ? 0 : (weights[y * size + tap + 1] ?? 0)
      for (let x = 0; x < width; x += 1)
        sums[x] = ((sums[x] ?? 0) + Math.imul(upper[x] ?? 0, one) + Math.imul(lower[x] ?? 0, other)) | 0
    }
    for (let x = 0, to = y * width; x < width; x += 1, to += 1) out[to] = (sums[x] ?? 0) >> (BITS - KEPT)
  }
  return { width, height: count, data: out }
}

function acrossRows({ width, height, data }: Rows, { count, size, first, weights }: Taps): Uint8Array {
  const out = new Uint8ClampedArray(count * height)
  const half = 1 << (BITS + KEPT - 1)
  for (let y = 0, to = 0; y < height; y += 1) {
    const row = y * width
    for (let x = 0, weight = 0; x < count; x += 1, to += 1) {
      let sum = half
      let from = row + (first[x] ?? 0)
      for (const end = from + size; from < end; from += 1, weight += 1)
        sum = (sum + Math.imul(data[from] ?? 0, weights[weight] ?? 0)) | 0
      out[to] = sum >> (BITS + KEPT)
    }
  }
  return new Uint8Array(out.buffer)
}
