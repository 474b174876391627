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
  const [one, other] = [new Float32Array(data.length), new Float32Array(data.length)]
  meansOfRows({ width, height, data }, radiiOf(across), one)
  let [from, to] = [one, other]
  for (const radius of radiiOf(down)) {
    meansOfColumns({ width, height, data: from }, radius, to)
    ;[from, to] = [to, from]
  }
  return { width, height, data: from }
}

/** Half the widths of three running means that together blur by `deviation`. */
function radiiOf(deviation: number): readonly number[] {
  const width = Math.sqrt(4 * deviation * deviation + 1)
  const low = Math.max(0, Math.floor((width - 1) / 2))
  const short = Math.round((12 * deviation ** 2 - 3 * (2 * low + 1) ** 2 - 12 * (2 * low + 1) - 9) / (-8 * low - 8))
  return [0, 1, 2].map((pass) => (pass < short ? low : low + 1)).filter((radius) => radius > 0)
}

/** A row goes through all its means while it is near at hand. */
function meansOfRows({ width, height, data }: Field, radii: readonly number[], out: Float32Array): void {
  let [row, next] = [new Float32Array(width), new Float32Array(width)]
  for (let y = 0; y < height; y += 1) {
    row.set(data.subarray(y * width, (y + 1) * width))
    for (const radius of radii) {
      meansOfRow(row, radius, next)
      ;[row, next] = [next, row]
    }
    out.set(row, y * width)
  }
}

function meansOfRow(row: Float32Array, radius: number, out: Float32Array): void {
  const width = row.length
  const share = 1 / (2 * radius + 1)
  let sum = 0
  for (let x = 0; x < Math.min(radius, width); x += 1) sum += row[x] ?? 0
  for (let x = 0; x < width; x += 1) {
    if (x + radius < width) sum += row[x + radius] ?? 0
    if (x > radius) sum -= row[x - radius - 1] ?? 0
    out[x] = sum * share
  }
}

function meansOfColumns({ width, height, data }: Field, radius: number, out: Float32Array): void {
  const share = 1 / (2 * radius + 1)
  const sums = new Float32Array(width)
  const none = new Float32Array(width)
  const rowAt = (y: number): Float32Array => (y < 0 || y >= height ? none : data.subarray(y * width, (y + 1) * width))
  for (let y = 0; y < Math.min(radius, height); y += 1) addRow(sums, rowAt(y))
  for (let y = 0; y < height; y += 1) {
    const [come, gone] = [rowAt(y + radius), rowAt(y - radius - 1)]
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
      const sum = Math.fround(Math.fround((sums[x] ?? 0) + (come[x] ?? 0)) - (gone[x] ?? 0))
      sums[x] = sum
      out[at] = sum * share
    }
  }
}

function addRow(sums: Float32Array, row: Float32Array): void {
  for (let x = 0; x < sums.length; x += 1) sums[x] = (sums[x] ?? 0) + (row[x] ?? 0)
}
