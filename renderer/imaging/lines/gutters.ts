import { sumsAround } from '../find/sums-around.ts'
import type { Mask } from './mask.ts'
import type { Grid } from './ridges.ts'

/** White between columns is so many pitches wide, and goes past several lines: so many pitches. */
const WIDTH = 0.6
const HEIGHT = 5
/** Beside it, so many pitches away, there is text on both sides. */
const BESIDE = 1.5
/** Of the ink that text has between the columns there is less than this part, and beside them more than that. */
const PALE = 0.18
const TEXT = 0.7

/** 1 where white runs down between two columns of text. */
export function guttersOf(mask: Mask, { pitch }: Grid): Mask {
  const { width, height } = mask
  const density = densityOf(mask, { across: Math.round((WIDTH * pitch) / 2), down: Math.round((HEIGHT * pitch) / 2) })
  const text = usual(density)
  const away = Math.round(BESIDE * pitch)
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = away, at = y * width + away; x < width - away; x += 1, at += 1)
      if ((density[at] ?? 0) < PALE * text && isText(density, at, { text, away })) data[at] = 1
  return { width, height, data: continued(data, mask, pitch) }
}

/** Goes on up and down as far as there is white: to the first and the last line of the columns. */
function continued(data: Uint8Array, mask: Mask, pitch: number): Uint8Array {
  const { width, height } = mask
  const near = densityOf(mask, { across: Math.round((WIDTH * pitch) / 2), down: 1 })
  const most = Math.round((HEIGHT * pitch) / 2)
  const left = new Int32Array(width)
  for (const step of [1, -1]) {
    left.fill(0)
    for (let i = 0; i < height; i += 1) {
      const row = (step > 0 ? i : height - 1 - i) * width
      for (let x = 0, at = row; x < width; x += 1, at += 1) {
        const isWhite = near[at] === 0
        let more = left[x] ?? 0
        if (data[at]) more = most
        else if (more > 0 && isWhite) data[at] = 1
        left[x] = isWhite ? more - 1 : 0
      }
    }
  }
  return data
}

function isText(
  density: Float32Array,
  at: number,
  { text, away }: { readonly text: number; readonly away: number },
): boolean {
  const [wanted, step] = [TEXT * text, Math.max(1, away >> 2)]
  // Words may end a little before the gutter does. Most white has no text to its left.
  let by = away >> 1
  while (by <= away && !((density[at - by] ?? 0) > wanted)) by += step
  if (by > away) return false
  by = away >> 1
  while (by <= away && !((density[at + by] ?? 0) > wanted)) by += step
  return by <= away
}

/** What part is ink of the box around each pixel. */
function densityOf(mask: Mask, box: { readonly across: number; readonly down: number }): Float32Array {
  const { width, height } = mask
  const out = new Float32Array(width * height)
  for (const { y, sums, rows, columns } of sumsAround(mask, box))
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
      const sum = sums[x] ?? 0
      if (sum !== 0) out[at] = sum / (rows * (columns[x] ?? 1))
    }
  return out
}

/** Every so manyth is enough to tell what is usual. */
const EVERY = 13

/** What text has: most of what has any ink has less. */
function usual(density: Float32Array): number {
  const inked = new Float32Array(Math.ceil(density.length / EVERY))
  let count = 0
  for (let at = 0; at < density.length; at += EVERY) {
    const value = density[at] ?? 0
    if (value > 0.005) inked[count++] = value
  }
  return inked.subarray(0, count).sort()[Math.floor(count * 0.7)] ?? 0
}
