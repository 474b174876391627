import type { PixelSize } from '../../../shared/domain/geometry.ts'

/** Levels of a picture, of which those are left out that have a 1. */
export interface Counted extends PixelSize {
  readonly levels: Uint8ClampedArray
  readonly isOut: Uint8Array
}

/** So large a part of the pixels around has to count. */
const MOST_THERE = 0.7

/** The mean of the levels up to `radius` pixels away in each direction; NaN where too few of them count. */
export function meansAround(picture: Counted, radius: number): Float32Array {
  const { width, height, levels, isOut } = picture
  const values = Float32Array.from(levels, (level, at) => (isOut[at] ? 0 : level))
  const counts = Float32Array.from(isOut, (out) => (out ? 0 : 1))
  const enough = (2 * radius + 1) ** 2 * MOST_THERE
  const [sums, there] = [values, counts].map((each) => {
    const across = summed(each, { lines: height, length: width, next: width, step: 1, radius })
    return summed(across, { lines: width, length: height, next: 1, step: width, radius })
  })
  return Float32Array.from(sums ?? [], (sum, at) => {
    const count = there?.[at] ?? 0
    return count < enough ? NaN : sum / count
  })
}

/** Lines of numbers: how many, how long, how far from one to the next, and from a number to the next. */
type Lines = Readonly<Record<'lines' | 'length' | 'next' | 'step' | 'radius', number>>

function summed(from: Float32Array, { lines, length, next, step, radius }: Lines): Float32Array {
  const to = new Float32Array(from.length)
  for (let line = 0; line < lines; line += 1) {
    const start = line * next
    let sum = 0
    for (let i = -radius; i < length; i += 1) {
      if (i + radius < length) sum += from[start + (i + radius) * step] ?? 0
      if (i - radius > 0) sum -= from[start + (i - radius - 1) * step] ?? 0
      if (i >= 0) to[start + i * step] = sum
    }
  }
  return to
}
