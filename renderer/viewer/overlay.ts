import { turnBox } from '../../shared/domain/geometry-turn.ts'
import type { Box, QuarterTurn } from '../../shared/domain/geometry.ts'
import type { Point } from './page-view.ts'

/** A recognised word to lay over the page. `line` is its line's place in the text. */
export interface OverlayWord {
  readonly text: string
  readonly box: Box
  readonly line: number
  readonly doubtful: boolean
  readonly hit: boolean
}

/** What is laid over a page. Boxes are in fractions of the page, unturned or turned as the owner says. */
export interface Overlay {
  readonly words: readonly OverlayWord[]
  /** The box of each line of the text; null for a line that has no place on the page. */
  readonly lines: readonly (Box | null)[]
}

export const NO_OVERLAY: Overlay = { words: [], lines: [] }

/** The overlay as it lies on the turned page. */
export function turnOverlay(overlay: Overlay, turn: QuarterTurn): Overlay {
  if (turn === 0) return overlay
  return {
    words: overlay.words.map((word) => ({ ...word, box: turnBox(word.box, turn) })),
    lines: overlay.lines.map((box) => box && turnBox(box, turn)),
  }
}

/** The word under a point, in the same fractions as the boxes; the smallest where boxes overlap. */
export function wordAt(words: readonly OverlayWord[], at: Point): OverlayWord | null {
  let found: OverlayWord | null = null
  for (const word of words) {
    if (inside(word.box, at) && (!found || area(word.box) < area(found.box))) found = word
  }
  return found
}

/** The line under a point: the one of the word there, else the smallest line box around it. */
export function lineAt(overlay: Overlay, at: Point): number | null {
  const word = wordAt(overlay.words, at)
  if (word) return word.line
  let found: number | null = null
  let smallest = Infinity
  overlay.lines.forEach((box, index) => {
    if (box && inside(box, at) && area(box) < smallest) {
      found = index
      smallest = area(box)
    }
  })
  return found
}

function inside(box: Box, at: Point): boolean {
  return at.x >= box.x && at.x <= box.x + box.w && at.y >= box.y && at.y <= box.y + box.h
}

function area(box: Box): number {
  return box.w * box.h
}

/** A wavy line below a rectangle, as the path of an SVG, in the rectangle's units. */
export function wavePath(rectangle: Box): string {
  const height = Math.max(rectangle.h * 0.06, 1)
  const step = Math.max(rectangle.h * 0.18, 2)
  const waves = Math.max(1, Math.round(rectangle.w / (2 * step)))
  const half = rectangle.w / (2 * waves)
  const y = rectangle.y + rectangle.h + height
  const first = `M${round(rectangle.x)} ${round(y)}q${round(half / 2)} ${round(-2 * height)} ${round(half)} 0`
  return first + `t${round(half)} 0`.repeat(2 * waves - 1)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
