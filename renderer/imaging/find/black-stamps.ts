import type { PixelSize } from '../../../shared/domain/geometry.ts'
import type { GreyRaster } from '../grey-raster.ts'
import type { Component } from '../prepare/components.ts'
import { cropped, within, type Rectangle } from '../prepare/crop.ts'
import { findRing } from './find-ring.ts'
import type { InkMask } from './ink-mask.ts'
import { shrunk } from './ink.ts'
import { fitTiltedFrame } from './tilted-frame.ts'

/** The longer side at which a piece of ink is looked at, with what lies around it: lines of stamps are thin. */
const SIDE = 260
const AROUND = 0.1
/** Ink is darker than this on even paper. */
const INK = 175
/** The longer side of a stamp as a part of that of the page, and the shorter one in heights of small letters. */
const LARGEST = 0.4
const LEAST_LETTERS = 4
/** A ring or a frame is most of the piece of ink that it is in, or this part of it. */
const LEAST_OF_PIECE = 0.45
/** Few pages have more pieces of ink of that size; of a drawing the largest are enough. */
const MOST_PIECES = 12
const WHITE = 255

/** A stamp in black ink, in pixels of the page. */
export interface BlackStamp {
  readonly box: Rectangle
  /** Where its rim was looked for, and what of that is its rim, in a mask that may be smaller. */
  readonly area: Rectangle
  readonly rim: InkMask
}

/**
 * Stamps in black or grey ink on an even page: thin rings, round or oval, with letters inside, and frames
 * that lie aslant to the lines of the page, also where text runs through them. Frames that lie straight are none: text,
 * pictures and tables have such too. `large`: the large pieces of its ink. `xHeight`: the height of small letters in
 * pixels, where it is known. `skew`: by how many degrees the lines of the page are to be turned to lie level.
 */
export function findBlackStamps(
  page: GreyRaster,
  {
    large,
    xHeight,
    skew,
  }: { readonly large: readonly Component[]; readonly xHeight: number | null; readonly skew: number },
): readonly BlackStamp[] {
  return large
    .filter((piece) => isStampSized(piece, page, LEAST_LETTERS * (xHeight ?? 0)))
    .toSorted((one, other) => other.area - one.area)
    .slice(0, MOST_PIECES)
    .flatMap((piece) => stampIn(page, piece, skew) ?? [])
    .filter((stamp, at, all) => !all.some((other, before) => before < at && overlaps(other.box, stamp.box)))
}

function isStampSized({ left, top, right, bottom }: Component, { width, height }: PixelSize, least: number): boolean {
  const sides = [right - left, bottom - top]
  return Math.min(...sides) >= least && Math.max(...sides) <= LARGEST * Math.max(width, height)
}

/** The stamp that a piece of ink is or has. */
function stampIn(page: GreyRaster, piece: Component, skew: number): BlackStamp | null {
  const by = AROUND * Math.max(piece.right - piece.left, piece.bottom - piece.top)
  const area = within(page, {
    left: piece.left - by,
    top: piece.top - by,
    right: piece.right + by,
    bottom: piece.bottom + by,
  })
  const small = shrunk(cropped(page, area), SIDE)
  const scale = (area.right - area.left) / small.width
  const ink = { ...small, data: Uint8Array.from(small.data, (level) => (level < INK ? 1 : 0)) }
  const least = (LEAST_OF_PIECE * Math.min(piece.right - piece.left, piece.bottom - piece.top)) / scale
  const found = findRing(ink, least) ?? fitTiltedFrame(ink, { least, skew })
  if (!found) return null
  const box = within(page, {
    left: area.left + found.box.left * scale,
    top: area.top + found.box.top * scale,
    right: area.left + found.box.right * scale,
    bottom: area.top + found.box.bottom * scale,
  })
  return { box, area, rim: { ...small, data: found.rim } }
}

/**
 * The page without the rims of stamps, white where they were: engines lose the lines of text that rings run through. What
 * is written in them stays.
 */
export function withoutRims(page: GreyRaster, stamps: readonly BlackStamp[]): GreyRaster {
  if (stamps.length === 0) return page
  const data = page.data.slice()
  for (const { area, rim } of stamps)
    for (let y = area.top; y < area.bottom; y += 1) {
      const row = Math.floor(((y - area.top) * rim.height) / (area.bottom - area.top)) * rim.width
      for (let x = area.left; x < area.right; x += 1)
        if (rim.data[row + Math.floor(((x - area.left) * rim.width) / (area.right - area.left))] === 1)
          data[y * page.width + x] = WHITE
    }
  return { ...page, data }
}

function overlaps(one: Rectangle, other: Rectangle): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  return across > 0 && Math.min(one.bottom, other.bottom) > Math.max(one.top, other.top)
}
