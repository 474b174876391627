import { median } from '../../../shared/domain/median.ts'
import { around, middleAcross, type Rectangle } from '../prepare/crop.ts'
import { charactersOf, sideOf, sizeOf } from './characters.ts'
import { notesApart } from './notes-apart.ts'
import type { Ruled } from './runs-down.ts'

/** A column of writing that runs down, or a part of it that is read by itself, in pixels. */
export interface ColumnPart {
  readonly box: Rectangle
  /** Its column, from 0 in the order of reading. */
  readonly column: number
  /** The strip where a leaf was folded, with the short title and the number of the leaf. */
  readonly isFold: boolean
}

/** What is smaller than this part of a character is a speck. */
const SPECK = 0.25
/** A piece of a character is at least so large. */
const PIECE = 0.1
/** A column has so much writing at least, in heights of a character, and so large a part of what most have. */
const LEAST = 0.6
const PART = 0.08
/** A column that is so many times as wide as most is of two, or more; each is parted within so large a part of one. */
const WIDE = 1.7
const SEARCH = 0.3
/** A rule that goes over so large a part of the height parts columns, as far from its middle, in characters. */
const WALL = 0.3
const BESIDE_WALL = 0.06

interface Span {
  readonly from: number
  readonly to: number
}

/**
 * The columns of a page whose lines run down, from the right, each cut where smaller writing in double rows begins and
 * ends. The fold of a leaf comes last: the text goes over it.
 */
export function columnsDown({ letters, rules = { down: [], across: [] } }: Ruled): readonly ColumnPart[] {
  const size = sizeOf(letters)
  const characters = charactersOf(letters, size).filter((box) => sideOf(box) >= SPECK * size)
  if (characters.length === 0) return []
  const pieces = letters.filter((box) => sideOf(box) >= PIECE * size)
  const walls = wallsOf(rules.down, around(characters), size)
  const spans = spansOf(characters, { size, walls })
  const columns = spans
    .map(({ from, to }) => pieces.filter((box) => middleAcross(box) >= from && middleAcross(box) < to))
    .filter((own) => own.length > 0)
    .reverse()
  // Columns are as wide as their large characters, whatever else is written in them.
  const wide = Math.max(size, median(spans.map(({ from, to }) => to - from)))
  const fold = foldOf(columns, { walls, size: wide })
  const ordered = [...columns.filter((own) => own !== fold), ...(fold ? [fold] : [])]
  return ordered.flatMap((own, column) => notesApart(own, wide).map((box) => ({ box, column, isFold: own === fold })))
}

/** Where rules part columns, in pixels from the left; a rule that is broken is one. */
function wallsOf(down: readonly Rectangle[], body: Rectangle, size: number): readonly number[] {
  const walls: Rectangle[][] = []
  for (const piece of down.toSorted((one, other) => middleAcross(one) - middleAcross(other))) {
    const last = walls.at(-1)
    if (last && middleAcross(piece) - middleAcross(around(last)) <= SPECK * size) last.push(piece)
    else walls.push([piece])
  }
  return walls
    .filter((pieces) => pieces.reduce((sum, { top, bottom }) => sum + bottom - top, 0) >= WALL * heightOf(body))
    .map((pieces) => middleAcross(around(pieces)))
}

function heightOf({ top, bottom }: Rectangle): number {
  return bottom - top
}

interface Parting {
  readonly size: number
  readonly walls: readonly number[]
}

/** The columns as spans from the left: where there is writing enough below each other, and no rule. */
function spansOf(characters: readonly Rectangle[], { size, walls }: Parting): readonly Span[] {
  const body = around(characters)
  const written = new Float64Array(Math.ceil(body.right) + 1)
  for (const { left, top, right, bottom } of characters)
    for (let x = Math.max(0, Math.floor(left)); x < right; x += 1) written[x] = (written[x] ?? 0) + bottom - top
  const least = Math.max(LEAST * size, PART * median([...written].filter((height) => height > 0)))
  for (const wall of walls) {
    const room = Math.max(1, BESIDE_WALL * size)
    written.fill(0, Math.max(0, Math.floor(wall - room)), Math.max(0, Math.ceil(wall + room)))
  }
  const spans: { from: number; to: number }[] = []
  written.forEach((height, x) => {
    if (height < least) return
    const last = spans.at(-1)
    if (last && last.to === x) last.to = x + 1
    else spans.push({ from: x, to: x + 1 })
  })
  const usual = median(spans.map(({ from, to }) => to - from).filter((width) => width >= size / 2))
  return spans.flatMap((span) => parted(span, written, usual))
}

/** A span that is far wider than most is of columns that touch: they are parted where least is written. */
function parted({ from, to }: Span, written: Float64Array, usual: number): readonly Span[] {
  const count = to - from > WIDE * usual ? Math.round((to - from) / usual) : 1
  const cuts = Array.from({ length: count - 1 }, (_, at) => {
    const about = from + ((at + 1) * (to - from)) / count
    const [first, last] = [Math.round(about - SEARCH * usual), Math.round(about + SEARCH * usual)]
    const part = [...written.subarray(first, last)]
    return first + part.indexOf(Math.min(...part))
  })
  const edges = [from, ...cuts, to]
  return edges.slice(1).map((edge, at) => ({ from: edges[at] ?? from, to: edge }))
}

/** The fold of a whole leaf has so many columns on either side at least, is in the middle up to this part of the width, */
const BESIDE_FOLD = 3
const MIDDLE = 0.06
/** and is written in characters that are no larger than this part of the others. */
const SMALLER = 0.85

/** The strip in the middle of a leaf that is wider than high, between two rules, with smaller writing; undefined where there is none. */
function foldOf(
  columns: readonly (readonly Rectangle[])[],
  { walls, size }: Parting,
): readonly Rectangle[] | undefined {
  const body = around(columns.flat())
  const [centre, width] = [middleAcross(body), body.right - body.left]
  if (width < heightOf(body)) return undefined
  return columns.slice(BESIDE_FOLD, -BESIDE_FOLD).find((own, at) => {
    const [right, left] = [columns[at + BESIDE_FOLD - 1], columns[at + BESIDE_FOLD + 1]]
    const strip = around(own)
    const [before, behind] = [around(left ?? own).right, around(right ?? own).left]
    return (
      Math.abs(middleAcross(strip) - centre) <= MIDDLE * width &&
      walls.some((wall) => wall > before - size / 4 && wall < middleAcross(strip)) &&
      walls.some((wall) => wall < behind + size / 4 && wall > middleAcross(strip)) &&
      median(charactersOf(own, SMALLER * size).map(sideOf)) <= SMALLER * size
    )
  })
}
