import type { PixelSize } from '../../../shared/domain/geometry.ts'
import type { GreyRaster } from '../grey-raster.ts'
import type { Component } from '../prepare/components.ts'
import { cropped, within, type Rectangle } from '../prepare/crop.ts'
import { findRing, findWornRing } from './find-ring.ts'
import type { FoundRim, InkMask } from './ink-mask.ts'
import { shrunk } from './ink.ts'
import { fitFrame } from './fit-frame.ts'

/** The longer side at which a piece of ink is looked at, with what lies around it: lines of stamps are thin. */
const SIDE = 260
const AROUND = 0.1
/** What is left of a worn ring is a third of it or more: the rest lies so far around. */
const AROUND_WORN = 1.3
/** An arc is bent by so much of its length at least, and so large a part of its box is ink at most. */
const LEAST_BENT = 0.12
const MOST_OF_BOX = 0.4
/** Ink is darker than this on even paper. */
const INK = 175
/** The sides of a stamp as parts of the longer side of the page, and the shorter one in heights of small letters. */
const [SMALLEST, LARGEST] = [0.035, 0.4]
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
 * Stamps in black or grey ink on an even page: thin rings, round or oval, with letters inside, of round ones also what worn
 * rubber printed of them, and frames that lie aslant to the lines of the page, also where text runs through them. Frames
 * that lie straight are some only where text runs through their sides: text, pictures and tables have such too. `large`: the large pieces of its ink. `xHeight`: the
 * height of small letters in pixels, where it is known. `skew`: by how many degrees the lines of the page are to be turned
 * to lie level.
 */
export function findBlackStamps(
  page: GreyRaster,
  {
    large,
    xHeight,
    skew,
  }: { readonly large: readonly Component[]; readonly xHeight: number | null; readonly skew: number },
): readonly BlackStamp[] {
  const least = LEAST_LETTERS * (xHeight ?? 0)
  const whole = large
    .filter((piece) => isStampSized(piece, page, least))
    .toSorted((one, other) => other.area - one.area)
    .slice(0, MOST_PIECES)
    .flatMap((piece) => stampIn(page, piece, skew) ?? [])
  const worn = large
    .filter((piece) => isArc(piece, page, least))
    .toSorted((one, other) => sideOf(other) - sideOf(one))
    .slice(0, MOST_PIECES)
    .flatMap((piece) => wornStampAround(page, piece, least) ?? [])
  return [...whole, ...worn].filter(
    (stamp, at, all) => !all.some((other, before) => before < at && overlaps(other.box, stamp.box)),
  )
}

function sideOf({ left, top, right, bottom }: Component): number {
  return Math.max(right - left, bottom - top)
}

/** It is bent, and may be part of the rim of a stamp: little of its box is ink. */
function isArc(piece: Component, page: PixelSize, least: number): boolean {
  const [across, down] = [piece.right - piece.left, piece.bottom - piece.top]
  const side = sideOf(piece)
  if (side < least || side > LARGEST * Math.max(page.width, page.height)) return false
  return Math.min(across, down) >= LEAST_BENT * side && piece.area <= MOST_OF_BOX * across * down
}

function isStampSized({ left, top, right, bottom }: Component, { width, height }: PixelSize, least: number): boolean {
  const sides = [right - left, bottom - top]
  const longer = Math.max(width, height)
  return Math.min(...sides) >= Math.max(least, SMALLEST * longer) && Math.max(...sides) <= LARGEST * longer
}

/** The stamp that a piece of ink is or has. */
function stampIn(page: GreyRaster, piece: Component, skew: number): BlackStamp | null {
  const look = lookAround(page, piece, AROUND)
  const least = (LEAST_OF_PIECE * Math.min(piece.right - piece.left, piece.bottom - piece.top)) / look.scale
  const found = findRing(look.ink, least) ?? fitFrame(look.ink, { least, skew })
  return found && stampOf(page, look, found)
}

/** The stamp of whose worn rim a piece of ink is part. */
function wornStampAround(page: GreyRaster, piece: Component, least: number): BlackStamp | null {
  const look = lookAround(page, piece, AROUND_WORN)
  const { area, scale } = look
  const part = {
    left: (piece.left - area.left) / scale,
    top: (piece.top - area.top) / scale,
    right: (piece.right - area.left) / scale,
    bottom: (piece.bottom - area.top) / scale,
  }
  const found = findWornRing(look.ink, { least: Math.max(least, sideOf(piece)) / scale, part })
  return found && stampOf(page, look, found)
}

/** What of the page was looked at, smaller by `scale`, and its ink. */
interface Look {
  readonly area: Rectangle
  readonly scale: number
  readonly ink: InkMask
}

function lookAround(page: GreyRaster, piece: Component, around: number): Look {
  const by = around * sideOf(piece)
  const area = within(page, {
    left: piece.left - by,
    top: piece.top - by,
    right: piece.right + by,
    bottom: piece.bottom + by,
  })
  const small = shrunk(cropped(page, area), SIDE)
  const data = new Uint8Array(small.data.length)
  for (let at = 0; at < data.length; at += 1) if ((small.data[at] ?? 0) < INK) data[at] = 1
  const ink = { ...small, data }
  return { area, scale: (area.right - area.left) / small.width, ink }
}

function stampOf(page: GreyRaster, { area, scale, ink }: Look, found: FoundRim): BlackStamp {
  const box = within(page, {
    left: area.left + found.box.left * scale,
    top: area.top + found.box.top * scale,
    right: area.left + found.box.right * scale,
    bottom: area.top + found.box.bottom * scale,
  })
  return { box, area, rim: { ...ink, data: found.rim } }
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
