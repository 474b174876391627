import { middleAcross, middleOf, overlap, type Rectangle } from '../prepare/crop.ts'
import { charactersOf, CLOSE, sideOf, sizeOf } from './characters.ts'
import type { Rules } from './rules.ts'

/** What is smaller than this part of a character is a speck, a dot or a stroke of its own. */
const SMALL = 0.5
/** Of the smaller of two this part lies beside the other, or below it, where it is its neighbour; further than so many sizes is none. */
const BESIDE = 0.5
const FAR = 3
/** Gaps are told apart from this many times on. */
const APART = 1.5
/** So many characters tell, of as many as are asked, and this part of them that lines run down. */
const LEAST = 12
const ASKED = 400
const MOST = 0.7

/** The writing of a page: its letters, and the rules between them. In pixels. */
export interface Ruled {
  readonly letters: readonly Rectangle[]
  readonly rules?: Rules<Rectangle>
}

/**
 * Whether the lines of a page run down: most characters lie closer to the one below than to the one beside. Letters of
 * scripts in rows lie far closer to the one beside. What stands behind a rule is no neighbour: no line goes over one.
 */
export function runsDown(page: Ruled): boolean {
  const share = shareDown(page)
  return share !== null && share >= MOST
}

/** Which part of the characters, of those that tell, is in a line that runs down; null where too few tell. */
function shareDown({ letters, rules = { down: [], across: [] } }: Ruled): number | null {
  const size = sizeOf(letters)
  const characters = charactersOf(letters, size).filter((box) => sideOf(box) >= SMALL * size)
  const around = { characters, rules, size }
  const step = Math.max(1, Math.floor(characters.length / ASKED))
  let [down, across] = [0, 0]
  for (let at = 0; at < characters.length; at += step) {
    const box = characters[at]
    if (!box) continue
    const gap = gapsOf(box, around)
    if (APART * gap.below <= gap.beside) down += 1
    else if (APART * gap.beside <= gap.below) across += 1
  }
  return down + across < LEAST ? null : down / (down + across)
}

interface Around {
  readonly characters: readonly Rectangle[]
  readonly rules: Rules<Rectangle>
  readonly size: number
}

/** The white to the next character on the right and below, in pixels; that of FAR sizes where there is none so near. */
function gapsOf(box: Rectangle, { characters, rules, size }: Around) {
  // Characters that touch are as close as any can be told.
  const least = CLOSE * size
  const [x, y] = [middleAcross(box), middleOf(box)]
  const walls = rules.down.filter(({ top, bottom }) => top <= y && bottom >= y).map(middleAcross)
  const floors = rules.across.filter(({ left, right }) => left <= x && right >= x).map(middleOf)
  const wall = Math.min(...walls.filter((at) => at > x))
  const floor = Math.min(...floors.filter((at) => at > y))
  let [beside, below] = [FAR * size, FAR * size]
  for (const other of characters) {
    const right = other.left + other.right - 2 * x
    const under = other.top + other.bottom - 2 * y
    if (right > 0 && right < 2 * (wall - x) && inRow(box, other))
      beside = Math.min(beside, Math.max(least, other.left - box.right))
    if (under > 0 && under < 2 * (floor - y) && inColumn(box, other))
      below = Math.min(below, Math.max(least, other.top - box.bottom))
  }
  return { beside, below }
}

function inRow(one: Rectangle, other: Rectangle): boolean {
  return overlap([one.top, one.bottom], [other.top, other.bottom]) >= BESIDE
}

function inColumn(one: Rectangle, other: Rectangle): boolean {
  return overlap([one.left, one.right], [other.left, other.right]) >= BESIDE
}
