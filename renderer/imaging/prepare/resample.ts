import type { GreyRaster } from '../grey-raster.ts'

/** Half the width of the kernel in pixels of the coarser picture: Lanczos with three lobes (Duchon 1979). */
const LOBES = 3

/**
 * The picture at another size, by Lanczos' kernel: when it grows, strokes keep their edges; when it shrinks, each pixel
 * is a weighted mean of all that it stands for, so that thin strokes grow pale but none is lost.
 */
export function resampled(raster: GreyRaster, scale: number): GreyRaster {
  const width = Math.max(1, Math.round(raster.width * scale))
  const height = Math.max(1, Math.round(raster.height * scale))
  if (width === raster.width && height === raster.height) return raster
  const across = tapsOf(raster.width, width)
  const down = tapsOf(raster.height, height)
  return { width, height, data: downwards(acrossRows(raster, across), down) }
}

/** For each pixel of the new row the first old pixel that it takes from, and the weights of that and those after it. */
interface Taps {
  readonly count: number
  readonly size: number
  readonly first: Int32Array
  readonly weights: Float32Array
}

function tapsOf(from: number, to: number): Taps {
  const ratio = from / to
  const reach = LOBES * Math.max(1, ratio)
  const size = Math.ceil(reach * 2) + 1
  const first = new Int32Array(to)
  const weights = new Float32Array(to * size)
  for (let at = 0; at < to; at += 1) {
    const centre = (at + 0.5) * ratio - 0.5
    const start = Math.max(0, Math.min(from - 1, Math.ceil(centre - reach)))
    first[at] = start
    let sum = 0
    for (let tap = 0; tap < size && start + tap < from; tap += 1) {
      const weight = lanczos((start + tap - centre) / Math.max(1, ratio))
      weights[at * size + tap] = weight
      sum += weight
    }
    for (let tap = 0; tap < size; tap += 1) weights[at * size + tap] = (weights[at * size + tap] ?? 0) / sum
  }
  return { count: to, size, first, weights }
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
  readonly data: Float32Array
}

function acrossRows({ width, height, data }: GreyRaster, { count, size, first, weights }: Taps): Rows {
  const out = new Float32Array(count * height)
  for (let y = 0; y < height; y += 1) {
    const row = y * width
    for (let x = 0; x < count; x += 1) {
      const start = row + (first[x] ?? 0)
      let sum = 0
      for (let tap = 0; tap < size; tap += 1) sum += (data[start + tap] ?? 0) * (weights[x * size + tap] ?? 0)
      out[y * count + x] = sum
    }
  }
  return { width: count, height, data: out }
}

function downwards({ width, height, data }: Rows, { count, size, first, weights }: Taps): Uint8Array {
  const out = new Uint8ClampedArray(width * count)
  const row = new Float32Array(width)
  for (let y = 0; y < count; y += 1) {
    row.fill(0)
    const start = first[y] ?? 0
    for (let tap = 0; tap < size && start + tap < height; tap += 1) {
      const weight = weights[y * size + tap] ?? 0
      if (weight === 0) continue
      const from = (start + tap) * width
      for (let x = 0; x < width; x += 1) row[x] = (row[x] ?? 0) + (data[from + x] ?? 0) * weight
    }
    for (let x = 0; x < width; x += 1) out[y * width + x] = row[x] ?? 0
  }
  return new Uint8Array(out.buffer)
}
