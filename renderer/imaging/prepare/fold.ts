import type { PixelSize } from '../../../shared/domain/geometry.ts'
import type { GreyRaster } from '../grey-raster.ts'
import { findGutter } from '../find/gutter.ts'
import type { Component } from './components.ts'
import type { Rectangle } from './crop.ts'
import type { PagePart } from './parts.ts'

/** An opening is hardly higher than wide: pages are often cut close. */
const LEAST_ASPECT = 1
/** What is wider is a line, a strip, a title: no two pages side by side. */
const MOST_ASPECT = 2.5
/** The writing of an opening reaches over so many heights of small letters at least: several lines. */
const LEAST_WRITTEN = 8
/** Where two pages meet no letters stand, so far to both sides in heights of small ones; some specks may. */
const CLEAR = 0.6
const LEAST_HEIGHT = 0.65
const MOST_HEIGHT = 3
const MOST_SPECKS = 3
/** Each of two pages has this part of all letters at least. */
const LEAST_SHARE = 0.1

/**
 * Where the two pages of an opening meet at half its height, in pixels of the picture; null where it is one page. A gap alone
 * does not tell: tables and columns have some too, and where pages lie so far apart engines part them.
 */
export function foldOf(upright: GreyRaster): Rectangle | null {
  if (upright.width > MOST_ASPECT * upright.height) return null
  const gutter = findGutter(upright, { leastAspect: LEAST_ASPECT, gaps: false })
  if (!gutter) return null
  const [x, y] = [gutter.value.x * upright.width, upright.height / 2]
  return { left: x, right: x, top: y, bottom: y }
}

/** Whether a page may be cut there: between two pages nothing goes from one to the other. */
export function isClear(
  fold: number,
  {
    letters,
    xHeight,
    parts,
  }: {
    readonly letters: readonly Component[]
    readonly xHeight: number | null
    readonly parts: readonly PagePart[]
  },
): boolean {
  if (xHeight === null || parts.some(({ box }) => box.left < fold && box.right > fold)) return false
  const high = letters.filter(({ top, bottom }) => {
    const height = bottom - top
    return height > LEAST_HEIGHT * xHeight && height < MOST_HEIGHT * xHeight
  })
  const written = Math.max(...high.map(({ bottom }) => bottom)) - Math.min(...high.map(({ top }) => top))
  if (written < LEAST_WRITTEN * xHeight) return false
  const near = CLEAR * xHeight
  const on = high.filter(({ left, right }) => left < fold + near && right > fold - near).length
  const before = high.filter(({ right }) => right <= fold).length
  return on <= MOST_SPECKS && Math.min(before, high.length - before) >= LEAST_SHARE * high.length
}

/** The two pages of an opening, in whole pixels of its picture. */
export function halvesAt(fold: number, { width, height }: PixelSize): readonly [Rectangle, Rectangle] {
  const at = Math.round(fold)
  return [
    { left: 0, top: 0, right: at, bottom: height },
    { left: at, top: 0, right: width, bottom: height },
  ]
}
