import { groupBy } from '../domain/group-by.ts'
import { compareLeaves, type Leaf } from '../domain/leaf.ts'

/** Leaves that follow one another: `to` is `from` where it is one alone. */
export interface LeafRange {
  readonly from: Leaf
  readonly to: Leaf
}

/** From this share of leaves with both sides on, a leaf without one is missing it. */
const HABIT = 2 / 3

/** What is missing among the leaves of a file, in their order: whole leaves, and sides where others have both. */
export function missingLeaves(leaves: readonly Leaf[]): readonly LeafRange[] {
  return [...missingNumbers(leaves), ...missingSides(leaves)].sort((a, b) => compareLeaves(a.from, b.from))
}

/** How many pages or leaves the ranges stand for. */
export function countMissing(ranges: readonly LeafRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to.number - from.number + 1, 0)
}

function missingNumbers(leaves: readonly Leaf[]): readonly LeafRange[] {
  const numbers = [...new Set(leaves.map(({ number }) => number))].sort((a, b) => a - b)
  const counts = leaves[0]?.counts
  const gap = (from: number, to: number): readonly LeafRange[] =>
    to < from ? [] : [{ from: leafAt(from, counts), to: leafAt(to, counts) }]
  const first = numbers[0] ?? 1
  return [
    // A camera counts on from what it took before; and who photographed leaves 120 to 140 meant to begin there.
    ...(counts === 'pictures' || first - 1 > numbers.length ? [] : gap(1, first - 1)),
    ...numbers.flatMap((number, index) => gap((numbers[index - 1] ?? number - 1) + 1, number - 1)),
  ]
}

function leafAt(number: number, counts: Leaf['counts']): Leaf {
  return counts ? { number, counts } : { number }
}

function missingSides(leaves: readonly Leaf[]): readonly LeafRange[] {
  const byLeaf = [...groupBy(leaves, ({ number, suffix = '' }) => `${number} ${suffix}`).values()]
  const halves = byLeaf.map((pages) => ({
    leaf: pages[0],
    recto: pages.some(({ side }) => side !== 'verso'),
    verso: pages.some(({ side }) => side === 'verso'),
  }))
  const both = halves.filter(({ recto, verso }) => recto && verso).length
  if (both < 2 || both / halves.length < HABIT) return []
  return halves.flatMap(({ leaf, recto, verso }) => {
    if (!leaf || (recto && verso)) return []
    const { number, suffix } = leaf
    const missing: Leaf = { number, ...(suffix ? { suffix } : {}), side: recto ? 'verso' : 'recto' }
    return [{ from: missing, to: missing }]
  })
}

/** Whole numbers that follow one another. */
export interface NumberRun {
  readonly from: number
  readonly to: number
}

/** The numbers between runs. Those before the first are missing where there are fewer of them than named ones. */
export function gapsBetween(runs: readonly NumberRun[]): readonly NumberRun[] {
  const inOrder = runs.toSorted((a, b) => a.from - b.from || a.to - b.to)
  const named = inOrder.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  const first = inOrder[0]?.from ?? 1
  let reached = first - 1 > named ? first - 1 : 0
  return inOrder.flatMap(({ from, to }) => {
    const gap = from > reached + 1 ? [{ from: reached + 1, to: from - 1 }] : []
    reached = Math.max(reached, to)
    return gap
  })
}
