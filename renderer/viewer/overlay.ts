import { turnBox } from '../../shared/domain/geometry-turn.ts'
import type { Box, PixelSize, QuarterTurn } from '../../shared/domain/geometry.ts'
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

/** The line meant by a point: the one of the word there, else the nearest that is no farther than its own height. */
export function lineAt(overlay: Overlay, at: Point): number | null {
  const word = wordAt(overlay.words, at)
  if (word) return word.line
  let found: number | null = null
  let nearest = Infinity
  overlay.lines.forEach((box, index) => {
    const away = box ? distance(box, at) : Infinity
    if (box && away < nearest && away <= Math.min(box.w, box.h)) {
      found = index
      nearest = away
    }
  })
  return found
}

/** From a point to a box, in fractions of the page; 0 inside. */
function distance(box: Box, at: Point): number {
  const dx = Math.max(box.x - at.x, 0, at.x - box.x - box.w)
  const dy = Math.max(box.y - at.y, 0, at.y - box.y - box.h)
  return Math.hypot(dx, dy)
}

function inside(box: Box, at: Point): boolean {
  return at.x >= box.x && at.x <= box.x + box.w && at.y >= box.y && at.y <= box.y + box.h
}

function area(box: Box): number {
  return box.w * box.h
}

/** How many words stand to the right of the one before in their line: most of them, where text is the right way up. */
export function wordsAdvancing(words: readonly OverlayWord[]): number {
  return words.filter((word, index) => {
    const before = words[index - 1]
    if (before?.line !== word.line) return false
    const dx = word.box.x - before.box.x
    return dx > Math.abs(word.box.y + word.box.h / 2 - before.box.y - before.box.h / 2)
  }).length
}

/** The `transform` of an SVG that takes pixels of the unturned page to those of the turned one. */
export function turnTransform(size: PixelSize, turn: QuarterTurn): string {
  const { width, height } = size
  switch (turn) {
    case 0:
      return ''
    case 90:
      return `translate(${height} 0) rotate(90)`
    case 180:
      return `translate(${width} ${height}) rotate(180)`
    case 270:
      return `translate(0 ${width}) rotate(270)`
  }
}

/** How a line of words is set over the page: one size for all of them, in the units of the rectangles. */
export interface SetLine {
  readonly size: number
  readonly words: readonly {
    readonly text: string
    readonly x: number
    readonly width: number
    readonly base: number
  }[]
}

/** Letters and signs that reach below the line, in the scripts that are read. */
const DESCENDING = /[gjpqyQçşţ,;()[\]{}|/руфщцдўқңДЦЩ„]/u

/** Sets words where they stand: the size from the highest of the line, the base from each word's own box. */
export function setLine(words: readonly { readonly text: string; readonly box: Box }[]): SetLine {
  // A box reaches from the highest letter to the lowest: together some 0.95 of a size.
  const size = Math.max(...words.map((word) => word.box.h)) / 0.95
  return {
    size,
    words: words.map(({ text, box }) => ({
      text,
      x: box.x,
      width: Math.max(box.w, 1),
      base: box.y + box.h - (DESCENDING.test(text) ? 0.2 * size : 0),
    })),
  }
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
