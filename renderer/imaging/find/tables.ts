import type { PixelSize } from '../../../shared/domain/geometry.ts'
import type { GreyRaster } from '../grey-raster.ts'
import { componentsOf, type Component } from '../prepare/components.ts'
import type { Rectangle } from '../prepare/crop.ts'
import { inkLimit } from '../prepare/letters.ts'
import { median } from '../../../shared/domain/median.ts'
import { halved, linesAcross, thinIn, transposed } from './ruled-lines.ts'

/** A table with ruled lines, in pixels of the picture. */
export interface RuledTable extends Rectangle {
  /** Where its lines across and down are, its edges among them: one more than it has rows and columns. */
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** The tables of a page, and a mask of its ruled lines, half as wide and high; null where there are none. */
export interface FoundTables {
  readonly tables: readonly RuledTable[]
  readonly lines: GreyRaster | null
  /** Those of them that go across; null where there are none. */
  readonly across: GreyRaster | null
}

const NONE: FoundTables = { tables: [], lines: null, across: null }

/** Lines are straight runs of ink at least so long, in heights of small letters: no stroke of a letter is. */
const RUN = 3
/** They are less thick than so many heights of small letters, which have stems of a whole one, and long from so many on. */
const THICK = 0.6
const LONG = 12
/** A line of a table goes over at least so large a part of it. */
const ACROSS = 0.5
/** Lines closer than so many heights of small letters are one: double rules, thick ones. */
const ONE = 0.6
/** Sides of a table and of most of its cells are at least so long, in heights of small letters. */
const LEAST_SIDE = 5
/** A table ends so many pixels of the halved picture before its edge at least, and no column is so large a part of it. */
const NEAR_EDGE = 3
const WIDEST = 0.9
/** So many cells of a table have so many letters, and none has so large a part of all. */
const LEAST_CELLS = 4
const LEAST_LETTERS = 2
const FULLEST = 0.8
/** Letters that stand on a side of a table, or so many heights of small letters outside it, are no more than this part. */
const OUTSIDE = 1.5
const MOST_OUTSIDE = 0.1
/** More rows or columns are a pattern, not a table. */
const MOST = 200

/**
 * Tables whose lines hang together and make at least two rows and two columns, on a level picture with even paper.
 * and which have letters in several rows and columns. Open sides are closed where the lines of the table end. `xHeight`:
 * the height of small letters in pixels.
 */
export function findTables(
  raster: GreyRaster,
  { xHeight, letters }: { readonly xHeight: number; readonly letters: readonly Rectangle[] },
): FoundTables {
  const half = halved(raster, inkLimit(raster))
  const letter = xHeight / 2
  const least = Math.max(10, Math.round(RUN * letter))
  const thin = { thick: Math.max(3, Math.round(THICK * letter)), long: LONG * letter }
  const across = { ...half, data: linesAcross(half, least, thinIn(half, thin)) }
  // Most pages have no lines at all, many only such as part columns or stand below a heading.
  if (!across.data.includes(1)) return NONE
  const turned = transposed(half)
  const down = { ...turned, data: linesAcross(turned, least, thinIn(turned, thin)) }
  if (!down.data.includes(1)) return { ...NONE, across }
  const lines = transposed(down)
  for (let at = 0; at < lines.data.length; at += 1) if (across.data[at] === 1) lines.data[at] = 1
  const tables = componentsOf(half, lines.data)
    .flatMap((part) => tableOf(part, { across, down, letter }))
    .filter((table) => isFilled(table, letters) && !isRunOver(table, letters, OUTSIDE * xHeight))
  return { tables, lines, across }
}

interface Lines {
  readonly across: GreyRaster
  /** Lines down, as lines across of the picture mirrored at its diagonal. */
  readonly down: GreyRaster
  /** The height of small letters in the halved picture. */
  readonly letter: number
}

function tableOf(part: Component, { across, down, letter }: Lines): readonly RuledTable[] {
  const [width, height] = [part.right - part.left, part.bottom - part.top]
  if (Math.min(width, height) < LEAST_SIDE * letter || touchesEdge(part, across)) return []
  const apart = ONE * letter
  const rows = edges(countsAcross(across, part), { least: ACROSS * width, apart })
  const mirrored = { left: part.top, top: part.left, right: part.bottom, bottom: part.right }
  const columns = edges(countsAcross(down, mirrored), { least: ACROSS * height, apart })
  if (!isGrid(rows, letter) || !isGrid(columns, letter) || isMostlyOne(columns)) return []
  const [left, top, right, bottom] = [part.left * 2, part.top * 2, part.right * 2, part.bottom * 2]
  return [
    { left, top, right, bottom, rows: rows.map((at) => at * 2 + top), columns: columns.map((at) => at * 2 + left) },
  ]
}

/** Letters stand in several rows, columns and cells, and not nearly all in one: within the edges of a leaf they do. */
function isFilled({ left, top, right, bottom, rows, columns }: RuledTable, letters: readonly Rectangle[]): boolean {
  const cells = new Map<string, number>()
  let count = 0
  for (const letter of letters) {
    const [x, y] = [(letter.left + letter.right) / 2, (letter.top + letter.bottom) / 2]
    if (x < left || x > right || y < top || y > bottom) continue
    const key = `${rows.findLastIndex((at) => at <= y)} ${columns.findLastIndex((at) => at <= x)}`
    cells.set(key, (cells.get(key) ?? 0) + 1)
    count += 1
  }
  const filled = [...cells].filter(([, letters]) => letters >= LEAST_LETTERS).map(([key]) => key.split(' '))
  const spread = (at: 0 | 1): number => new Set(filled.map((key) => key[at])).size
  return filled.length >= LEAST_CELLS && spread(0) > 1 && spread(1) > 1 && Math.max(...cells.values()) < FULLEST * count
}

/** Lines of text run on over a side: what looks like one is the shade of a fold, or of a leaf's edge. */
function isRunOver({ left, top, right, bottom }: Rectangle, letters: readonly Rectangle[], reach: number): boolean {
  const beside = letters.filter((letter) => letter.top >= top && letter.bottom <= bottom)
  const inside = beside.filter((letter) => letter.left >= left && letter.right <= right).length
  const near = (edge: number, side: 1 | -1) =>
    beside.filter((letter) => {
      const from = Math.min(edge, edge + side * reach)
      const to = Math.max(edge, edge + side * reach)
      return letter.right > from && letter.left < to && (side === 1 ? letter.right > edge : letter.left < edge)
    }).length
  return near(left, -1) + near(right, 1) > MOST_OUTSIDE * inside
}

/** The edges of leaves, and of what they lie on, are lines that go to the edge of the picture. */
function touchesEdge({ left, top, right, bottom }: Rectangle, { width, height }: PixelSize): boolean {
  return Math.min(left, top, width - right, height - bottom) < NEAR_EDGE
}

/** One column takes nearly all of the width: a frame of double lines, the edges of a page. */
function isMostlyOne(at: readonly number[]): boolean {
  const widest = Math.max(...at.slice(1).map((edge, index) => edge - (at[index] ?? 0)))
  return widest > WIDEST * ((at.at(-1) ?? 0) - (at[0] ?? 0))
}

/** The picture with the lines of its tables white: engines take what stands between lines for a picture, or lose it. */
export function withoutLines(raster: GreyRaster, { tables, lines }: FoundTables): GreyRaster {
  if (!lines || tables.length === 0) return raster
  const data = raster.data.slice()
  for (const { left, top, right, bottom } of tables)
    for (let y = top >> 1; y < bottom >> 1; y += 1)
      for (let x = left >> 1; x < right >> 1; x += 1) {
        if (lines.data[y * lines.width + x] !== 1) continue
        for (let row = 2 * y; row <= 2 * y + 1; row += 1)
          data.fill(255, row * raster.width + 2 * x, row * raster.width + 2 * x + 2)
      }
  return { ...raster, data }
}

/** How many pixels of lines each row of the part has. */
function countsAcross({ width, data }: GreyRaster, { left, top, right, bottom }: Rectangle): Uint32Array {
  const counts = new Uint32Array(bottom - top)
  for (let y = top; y < bottom; y += 1)
    for (let at = y * width + left; at < y * width + right; at += 1)
      if (data[at] === 1) counts[y - top] = (counts[y - top] ?? 0) + 1
  return counts
}

/** The middles of the lines, and both ends of the part where none is. */
function edges(
  counts: Uint32Array,
  { least, apart }: { readonly least: number; readonly apart: number },
): readonly number[] {
  const found: { from: number; to: number }[] = []
  counts.forEach((count, at) => {
    if (count < least) return
    const last = found.at(-1)
    if (last && at - last.to <= apart) last.to = at
    else found.push({ from: at, to: at })
  })
  const middles = found.map(({ from, to }) => Math.round((from + to) / 2))
  const first = (middles[0] ?? 0) > apart || middles.length === 0 ? [0] : []
  const last = (middles.at(-1) ?? 0) < counts.length - 1 - apart ? [counts.length - 1] : []
  return [...first, ...middles, ...last]
}

/** Two rows or columns at least, most of which can hold a letter. */
function isGrid(at: readonly number[], xHeight: number): boolean {
  const sizes = at.slice(1).map((edge, index) => edge - (at[index] ?? 0))
  const usual = median(sizes)
  return sizes.length >= 2 && sizes.length <= MOST && usual >= 1.2 * xHeight
}
