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
  for (const step of [1, -1])
    for (let x = 0; x < width; x += 1) {
      let left = 0
      for (let i = 0; i < height; i += 1) {
        const at = (step > 0 ? i : height - 1 - i) * width + x
        if (data[at]) left = most
        else if (left > 0 && near[at] === 0) data[at] = 1
        left = near[at] === 0 ? left - 1 : 0
      }
    }
  return data
}

function isText(
  density: Float32Array,
  at: number,
  { text, away }: { readonly text: number; readonly away: number },
): boolean {
  let [left, right] = [0, 0]
  // Words may end a little before the gutter does.
  for (let by = away >> 1; by <= away; by += Math.max(1, away >> 2)) {
    left = Math.max(left, density[at - by] ?? 0)
    right = Math.max(right, density[at + by] ?? 0)
  }
  return left > TEXT * text && right > TEXT * text
}

/** What part is ink of the box around each pixel. */
function densityOf(
  { width, height, data }: Mask,
  { across, down }: { readonly across: number; readonly down: number },
): Float32Array {
  const sums = new Int32Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y += 1)
    for (let x = 0, row = 0; x < width; x += 1) {
      row += data[y * width + x] ?? 0
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row
    }
  const out = new Float32Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.max(0, y - down) * (width + 1), Math.min(height, y + down + 1) * (width + 1)]
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - across), Math.min(width, x + across + 1)]
      const sum =
        (sums[bottom + right] ?? 0) - (sums[bottom + left] ?? 0) - (sums[top + right] ?? 0) + (sums[top + left] ?? 0)
      out[y * width + x] = (sum * (width + 1)) / ((bottom - top) * (right - left))
    }
  }
  return out
}

/** What text has: most of what has any ink has less. */
function usual(density: Float32Array): number {
  const inked = density
    .filter((_, at) => at % 13 === 0)
    .filter((value) => value > 0.005)
    .sort()
  return inked[Math.floor(inked.length * 0.7)] ?? 0
}
