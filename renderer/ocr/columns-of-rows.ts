import { around, type Rectangle } from '../imaging/prepare/crop.ts'
import type { SeenWord } from './lines-of-tsv.ts'
import { isAnchor, type PiecedRow } from './rows-of-words.ts'

/** What of a row stands in a column. */
export interface Cell {
  readonly box: Rectangle
  readonly words: readonly SeenWord[]
}

/** A column of a table without lines. */
export interface Column {
  readonly left: number
  readonly right: number
  /** Of each row that has several pieces, in their order; undefined where it has nothing in this column. */
  readonly cells: readonly (Cell | undefined)[]
}

/** White between columns is so wide at least, in heights of small letters. */
const WHITE = 0.9
/** Of every so many rows one may reach over the white: headings do. */
const PER_CROSSING = 8
/** Steps in which the page is looked at, in heights of small letters. */
const STEP = 0.25

/** The columns between which the rows with several pieces leave white, from left to right; none where no white parts any. */
export function columnsBetween(rows: readonly PiecedRow[], xHeight: number): readonly Column[] {
  const anchors = rows.filter(isAnchor)
  const { left, right } = around(anchors.map(({ box }) => box))
  const step = STEP * xHeight
  const counts = new Uint16Array(Math.ceil((right - left) / step) + 1)
  for (const { pieces } of anchors)
    for (const { box } of pieces)
      for (let at = Math.floor((box.left - left) / step); at <= Math.floor((box.right - left) / step); at += 1)
        counts[at] = (counts[at] ?? 0) + 1
  const most = Math.floor(anchors.length / PER_CROSSING)
  const found = spans(counts, most, Math.ceil(WHITE / STEP))
  // What stands in them is asked only where there are several: of most rows that are tried there is one.
  if (found.length < 2) return []
  return found.map(([from, to]) => {
    const edges = { left: left + from * step, right: left + to * step }
    return { ...edges, cells: anchors.map((row) => cellIn(row, edges)) }
  })
}

/** From where to where more than `most` are counted; less white than `least` steps parts nothing. */
function spans(counts: Uint16Array, most: number, least: number): readonly (readonly [number, number])[] {
  const found: { from: number; to: number }[] = []
  counts.forEach((count, at) => {
    if (count <= most) return
    const last = found.at(-1)
    if (last && at - last.to < least) last.to = at + 1
    else found.push({ from: at, to: at + 1 })
  })
  return found.map(({ from, to }) => [from, to])
}

function cellIn(
  { pieces }: PiecedRow,
  { left, right }: { readonly left: number; readonly right: number },
): Cell | undefined {
  const words = pieces
    .flatMap((piece) => piece.words)
    .filter(({ box }) => (box.left + box.right) / 2 >= left && (box.left + box.right) / 2 < right)
  return words.length === 0 ? undefined : { words, box: around(words.map(({ box }) => box)) }
}
