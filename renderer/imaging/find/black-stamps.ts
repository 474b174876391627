import type { Box, PixelSize } from '../../../shared/domain/geometry.ts'
import type { GreyRaster } from '../grey-raster.ts'
import type { Component } from '../prepare/components.ts'
import { cropped, within, type Rectangle } from '../prepare/crop.ts'
import { fitEllipse, type Ellipse } from './fit-ellipse.ts'
import { inkPoints, isInk, type InkMask } from './ink-mask.ts'
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
/** Directions from the middle of a ring in which its ink is looked for, and in how many of them there is some. */
const DIRECTIONS = 72
const LEAST_INKED = 0.82
/** How far its ink lies off, of half its width: stamps are of rubber, and paper is not flat. */
const OFF = 0.012
/** A ring is so much wider than high at most, and so thin, of half its width. */
const LONGEST = 2
const THICKEST = 0.1
/** Outside of a ring there is less ink, such as that of the text that it lies over. */
const MOST_OUTSIDE = 0.45
/** So much of what is inside is ink, and in so many directions: letters, not a drawing or a hole in the paper. */
const INSIDE = { least: 0.04, most: 0.55, directions: 0.6 }

/**
 * Stamps in black or grey ink, in fractions of an even page: thin rings, round or oval, with letters inside, and frames
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
): readonly Box[] {
  return large
    .filter((piece) => isStampSized(piece, page, LEAST_LETTERS * (xHeight ?? 0)))
    .toSorted((one, other) => other.area - one.area)
    .slice(0, MOST_PIECES)
    .flatMap((piece) => stampIn(page, piece, skew) ?? [])
    .filter((box, at, all) => !all.some((other, before) => before < at && overlaps(other, box)))
    .map(({ left, top, right, bottom }) => ({
      x: left / page.width,
      y: top / page.height,
      w: (right - left) / page.width,
      h: (bottom - top) / page.height,
    }))
}

function isStampSized({ left, top, right, bottom }: Component, { width, height }: PixelSize, least: number): boolean {
  const sides = [right - left, bottom - top]
  return Math.min(...sides) >= least && Math.max(...sides) <= LARGEST * Math.max(width, height)
}

/** The stamp that a piece of ink is or has, in pixels of the page. */
function stampIn(page: GreyRaster, piece: Component, skew: number): Rectangle | null {
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
  const found = ringIn(ink, least) ?? fitTiltedFrame(ink, { least, skew })
  if (!found) return null
  return within(page, {
    left: area.left + found.left * scale,
    top: area.top + found.top * scale,
    right: area.left + found.right * scale,
    bottom: area.top + found.bottom * scale,
  })
}

function overlaps(one: Rectangle, other: Rectangle): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  return across > 0 && Math.min(one.bottom, other.bottom) > Math.max(one.top, other.top)
}

/** The ring that there is among the ink. */
function ringIn(ink: InkMask, least: number): Rectangle | null {
  const found = fitEllipse(inkPoints(ink), {
    least: least / 2,
    most: Math.max(ink.width, ink.height) / 2,
    longest: LONGEST,
    score: (ellipse) => inkAlong(ink, ellipse),
  })
  if (!found || inkAlong(ink, found) < LEAST_INKED) return null
  const ring = outermost(ink, found)
  if (!isThin(ink, ring) || shareOf(ink, ring, [1.06, 1.14]) > MOST_OUTSIDE || !hasLetters(ink, ring)) return null
  return {
    left: ring.x - ring.across,
    top: ring.y - ring.down,
    right: ring.x + ring.across,
    bottom: ring.y + ring.down,
  }
}

/** In which part of all directions there is ink along an ellipse; 0 as soon as it can't be enough. */
function inkAlong(ink: InkMask, ellipse: Ellipse): number {
  const off = Math.max(1, OFF * Math.max(ellipse.across, ellipse.down))
  let missed = 0
  // Those next to each other come long after each other: most ellipses are given up soon.
  for (let step = 0; step < DIRECTIONS; step += 1) {
    if (isInked(ink, ellipse, { angle: angleOf((step * 29) % DIRECTIONS), off })) continue
    missed += 1
    if (missed > (1 - LEAST_INKED) * DIRECTIONS) return 0
  }
  return 1 - missed / DIRECTIONS
}

function angleOf(direction: number): number {
  return (direction * 2 * Math.PI) / DIRECTIONS
}

function isInked(
  ink: InkMask,
  ellipse: Ellipse,
  { angle, off }: { readonly angle: number; readonly off: number },
): boolean {
  for (let by = 0; by <= off; by += 1)
    if (inkAt(ink, ellipse, { angle, by }) || inkAt(ink, ellipse, { angle, by: -by })) return true
  return false
}

/** Whether there is ink so many pixels outside of an ellipse in a direction. */
function inkAt(
  ink: InkMask,
  { x, y, across, down }: Ellipse,
  { angle, by }: { readonly angle: number; readonly by: number },
): boolean {
  return isInk(ink, x + (across + by) * Math.cos(angle), y + (down + by) * Math.sin(angle))
}

/** The largest ring around the same middle: many stamps have two. */
function outermost(ink: InkMask, ring: Ellipse): Ellipse {
  let most = ring
  for (let by = 2; by < ring.across; by += 1) {
    const wider = { ...ring, across: ring.across + by, down: ring.down + by }
    if (inkAlong(ink, wider) >= LEAST_INKED) most = wider
  }
  return most
}

/** In most directions its ink ends soon. */
function isThin(ink: InkMask, ring: Ellipse): boolean {
  const most = Math.max(3, THICKEST * Math.min(ring.across, ring.down))
  const widths = Array.from({ length: DIRECTIONS }, (_, direction) => {
    let [inside, outside] = [0, 0]
    while (inside <= most && inkAt(ink, ring, { angle: angleOf(direction), by: -inside })) inside += 1
    while (outside <= most && inkAt(ink, ring, { angle: angleOf(direction), by: outside + 1 })) outside += 1
    return inside + outside
  })
  return (widths.toSorted((one, other) => one - other)[DIRECTIONS >> 1] ?? 0) <= most
}

/** Which part is ink between two multiples of a ring. */
function shareOf(ink: InkMask, ring: Ellipse, [from, to]: readonly [number, number]): number {
  let [inked, all] = [0, 0]
  eachWithin(ring, to, (x, y, distance) => {
    if (distance < from) return
    all += 1
    if (isInk(ink, x, y)) inked += 1
  })
  return inked / Math.max(1, all)
}

function hasLetters(ink: InkMask, ring: Ellipse): boolean {
  const share = shareOf(ink, ring, [0, 0.9])
  if (share < INSIDE.least || share > INSIDE.most) return false
  const directions = new Set<number>()
  eachWithin(ring, 0.9, (x, y, distance) => {
    if (distance > 0.45 && isInk(ink, x, y))
      directions.add(Math.floor(((Math.atan2(y - ring.y, x - ring.x) / Math.PI + 1) / 2) * (DIRECTIONS / 3)))
  })
  return directions.size >= INSIDE.directions * (DIRECTIONS / 3)
}

/** Every pixel within a multiple of a ring, with the multiple that it lies on. */
function eachWithin(
  { x, y, across, down }: Ellipse,
  most: number,
  tell: (column: number, row: number, distance: number) => void,
): void {
  for (let row = Math.ceil(y - most * down); row <= y + most * down; row += 1)
    for (let column = Math.ceil(x - most * across); column <= x + most * across; column += 1) {
      const distance = Math.hypot((column - x) / across, (row - y) / down)
      if (distance <= most) tell(column, row, distance)
    }
}
