import type { Box } from '../../shared/domain/geometry.ts'
import { idFrom, type BlockId } from '../../shared/domain/ids.ts'
import type { Block, BlockKind } from '../../shared/domain/layout.ts'
import { around, type Rectangle } from '../imaging/prepare/crop.ts'
import type { PagePart } from '../imaging/prepare/parts.ts'
import { partName } from './lines-in-parts.ts'
import { textOf, type SeenLine } from './lines-of-tsv.ts'
import { median } from '../../shared/domain/median.ts'

interface Part {
  readonly name: string
  readonly box: Rectangle
  /** What it is, where that was seen on the picture. */
  readonly seen?: BlockKind
  readonly lines: readonly SeenLine[]
}

export interface FoundBlocks {
  readonly blocks: readonly Block[]
  readonly blockOf: (line: SeenLine) => BlockId | undefined
}

/**
 * The blocks of the lines in reading order, with what each is as far as its place and size tell; among them what was seen
 * on the picture: pictures, stamps and tables, also where nothing was read in them.
 */
export function blocksOfLines(
  lines: readonly SeenLine[],
  seen: readonly PagePart[],
  place: (box: Rectangle) => Box,
): FoundBlocks {
  const parts = withSeen(partsOf(lines), seen)
  const ids = new Map(parts.map(({ name }, index) => [name, idFrom<BlockId>(`b${index + 1}`)]))
  const blocks = parts.flatMap((part): readonly Block[] => {
    const id = ids.get(part.name)
    return id ? [{ id, kind: part.seen ?? kindOf(part, parts), box: place(part.box) }] : []
  })
  return { blocks, blockOf: (line) => ids.get(line.block) }
}

function partsOf(lines: readonly SeenLine[]): readonly Part[] {
  const names = [...new Set(lines.map(({ block }) => block))]
  return names.map((name) => {
    const own = lines.filter(({ block }) => block === name)
    return { name, lines: own, box: around(own.map(({ box }) => box)) }
  })
}

/** Parts with lines say what was seen there; others stand before the first part below them in the same column. */
function withSeen(parts: readonly Part[], seen: readonly PagePart[]): readonly Part[] {
  const all = [...parts]
  for (const [index, { kind, box }] of seen.entries()) {
    const part: Part = { name: partName(index), box, seen: kind, lines: [] }
    const at = all.findIndex(({ name }) => name === part.name)
    if (at >= 0) all[at] = { ...part, lines: all[at]?.lines ?? [] }
    else {
      const below = all.findIndex(
        (other) => other.box.top + other.box.bottom > box.top + box.bottom && shares(other.box, box),
      )
      all.splice(below < 0 ? all.length : below, 0, part)
    }
  }
  return all
}

function shares(one: Rectangle, other: Rectangle): boolean {
  return Math.min(one.right, other.right) > Math.max(one.left, other.left)
}

/** Lines so much higher than most are a heading. */
const LARGE = 1.35
/** A note in the margin is at most this part of the width of the text. */
const NARROW = 0.3

function kindOf(part: Part, parts: readonly Part[]): BlockKind {
  const others = parts.filter((other) => other !== part && other.seen === undefined)
  if (others.length === 0) return 'text'
  const first = others.every(({ box }) => part.box.bottom <= box.top)
  const last = others.every(({ box }) => part.box.top >= box.bottom)
  const single = part.lines.length === 1
  if ((first || last) && single && isPageNumber(part)) return 'page-number'
  if ((first || last) && single && isApart(part, others)) return first ? 'header' : 'footer'
  if (isMarginal(part, others)) return 'marginalia'
  const usual = median(parts.flatMap(({ lines }) => lines.map(heightOf)))
  if (part.lines.length <= 3 && median(part.lines.map(heightOf)) > usual * LARGE) return 'heading'
  return 'text'
}

function isPageNumber({ lines }: Part): boolean {
  return lines.every((line) => /^\P{L}*(?:\d{1,4}|[ivxlc]+)\P{L}*$/iu.test(textOf(line)))
}

/** More than a line's height lies between it and the rest. */
function isApart({ box }: Part, others: readonly Part[]): boolean {
  const gap = Math.min(...others.map((other) => Math.max(other.box.top - box.bottom, box.top - other.box.bottom)))
  return gap > box.bottom - box.top
}

/** It stands beside the widest part, not above or below it, and is much narrower. */
function isMarginal({ box }: Part, others: readonly Part[]): boolean {
  const body = others.reduce((one, other) => (widthOf(other.box) > widthOf(one.box) ? other : one))
  const beside = box.right <= body.box.left || box.left >= body.box.right
  const level = box.bottom > body.box.top && box.top < body.box.bottom
  return beside && level && widthOf(box) < NARROW * widthOf(body.box)
}

function widthOf({ left, right }: Rectangle): number {
  return right - left
}

function heightOf({ box }: SeenLine): number {
  return box.bottom - box.top
}
