import type { Component } from '../imaging/prepare/components.ts'
import type { Rectangle } from '../imaging/prepare/crop.ts'

/** Letters in a row from which it is taken for writing that was passed over. */
const LEAST_IN_ROW = 3
/** Noise and patterns would give hundreds: the largest are enough. */
const MOST_PARTS = 10
/** Gaps between letters of a row, and between rows of a part, in heights of small letters. */
const GAP_ACROSS = 3
const GAP_DOWN = 1.8

/**
 * The parts of a page that hold letters outside of all lines that were read: engines leave whole paragraphs out where a
 * stamp or a rule confuses them. `xHeight` in pixels; so are the rectangles, with a margin of about a letter.
 */
export function unreadParts(
  letters: readonly Component[],
  read: readonly Rectangle[],
  { xHeight }: { readonly xHeight: number },
): readonly Rectangle[] {
  const left = letters.filter((letter) => isLetter(letter, xHeight) && !read.some((line) => holds(line, letter)))
  const rows = grouped(left, { across: GAP_ACROSS * xHeight, down: -0.3 * xHeight }).filter(
    ({ count }) => count >= LEAST_IN_ROW,
  )
  return grouped(rows, { across: xHeight, down: GAP_DOWN * xHeight })
    .toSorted((one, other) => other.count - one.count)
    .slice(0, MOST_PARTS)
    .map((part) => widened(part, xHeight * 0.8))
    .sort((one, other) => one.top - other.top)
}

/** It is as high as letters are, in a place where small ones are so high. */
export function isLetter({ top, bottom }: Rectangle, xHeight: number): boolean {
  const height = bottom - top
  return height > xHeight * 0.65 && height < xHeight * 3
}

function holds(line: Rectangle, { left, top, right, bottom }: Rectangle): boolean {
  const x = (left + right) / 2
  const y = (top + bottom) / 2
  return x >= line.left && x <= line.right && y >= line.top && y <= line.bottom
}

interface Group extends Rectangle {
  readonly count: number
}

/** Joins what lies closer than the gaps until nothing more does. A negative gap is an overlap. */
function grouped(
  parts: readonly Rectangle[],
  gap: { readonly across: number; readonly down: number },
): readonly Group[] {
  const groups: Group[] = []
  for (const part of [...parts].sort((one, other) => one.left - other.left)) {
    let group: Group = { ...part, count: 1 }
    for (let at = groups.findIndex((other) => near(other, group, gap)); at >= 0;) {
      group = union(group, groups.splice(at, 1)[0] ?? group)
      at = groups.findIndex((other) => near(other, group, gap))
    }
    groups.push(group)
  }
  return groups
}

function near(one: Rectangle, other: Rectangle, gap: { readonly across: number; readonly down: number }): boolean {
  const across = Math.max(one.left, other.left) - Math.min(one.right, other.right)
  const down = Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom)
  return across <= gap.across && down <= gap.down
}

function union(one: Group, other: Group): Group {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
    count: one.count + other.count,
  }
}

function widened({ left, top, right, bottom }: Rectangle, by: number): Rectangle {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by }
}
