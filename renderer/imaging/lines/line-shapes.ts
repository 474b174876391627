import type { Point } from '../../../shared/domain/homography.ts'
import type { Mask } from './mask.ts'
import { endOf, type Grid, type Ridge } from './ridges.ts'

/** Strokes reach so many pitches beyond the middle of their line where no other line is near. */
const REACH = 0.95
/** The foot of small letters is sought within this part of the pitch below their middle. */
const FOOT = 0.5
/** A seam pays this much of a pixel of ink for each pixel that it is away from the middle of two lines. */
const AWAY = 0.06
/** From column to column a seam climbs by no more than so many pixels. */
const CLIMB = 3

/** A polygon leaves so much of the pitch around its ink, */
const ROOM = 0.06
/** is at least so high above and below the middle of the line, */
const LEAST = 0.2
/** and follows what is so many pitches to both sides. */
const NEAR = 0.5

/** A line, in pixels of the mask. */
export interface LineShape {
  readonly baseline: readonly Point[]
  readonly outline: readonly Point[]
}

/** Baselines and polygons of lines, from the top. */
export function linesAlong(ridges: readonly Ridge[], mask: Mask, grid: Grid): readonly LineShape[] {
  const sorted = [...ridges].sort((one, other) => (one.ys[0] ?? 0) - (other.ys[0] ?? 0))
  return sorted.map((ridge) => {
    const foot = footOf(ridge, mask, grid)
    const [above, below] = ([-1, 1] as const).map((side) => {
      const work = { mask, grid, side }
      return hugged(ridge, seam(ridge, sorted, work), work)
    })
    const points = (ys: readonly number[]): Point[] =>
      ys.map((y, at) => ({ x: Math.min(mask.width, (ridge.from + at) * grid.step), y }))
    return {
      baseline: points(ridge.ys.map((y) => y + foot)),
      outline: [...points(above ?? []), ...points(below ?? []).reverse()],
    }
  })
}

/** How far below the middle of the line its small letters stand: where ink falls off most steeply. */
function footOf(ridge: Ridge, { width, height, data }: Mask, { step, pitch }: Grid): number {
  const reach = Math.round(FOOT * pitch)
  const rows = new Float64Array(reach * 2 + 1)
  for (const [at, y] of ridge.ys.entries())
    for (let by = 0; by < rows.length; by += 1) {
      const row = Math.round(y) + by - 2
      if (row < 0 || row >= height) continue
      const start = row * width + (ridge.from + at) * step
      for (let x = 0; x < step; x += 1) rows[by] = (rows[by] ?? 0) + (data[start + x] ?? 0)
    }
  const near = Math.max(1, Math.round(pitch / 16))
  let best = 0
  let steepest = -Infinity
  for (let by = 2; by <= reach; by += 1) {
    let fall = 0
    for (let i = 0; i < near; i += 1) fall += (rows[by - i] ?? 0) - (rows[by + 1 + i] ?? 0)
    if (fall > steepest) [steepest, best] = [fall, by - 2]
  }
  return best
}

interface Side {
  readonly mask: Mask
  readonly grid: Grid
  /** -1 for the seam above, 1 for that below. */
  readonly side: -1 | 1
}

/** The way along a line between it and those next to it that crosses the least ink (Avidan and Shamir 2007). */
function seam(ridge: Ridge, all: readonly Ridge[], { mask, grid, side }: Side): readonly number[] {
  const reach = Math.round(REACH * grid.pitch)
  const beside = Math.round(grid.pitch / grid.step)
  const costs = ridge.ys.map((y, at) => {
    const next = nextLine(ridge, all, { column: ridge.from + at, y, side, beside }) ?? Infinity
    const place = { x: (ridge.from + at) * grid.step, y: Math.round(y) }
    return columnCost(place, { next, reach }, { mask, grid, side })
  })
  const offsets = cheapest(costs, reach)
  return ridge.ys.map((y, at) => Math.min(mask.height, Math.max(0, Math.round(y) + side * (offsets[at] ?? 0))))
}

/** The edge of the ink within a seam, as far as it reaches over half a letter to both sides, with a little room. */
function hugged(ridge: Ridge, seam: readonly number[], { mask, grid, side }: Side): readonly number[] {
  const { width, height, data } = mask
  const room = Math.max(1, Math.round(ROOM * grid.pitch))
  const inked = ridge.ys.map((y, at) => {
    const [middle, edge] = [Math.round(y), Math.round(seam[at] ?? y)]
    const x = (ridge.from + at) * grid.step
    for (let row = edge; (middle - row) * side < 0; row -= side)
      for (let i = 0; i < grid.step; i += 1)
        if (row >= 0 && row < height && data[row * width + Math.min(width - 1, x + i)]) return (row - middle) * side
    return LEAST * grid.pitch
  })
  const reach = Math.max(1, Math.round((NEAR * grid.pitch) / grid.step))
  return ridge.ys.map((y, at) => {
    let most = LEAST * grid.pitch
    for (let i = Math.max(0, at - reach); i <= at + reach; i += 1) most = Math.max(most, inked[i] ?? 0)
    const wanted = Math.round(y) + side * (most + room)
    const edge = seam[at] ?? wanted
    return side < 0 ? Math.max(edge, wanted) : Math.min(edge, wanted)
  })
}

/** How far away the next line's middle is at a column. */
function nextLine(
  ridge: Ridge,
  all: readonly Ridge[],
  { column, y, side, beside }: Readonly<Record<'column' | 'y' | 'beside', number>> & Pick<Side, 'side'>,
): number | null {
  let nearest: number | null = null
  for (const other of all) {
    // A line that ends a little earlier is still beside this one.
    if (other === ridge || column < other.from - beside || column >= endOf(other) + beside) continue
    const at = Math.min(other.ys.length - 1, Math.max(0, column - other.from))
    const away = ((other.ys[at] ?? 0) - y) * side
    if (away > 0 && (nearest === null || away < nearest)) nearest = away
  }
  return nearest
}

function columnCost(
  { x, y }: Point,
  { next, reach }: { readonly next: number; readonly reach: number },
  { mask, grid, side }: Side,
): Float32Array {
  const costs = new Float32Array(reach + 1).fill(1e6)
  // Alone a line keeps all that is within reach; else the seam tends to the middle of the two.
  const wanted = Math.min(reach, next / 2)
  // What is beyond the next line's middle is no place for a seam.
  const limit = Math.min(reach, next)
  for (let by = 1; by <= limit; by += 1) {
    const row = y + side * by
    let ink = 0
    if (row >= 0 && row < mask.height)
      for (let i = 0; i < grid.step; i += 1) ink += mask.data[row * mask.width + Math.min(mask.width - 1, x + i)] ?? 0
    costs[by] = ink + AWAY * Math.abs(by - wanted)
  }
  return costs
}

function cheapest(columns: readonly Float32Array[], reach: number): readonly number[] {
  const sums = columns.map((column) => Float32Array.from(column))
  for (let at = 1; at < sums.length; at += 1) {
    const [before, now] = [sums[at - 1], sums[at]]
    if (!before || !now) continue
    for (let by = 0; by <= reach; by += 1) now[by] = (now[by] ?? 0) + (before[leastAround(before, by)] ?? Infinity)
  }
  let by = placeOfLeast(sums.at(-1) ?? new Float32Array(1))
  const path: number[] = []
  for (let at = sums.length - 1; at >= 0; at -= 1) {
    path.push(by)
    const before = sums[at - 1]
    if (before) by = leastAround(before, by)
  }
  return path.reverse()
}

/** Where within reach of a place the least is. */
function leastAround(costs: Float32Array, by: number): number {
  let [at, cost] = [by, costs[by] ?? Infinity]
  const last = Math.min(costs.length - 1, by + CLIMB)
  for (let i = Math.max(0, by - CLIMB); i <= last; i += 1) {
    const other = costs[i] ?? Infinity
    if (other < cost) [at, cost] = [i, other]
  }
  return at
}

function placeOfLeast(costs: Float32Array): number {
  let least = 0
  for (let at = 1; at < costs.length; at += 1) if ((costs[at] ?? 0) < (costs[least] ?? 0)) least = at
  return least
}
