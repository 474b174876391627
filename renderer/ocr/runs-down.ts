import { around, type Rectangle } from '../imaging/prepare/crop.ts'
import type { ReadyPage } from '../imaging/prepare/ready-page.ts'
import { overlap } from './join-parts.ts'

/** Strokes are one character when they lie closer than this part of one, and are no larger together than so many. */
const CLOSE = 0.12
const WHOLE = 1.25
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

/**
 * Whether the lines of a page run down: most characters lie closer to the one below than to the one beside. Letters of
 * scripts in rows lie far closer to the one beside.
 */
export function runsDown({ letters }: Pick<ReadyPage, 'letters'>): boolean {
  const share = shareDown(letters)
  return share !== null && share >= MOST
}

/** Which part of the characters, of those that tell, is in a line that runs down; null where too few tell. */
function shareDown(letters: readonly Rectangle[]): number | null {
  const size = sizeOf(letters)
  const characters = charactersOf(letters, size).filter((box) => sideOf(box) >= SMALL * size)
  const step = Math.max(1, Math.floor(characters.length / ASKED))
  let [down, across] = [0, 0]
  for (let at = 0; at < characters.length; at += step) {
    const box = characters[at]
    if (!box) continue
    const gap = gapsOf(box, characters, size)
    if (APART * gap.below <= gap.beside) down += 1
    else if (APART * gap.beside <= gap.below) across += 1
  }
  return down + across < LEAST ? null : down / (down + across)
}

/** The longer side of characters: half of all ink, by side, is of smaller ones. */
function sizeOf(letters: readonly Rectangle[]): number {
  const sides = letters.map(sideOf).sort((one, other) => one - other)
  let half = sides.reduce((sum, side) => sum + side, 0) / 2
  return sides.find((side) => (half -= side) <= 0) ?? 0
}

function sideOf({ left, top, right, bottom }: Rectangle): number {
  return Math.max(right - left, bottom - top)
}

/** Letters, and what is one character though its strokes do not touch: the largest first take what lies close. */
function charactersOf(letters: readonly Rectangle[], size: number): readonly Rectangle[] {
  const characters: Rectangle[] = []
  for (const letter of letters.toSorted((one, other) => sideOf(other) - sideOf(one))) {
    const at = characters.findIndex((each) => isPartOf(letter, each, size))
    const whole = characters[at]
    if (whole) characters[at] = around([whole, letter])
    else characters.push(letter)
  }
  return characters
}

function isPartOf(letter: Rectangle, whole: Rectangle, size: number): boolean {
  const gap = Math.max(
    Math.max(letter.left, whole.left) - Math.min(letter.right, whole.right),
    Math.max(letter.top, whole.top) - Math.min(letter.bottom, whole.bottom),
  )
  return gap <= CLOSE * size && sideOf(around([letter, whole])) <= WHOLE * size
}

/** The white to the next character on the right and below, in pixels; that of FAR sizes where there is none so near. */
function gapsOf(box: Rectangle, others: readonly Rectangle[], size: number) {
  // Characters that touch are as close as any can be told.
  const least = CLOSE * size
  let [beside, below] = [FAR * size, FAR * size]
  for (const other of others) {
    const right = other.left + other.right - box.left - box.right
    const under = other.top + other.bottom - box.top - box.bottom
    if (right > 0 && overlap([box.top, box.bottom], [other.top, other.bottom]) >= BESIDE)
      beside = Math.min(beside, Math.max(least, other.left - box.right))
    if (under > 0 && overlap([box.left, box.right], [other.left, other.right]) >= BESIDE)
      below = Math.min(below, Math.max(least, other.top - box.bottom))
  }
  return { beside, below }
}
