import type { Mask } from './mask.ts'
import { endOf, type Grid, type Ridge } from './ridges.ts'

/** Between two words of a line lie no more than so many pitches. */
const WIDEST = 3.5
/** Two parts of a line may overlap by so many pitches. */
const OVERLAP = 0.5
/** Where one part ends and the next begins they differ in height by no more than this part of the pitch. */
const STEP = 0.33
/** A part tells its slope by its end, over so many pitches; what is longer is bent. */
const END = 3
/** Joins what are parts of one line: they lie one after the other on one slope, and no white between columns lies between. */
export function joined(ridges: readonly Ridge[], gutters: Mask, grid: Grid): readonly Ridge[] {
  const all = [...ridges]
  for (;;) {
    const best = closest(all, gutters, grid)
    if (!best) return all
    all.splice(all.indexOf(best.left), 1)
    all.splice(all.indexOf(best.right), 1)
    all.push(bridged(best.left, best.right))
  }
}

interface Pair {
  readonly left: Ridge
  readonly right: Ridge
}

function closest(ridges: readonly Ridge[], gutters: Mask, grid: Grid): Pair | null {
  let best: Pair | null = null
  let least = Infinity
  for (const left of ridges)
    for (const right of ridges) {
      const cost = left === right ? Infinity : costOf({ left, right }, grid)
      if (cost >= least || hasGutter({ left, right }, gutters, grid)) continue
      least = cost
      best = { left, right }
    }
  return best
}

function costOf({ left, right }: Pair, { step, pitch }: Grid): number {
  if (left.from >= right.from || endOf(left) >= endOf(right)) return Infinity
  const gap = (right.from - endOf(left)) * step
  if (gap > WIDEST * pitch || gap < -OVERLAP * pitch) return Infinity
  const middle = (endOf(left) + right.from) / 2
  const most = Math.round((END * pitch) / step)
  const away = Math.abs(extended(left, middle, most) - extended(right, middle, most))
  return away > STEP * pitch ? Infinity : Math.abs(gap) + 3 * away
}

/** The height of a ridge at a column, beyond its end by the line through its nearest columns. */
function extended({ from, ys }: Ridge, column: number, most: number): number {
  const isAfter = column >= from + ys.length / 2
  const count = Math.min(ys.length, most)
  const first = isAfter ? ys.length - count : 0
  let [x, y, xx, xy] = [0, 0, 0, 0]
  for (let i = first; i < first + count; i += 1) {
    x += i
    y += ys[i] ?? 0
    xx += i * i
    xy += i * (ys[i] ?? 0)
  }
  const spread = count * xx - x * x
  // A short part says little of its slope.
  const slope = spread === 0 || count < most / 2 ? 0 : (count * xy - x * y) / spread
  return y / count + slope * (column - from - x / count)
}

function hasGutter({ left, right }: Pair, { width, data }: Mask, { step }: Grid): boolean {
  const y = Math.round(((left.ys.at(-1) ?? 0) + (right.ys[0] ?? 0)) / 2)
  for (let x = endOf(left) * step; x < Math.min(width, right.from * step); x += 1) if (data[y * width + x]) return true
  return false
}

function bridged(left: Ridge, right: Ridge): Ridge {
  const until = Math.min(endOf(left), right.from)
  const head = left.ys.slice(0, until - left.from)
  const rest = right.ys.slice(Math.max(0, endOf(left) - right.from))
  const [before, after] = [head.at(-1) ?? rest[0] ?? 0, rest[0] ?? head.at(-1) ?? 0]
  const missing = Math.max(endOf(left), right.from) - until
  const between = Array.from({ length: missing }, (_, at) => before + ((after - before) * (at + 1)) / (missing + 1))
  return { from: left.from, ys: [...head, ...between, ...rest] }
}
