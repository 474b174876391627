import type { PixelSize } from '../../../shared/domain/geometry.ts'
import type { GreyRaster } from '../grey-raster.ts'
import { resampledQuickly } from './resample-quick.ts'
import { areaAt, BITS, KEPT, lanczosAt, tapsOf, type Kernel, type Taps, type Ways } from './taps.ts'

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
  const ways = { down: tapsOf(raster.height, height, kernel), across: tapsOf(raster.width, width, kernel) }
  return { width, height, data: resampledQuickly(raster, ways) ?? resampledPlainly(raster, ways) }
}

/** What resample-quick.ts does, for machines that can't. */
export function resampledPlainly(raster: GreyRaster, { down, across }: Ways): Uint8Array {
  return acrossRows(downwards(raster, down), across)
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
