import { median } from '../../../shared/domain/median.ts'
import type { Grey } from '../find/ink.ts'
import { linesAcross, transposed } from '../find/ruled-lines.ts'
import { ruledIn } from './marks.ts'

/** The columns of a ruled register, in fractions of its page, and where its rows are; the header, if any, stands above these. */
export interface RuledColumns {
  /** Left and right edge of each, from the left. */
  readonly columns: readonly (readonly [left: number, right: number])[]
  /** How high the columns begin with their header. */
  readonly head: number
  readonly top: number
  readonly bottom: number
}

/** Pieces of lines have so large a part of the longer side at least; slopes are tried up to so many degrees, and by these steps. */
const PIECE = 0.03
const STEEPEST = 2.5
const STEP = 0.25
/** A line that parts columns goes over so large a part of the height of all, one that parts rows over so large a part of the width. */
const [DOWN, ACROSS] = [0.4, 0.5]
/** Lines closer than this part of the longer side are one: double rules. A column, and a row, is larger than that. */
const ONE = 0.012
/** The header is so much higher than most rows. */
const HIGHER = 1.3

/** The columns of the ruled register of which ink is given (1 is ink); null where lines make no two columns. */
export function ruledColumns(ink: Grey): RuledColumns | null {
  const least = Math.round(PIECE * Math.max(ink.width, ink.height))
  const turned = transposed(ink)
  const down = { ...turned, data: linesAcross(turned, least, ruledIn(turned)) }
  const across = { ...ink, data: linesAcross(ink, least, ruledIn(ink)) }
  const slope = slopeOf(down)
  const tall = extentOf(down)
  const apart = ONE * Math.max(ink.width, ink.height)
  const edges = linesAt(down, { slope, least: DOWN * (tall[1] - tall[0]), apart })
  const [left, right] = [edges[0], edges.at(-1)]
  if (edges.length < 3 || left === undefined || right === undefined) return null
  const rows = linesAt(across, { slope: -slope, least: ACROSS * (right - left), apart })
  const spans = edges.slice(1).map((edge, at) => [(edges[at] ?? 0) / ink.width, edge / ink.width] as const)
  return { columns: spans, ...bandOf(rows, { tall, apart, height: ink.height }) }
}

/** By how much lines move to the side for each pixel along them: where they fall together most. */
function slopeOf(lines: Grey): number {
  let [best, most] = [0, -1]
  for (let degrees = -STEEPEST; degrees <= STEEPEST; degrees += STEP) {
    const slope = Math.tan((degrees * Math.PI) / 180)
    const sum = countsAlong(lines, slope).reduce((total, count) => total + count * count, 0)
    // Of slopes that are as good the least steep one is taken.
    if (sum > most || (sum === most && Math.abs(slope) < Math.abs(best))) [best, most] = [slope, sum]
  }
  return best
}

/** How much of lines there is at each place across them, which is that of their middle. */
function countsAlong({ width, height, data }: Grey, slope: number): Uint32Array {
  const counts = new Uint32Array(height)
  for (let at = data.indexOf(1); at >= 0; at = data.indexOf(1, at + 1)) {
    const place = Math.round(Math.floor(at / width) - slope * ((at % width) - width / 2))
    if (place >= 0 && place < height) counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}

/** From where to where there are lines, along them. */
function extentOf({ width, data }: Grey): readonly [from: number, to: number] {
  let [from, to] = [width, 0]
  for (let at = data.indexOf(1); at >= 0; at = data.indexOf(1, at + 1)) {
    from = Math.min(from, at % width)
    to = Math.max(to, at % width)
  }
  return [from, to]
}

interface Wanted {
  readonly slope: number
  readonly least: number
  readonly apart: number
}

/** Where lines are that are long enough, broken ones too; double ones are one. */
function linesAt(lines: Grey, { slope, least, apart }: Wanted): readonly number[] {
  const found: { first: number; last: number }[] = []
  const counts = countsAlong(lines, slope)
  counts.forEach((count, place) => {
    // A line is found with a pixel to either side, and may lie between two places.
    const beside = count + Math.max(counts[place - 1] ?? 0, counts[place + 1] ?? 0)
    if (beside < least) return
    const line = found.at(-1)
    if (line && place - line.last <= apart) line.last = place
    else found.push({ first: place, last: place })
  })
  return found.map(({ first, last }) => (first + last) / 2)
}

interface Register {
  readonly tall: readonly [from: number, to: number]
  readonly apart: number
  readonly height: number
}

/** Rows begin below the header: what is clearly higher than rows are, or what columns have above the first line across. */
function bandOf(rows: readonly number[], { tall: [from, to], apart, height }: Register): Omit<RuledColumns, 'columns'> {
  const [first = from, second = to] = rows
  const heights = rows.slice(1).map((at, index) => at - (rows[index] ?? at))
  const isOpen = first - from > 2 * apart
  const isHigh = heights.length >= 3 && (heights[0] ?? 0) >= HIGHER * median(heights.slice(1))
  const top = !isOpen && isHigh ? second : first
  const bottom = rows.length > 1 ? (rows.at(-1) ?? to) : to
  return { head: from / height, top: top / height, bottom: bottom / height }
}
