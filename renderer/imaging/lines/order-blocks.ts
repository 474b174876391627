import { around, middleOf, type Rectangle } from '../prepare/crop.ts'
import type { FoundLine } from './find-lines.ts'
import { median } from '../../../shared/domain/median.ts'

/** Lines that belong together, from the top: a column, a note in the margin, a heading. */
export interface LineBlock {
  readonly box: Rectangle
  readonly lines: readonly FoundLine[]
  /** It stands beside a far larger block, in the margin. */
  readonly isMargin: boolean
}

/** A line follows another within so many of their heights, and lies below or above at least this part of the shorter one. */
const FOLLOWS = 1.6
const OVER = 0.5
/** A note in the margin is at most this part as wide as what it stands beside, and has less than half of its lines. */
const MARGIN = 0.45

interface Seen {
  readonly line: FoundLine
  readonly box: Rectangle
}

/** Found lines in blocks, in the order in which one reads: from the top, columns from the left. */
export function blocksOfFound(lines: readonly FoundLine[]): readonly LineBlock[] {
  const seen = lines
    .map((line) => ({ line, box: boxOf(line) }))
    .sort((one, other) => middleOf(one.box) - middleOf(other.box))
  const usual = median(seen.map(({ box }) => box.bottom - box.top))
  const groups: Seen[][] = []
  for (const each of seen) {
    const above = groups.filter((group) => follows(each.box, group, FOLLOWS * usual))
    const [group] = above
    if (group && above.length === 1 && !isShared(group, each, seen)) group.push(each)
    else groups.push([each])
  }
  const blocks = groups.map((group) => ({
    box: around(group.map(({ box }) => box)),
    lines: group.map(({ line }) => line),
  }))
  return inOrder(blocks).map((block) => ({ ...block, isMargin: blocks.some((other) => isMargin(block, other)) }))
}

/** The rectangle around a line, in pixels. */
function boxOf({ baseline, outline }: FoundLine): Rectangle {
  const points = [...outline, ...baseline]
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

function follows(box: Rectangle, others: readonly Seen[], most: number): boolean {
  const last = others.at(-1)
  return last !== undefined && box.top - last.box.bottom <= most && overlap(box, last.box) >= OVER
}

/** Whether what stands beside a line lies below the same line: columns begin there. */
function isShared(group: readonly Seen[], each: Seen, all: readonly Seen[]): boolean {
  const last = group.at(-1)?.box
  const middle = middleOf(each.box)
  return all.some(
    ({ box }) =>
      last !== undefined &&
      overlap(box, last) >= OVER &&
      overlap(box, each.box) === 0 &&
      box.top < middle &&
      box.bottom > middle,
  )
}

/** The part of the narrower rectangle that lies over or under the other. */
function overlap(one: Rectangle, other: Rectangle): number {
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  return Math.max(0, shared) / Math.max(1, Math.min(one.right - one.left, other.right - other.left))
}

type Boxed = Omit<LineBlock, 'isMargin'>

/**
 * The order of Breuel (High Performance Document Layout Analysis, 2003): what lies above comes before what it overlaps,
 * and a column before one to its right unless something between their heights goes over both.
 */
function inOrder(blocks: readonly Boxed[]): readonly Boxed[] {
  const left = [...blocks].sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left)
  const ordered: Boxed[] = []
  while (left.length > 0) {
    const next = left.find((each) => !left.some((other) => other !== each && isBefore(other, each, blocks))) ?? left[0]
    if (!next) break
    left.splice(left.indexOf(next), 1)
    ordered.push(next)
  }
  return ordered
}

function isBefore({ box: one }: Boxed, { box: other }: Boxed, all: readonly Boxed[]): boolean {
  if (overlap(one, other) > 0) return middleOf(one) < middleOf(other)
  if (one.left > other.left) return false
  const [from, to] = [Math.min(middleOf(one), middleOf(other)), Math.max(middleOf(one), middleOf(other))]
  return !all.some(({ box }) => {
    const isBetween = middleOf(box) > from && middleOf(box) < to
    return isBetween && overlap(box, one) > 0 && overlap(box, other) > 0
  })
}

function isMargin({ box, lines }: Boxed, other: Boxed): boolean {
  const beside = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
  return (
    overlap(box, other.box) === 0 &&
    beside >= (box.bottom - box.top) / 2 &&
    box.right - box.left <= MARGIN * (other.box.right - other.box.left) &&
    lines.length * 2 < other.lines.length
  )
}
