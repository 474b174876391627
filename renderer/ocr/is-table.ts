import { greyAt, type PackedPicture } from '../imaging/prepare/packed-picture.ts'
import type { Cell, Column } from './columns-of-rows.ts'
import { isAnchor, type PiecedRow } from './rows-of-words.ts'
import { median } from '../../shared/domain/median.ts'

/** Rows and the columns that they may be in. */
export interface Grid {
  readonly rows: readonly PiecedRow[]
  readonly columns: readonly Column[]
}

/** The picture that it stands on, and the height of its small letters in pixels. */
interface Ground {
  readonly picture: PackedPicture
  readonly xHeight: number
}

/** So many rows at least: of two columns, without a column of figures, and else. */
const LEAST_ROWS = { pair: 6, words: 6, figures: 4 }
/** So large a part of all cells has something, of any column, and where no column has figures. */
const FILLED = 0.7
const LEAST_FILLED = 0.35
const FILLED_WORDS = 0.85
/** So large a part of a column begins, ends or has its middle in one place, within so many heights of small letters. */
const ALIGNED = 0.65
const NEAR = 0.9
/** So large a part of the cells of a column of figures has them. */
const FIGURES = 0.65
/** Cells of more words are sentences. */
const MOST_WORDS = 3
/** Prose leaves no row out; a long cell goes on below it in so many of all rows. */
const GOES_ON = 0.25
/** Columns whose distances differ by less are those of a list. */
const EVEN = 0.12
/** Halves of a folded list lie apart by distances that differ by less. */
const FOLDED = 0.04
/** Of two columns one row in so many may have one entry only. */
const MOST_REST = 10
/** Where so much of the white before a figure has dots, in so many rows, they lead to it. */
const DOTTED = 0.08
const LED = 0.3
/** Ink is darker than this on even paper. */
const INK = 140

/**
 * Whether the columns are those of a table rather than of prose, verse, an index or addresses. Precise before complete:
 * a table that is taken for text keeps its lines, text that is taken for a table loses its order.
 */
export function isTable({ rows, columns }: Grid, ground: Ground): boolean {
  const anchors = rows.filter(isAnchor)
  if (columns.length < 2 || anchors.length < LEAST_ROWS.figures) return false
  if (!isFilled(columns) || !columns.every((column) => isEven(column, ground.xHeight))) return false
  const rest = rows.filter((row) => !isAnchor(row))
  if (!rest.every(({ box }) => columns.some((column) => isWithin(box, column, ground.xHeight)))) return false
  const goesOn = rest.length >= GOES_ON * anchors.length
  if (columns.filter((column) => isProse(column, ground.xHeight)).length > (goesOn ? 1 : 0)) return false
  if (columns.filter((column) => wordsOf(column) > MOST_WORDS).length > 1) return false
  const figures = columns.map((column) => share(cellsOf(column), isFigure) >= FIGURES)
  if (!figures.includes(true)) return anchors.length >= LEAST_ROWS.words && isTableOfWords(columns)
  if (
    columns.length === 2 &&
    !(anchors.length >= LEAST_ROWS.pair && rest.length <= anchors.length / MOST_REST && isList(columns, figures))
  )
    return false
  return !isFolded(columns, figures) && !isLed(columns, figures, ground)
}

function isFilled(columns: readonly Column[]): boolean {
  const filled = columns.map(({ cells }) => share(cells, (cell) => cell !== undefined))
  return mean(filled) >= FILLED && Math.min(...filled) >= LEAST_FILLED
}

/** Its cells begin, end or have their middles below each other. */
function isEven(column: Column, xHeight: number): boolean {
  const isAligned = (at: (box: Cell['box']) => number): boolean => isAlignedAt(column, at, xHeight)
  return (
    isAligned(({ left }) => left) ||
    isAligned(({ right }) => right) ||
    isAligned(({ left, right }) => (left + right) / 2)
  )
}

function isAlignedAt(column: Column, at: (box: Cell['box']) => number, xHeight: number): boolean {
  const places = cellsOf(column).map(({ box }) => at(box))
  const usual = median(places)
  return share(places, (place) => Math.abs(place - usual) <= NEAR * xHeight) >= ALIGNED
}

function isWithin(box: Cell['box'], column: Column, xHeight: number): boolean {
  return box.left >= column.left - xHeight && box.right <= column.right + xHeight
}

/** Lines of several words from one side of the column to the other. */
function isProse(column: Column, xHeight: number): boolean {
  const isSet = isAlignedAt(column, ({ left }) => left, xHeight) && isAlignedAt(column, ({ right }) => right, xHeight)
  return isSet && wordsOf(column) > MOST_WORDS
}

/** How many words its cells usually have; figures are none. */
function wordsOf(column: Column): number {
  return median(cellsOf(column).map(({ words }) => words.filter(({ text }) => /\p{L}{2}/u.test(text)).length))
}

/** Figures, dates and sums, or what says that it is the same or nothing. */
function isFigure({ words }: Cell): boolean {
  const text = words.map((word) => word.text).join('')
  const [letters, digits] = [/\p{L}/gu, /\p{N}/gu].map((kind) => text.match(kind)?.length ?? 0) as [number, number] // two of two
  return digits > letters || (letters === 0 && text.length <= 3)
}

/** Short entries in columns that lie unevenly: evenly set they are one list in several columns, or an index. */
function isTableOfWords(columns: readonly Column[]): boolean {
  if (columns.length < 3 || columns.some((column) => wordsOf(column) > MOST_WORDS)) return false
  if (mean(columns.map(({ cells }) => share(cells, (cell) => cell !== undefined))) < FILLED_WORDS) return false
  if (columns.some((column) => share(cellsOf(column), ({ words }) => /\p{N}/u.test(words.at(-1)?.text ?? '')) > LED))
    return false
  const starts = columns.map(({ left }) => left)
  const apart = starts.slice(1).map((start, at) => start - (starts[at] ?? 0))
  return Math.max(...apart) > (1 + EVEN) * Math.min(...apart)
}

/** Two columns are a table where figures stand behind short entries, such as prices, row by row. */
function isList(columns: readonly Column[], figures: readonly boolean[]): boolean {
  return figures[1] === true && columns.every((column) => wordsOf(column) <= MOST_WORDS) && isFilledAll(columns)
}

function isFilledAll(columns: readonly Column[]): boolean {
  return columns.every(({ cells }) => share(cells, (cell) => cell !== undefined) >= FILLED_WORDS)
}

/** Entries with figures, and the same again beside them at even distances: a list set in columns. */
function isFolded(columns: readonly Column[], figures: readonly boolean[]): boolean {
  const half = figures.length / 2
  if (half < 2 || !Number.isInteger(half) || !figures.includes(false)) return false
  const apart = columns.slice(half).map(({ left }, at) => left - (columns[at]?.left ?? 0))
  const isSame = figures.slice(half).every((is, at) => is === figures[at])
  return isSame && Math.max(...apart) < (1 + FOLDED) * Math.min(...apart)
}

/** Dots lead from the entries to their figures. */
function isLed(columns: readonly Column[], figures: readonly boolean[], ground: Ground): boolean {
  return columns.some((column, at) => {
    const next = columns[at + 1]
    if (!next || figures[at] || !figures[at + 1]) return false
    const gaps = column.cells.flatMap((cell, row) => {
      const figure = next.cells[row]
      return cell && figure ? [inkBetween(cell, figure, ground)] : []
    })
    return share(gaps, (ink) => ink >= DOTTED) >= LED
  })
}

/** In which part of the white between two cells there is any ink. */
function inkBetween(cell: Cell, next: Cell, { picture, xHeight }: Ground): number {
  const [from, to] = [Math.ceil(cell.box.right + xHeight / 2), Math.floor(next.box.left - xHeight / 2)]
  const [top, bottom] = [Math.min(cell.box.top, next.box.top), Math.max(cell.box.bottom, next.box.bottom)]
  let inked = 0
  for (let x = from; x < to; x += 1)
    for (let y = top; y < bottom; y += 1)
      if (greyAt(picture, x, y) < INK) {
        inked += 1
        break
      }
  return to > from ? inked / (to - from) : 0
}

function cellsOf({ cells }: Column): readonly Cell[] {
  return cells.filter((cell) => cell !== undefined)
}

function share<T>(all: readonly T[], is: (one: T) => boolean): number {
  return all.filter(is).length / Math.max(1, all.length)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
