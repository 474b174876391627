import type { GreyRaster } from '../grey-raster.ts'
import { averaged } from '../prepare/resample.ts'
import { LINE_HEIGHT, percentile } from './line-input.ts'

/** Paper is the grey that so much of a line lies below. */
const PAPER = 0.9

/**
 * A line seen again, slightly different: its width, slant, height and place, its strokes a little blurred, thicker or
 * thinner. As `shake` of scripts/training/degrade.py. `random` gives numbers from 0 to 1.
 */
export function shaken(line: GreyRaster, random: () => number): GreyRaster {
  const between = (from: number, to: number): number => from + (to - from) * random()
  const ratio = between(0.85, 1.15)
  const width = Math.max(16, Math.round(((line.width * LINE_HEIGHT) / line.height) * ratio))
  const lie = { slant: 0.12 * normal(random), grow: between(0.9, 1.12), shift: between(-2, 2) }
  const seen = bent(averaged(line, { width, height: LINE_HEIGHT }), lie)
  const blurred =
    random() < 0.3 ? spread(seen, (around) => around[0] * 0.6 + ((around[1] + around[2]) / 2) * 0.4) : seen
  if (random() >= 0.2) return blurred
  return spread(blurred, random() < 0.5 ? (around) => Math.min(...around) : (around) => Math.max(...around))
}

/** A number around 0, as often far from it as chance is (Box and Muller 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

interface Lie {
  readonly slant: number
  readonly grow: number
  readonly shift: number
}

function bent(line: GreyRaster, { slant, grow, shift }: Lie): GreyRaster {
  const { width, height } = line
  const paper = percentile(line.data, PAPER)
  const data = new Uint8Array(width * height)
  for (let y = 0, to = 0; y < height; y += 1) {
    const row = (y - shift - (height / 2) * (1 - grow)) / grow
    const across = slant * (row - height / 2)
    for (let x = 0; x < width; x += 1, to += 1) data[to] = Math.round(greyAt(line, { x: x - across, y: row }, paper))
  }
  return { width, height, data }
}

/** Straight between four pixels; paper outside. */
function greyAt(
  { width, height, data }: GreyRaster,
  { x, y }: { readonly x: number; readonly y: number },
  paper: number,
): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const at = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= width || row >= height ? paper : (data[row * width + column] ?? paper)
  const upper = at(left, top) + (at(left + 1, top) - at(left, top)) * (x - left)
  const lower = at(left, top + 1) + (at(left + 1, top + 1) - at(left, top + 1)) * (x - left)
  return upper + (lower - upper) * (y - top)
}

/** Each pixel by itself and those to the left of it and above it. */
function spread(
  { width, height, data }: GreyRaster,
  by: (around: readonly [number, number, number]) => number,
): GreyRaster {
  const made = data.map((own, at) => {
    const left = at % width === 0 ? own : (data[at - 1] ?? own)
    return Math.round(by([own, left, data[at - width] ?? own]))
  })
  return { width, height, data: made }
}
