import { middleOf, type Rectangle } from '../imaging/prepare/crop.ts'
import { confidenceOf, joined, textOf, type SeenLine } from './lines-of-tsv.ts'

/** A line that was passed over at first is believed from this on. */
const LEAST = 0.5
/** Parts of one row stand no further apart than so many heights of small letters. */
const GAP = 4

/**
 * Lines that were found later, each where it belongs in the reading order: as a part of a line that it stands in a row
 * with, else before the first line below it that shares a column with it, else at the end. What looks like no writing
 * is left out.
 */
export function withAdded(
  lines: readonly SeenLine[],
  added: readonly SeenLine[],
  { xHeight }: { readonly xHeight: number },
): readonly SeenLine[] {
  const all = [...lines]
  for (const line of added.filter(isBelieved)) {
    const row = all.findIndex((other) => inOneRow(other.box, line.box, GAP * xHeight))
    const beside = all[row]
    if (beside) {
      all[row] = joined([beside, line], beside.block)
      continue
    }
    const below = all.findIndex(
      (other) => middleOf(other.box) > middleOf(line.box) && sharesColumn(other.box, line.box),
    )
    all.splice(below < 0 ? all.length : below, 0, line)
  }
  return all
}

function isBelieved(line: SeenLine): boolean {
  return (confidenceOf([line]) ?? 0) >= LEAST && /[\p{L}\p{N}]{2}|\p{N}|\p{Script=Han}/u.test(textOf(line))
}

function sharesColumn(one: Rectangle, other: Rectangle): boolean {
  return Math.min(one.right, other.right) > Math.max(one.left, other.left)
}

function inOneRow(one: Rectangle, other: Rectangle, gap: number): boolean {
  const overlap = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  const apart = Math.max(one.left, other.left) - Math.min(one.right, other.right)
  return overlap > 0.6 * Math.min(one.bottom - one.top, other.bottom - other.top) && apart >= 0 && apart < gap
}
