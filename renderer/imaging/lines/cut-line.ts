import type { Point } from '../../../shared/domain/homography.ts'
import type { GreyRaster } from '../grey-raster.ts'
import type { Rectangle } from '../prepare/crop.ts'
import type { FoundLine } from './find-lines.ts'
import { percentileOf } from './line-input.ts'

/** Paper is the grey that so much of a line lies below. */
const PAPER = 0.9
/** What is lower or narrower than so many pixels is no line. */
const LEAST = 6

/** No row is added for so small a part of one. */
const SLACK = 0.01

/** A line cut out of a page along its baseline, so that it lies level; what is outside its polygon is paper. */
export interface CutLine {
  readonly raster: GreyRaster
  /** Where a part of its length, both ends from 0 to 1, lies on the page. */
  readonly boxOf: (from: number, to: number) => Rectangle
}

/** Cuts a line that runs across the page; null where there is nothing to cut. */
export function cutLine(page: GreyRaster, line: FoundLine): CutLine | null {
  const spans = spansOf(page, line.outline)
  if (!spans || spans.tops.length < LEAST) return null
  const { left, tops, bottoms } = spans
  const level = levelOf(line.baseline, left, tops.length)
  const above = Math.floor(SLACK + tops.reduce((least, top, at) => Math.min(least, top - (level[at] ?? 0)), Infinity))
  const below = Math.ceil(
    bottoms.reduce((most, bottom, at) => Math.max(most, bottom - (level[at] ?? 0)), -Infinity) - SLACK,
  )
  if (!(below - above >= LEAST)) return null
  const raster = straight(page, spans, { level, above, height: below - above })
  const boxOf = (from: number, to: number): Rectangle => {
    const first = Math.min(tops.length - 1, Math.max(0, Math.floor(from * tops.length)))
    const end = Math.max(first + 1, Math.min(tops.length, Math.ceil(to * tops.length)))
    const [upper, lower] = [tops.subarray(first, end), bottoms.subarray(first, end)]
    return { left: left + first, right: left + end, top: Math.min(...upper), bottom: Math.max(...lower) }
  }
  return raster && { raster, boxOf }
}

/** For each column of a line from the left one where its polygon begins and ends. */
interface Spans {
  readonly left: number
  readonly tops: Float32Array
  readonly bottoms: Float32Array
}

function spansOf({ width, height }: GreyRaster, outline: readonly Point[]): Spans | null {
  const xs = outline.map(({ x }) => x)
  const left = Math.max(0, Math.floor(Math.min(...xs)))
  const right = Math.min(width, Math.ceil(Math.max(...xs)))
  if (!(right > left)) return null
  const tops = new Float32Array(right - left).fill(Infinity)
  const bottoms = new Float32Array(right - left).fill(-Infinity)
  for (const [at, from] of outline.entries()) {
    const to = outline[(at + 1) % outline.length] ?? from
    const [one, other] = from.x <= to.x ? [from, to] : [to, from]
    for (let x = Math.max(left, Math.floor(one.x)); x < right && x < other.x; x += 1) {
      const part = Math.min(1, Math.max(0, (x + 0.5 - one.x) / (other.x - one.x)))
      const y = Math.min(height, Math.max(0, one.y + (other.y - one.y) * part))
      tops[x - left] = Math.min(tops[x - left] ?? y, y)
      bottoms[x - left] = Math.max(bottoms[x - left] ?? y, y)
    }
  }
  return { left, tops, bottoms }
}

/** The height of the baseline at each column, with the same height before and after it. */
function levelOf(baseline: readonly Point[], left: number, count: number): Float32Array {
  const points = [...baseline].sort((one, other) => one.x - other.x)
  let next = 0
  return Float32Array.from({ length: count }, (_, at) => {
    const x = left + at + 0.5
    while (next < points.length && (points[next]?.x ?? x) < x) next += 1
    const [before, after] = [points[next - 1] ?? points[0], points[next] ?? points.at(-1)]
    if (!before || !after) return 0
    return after.x === before.x ? after.y : before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x)
  })
}

interface Lie {
  readonly level: Float32Array
  /** The top row of the cut, from the baseline. */
  readonly above: number
  readonly height: number
}

function straight(page: GreyRaster, { left, tops, bottoms }: Spans, { level, above, height }: Lie): GreyRaster | null {
  const width = tops.length
  const data = new Uint8Array(width * height)
  const counts = new Uint32Array(256)
  /** Of each column where its first row lies on the page, and between which rows the line is. */
  const firsts = Float64Array.from(level, (at) => at + above)
  const from = Int32Array.from(tops, (top, x) => Math.ceil(Math.floor(top) - (firsts[x] ?? 0)))
  const to = Int32Array.from(bottoms, (bottom, x) => Math.ceil(bottom - (firsts[x] ?? 0)))
  const cut: Cut = { page, left, firsts, from, to, counts }
  for (let row = 0; row < height; row += 1) cutRow(data.subarray(row * width, (row + 1) * width), row, cut)
  if (counts.every((count) => count === 0)) return null
  const paper = Math.round(percentileOf(counts, PAPER))
  for (let row = 0; row < height; row += 1)
    fillOutside(data.subarray(row * width, (row + 1) * width), { row, paper }, cut)
  return { width, height, data }
}

interface Cut {
  readonly page: GreyRaster
  readonly left: number
  readonly firsts: Float64Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly counts: Uint32Array
}

/** A row is a call: that is soon quick. */
function cutRow(out: Uint8Array, row: number, { page, left, firsts, from, to, counts }: Cut): void {
  for (let x = 0; x < out.length; x += 1) {
    if (row < (from[x] ?? 0) || row >= (to[x] ?? 0)) continue
    const grey = greyBetween(page, left + x, (firsts[x] ?? 0) + row)
    out[x] = grey
    counts[grey] = (counts[grey] ?? 0) + 1
  }
}

function fillOutside(
  out: Uint8Array,
  { row, paper }: { readonly row: number; readonly paper: number },
  cut: Cut,
): void {
  const { from, to } = cut
  for (let x = 0; x < out.length; x += 1) if (row < (from[x] ?? 0) || row >= (to[x] ?? 0)) out[x] = paper
}

/** Straight between the two pixels of a column that a height lies between. */
function greyBetween({ width, height, data }: GreyRaster, x: number, y: number): number {
  const upper = Math.min(height - 1, Math.max(0, Math.floor(y)))
  const at = upper * width + x
  const one = data[at] ?? 0
  const other = upper + 1 < height ? (data[at + width] ?? 0) : one
  // No level is below nought.
  return (one + (other - one) * Math.max(0, y - upper) + 0.5) | 0
}
