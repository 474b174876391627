import { median } from '../../../shared/domain/median.ts'
import type { GreyRaster } from '../grey-raster.ts'
import type { Component } from '../prepare/components.ts'
import { around, middleOf } from '../prepare/crop.ts'

/** Dots of a row are at least so many pixels wide and high, at most this part of the longer side of the page, and about round. */
const LEAST_SIDE = 3
const MOST_SIDE = 1 / 120
const LONGEST = 1.7
/** From one to the next they are as large but for this many times, level but for this part of one, and so many of it apart. */
const ALIKE = 1.6
const LEVEL = 0.6
const APART = 12
/** From one to the next is as far as from that to the one after, but for this part of it, or of so many pixels. */
const EVEN = 0.35
const LEAST_STEP = 4
/** Fewer in a row are an ellipsis, and fewer rows a line to be filled in, which stays. */
const LEAST_DOTS = 8
const LEAST_ROWS = 3
/** Letters of a typewriter stand at even distances too: dots are at most this part of the letters beside them, and full of ink. */
const DOT = 0.45
const FULL = 0.6
/** Letters so many dots away from either end of a row are beside it. */
const BESIDE = 60

/** A row of dots, from the left. */
export type Leader = readonly Component[]

/**
 * Rows of dots that lead from entries to their numbers, such as in tables of contents, from all pieces of ink of a page and
 * those that may be letters. `longer`: the longer side of the page in pixels.
 */
export function findLeaders(
  pieces: readonly Component[],
  { letters, longer }: { readonly letters: readonly Component[]; readonly longer: number },
): readonly Leader[] {
  const rows = evenRows(
    pieces.filter((piece) => isDot(piece, longer)),
    LEVEL * MOST_SIDE * longer,
  ).filter(isFull)
  if (rows.length < LEAST_ROWS) return []
  const inRows = new Set(rows.flat())
  const others = letters.filter((letter) => !inRows.has(letter))
  const leaders = rows.filter((row) => isFarSmaller(row, others))
  return leaders.length < LEAST_ROWS ? [] : leaders
}

function isFull(row: Leader): boolean {
  const filled = row.map(({ left, top, right, bottom, area }) => area / ((right - left) * (bottom - top)))
  return median(filled) >= FULL
}

/** Than the letters of its own line: a page may have letters of many sizes, and more dots than letters. */
function isFarSmaller(row: Leader, letters: readonly Component[]): boolean {
  const { left, right, top, bottom } = around(row)
  const side = median(row.map(sideOf))
  const beside = letters.filter(
    (letter) =>
      letter.top < bottom &&
      letter.bottom > top &&
      letter.right > left - BESIDE * side &&
      letter.left < right + BESIDE * side,
  )
  return beside.length > 0 && side <= DOT * median(beside.map(sideOf))
}

function isDot({ left, top, right, bottom }: Component, longer: number): boolean {
  const [short, long] = [Math.min(right - left, bottom - top), Math.max(right - left, bottom - top)]
  return short >= LEAST_SIDE && long <= Math.max(MOST_SIDE * longer, LEAST_SIDE) && long <= LONGEST * short
}

/** Rows of what stands level and at even distances; `band`: more than level ones differ in height. */
function evenRows(dots: readonly Component[], band: number): readonly Leader[] {
  const open = new Map<number, Component[][]>()
  const all: Component[][] = []
  for (const dot of dots.toSorted((one, other) => one.left - other.left)) {
    const at = Math.floor(middleOf(dot) / band)
    const before = [at, at - 1, at + 1].flatMap((each) => open.get(each) ?? []).find((row) => follows(dot, row))
    const row = before ?? []
    row.push(dot)
    if (!before) all.push(row)
    const others = (open.get(at) ?? []).filter((other) => other !== row && isNear(dot, other.at(-1)))
    open.set(at, [row, ...others])
  }
  return all.filter((row) => row.length >= LEAST_DOTS)
}

/** The dot goes on with a row: like its last one, level with it, and as far from it as that from the one before. */
function follows(dot: Component, row: readonly Component[]): boolean {
  const [before, last] = [row.at(-2), row.at(-1)]
  if (!last || !isNear(dot, last)) return false
  const [side, other] = [sideOf(dot), sideOf(last)]
  if (Math.max(side, other) > ALIKE * Math.min(side, other)) return false
  if (Math.abs(middleOf(dot) - middleOf(last)) > LEVEL * other) return false
  if (!before) return true
  const [step, usual] = [dot.left - last.left, last.left - before.left]
  return Math.abs(step - usual) <= EVEN * Math.max(usual, LEAST_STEP)
}

function isNear(dot: Component, last: Component | undefined): boolean {
  return last !== undefined && dot.left > last.left && dot.left - last.right <= APART * sideOf(last)
}

function sideOf({ left, top, right, bottom }: Component): number {
  return Math.max(right - left, bottom - top)
}

const WHITE = 255
/** Pixels around a dot that are its edge. */
const EDGE = 2

/** The page with white where the dots are: engines take them for letters, in several times the time. */
export function withoutLeaders(page: GreyRaster, leaders: readonly Leader[]): GreyRaster {
  if (leaders.length === 0) return page
  const { width, height } = page
  const data = page.data.slice()
  for (const { left, top, right, bottom } of leaders.flat())
    for (let y = Math.max(0, top - EDGE); y < Math.min(height, bottom + EDGE); y += 1)
      data.fill(WHITE, y * width + Math.max(0, left - EDGE), y * width + Math.min(width, right + EDGE))
  return { ...page, data }
}
