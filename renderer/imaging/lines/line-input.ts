import type { PixelSize } from '../../../shared/domain/geometry.ts'
import { averaged } from '../prepare/resample.ts'
import type { GreyRaster } from '../grey-raster.ts'

/** The height that lines are brought to; with all that follows as in scripts/training/README.md. */
export const LINE_HEIGHT = 48
/** Pixels of width that a frame stands for. */
export const FRAME = 4
/** A piece is a whole number of these wide. */
const STEP = 8
/** Wider lines are read in pieces, */
const WIDEST = 1200
/** of which so many pixels are left out where another piece goes on: there half of what is around is not seen. */
const LAP = 96

/** A character with fewer frames than this is narrow; nothing is drawn out by less or by more than these factors. */
const ENOUGH = 3.5
const [LEAST_DRAWN, MOST_DRAWN] = [1.06, 1.5]

/** Paper is so many parts of the grey values below it, ink so many. */
const [INK, PAPER] = [0.01, 0.9]
/** Ink and paper are taken to be at least so many levels apart: what is paler is no writing. */
const APART = 32

/** A part of a line as a recogniser takes it. */
export interface LinePiece {
  /** Paper 1, ink 0; 48 rows of `width`. */
  readonly data: Float32Array<ArrayBuffer>
  readonly width: number
  /** Of its frames those that are to be read, the second exclusive. */
  readonly frames: readonly [number, number]
}

export interface LineInput {
  readonly pieces: readonly LinePiece[]
  /** How many frames long the writing is: the last one may be begun only. */
  readonly length: number
}

/** A line cut out of a page, made ready for the recogniser: brought to its height, drawn out, and evened out. */
export function lineInput(line: GreyRaster, stretch = 1): LineInput {
  const fit = averaged(line, {
    width: Math.max(STEP, Math.round(((line.width * LINE_HEIGHT) / line.height) * stretch)),
    height: LINE_HEIGHT,
  })
  const even = evened(fit)
  return {
    length: fit.width / FRAME,
    pieces: piecesOf(fit.width).map(({ from, to, keep }) => pieceOf(even, { width: fit.width, from, to, keep })),
  }
}

/** How many frames long a line is that is not drawn out. */
export function plainLength({ width, height }: PixelSize): number {
  return (width * LINE_HEIGHT) / height / FRAME
}

/**
 * How far a line of so many frames and characters is to be drawn out, so that narrow letters have frames enough to be told
 * apart; 1 where they have. Chosen on the own validation of scripts/training: 13.5 to 12.4 % wrong on hands.
 */
export function stretchFor(length: number, characters: number): number {
  const stretch = Math.min(MOST_DRAWN, (ENOUGH * characters) / length)
  return stretch > LEAST_DRAWN ? stretch : 1
}

interface Span {
  readonly from: number
  readonly to: number
  readonly keep: readonly [number, number]
}

function piecesOf(width: number): readonly Span[] {
  const pieces: Span[] = []
  for (let from = 0; ; from += WIDEST - 2 * LAP) {
    const to = Math.min(width, from + WIDEST)
    const [start, end] = [from === 0 ? 0 : from + LAP, to === width ? width : to - LAP]
    pieces.push({ from, to, keep: [start, end] })
    if (to === width) return pieces
  }
}

function pieceOf(even: Float32Array, { width, from, to, keep }: Span & { readonly width: number }): LinePiece {
  const own = Math.ceil((to - from) / STEP) * STEP
  const data = new Float32Array(LINE_HEIGHT * own).fill(1)
  for (let y = 0; y < LINE_HEIGHT; y += 1) data.set(even.subarray(y * width + from, y * width + to), y * own)
  const last = keep[1] === width ? Math.min(own / FRAME, Math.floor((to - from) / FRAME) + 2) : (keep[1] - from) / FRAME
  return { data, width: own, frames: [(keep[0] - from) / FRAME, last] }
}

/** Each pixel between ink, 0, and paper, 1. */
function evened({ data }: GreyRaster): Float32Array {
  const [dark, light] = [percentile(data, INK), percentile(data, PAPER)]
  const [from, over] = [Math.min(dark, light - APART), Math.max(light - dark, APART)]
  const levels = Float32Array.from({ length: 256 }, (_, grey) => Math.min(1, Math.max(0, (grey - from) / over)))
  const even = new Float32Array(data.length)
  for (let at = 0; at < data.length; at += 1) even[at] = levels[data[at] ?? 0] ?? 1
  return even
}

/** The grey value that a part of all lies below, straight between the two nearest. */
export function percentile(greys: Uint8Array, part: number): number {
  const counts = new Uint32Array(256)
  for (let at = 0; at < greys.length; at += 1) counts[greys[at] ?? 0] = (counts[greys[at] ?? 0] ?? 0) + 1
  return percentileOf(counts, part)
}

/** The same of how often each grey value is there. */
export function percentileOf(counts: Uint32Array, part: number): number {
  const place = (counts.reduce((sum, count) => sum + count, 0) - 1) * part
  const [one, other] = [Math.floor(place), Math.ceil(place)].map((rank) => atRank(counts, rank))
  return (one ?? 0) + ((other ?? 0) - (one ?? 0)) * (place % 1)
}

function atRank(counts: Uint32Array, rank: number): number {
  let seen = 0
  return counts.findIndex((count) => (seen += count) > rank)
}
