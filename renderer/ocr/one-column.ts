import { median } from '../../shared/domain/median.ts'
import { around, middleOf, type Rectangle } from '../imaging/prepare/crop.ts'
import { joined, type SeenLine } from './lines-of-tsv.ts'

/** Fewer lines say nothing of columns. */
const LEAST_LINES = 6
/** A gutter lies so far from both edges of the writing, as a part of its width. */
const EDGE = 0.08
/** It is crossed by this part of the lines at most, headings among them, and has so many lines on either side. */
const CROSSED = 0.12
const BESIDE = 3
/** Pieces of one row share this part of the height of the lower one. */
const SHARED = 0.5
/** A gap so much wider than usual begins another block. */
const WIDE = 1.7

/**
 * Lines that the engine tore apart and shuffled, because of wide spaces in a single column (typed plays, lists, letterheads):
 * pieces of a row are one line again, from top to bottom. Lines in their order, and pages with a gutter, stay as they are.
 */
export function inOneColumn(lines: readonly SeenLine[]): readonly SeenLine[] {
  if (lines.length < LEAST_LINES || isFromTop(lines) || hasGutter(lines)) return lines
  return inBlocks(rowsOf(lines).map((row) => joined(row)))
}

/** No line stands wholly above one that came before it. */
function isFromTop(lines: readonly SeenLine[]): boolean {
  let lowest = -Infinity
  for (const { box } of lines) {
    if (box.bottom < lowest) return false
    lowest = Math.max(lowest, box.top)
  }
  return true
}

function hasGutter(lines: readonly SeenLine[]): boolean {
  const { left, right } = around(lines.map(({ box }) => box))
  const step = (right - left) / 100
  for (let x = left + EDGE * (right - left); x <= right - EDGE * (right - left); x += step) {
    const before = lines.filter(({ box }) => box.right <= x).length
    const behind = lines.filter(({ box }) => box.left >= x).length
    const crossing = lines.length - before - behind
    if (crossing <= CROSSED * lines.length && before >= BESIDE && behind >= BESIDE) return true
  }
  return false
}

function rowsOf(lines: readonly SeenLine[]): readonly (readonly SeenLine[])[] {
  const rows: SeenLine[][] = []
  for (const line of lines.toSorted((a, b) => middleOf(a.box) - middleOf(b.box))) {
    const row = rows.at(-1)
    if (row?.every((other) => isBeside(other.box, line.box))) row.push(line)
    else rows.push([line])
  }
  return rows
}

function isBeside(one: Rectangle, other: Rectangle): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  const apart = Math.max(one.left, other.left) >= Math.min(one.right, other.right)
  return apart && shared > SHARED * Math.min(one.bottom - one.top, other.bottom - other.top)
}

function inBlocks(lines: readonly SeenLine[]): readonly SeenLine[] {
  const steps = lines.slice(1).map(({ box }, index) => middleOf(box) - middleOf(lines[index]?.box ?? box))
  const most = WIDE * median(steps)
  let block = 0
  return lines.map((line, index) => {
    if ((steps[index - 1] ?? 0) > most) block += 1
    return { ...line, block: `row${block}` }
  })
}
