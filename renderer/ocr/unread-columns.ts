import type { Component } from '../imaging/prepare/components.ts'
import { around, type Rectangle } from '../imaging/prepare/crop.ts'
import type { PagePart } from '../imaging/prepare/parts.ts'
import type { SeenLine, SeenWord } from './lines-of-tsv.ts'
import { isLetter } from './unread.ts'

/** Gaps between letters of one column, and the margin that it is read with, in heights of small letters. */
const GAP = 1.5
const MARGIN = 0.8
/** So large a part of the rows of a table has letters in a column that was passed over. */
const ROWS = 0.4
/** Noise would give many: the fullest are enough. */
const MOST_COLUMNS = 6

/** What there is on a page, and what was read of it, in pixels. */
interface Seen {
  readonly letters: readonly Component[]
  readonly words: readonly Rectangle[]
  /** The height of small letters. */
  readonly xHeight: number
}

/**
 * The columns of tables that engines passed over, such as of numbers of one or two figures: letters outside of all words,
 * level with the rows of the table and below each other. In pixels of the picture, from the top of the table to its end.
 */
export function unreadColumns(tables: readonly PagePart[], { letters, words, xHeight }: Seen): readonly Rectangle[] {
  return tables.flatMap((table) => {
    if (table.kind !== 'table') return []
    const { top, bottom } = table.box
    const left = letters.filter(
      (letter) =>
        isLetter(letter, xHeight) && isBetween(letter, top, bottom) && !words.some((word) => holdsMiddle(word, letter)),
    )
    return stripsOf(left, GAP * xHeight)
      .map((strip) => ({ strip, count: new Set(strip.map((letter) => rowOf(letter, table.rows))).size }))
      .filter(({ count }) => count >= Math.max(3, ROWS * (table.rows.length - 1)))
      .toSorted((one, other) => other.count - one.count)
      .slice(0, MOST_COLUMNS)
      .map(({ strip }) => aroundWords({ ...around(strip), top, bottom }, words))
      .map((strip) => ({ ...strip, left: strip.left - MARGIN * xHeight, right: strip.right + MARGIN * xHeight }))
  })
}

/** On one page no more cells are read by themselves, those with most letters first. */
const MOST_CELLS = 40

/**
 * The cells of ruled tables that have letters outside of all words. Engines take what stands far apart in one row for a line,
 * and are so unsure of some words of it that they are left out. In pixels of the picture.
 */
export function unreadCells(tables: readonly PagePart[], { letters, words, xHeight }: Seen): readonly Rectangle[] {
  const left = letters.filter((letter) => isLetter(letter, xHeight) && !words.some((word) => holdsMiddle(word, letter)))
  return tables
    .flatMap((table) => (table.kind === 'table' ? cellsOf(table) : []))
    .map((cell) => ({ cell, count: left.filter((letter) => holdsMiddle(cell, letter)).length }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
    .slice(0, MOST_CELLS)
    .map(({ cell }) => cell)
}

function cellsOf({ rows, columns }: Extract<PagePart, { kind: 'table' }>): readonly Rectangle[] {
  return rows.slice(1).flatMap((bottom, row) =>
    columns.slice(1).map((right, column) => ({
      left: columns[column] ?? 0,
      top: rows[row] ?? 0,
      right,
      bottom,
    })),
  )
}

/** A word is read better where it is so much wider: engines leave out the first figure of a number. */
const WIDER = 1.15
/** Words are believed from this on. */
const SURE = 0.5

/**
 * What was read of a column by itself: the lines of the page with those words that are whole only there, and the lines of
 * the column without what the page has.
 */
export function withColumn(
  lines: readonly SeenLine[],
  column: readonly SeenLine[],
): { readonly lines: readonly SeenLine[]; readonly added: readonly SeenLine[] } {
  const known = lines.flatMap((line) => line.words.map(({ box }) => box))
  const read = column.flatMap((line) => line.words).filter(({ confidence }) => confidence >= SURE)
  const better = (word: SeenWord): SeenWord =>
    read.find(({ box }) => holdsMiddle(box, word.box) && widthOf(box) > WIDER * widthOf(word.box)) ?? word
  const isNew = ({ box }: SeenWord): boolean =>
    !known.some((other) => holdsMiddle(other, box) || holdsMiddle(box, other))
  return {
    lines: lines.flatMap((line) => withWords(line, [...new Set(line.words.map(better))])),
    added: column.flatMap((line) => withWords(line, line.words.filter(isNew))),
  }
}

function withWords(line: SeenLine, words: readonly SeenWord[]): readonly SeenLine[] {
  return words.length === 0 ? [] : [{ ...line, words, box: around(words.map(({ box }) => box)) }]
}

function widthOf({ left, right }: Rectangle): number {
  return right - left
}

/** As wide as the words that reach into it. */
function aroundWords(strip: Rectangle, words: readonly Rectangle[]): Rectangle {
  const level = words.filter(({ top, bottom }) => bottom > strip.top && top < strip.bottom)
  const reaching = level.filter(({ left, right }) => right > strip.left && left < strip.right)
  return { ...around([strip, ...reaching]), top: strip.top, bottom: strip.bottom }
}

/** Letters between which no white goes from the top to the bottom. */
function stripsOf(letters: readonly Component[], gap: number): readonly (readonly Component[])[] {
  const strips: Component[][] = []
  let right = -Infinity
  for (const letter of letters.toSorted((one, other) => one.left - other.left)) {
    if (letter.left - right < gap) strips.at(-1)?.push(letter)
    else strips.push([letter])
    right = Math.max(right, letter.right)
  }
  return strips
}

function rowOf({ top, bottom }: Rectangle, rows: readonly number[]): number {
  return rows.findLastIndex((edge) => edge <= (top + bottom) / 2)
}

function isBetween(letter: Rectangle, top: number, bottom: number): boolean {
  return letter.top >= top && letter.bottom <= bottom
}

function holdsMiddle({ left, top, right, bottom }: Rectangle, letter: Rectangle): boolean {
  const [x, y] = [(letter.left + letter.right) / 2, (letter.top + letter.bottom) / 2]
  return x >= left && x <= right && y >= top && y <= bottom
}
