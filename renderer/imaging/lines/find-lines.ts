import type { Point } from '../../../shared/domain/homography.ts'
import { shrunk } from '../find/ink.ts'
import { findSkewOfLines } from '../find/skew.ts'
import type { GreyRaster } from '../grey-raster.ts'
import { turned } from '../prepare/turn.ts'
import { guttersOf } from './gutters.ts'
import { joined } from './join-ridges.ts'
import { inkOfPage } from './line-ink.ts'
import { linesAlong } from './line-shapes.ts'
import { sheared, unsheared, type Mask } from './mask.ts'
import { pitchOf, type Pitch } from './pitch.ts'
import { withInk, withoutShadows, withStrokes } from './prune-ridges.ts'
import { ridgesOf, type Grid } from './ridges.ts'
import { smoothed } from './smooth.ts'
import { withoutRules } from './without-rules.ts'

/** A line of writing, in pixels of the picture. */
export interface FoundLine {
  /** Where its letters stand, from the first to the last. */
  readonly baseline: readonly Point[]
  /** The polygon around its ink. */
  readonly outline: readonly Point[]
}

/** The longer side on which lines are sought. */
const SIDE = 1600
/** Blurring along lines joins letters and words, across them it must not join lines: parts of the pitch. */
const BLUR = { across: 0.8, down: 0.16 }
/** Columns of the grid are this part of the pitch apart. */
const STEP = 0.2

/** Lines that are closer than so many pixels are sought on a larger picture, */
const CLOSE = 26
/** at most so many times as large. */
const LARGER = 2

/** Lines that climb by less than this part of the pitch over the width of the page are level enough. */
const LEVEL = 0.5

/**
 * The lines of writing on an upright page that was made evenly white, from the top. Classical: no model is needed, and any
 * script is found. Where it is `vertical` each line is a column, from the right.
 */
export function findLines(page: GreyRaster, { vertical = false } = {}): readonly FoundLine[] {
  if (!vertical) return findLevelLines(page)
  // Turned to the left the column on the right is the first line, and its head the beginning.
  const upright = ({ x, y }: Point): Point => ({ x: page.width - y, y: x })
  return findLevelLines(turned(page, 270)).map(({ baseline, outline }) => ({
    baseline: baseline.map(upright),
    outline: outline.map(upright),
  }))
}

function findLevelLines(page: GreyRaster): readonly FoundLine[] {
  const slope = slopeOf(page)
  const first = writingOn(page, { side: SIDE, slope })
  if (!first) return []
  const larger = Math.min(LARGER, CLOSE / first.grid.pitch)
  const isLarge = Math.max(page.width, page.height) > SIDE
  const written =
    (larger > 1.2 && isLarge ? writingOn(page, { side: Math.round(SIDE * larger), slope }) : null) ?? first
  const back = backTo(page, written)
  return linesOn(written).map(({ baseline, outline }) => ({ baseline: baseline.map(back), outline: outline.map(back) }))
}

/** By how much lines fall for each pixel to the right. */
function slopeOf(page: GreyRaster): number {
  const skew = findSkewOfLines(page)
  return skew ? -Math.tan((skew.value * Math.PI) / 180) : 0
}

interface Written {
  /** The ink without rules, its lines laid level. */
  readonly mask: Mask
  readonly grid: Grid
  /** By how much each column was moved up for each pixel that it is from the left. */
  readonly slope: number
  /** The width of the picture that it was found on. */
  readonly width: number
}

/** How lines follow each other on a page looked at in a size; null where there is no ink. */
function writingOn(
  page: GreyRaster,
  { side, slope }: { readonly side: number; readonly slope: number },
): Written | null {
  const small = shrunk(page, side)
  const ink = inkOfPage(small)
  const first = pitchOf(ink)
  if (!first) return null
  const level = withoutRules(ink, first.pitch)
  const found = pitchOf(level)
  if (!found) return null
  const { width } = small
  const tilted = Math.abs(slope) * width < LEVEL * found.pitch ? null : sheared(level, -slope)
  const better = tilted && pitchOf(tilted)
  if (tilted && better && better.strength > found.strength) return { mask: tilted, slope, width, grid: gridOf(better) }
  return { mask: level, slope: 0, width, grid: gridOf(found) }
}

function gridOf({ pitch }: Pitch): Grid {
  return { pitch, step: Math.max(2, Math.round(STEP * pitch)) }
}

function linesOn({ mask, grid }: Written): readonly FoundLine[] {
  const { pitch } = grid
  const field = smoothed({ ...mask, data: Float32Array.from(mask.data) }, BLUR.across * pitch, BLUR.down * pitch)
  const gutters = guttersOf(mask, grid)
  const parts = withInk(ridgesOf(field, grid), { mask, gutters }, grid)
  const ridges = withStrokes(withoutShadows(joined(parts, gutters, grid), field, grid), mask, grid)
  return linesAlong(ridges, mask, grid)
}

/** Takes points of what was looked at to the picture. */
function backTo(page: GreyRaster, { mask, slope, width }: Written): (point: Point) => Point {
  const scale = page.width / width
  const back = unsheared(mask, -slope)
  return (point) => {
    const { x, y } = back(point)
    return { x: x * scale, y: y * scale }
  }
}
