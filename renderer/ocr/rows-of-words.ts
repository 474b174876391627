import { around, middleOf, type Rectangle } from '../imaging/prepare/crop.ts'
import type { SeenWord } from './lines-of-tsv.ts'

/** Words that stand no further apart than a gap. */
export interface Piece {
  readonly box: Rectangle
  readonly words: readonly SeenWord[]
}

/** Words that stand in one row of the page, from left to right, whichever lines and blocks they were read in. */
export interface PiecedRow {
  readonly box: Rectangle
  readonly pieces: readonly Piece[]
}

/** So much of the lower of two words lies beside the other where they stand in one row. */
const BESIDE = 0.5

/** The rows of words on a level page, from its top to its bottom, in pieces between gaps at least so wide. */
export function piecedRows(words: readonly SeenWord[], gap: number): readonly PiecedRow[] {
  const rows: SeenWord[][] = []
  for (const word of words.toSorted((one, other) => one.box.left - other.box.left)) {
    const row = nearestRow(rows, word)
    if (row) row.push(word)
    else rows.push([word])
  }
  return rows
    .map((own) => ({ pieces: piecesOf(own, gap), box: around(own.map(({ box }) => box)) }))
    .sort((one, other) => middleOf(one.box) - middleOf(other.box))
}

/** The row whose last word lies most beside the word; undefined where none does. */
function nearestRow(rows: readonly SeenWord[][], { box }: SeenWord): SeenWord[] | undefined {
  let best: SeenWord[] | undefined
  let most = BESIDE
  for (const row of rows) {
    const last = row.at(-1)
    const share = last ? besides(last.box, box) : 0
    if (share >= most) [best, most] = [row, share]
  }
  return best
}

function besides(one: Rectangle, other: Rectangle): number {
  const common = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return common / Math.max(1, Math.min(one.bottom - one.top, other.bottom - other.top))
}

/** The words of a row from left to right. */
function piecesOf(words: readonly SeenWord[], gap: number): readonly Piece[] {
  const pieces: SeenWord[][] = []
  let end = -Infinity
  for (const word of words) {
    if (word.box.left - end < gap) pieces.at(-1)?.push(word)
    else pieces.push([word])
    end = Math.max(end, word.box.right)
  }
  return pieces.map((own) => ({ words: own, box: around(own.map(({ box }) => box)) }))
}

/** A row of a table has several pieces; one that has a single piece goes on in a cell. */
export function isAnchor(row: PiecedRow | undefined): row is PiecedRow {
  return row !== undefined && row.pieces.length > 1
}
