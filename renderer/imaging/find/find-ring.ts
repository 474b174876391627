import type { Rectangle } from '../prepare/crop.ts'
import { fitEllipse, type Ellipse } from './fit-ellipse.ts'
import { inkPoints, isInk, type FoundRim, type InkMask } from './ink-mask.ts'

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

/** Lines of a ring lie so far outside of where it was found at most, and inside, as a part of it; so much of one is ink. */
const RIM = 5
const INNERMOST = 0.55
const LEAST_RIM = 0.8

/** The thin ring with letters inside that there is among the ink. `least`: how wide and high it is at least. */
export function findRing(ink: InkMask, least: number): FoundRim | null {
  const found = fitEllipse(inkPoints(ink), {
    least: least / 2,
    most: Math.max(ink.width, ink.height) / 2,
    longest: LONGEST,
    score: (ellipse) => inkAlong(ink, ellipse),
  })
  if (!found || inkAlong(ink, found) < LEAST_INKED) return null
  const ring = centred(ink, outermost(ink, found))
  return isThin(ink, ring) && shareOf(ink, ring, [1.06, 1.14]) <= MOST_OUTSIDE ? rimmed(ink, ring) : null
}

/** Of a worn ring so large a part is there in one piece with so many directions at least; of text along a circle never. */
const LEAST_WORN = 0.6
const UNBROKEN = 5
/** A circle that is laid through a part of it is so many pixels off, until it is laid in the middle of its line. */
const [NEAR, EXACT] = [2, 1]
/** Outside of it there is less ink still: it stands on paper, or over widely set lines. */
const MOST_OUTSIDE_WORN = 0.25

/**
 * The round ring with letters inside of which a stamp that was worn, or badly inked, has printed parts only: one of them is
 * the ink in a part of the picture.
 */
export function findWornRing(
  ink: InkMask,
  { least, part }: { readonly least: number; readonly part: Rectangle },
): FoundRim | null {
  const found = fitEllipse(
    inkPoints(ink).filter(({ x, y }) => x >= part.left && x < part.right && y >= part.top && y < part.bottom),
    {
      least: least / 2,
      most: Math.min(ink.width, ink.height) / 2,
      longest: 1,
      score: (circle) => arcsAlong(ink, circle, NEAR),
    },
  )
  if (!found) return null
  const ring = centred(ink, found)
  if (arcsAlong(ink, ring, EXACT) < LEAST_WORN || !isThin(ink, ring)) return null
  return shareOf(ink, ring, [1.06, 1.14]) <= MOST_OUTSIDE_WORN ? rimmed(ink, ring) : null
}

/** Which part of an ellipse lies in arcs of ink without a break, so many pixels off at most. */
function arcsAlong(ink: InkMask, ellipse: Ellipse, off: number): number {
  const inked = range(DIRECTIONS).map((direction) => isInked(ink, ellipse, { angle: angleOf(direction), off }))
  const first = inked.indexOf(false)
  if (first < 0) return 1
  let [arcs, arc] = [0, 0]
  for (let step = 1; step <= DIRECTIONS; step += 1) {
    if (inked[(first + step) % DIRECTIONS]) arc += 1
    else {
      if (arc >= UNBROKEN) arcs += arc
      arc = 0
    }
  }
  return arcs / DIRECTIONS
}

/** A ring that has letters inside, with its box. */
function rimmed(ink: InkMask, ring: Ellipse): FoundRim | null {
  if (!hasLetters(ink, ring)) return null
  const box = {
    left: ring.x - ring.across,
    top: ring.y - ring.down,
    right: ring.x + ring.across,
    bottom: ring.y + ring.down,
  }
  return { box, rim: rimOf(ink, ring) }
}

/** Steps by which a ring is moved and widened until more of its line is no longer under it. */
const NUDGES = (['x', 'y', 'across', 'down'] as const).flatMap((side) => [0.5, -0.5].map((by) => ({ side, by })))
const MOST_NUDGES = 40

/** The ring in the middle of its line. */
function centred(ink: InkMask, ring: Ellipse): Ellipse {
  const weigh = (each: Ellipse): number =>
    range(DIRECTIONS).reduce(
      (sum, direction) => sum + [-1, 0, 1].filter((by) => inkAt(ink, each, { angle: angleOf(direction), by })).length,
      0,
    )
  let [best, most] = [ring, weigh(ring)]
  for (let nudge = 0; nudge < MOST_NUDGES; nudge += 1) {
    const near = NUDGES.map(({ side, by }) => ({ ...best, [side]: best[side] + by }))
    const weights = near.map(weigh)
    const heaviest = Math.max(...weights)
    if (heaviest <= most) break
    best = near[weights.indexOf(heaviest)] ?? best
    most = heaviest
  }
  return best
}

/** A mask of the lines of a ring, and of those around the same middle. */
function rimOf(ink: InkMask, ring: Ellipse): Uint8Array {
  const rim = new Uint8Array(ink.data.length)
  for (let by = -Math.floor(INNERMOST * ring.across); by <= RIM; by += 1) {
    const line = { ...ring, across: ring.across + by, down: ring.down + by }
    const missed = range(DIRECTIONS).filter((direction) => !isInked(ink, line, { angle: angleOf(direction), off: 1 }))
    if (missed.length <= (1 - LEAST_RIM) * DIRECTIONS) drawRing({ ...ink, data: rim }, line)
  }
  return rim
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at)
}

function drawRing({ width, height, data }: InkMask, { x, y, across, down }: Ellipse): void {
  const steps = Math.ceil(4 * Math.PI * Math.max(across, down))
  for (let step = 0; step < steps; step += 1) {
    const angle = (step * 2 * Math.PI) / steps
    const [column, row] = [Math.round(x + across * Math.cos(angle)), Math.round(y + down * Math.sin(angle))]
    if (column >= 0 && row >= 0 && column < width && row < height) data[row * width + column] = 1
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
  const widths = range(DIRECTIONS).map((direction) => {
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
