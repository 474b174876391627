import type { PixelSize } from '../../../shared/domain/geometry.ts'

/** A number for each pixel. */
export interface Field extends PixelSize {
  readonly data: Float32Array
}

/**
 * The field blurred by a Gaussian of its own width in each direction, in pixels of standard deviation: three running
 * means of one width come near to it (Wells 1986).
 */
export function smoothed({ width, height, data }: Field, across: number, down: number): Field {
  let from = data
  for (const radius of radiiOf(across)) from = meansOfRows({ width, height, data: from }, radius)
  for (const radius of radiiOf(down)) from = meansOfColumns({ width, height, data: from }, radius)
  return { width, height, data: from }
}

/** Half the widths of three running means that together blur by `deviation`. */
function radiiOf(deviation: number): readonly number[] {
  const width = Math.sqrt(4 * deviation * deviation + 1)
  const low = Math.max(0, Math.floor((width - 1) / 2))
  const short = Math.round((12 * deviation ** 2 - 3 * (2 * low + 1) ** 2 - 12 * (2 * low + 1) - 9) / (-8 * low - 8))
  return [0, 1, 2].map((pass) => (pass < short ? low : low + 1)).filter((radius) => radius > 0)
}

function meansOfRows({ width, height, data }: Field, radius: number): Float32Array {
  const out = new Float32Array(data.length)
  const share = 1 / (2 * radius + 1)
  for (let y = 0; y < height; y += 1) {
    const row = y * width
    let sum = 0
    for (let x = 0; x < Math.min(radius, width); x += 1) sum += data[row + x] ?? 0
    for (let x = 0; x < width; x += 1) {
      if (x + radius < width) sum += data[row + x + radius] ?? 0
      if (x > radius) sum -= data[row + x - radius - 1] ?? 0
      out[row + x] = sum * share
    }
  }
  return out
}

function meansOfColumns({ width, height, data }: Field, radius: number): Float32Array {
  const out = new Float32Array(data.length)
  const share = 1 / (2 * radius + 1)
  const sums = new Float32Array(width)
  const add = (y: number, sign: 1 | -1): void => {
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) sums[x] = (sums[x] ?? 0) + sign * (data[at] ?? 0)
  }
  for (let y = 0; y < Math.min(radius, height); y += 1) add(y, 1)
  for (let y = 0; y < height; y += 1) {
    if (y + radius < height) add(y + radius, 1)
    if (y > radius) add(y - radius - 1, -1)
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) out[at] = (sums[x] ?? 0) * share
  }
  return out
}
