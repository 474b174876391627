import type { PixelSize } from '../../../shared/domain/geometry.ts'
import type { Mask } from './mask.ts'

/** How strokes are that are no letters: no thicker, longer, and with no wider white in them, in pixels. */
interface Strokes {
  readonly thick: number
  readonly long: number
  readonly gap: number
}

/** Thin ones are rules, which are broken where they are pale, or dotted; and which may slope a little. */
function rules(pitch: number): Strokes {
  return { thick: Math.max(3, Math.round(0.12 * pitch)), long: 2.5 * pitch, gap: Math.max(3, Math.round(0.12 * pitch)) }
}

/** Thicker ones are the edges of sheets and of dark borders: at most half the window in which ink is told from paper. */
function edges(pitch: number): Strokes {
  return { thick: 14, long: 6 * pitch, gap: 2 }
}

/** The mask without strokes that run on across or down, as rules and edges do, but not letters. */
export function withoutRules(mask: Mask, pitch: number): Mask {
  const { width, height } = mask
  const data = Uint8Array.from(mask.data)
  for (const strokes of [rules(pitch), edges(pitch)]) {
    clearAcross(thinDown(mask, strokes.thick), data, { width, height, ...strokes })
    clearDown(thinAcross(mask, strokes.thick), data, { width, height, ...strokes })
  }
  return { width, height, data }
}

/** 1 where there is ink that goes on for at most so many pixels from row to row. Each row is a call: that is soon quick. */
function thinDown({ width, height, data }: Mask, thick: number): Uint8Array {
  const thin = new Uint8Array(data.length)
  const runs = new Int32Array(width)
  const none = new Uint8Array(width)
  for (let y = 0; y <= height; y += 1) {
    const row = y < height ? data.subarray(y * width, (y + 1) * width) : none
    endRuns(row, runs, { thin, thick, before: (y - 1) * width })
  }
  return thin
}

/** How far the runs of ink go that a row goes on with; those that ended with the row before are marked, if they are thin. */
function endRuns(
  row: Uint8Array,
  runs: Int32Array,
  { thin, thick, before }: { readonly thin: Uint8Array; readonly thick: number; readonly before: number },
): void {
  const width = row.length
  for (let x = 0; x < width; x += 1) {
    const run = runs[x] ?? 0
    if (row[x] !== 0) runs[x] = run + 1
    else if (run !== 0) {
      if (run <= thick) for (let back = 0; back < run; back += 1) thin[before + x - back * width] = 1
      runs[x] = 0
    }
  }
}

/** The same from column to column. */
function thinAcross({ width, height, data }: Mask, thick: number): Uint8Array {
  const thin = new Uint8Array(data.length)
  for (let y = 0; y < height; y += 1)
    markThin(data.subarray(y * width, (y + 1) * width), thin.subarray(y * width, (y + 1) * width), thick)
  return thin
}

function markThin(row: Uint8Array, thin: Uint8Array, thick: number): void {
  for (let from = row.indexOf(1); from >= 0;) {
    const end = row.indexOf(0, from)
    const to = end < 0 ? row.length : end
    if (to - from <= thick) thin.fill(1, from, to)
    from = row.indexOf(1, to)
  }
}

type Size = Strokes & PixelSize

/** Takes rules across out: a rule has ink in a row or in those beside it, or is broken there for a few pixels. */
function clearAcross(thin: Uint8Array, to: Uint8Array, size: Size): void {
  const { width, height } = size
  const none = new Uint8Array(width)
  const rowAt = (y: number): Uint8Array => (y < 0 || y >= height ? none : thin.subarray(y * width, (y + 1) * width))
  for (let y = 0; y < height; y += 1)
    clearInRow(
      { above: rowAt(y - 1), row: rowAt(y), below: rowAt(y + 1) },
      to.subarray(y * width, (y + 1) * width),
      size,
    )
}

function clearInRow(
  { above, row, below }: Readonly<Record<'above' | 'row' | 'below', Uint8Array>>,
  to: Uint8Array,
  { long, gap }: Strokes,
): void {
  const width = row.length
  // The first and the last place where the rule at hand has ink.
  let [first, last] = [-1, -1]
  for (let x = 0; x < width; x += 1) {
    if (((row[x] ?? 0) | (above[x] ?? 0) | (below[x] ?? 0)) === 0) continue
    if (first < 0 || x - last > gap + 1) {
      if (first >= 0 && last - first >= long) clearThin(row, to, [first, last])
      first = x
    }
    last = x
  }
  if (first >= 0 && last - first >= long) clearThin(row, to, [first, last])
}

function clearThin(thin: Uint8Array, to: Uint8Array, [first, last]: readonly [number, number]): void {
  for (let x = first; x <= last; x += 1) if (thin[x] !== 0) to[x] = 0
}

/** The same of rules down, of which those of all columns are followed at once. */
function clearDown(thin: Uint8Array, to: Uint8Array, size: Size): void {
  const { width, height } = size
  const [firsts, lasts] = [new Int32Array(width).fill(-1), new Int32Array(width)]
  const rules: Rules = { firsts, lasts, thin, to, ...size }
  for (let y = 0; y < height; y += 1) follow(thin.subarray(y * width, (y + 1) * width), y, rules)
  for (let x = 0; x < width; x += 1) clearColumn(x, rules)
}

interface Rules extends Size {
  readonly firsts: Int32Array
  readonly lasts: Int32Array
  readonly thin: Uint8Array
  readonly to: Uint8Array
}

function follow(row: Uint8Array, y: number, rules: Rules): void {
  const { firsts, lasts, gap, width } = rules
  for (let x = 0; x < width; x += 1) {
    if (((row[x] ?? 0) | (row[x - 1] ?? 0) | (row[x + 1] ?? 0)) === 0) continue
    if ((firsts[x] ?? 0) < 0) firsts[x] = y
    else if (y - (lasts[x] ?? 0) > gap + 1) {
      clearColumn(x, rules)
      firsts[x] = y
    }
    lasts[x] = y
  }
}

function clearColumn(x: number, { firsts, lasts, thin, to, width, long }: Rules): void {
  const [first, last] = [firsts[x] ?? -1, lasts[x] ?? 0]
  if (first < 0 || last - first < long) return
  for (let at = first * width + x; at <= last * width + x; at += width) if (thin[at] !== 0) to[at] = 0
}
