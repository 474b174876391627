import type { PixelSize } from '../../../shared/domain/geometry.ts'
import type { Grey } from '../find/ink.ts'

/** How much ink there is at each pixel, 0 to 1. */
export interface Density extends PixelSize {
  readonly data: Float32Array
}

/** Ink at another size: each pixel has the part of it that is ink. `side`: pixels of the longer side, no more than it has. */
export function densityOf({ width, height, data }: Grey, side: number): Density {
  const scale = Math.min(1, side / Math.max(width, height))
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
  const sums = new Float32Array(size.width * size.height)
  const counts = new Float32Array(sums.length)
  const columns = Int32Array.from({ length: width }, (_, x) => Math.floor((x * size.width) / width))
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor((y * size.height) / height) * size.width
    for (let x = 0; x < width; x += 1) {
      const to = row + (columns[x] ?? 0)
      sums[to] = (sums[to] ?? 0) + (data[y * width + x] ?? 0)
      counts[to] = (counts[to] ?? 0) + 1
    }
  }
  return { ...size, data: sums.map((sum, at) => sum / Math.max(1, counts[at] ?? 1)) }
}

/** Each pixel the mean of those around it, twice: a line so many pixels thin is felt so far beside it. */
export function blurred(density: Density, radius: number): Density {
  return once(once(density, radius), radius)
}

function once({ width, height, data }: Density, radius: number): Density {
  const across = new Float32Array(data.length)
  for (let y = 0; y < height; y += 1) slide(data, across, { from: y * width, step: 1, count: width, radius })
  const out = new Float32Array(data.length)
  for (let x = 0; x < width; x += 1) slide(across, out, { from: x, step: width, count: height, radius })
  return { width, height, data: out }
}

interface Row {
  readonly from: number
  readonly step: number
  readonly count: number
  readonly radius: number
}

function slide(data: Float32Array, out: Float32Array, { from, step, count, radius }: Row): void {
  let sum = 0
  for (let at = 0; at < Math.min(radius, count); at += 1) sum += data[from + at * step] ?? 0
  for (let at = 0; at < count; at += 1) {
    if (at + radius < count) sum += data[from + (at + radius) * step] ?? 0
    if (at > radius) sum -= data[from + (at - radius - 1) * step] ?? 0
    out[from + at * step] = sum / (2 * radius + 1)
  }
}

/** The density between pixels; none outside of the picture. */
export function densityAt({ width, height, data }: Density, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return 0
  const at = top * width + left
  const [u, v] = [x - left, y - top]
  const upper = (data[at] ?? 0) * (1 - u) + (data[at + 1] ?? 0) * u
  const lower = (data[at + width] ?? 0) * (1 - u) + (data[at + width + 1] ?? 0) * u
  return upper * (1 - v) + lower * v
}
