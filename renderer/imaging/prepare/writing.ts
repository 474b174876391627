import type { Found } from '../../../shared/domain/findings.ts'
import { findLeaders, type Leader } from '../find/leaders.ts'
import { findSkew } from '../find/skew.ts'
import type { GreyRaster } from '../grey-raster.ts'
import type { Component } from './components.ts'
import { piecesOf, xHeightOf } from './letters.ts'

/** What of an evenly white page may be writing. */
export interface Writing {
  /** The pieces of ink that may be letters. */
  readonly letters: readonly Component[]
  /** Larger pieces of ink, whatever their shape. */
  readonly large: readonly Component[]
  /** The height of small letters in pixels; null where there are too few. */
  readonly xHeight: number | null
  /** By how many degrees clockwise its lines are to be turned; null where none are seen. */
  readonly skew: Found<number> | null
  /** Rows of dots that lead from entries to their numbers; none of them is among the letters. */
  readonly leaders: readonly Leader[]
}

const NONE: Writing = { letters: [], large: [], xHeight: null, skew: null, leaders: [] }

/** What looks like writing on an evenly white page; nothing where all of it is grain. */
export function writingOf(even: GreyRaster): Writing {
  const { letters: seen, large, others, all } = piecesOf(even)
  const leaders = findLeaders(all, { letters: seen, longer: Math.max(even.width, even.height) })
  const dots = new Set(leaders.flat())
  const letters = dots.size === 0 ? seen : seen.filter((letter) => !dots.has(letter))
  const xHeight = xHeightOf(letters)
  if (xHeight === null) return { ...NONE, letters, large }
  const writing = { letters, large, xHeight, skew: findSkew(even), leaders }
  return isGrain(writing, { letters: letters.length, others, xHeight }) ? NONE : writing
}

interface Counts {
  readonly letters: number
  /** Pieces of ink that are no letters by their shape, mostly for being too small. */
  readonly others: number
  readonly xHeight: number
}

/** Fewer pieces do not hold an engine up, whatever they are. */
const MANY = 300
/** Pieces of grain are mostly specks: of every three at most one is as large as the smallest letter. */
const SPECKS = 2
/** Grain that is as high as small letters of this many pixels is seen as strokes by itself. */
const COARSEST = 12
/** Lines of print, however poor, show a direction surer than this; grain hardly any. */
const LINES = 0.6

/**
 * Whether what looks like letters is the grain of film, of a dark scan or of a photograph: engines search it for minutes
 * and find nothing. On 91 scans of print, typing and handwriting none is taken for it.
 */
function isGrain({ skew }: Writing, { letters, others, xHeight }: Counts): boolean {
  return letters >= MANY && others >= SPECKS * letters && xHeight <= COARSEST && (skew?.confidence ?? 0) < LINES
}
