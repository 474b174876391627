import type { Plane } from './places.ts'

/** What is so much less likely than the likeliest, in nats, adds nothing to a sum of numbers of 32 bits. */
const NOTHING = -40

/** For each frame the natural logarithms of the shares of its classes, which come as one row of scores for each class. */
export function logShares(
  scores: Float32Array,
  { at, top, left, pitch, plane, width: frames, channels: classes }: Plane,
): Float32Array<ArrayBuffer> {
  const first = at + top * pitch + left
  const [most, sums] = [new Float32Array(frames).fill(-Infinity), new Float64Array(frames)]
  for (let each = 0, row = first; each < classes; each += 1, row += plane)
    for (let frame = 0; frame < frames; frame += 1) most[frame] = Math.max(most[frame] ?? 0, scores[row + frame] ?? 0)
  for (let each = 0, row = first; each < classes; each += 1, row += plane)
    for (let frame = 0; frame < frames; frame += 1) {
      const less = (scores[row + frame] ?? 0) - (most[frame] ?? 0)
      if (less > NOTHING) sums[frame] = (sums[frame] ?? 0) + Math.exp(less)
    }
  for (let frame = 0; frame < frames; frame += 1) most[frame] = (most[frame] ?? 0) + Math.log(sums[frame] ?? 1)
  const logs = new Float32Array(frames * classes)
  for (let each = 0, row = first; each < classes; each += 1, row += plane)
    for (let frame = 0; frame < frames; frame += 1)
      logs[frame * classes + each] = (scores[row + frame] ?? 0) - (most[frame] ?? 0)
  return logs
}
