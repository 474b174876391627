import type { TableCell } from '../../shared/domain/reading.ts'
import { around, type Rectangle } from '../imaging/prepare/crop.ts'
import type { PagePart } from '../imaging/prepare/parts.ts'
import { confidenceOf, textOf, type SeenLine, type SeenWord } from './lines-of-tsv.ts'
import { cellLines, cellOf } from './table-lines.ts'

/** A line belongs to a part that so many of its words are in: a seal often lies over the end of one. */
const MOST_WORDS = 0.8
/** What was read in a picture is believed from this on: letters in it are as clear as print. */
const SURE = 0.75
/** So many lines of sure writing are none in a picture, but on a coloured ground. */
const WRITTEN = 4
/** A table has words in so many of its cells at least. */
const LEAST_CELLS = 4

/** What lines call a part of the page that they are in. */
export function partName(index: number): string {
  return `part${index}`
}

/**
 * The parts that what was read bears out: a picture is none that has lines and lines of sure writing, a table none that
 * has its words in one row or one column, or in hardly any cell: the edges of leaves make lines too.
 */
export function believedParts(lines: readonly SeenLine[], parts: readonly PagePart[]): readonly PagePart[] {
  return parts.filter((part) => {
    if (part.kind !== 'table') {
      const written = lines.filter((line) => isWithin(line, part.box) && isSurelyWriting(line))
      return part.kind === 'stamp' || written.length < WRITTEN
    }
    const words = lines.flatMap((line) => line.words).filter((word) => holds(part.box, word.box))
    const cells = words.map((word) => cellOf(word, part))
    const count = (of: (cell: TableCell) => number): number => new Set(cells.map(of)).size
    const filled = count(({ row, column }) => row * part.columns.length + column)
    return count(({ row }) => row) > 1 && count(({ column }) => column) > 1 && filled >= LEAST_CELLS
  })
}

function isWithin({ words }: SeenLine, box: Rectangle): boolean {
  return words.filter((word) => holds(box, word.box)).length >= MOST_WORDS * words.length
}

/**
 * The lines of a page with parts: in pictures only what is surely writing, in tables cell by cell and row by row,
 * everything else as it was. Lines of a part have its name for their block. In stamps all stays that is credible at all:
 * the text of the page may run on under them, and leaving out what is unsure there lost letters of scans with true text.
 */
export function linesInParts(lines: readonly SeenLine[], parts: readonly PagePart[]): readonly SeenLine[] {
  return parts.reduce<readonly SeenLine[]>((all, part, index) => {
    const name = partName(index)
    return part.kind === 'table' ? withTable(all, part, name) : withSeen(all, part, name)
  }, lines)
}

/** Those letters that are in no picture: nothing of it is sought for writing that was passed over. */
export function outsidePictures<T extends Rectangle>(letters: readonly T[], parts: readonly PagePart[]): readonly T[] {
  const pictures = parts.filter(({ kind }) => kind === 'picture')
  return pictures.length === 0 ? letters : letters.filter((letter) => !pictures.some(({ box }) => holds(box, letter)))
}

function withSeen(lines: readonly SeenLine[], { kind, box }: PagePart, name: string): readonly SeenLine[] {
  return lines.flatMap((line): readonly SeenLine[] => {
    if (!isWithin(line, box)) return [line]
    return kind === 'stamp' || isSurelyWriting(line) ? [{ ...line, block: name }] : []
  })
}

function isSurelyWriting(line: SeenLine): boolean {
  return (confidenceOf([line]) ?? 0) >= SURE && /[\p{L}\p{N}]{3}|\p{Script=Han}/u.test(textOf(line))
}

/** The words of a table leave their lines, and stand where the first of these was. */
function withTable(
  lines: readonly SeenLine[],
  table: Extract<PagePart, { kind: 'table' }>,
  name: string,
): readonly SeenLine[] {
  const taken: SeenWord[][] = []
  const all: SeenLine[] = []
  let at = -1
  for (const line of lines) {
    const inside = line.words.filter((word) => holds(table.box, word.box))
    if (inside.length > 0) taken.push(inside)
    if (inside.length > 0 && at < 0) at = all.length
    const rest = line.words.filter((word) => !inside.includes(word))
    if (rest.length === line.words.length) all.push(line)
    else if (rest.length > 0) all.push(lineOf(rest, line.block))
  }
  return at < 0 ? lines : all.toSpliced(at, 0, ...cellLines(taken, table).map((line) => ({ ...line, block: name })))
}

/** What is left of a line; its shape was that of all of it. */
function lineOf(words: readonly SeenWord[], block: string): SeenLine {
  return { words, block, box: around(words.map(({ box }) => box)) }
}

function holds({ left, top, right, bottom }: Rectangle, other: Rectangle): boolean {
  const x = (other.left + other.right) / 2
  const y = (other.top + other.bottom) / 2
  return x >= left && x <= right && y >= top && y <= bottom
}
