import type { GreyRaster } from '../grey-raster.ts'
import { componentsOf, type Component } from './components.ts'

/** So large a part of a page with writing is surely ink. */
const SURELY_INK = 0.01
/** Ink is taken for no darker and no lighter than these parts of the paper's light, whatever the page has. */
const DARKEST = 0.5
const LIGHTEST = 0.8

/** Of more pixels than these every seventh is enough to tell the levels by. */
const MANY = 500_000
const STEP = 7

/** 1 where an evenly white page is dark: nearer to its ink than to its paper. */
export function inkMask(flat: GreyRaster): Uint8Array {
  const { data } = flat
  const limit = inkLimit(flat)
  const mask = new Uint8Array(data.length)
  for (let at = 0; at < data.length; at += 1) if ((data[at] ?? 255) < limit) mask[at] = 1
  return mask
}

/** Half way between the level of the darkest part and white: pale ribbons and carbon copies have letters too. */
export function inkLimit({ data }: GreyRaster): number {
  const counts = new Uint32Array(256)
  const step = data.length > MANY ? STEP : 1
  for (let at = 0; at < data.length; at += step) counts[data[at] ?? 0] = (counts[data[at] ?? 0] ?? 0) + 1
  let below = 0
  const ink = counts.findIndex((count) => (below += count) >= (data.length / step) * SURELY_INK)
  return Math.min(255 * LIGHTEST, Math.max(255 * DARKEST, (ink + 255) / 2))
}

/** Both sides of a large piece are at least such a part of the longer side of the page, and so many pixels. */
const LARGE = 0.035
/** What is bent, such as a part of a ring, is so many times as long, and so much less high. */
const [LONGER, THINNER] = [1.4, 0.25]
const LEAST_LARGE = 20

/** What of an evenly white page is ink. */
export interface Pieces {
  /** What may be letters by its shape. */
  readonly letters: readonly Component[]
  /** How many pieces are none. */
  readonly others: number
  /** All of them, the smallest too. */
  readonly all: readonly Component[]
  /** What is larger than letters mostly are, whatever its shape. */
  readonly large: readonly Component[]
}

/** The pieces of ink of an evenly white page that hang together. */
export function piecesOf(flat: GreyRaster): Pieces {
  const longer = Math.max(flat.width, flat.height)
  const pieces = componentsOf(flat, inkMask(flat))
  const letters = pieces.filter((piece) => isLetter(piece, longer))
  const least = Math.max(LARGE * longer, LEAST_LARGE)
  const large = pieces.filter(({ left, top, right, bottom }) => {
    const [width, height] = [right - left, bottom - top]
    const [long, short] = [Math.max(width, height), Math.min(width, height)]
    return short >= least || (short >= THINNER * least && long >= LONGER * least)
  })
  return { letters, large, others: pieces.length - letters.length, all: pieces }
}

/** Whether a piece of ink of a page, whose longer side is so many pixels, may be a letter by its shape. */
export function isLetter({ left, top, right, bottom, area }: Component, longer: number): boolean {
  const [width, height] = [right - left, bottom - top]
  const filled = area / (width * height)
  return height >= 4 && width >= 2 && height < longer / 6 && width < height * 6 && filled > 0.12 && filled < 0.95
}

/** Fewer letters tell nothing of the rest. */
const LEAST_LETTERS = 20

/**
 * The height of small letters without strokes up or down, in pixels: the height that most letters have. null where
 * there are too few.
 */
export function xHeightOf(letters: readonly Component[]): number | null {
  if (letters.length < LEAST_LETTERS) return null
  const heights = letters.map(({ top, bottom }) => bottom - top).sort((one, other) => one - other)
  let best = 0
  let most = 0
  for (const [from, height] of heights.entries()) {
    let to = from
    while (to < heights.length && (heights[to] ?? 0) <= height * 1.2) to += 1
    // Specks are many, but small.
    const weight = (to - from) * height
    if (weight > most) {
      most = weight
      best = heights[(from + to) >> 1] ?? height
    }
  }
  return best
}
