import { boxFromPixels, type PixelSize } from '../../shared/domain/geometry.ts'
import type { Line, Word } from '../../shared/domain/reading.ts'

/** A piece of text as pdf.js gives it: `transform` places its baseline, `width` is in the page's units. */
export interface TextPiece {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly hasEOL: boolean
}

type Matrix = readonly [number, number, number, number, number, number]

interface PlacedWord extends Word {
  readonly baseline: number
  readonly height: number
}

/** Fonts differ; these shares of the em hold the letters of nearly all. */
const ASCENT = 0.8
const DESCENT = 0.2

/**
 * The text of a page, with boxes as fractions of it. `viewport` is pdf.js' transform to pixels of a page of `size`.
 * A line ends where pdf.js says so, or where the baseline moves by more than half the height of the letters.
 */
export function linesOfPieces(
  pieces: readonly TextPiece[],
  viewport: readonly number[],
  size: PixelSize,
): readonly Line[] {
  const lines: PlacedWord[][] = [[]]
  for (const piece of pieces) {
    for (const word of wordsOf(piece, times(asMatrix(viewport), asMatrix(piece.transform)), { viewport, size })) {
      const last = lines.at(-1)?.at(-1)
      if (last && Math.abs(last.baseline - word.baseline) > last.height / 2) lines.push([word])
      else if (last && goesOn(last, word, size)) lines.at(-1)?.splice(-1, 1, joined(last, word))
      else lines.at(-1)?.push(word)
    }
    if (piece.hasEOL) lines.push([])
  }
  return lines.filter((words) => words.length > 0).map(lineOf)
}

/** A word set in two fonts, or kerned by hand, comes in several pieces that touch. */
function goesOn(last: PlacedWord, word: PlacedWord, size: PixelSize): boolean {
  const gap = (word.box.x - last.box.x - last.box.w) * size.width
  return Math.abs(gap) < last.height / 10
}

function joined(last: PlacedWord, word: PlacedWord): PlacedWord {
  const { x, y, w, h } = lineOf([last, word]).box ?? last.box
  return { ...last, text: last.text + word.text, box: { x, y, w, h } }
}

function lineOf(placed: readonly PlacedWord[]): Line {
  const words = placed.map(({ text, box, confidence }) => ({ text, box, confidence }))
  const x = Math.min(...words.map((word) => word.box.x))
  const y = Math.min(...words.map((word) => word.box.y))
  const right = Math.max(...words.map((word) => word.box.x + word.box.w))
  const bottom = Math.max(...words.map((word) => word.box.y + word.box.h))
  return { text: words.map((word) => word.text).join(' '), box: { x, y, w: right - x, h: bottom - y }, words }
}

/** pdf.js gives one width for the whole piece: each letter is given an equal share of it. */
function wordsOf(
  piece: TextPiece,
  matrix: Matrix,
  page: { readonly viewport: readonly number[]; readonly size: PixelSize },
): readonly PlacedWord[] {
  const [a, b, c, d] = matrix
  const height = Math.hypot(c, d)
  const em = Math.hypot(a, b)
  if (em === 0 || height === 0 || piece.str.length === 0) return []
  const length = piece.width * Math.hypot(page.viewport[0] ?? 1, page.viewport[1] ?? 0)
  const share = length / em / piece.str.length
  return [...piece.str.matchAll(/\S+/gu)].map((found) => ({
    text: found[0],
    box: boxFromPixels(bounds(matrix, found.index * share, (found.index + found[0].length) * share), page.size),
    confidence: 1,
    baseline: matrix[5],
    height,
  }))
}

/** The upright rectangle about a stretch of the baseline, `from` and `to` in ems. */
function bounds(matrix: Matrix, from: number, to: number) {
  const corners = [
    [from, -DESCENT],
    [from, ASCENT],
    [to, -DESCENT],
    [to, ASCENT],
  ].map(([x = 0, y = 0]) => [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]])
  const xs = corners.map(([x = 0]) => x)
  const ys = corners.map(([, y = 0]) => y)
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
}

function asMatrix(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers
  return [a, b, c, d, e, f]
}

/** First `n`, then `m`. */
function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}
