import type { Box } from '../../domain/geometry.ts'
import type { Line } from '../../domain/reading.ts'
import { piecesOfLine, type PieceOfLine } from '../readings/pieces-of-line.ts'

/** A word with a place, known or likely, in fractions of the page. */
export interface PlacedWord {
  readonly text: string
  readonly box: Box
  /** Whether a space stands before it. */
  readonly spaced: boolean
}

/** A line of placed words. */
export interface PlacedLine {
  readonly box: Box
  readonly words: readonly PlacedWord[]
}

/**
 * Gives every word of a page a place: its own box, else a share of the gap between its neighbours or of its line; a line
 * without a box lies between those around it. So all of the text can be found and selected, near to where it is.
 */
export function placedLines(lines: readonly Line[]): readonly PlacedLine[] {
  const written = lines.filter((line) => line.text.trim() !== '')
  const boxes = boxesOfLines(written)
  return written.flatMap((line, index) => {
    const box = boxes[index]
    return box ? [{ box, words: wordsWithin(box, piecesOfLine(line)) }] : []
  })
}

/** How high a line is that is put between others, in heights of the page; enough to be found, too low to cover much. */
const LOW = 0.01

function boxesOfLines(lines: readonly Line[]): readonly Box[] {
  const known = lines.map((line) => line.box ?? around(line.words.map((word) => word.box)))
  return known.map((box, index) => {
    if (box) return box
    const before = known.slice(0, index).findLastIndex((each) => each !== null)
    const after = known.findIndex((each, place) => place > index && each !== null)
    const [above, below] = [known[before], known[after]]
    const top = above ? above.y + above.h : 0
    // In the next column the line after stands higher than the one before.
    const bottom = below && below.y > top ? below.y : 1
    const among = (after < 0 ? known.length : after) - before
    const middle = top + ((bottom - top) * (index - before)) / among
    const near = above ?? below ?? { x: 0, y: 0, w: 1, h: LOW }
    return { x: near.x, y: Math.max(0, middle - LOW / 2), w: near.w, h: LOW }
  })
}

function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.w))
  const bottom = Math.max(...boxes.map((box) => box.y + box.h))
  return { x, y, w: right - x, h: bottom - y }
}

function wordsWithin(line: Box, pieces: readonly PieceOfLine[]): readonly PlacedWord[] {
  return pieces.map((piece, index) => {
    const { text, word, spaced } = piece
    return { text, spaced, box: word ? word.box : shareOf(line, pieces, index) }
  })
}

/** A share of what lies between the words around it that have a box, by the length of the texts. */
function shareOf(line: Box, pieces: readonly PieceOfLine[], index: number): Box {
  const before = pieces.slice(0, index).findLastIndex(({ word }) => word !== null)
  const next = pieces.findIndex(({ word }, place) => place > index && word !== null)
  const end = next < 0 ? pieces.length : next
  const left = pieces[before]?.word?.box
  const from = left ? left.x + left.w : line.x
  const to = Math.max(pieces[next]?.word?.box.x ?? line.x + line.w, from)
  const run = pieces.slice(before + 1, end)
  const lengths = run.map(({ text, spaced }) => text.length + (spaced ? 1 : 0))
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  const place = index - before - 1
  const ahead = lengths.slice(0, place).reduce((sum, length) => sum + length, 0) + (pieces[index]?.spaced ? 1 : 0)
  const share = (to - from) / Math.max(1, whole)
  return { x: from + ahead * share, y: line.y, w: (pieces[index]?.text.length ?? 0) * share, h: line.h }
}
