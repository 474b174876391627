import { median } from '../../../shared/domain/median.ts'
import type { GreyRaster } from '../grey-raster.ts'
import { inkLimit } from '../prepare/letters.ts'
import type { FoundTables } from './tables.ts'

/** A line below words is at least so long, in heights of small letters. */
const LONG = 5
/** It is so thick at most, in heights of small letters. */
const THICK = 0.35
/** Above it, so near in heights of small letters, stand words: so large a part of the strip is ink at least. */
const NEAR = 1.2
const INK = 0.06
/** So large a part of its row is ink; of the strip close below it at most; and of the row above it. */
const SOLID = 0.95
const CLEAR = 0.12
const LOOSE = 0.35

/**
 * The picture without the lines that words are underlined with, outside of tables: engines take an underlined word for
 * others, or lose it. Strokes that cross or touch a line stay. `xHeight`: the height of small letters in pixels.
 */
export function withoutUnderlines(
  raster: GreyRaster,
  { tables, across }: Pick<FoundTables, 'tables' | 'across'>,
  xHeight: number,
): GreyRaster {
  if (!across || xHeight === 0) return raster
  const limit = inkLimit(raster)
  const least = Math.round((LONG * xHeight) / 2)
  let data: Uint8Array | null = null
  for (let y = 1; y < across.height - 1; y += 1)
    for (const [from, to] of runs(across, y)) {
      if (to - from < least || tables.some((table) => isInside(table, 2 * from, 2 * y))) continue
      const line = { from: 2 * from, to: 2 * to, y: 2 * y }
      if (!isBelowWords(raster, line, { xHeight, limit })) continue
      data ??= raster.data.slice()
      erase(raster, data, { ...line, limit, reach: Math.round(xHeight) })
    }
  return data ? { ...raster, data } : raster
}

interface Run {
  readonly from: number
  readonly to: number
  readonly y: number
}

/** Where the row of the mask is set: from, and to (exclusive). */
function* runs({ width, data }: GreyRaster, y: number): Generator<readonly [number, number]> {
  const row = data.subarray(y * width, (y + 1) * width)
  for (let from = row.indexOf(1); from >= 0;) {
    const end = row.indexOf(0, from)
    const to = end < 0 ? width : end
    yield [from, to]
    from = row.indexOf(1, to)
  }
}

function isInside(
  {
    left,
    top,
    right,
    bottom,
  }: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
  x: number,
  y: number,
): boolean {
  return x >= left && x < right && y >= top && y < bottom
}

/** Ink without a break, thin, with words above and nearly nothing close below. */
function isBelowWords(
  raster: GreyRaster,
  { from, to, y }: Run,
  { xHeight, limit }: { readonly xHeight: number; readonly limit: number },
): boolean {
  const share = (top: number, bottom: number): number => inkIn(raster, { left: from, right: to, top, bottom }, limit)
  const thick = Math.max(2, Math.round(THICK * xHeight))
  const solid = Math.max(share(y, y + 1), share(y + 1, y + 2), share(y - 1, y))
  if (solid < SOLID) return false
  return (
    share(y + thick, y + 2 * thick) < CLEAR &&
    share(y - thick - 1, y - thick) < LOOSE &&
    share(Math.round(y - NEAR * xHeight), Math.round(y - 0.3 * xHeight)) > INK
  )
}

function inkIn(
  { width, height, data }: GreyRaster,
  {
    left,
    top,
    right,
    bottom,
  }: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
  limit: number,
): number {
  let ink = 0
  for (let row = Math.max(0, top); row < Math.min(height, bottom); row += 1)
    for (let at = row * width + left; at < row * width + right; at += 1) if ((data[at] ?? 255) < limit) ink += 1
  return ink / Math.max(1, (right - left) * (bottom - top))
}

/** The ink of a column of a line: its upper and lower row. */
interface Stroke {
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/** Whitens the line column by column: of a letter that stands on it only its lower end, of one that crosses it nothing. */
function erase({ width, height, data }: GreyRaster, out: Uint8Array, run: Run & Ink): void {
  const strokes = strokesOf({ width, height, data }, run)
  const thick = usualThickness(strokes)
  const ground = median(strokes.map(({ bottom }) => bottom))
  for (const { x, top, bottom } of strokes) {
    if (bottom > ground + 2) continue
    const isBare = bottom - top <= thick
    // The paler edges of the line go, too.
    for (let row = isBare ? top - 1 : bottom - thick + 1; row <= Math.min(height - 1, bottom + 1); row += 1)
      out[Math.max(0, row) * width + x] = 255
  }
}

/** Between words the line stands alone: a third of its columns at least. */
function usualThickness(strokes: readonly Stroke[]): number {
  const sorted = strokes.map(({ top, bottom }) => bottom - top + 1).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 3)] ?? 1
}

interface Ink {
  /** Darker is ink. */
  readonly limit: number
  /** Rows of a column that are looked at upwards and downwards. */
  readonly reach: number
}

function strokesOf({ width, height, data }: GreyRaster, { from, to, y, limit, reach }: Run & Ink): readonly Stroke[] {
  const isInk = (x: number, row: number): boolean => row >= 0 && row < height && (data[row * width + x] ?? 255) < limit
  const strokes: Stroke[] = []
  for (let x = from; x < to; x += 1) {
    const at = [y, y + 1, y - 1, y + 2].find((row) => isInk(x, row))
    if (at === undefined) continue
    let [top, bottom] = [at, at]
    while (isInk(x, top - 1) && at - top < reach) top -= 1
    while (isInk(x, bottom + 1) && bottom - at < reach) bottom += 1
    strokes.push({ x, top, bottom })
  }
  return strokes
}
