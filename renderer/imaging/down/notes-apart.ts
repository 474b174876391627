import { median } from '../../../shared/domain/median.ts'
import { around, middleAcross, middleOf, overlap, type Rectangle } from '../prepare/crop.ts'
import { charactersOf, sideOf, sizeOf } from './characters.ts'

/** All by the size of a large character. A piece of one goes over the middle by so much on both sides, and is no speck; */
const OVER = 0.08
const SPECK = 0.35
/** what stands so much beside it is of the same character. */
const BESIDE = 0.5
/** Double rows are longer than any character, which are no longer than this, and of smaller ones. */
const LEAST = 1.6
const LONG = 1.2
const SMALLER = 0.7
/** What is at least so wide stands in the middle of its column. */
const WIDE = 0.7
/** Either row of a double one is so wide. */
const ROW = { least: 0.28, most: 0.72 } as const

/**
 * The parts of a column that are read one after the other, given the pieces of its characters and how large most of these are
 * in pixels: its large characters down to where smaller ones stand in a double row, of which the right one comes before the
 * left one, and so on.
 */
export function notesApart(pieces: readonly Rectangle[], size: number): readonly Rectangle[] {
  const middle = middleOfColumn(pieces, size)
  const large = pieces.filter((box) => isLarge(box, middle, size))
  const isBeside = (box: Rectangle): boolean =>
    large.some((other) => other === box || overlap([box.top, box.bottom], [other.top, other.bottom]) >= BESIDE)
  const runs: { readonly isLarge: boolean; readonly boxes: Rectangle[] }[] = []
  for (const box of pieces.toSorted((one, other) => middleOf(one) - middleOf(other))) {
    const [isPart, last] = [isBeside(box), runs.at(-1)]
    if (last?.isLarge === isPart) last.boxes.push(box)
    else runs.push({ isLarge: isPart, boxes: [box] })
  }
  const parts: Rectangle[][] = []
  let isAfterRows = true
  for (const { isLarge: isText, boxes } of runs) {
    const right = boxes.filter((box) => middleAcross(box) >= middle)
    const left = boxes.filter((box) => middleAcross(box) < middle)
    const areRows = !isText && areNotes(boxes, size) && isRow(right, 3, size) && isRow(left, 2, size)
    if (areRows) parts.push(right, left)
    else if (isAfterRows) parts.push([...boxes])
    else parts.at(-1)?.push(...boxes)
    isAfterRows = areRows
  }
  return parts.map(around)
}

function isLarge(box: Rectangle, middle: number, size: number): boolean {
  const over = OVER * size
  return box.left < middle - over && box.right > middle + over && sideOf(box) >= SPECK * size
}

/** The middle of its large characters; of all where it has none. */
function middleOfColumn(pieces: readonly Rectangle[], size: number): number {
  const wide = pieces.filter(({ left, right }) => right - left >= WIDE * size)
  return wide.length === 0 ? middleAcross(around(pieces)) : median(wide.map(middleAcross))
}

/** Characters whose halves do not meet in the middle are none: with white above and below they are as high as large ones. */
function areNotes(boxes: readonly Rectangle[], size: number): boolean {
  const { top, bottom } = around(boxes)
  if (bottom - top < LEAST * size || sizeOf(boxes) > SMALLER * size) return false
  const rows: { from: number; to: number }[] = []
  for (const box of boxes.toSorted((one, other) => one.top - other.top)) {
    const last = rows.at(-1)
    if (last && box.top <= last.to) last.to = Math.max(last.to, box.bottom)
    else rows.push({ from: box.top, to: box.bottom })
  }
  const likeLarge = rows.filter(({ from, to }) => to - from >= SMALLER * size && to - from <= LONG * size)
  return likeLarge.reduce((sum, { from, to }) => sum + to - from, 0) < (bottom - top) / 2
}

function isRow(boxes: readonly Rectangle[], least: number, size: number): boolean {
  if (charactersOf(boxes, SMALLER * size).length < least) return false
  const { left, right } = around(boxes)
  const wide = (right - left) / size
  return wide >= ROW.least && wide <= ROW.most
}
