import { withRoom, type Convolver } from './convolve.ts'
import type { Plane } from './places.ts'
import { evenly, FOUR, GROUP } from './sizes.ts'

/**
 * For each frame the natural logarithms of the shares of its classes, which come as one row of scores for each class.
 * `free`: from where on there is nothing in the convolver's memory, in bytes.
 */
export function logShares(
  convolver: Convolver,
  { at, top, left, pitch, plane, width: frames, channels: classes }: Plane,
  free: number,
): Float32Array<ArrayBuffer> {
  const first = (at + top * pitch + left) * FOUR
  const [four, row] = [evenly(frames, 4), evenly(classes, GROUP)]
  const [sums, turned] = [free + four * FOUR, free + 2 * four * FOUR]
  const numbers = new Float32Array(withRoom(convolver, turned + four * row * FOUR))
  convolver.sums(first, plane * FOUR, classes, four / 4, free, sums)
  for (let frame = 0; frame < frames; frame += 1)
    numbers[free / FOUR + frame] = (numbers[free / FOUR + frame] ?? 0) + Math.log(numbers[sums / FOUR + frame] ?? 1)
  convolver.turn(first, plane * FOUR, row / GROUP, four / 4, free, turned, row * FOUR)
  const logs = new Float32Array(frames * classes)
  for (let frame = 0; frame < frames; frame += 1) {
    const from = turned / FOUR + frame * row
    logs.set(numbers.subarray(from, from + classes), frame * classes)
  }
  return logs
}
