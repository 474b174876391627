import { turnedBy, type Point } from '../../../shared/domain/homography.ts'
import type { Rectangle } from '../prepare/crop.ts'
import { inkAlong, inkPoints, shareAlong, type FoundRim, type InkMask } from './ink-mask.ts'
import { isOverWriting, withOutermostSides, type Frame } from './over-writing.ts'

/** Degrees by which a frame lies aslant to the lines of the page at least, at most, and in which steps it is sought. */
const TILT = { least: 1.5, most: 30, step: 1 }
/** So much of each side is ink. */
const LEAST_INKED = 0.8
/** Its sides are so far apart that one is at most so many times the other. */
const LONGEST = 5
/** So much of what is inside is ink. */
const INSIDE = { least: 0.03, most: 0.5 }
/** So far from a side, as a part of the shorter ones, there is less ink: the line is thin. */
const BESIDE = 0.07
const MOST_BESIDE = 0.6
const FURTHER = 1.8
/** Pixels on either side of the middle of a line that are it. */
const WIDE = 3
/** So much of each side is the frame's own rim. */
const RIM = 0.08

/**
 * The box around the frame of four straight sides that there is among the ink, where it lies aslant, or where writing runs
 * through its sides: print keeps off the boxes that are printed with it.
 */
export function fitFrame(
  ink: InkMask,
  { least, skew }: { readonly least: number; readonly skew: number },
): FoundRim | null {
  const points = inkPoints(ink)
  let best: { readonly frame: Frame; readonly score: number } | null = null
  for (let tilt = -TILT.most; tilt <= TILT.most; tilt += TILT.step) {
    const found = frameAt(points, tilt, least)
    if (found && found.score > (best?.score ?? 0)) best = found
  }
  if (!best) return null
  const isStraight = Math.abs(best.frame.tilt + skew) < TILT.least
  const frame = isStraight ? withOutermostSides(ink, best.frame) : best.frame
  if (!isFrame(ink, frame) || (isStraight && !isOverWriting(ink, frame))) return null
  return { box: boxAround(frame), rim: rimOf(ink, frame) }
}

/** Where the ink of both pairs of sides lies, if the frame lies so. */
function frameAt(points: readonly Point[], tilt: number, least: number) {
  const turned = points.map((point) => turnedBy(point, -tilt))
  const along = sidesOf(
    turned.map(({ x }) => x),
    least,
  )
  const across = sidesOf(
    turned.map(({ y }) => y),
    least,
  )
  return along && across
    ? { frame: { tilt, along: along.at, across: across.at }, score: along.count + across.count }
    : null
}

/** The two places, so far apart at least, at which most points are. */
function sidesOf(places: readonly number[], least: number) {
  const first = places.reduce((one, other) => Math.min(one, other), Infinity)
  const last = places.reduce((one, other) => Math.max(one, other), -Infinity)
  const counts = new Uint32Array(Math.max(0, Math.ceil(last - first)) + 3)
  for (const place of places)
    for (const near of [0, 1, 2])
      counts[Math.round(place - first) + near] = (counts[Math.round(place - first) + near] ?? 0) + 1
  let before = 0
  let best: { readonly at: readonly [number, number]; readonly count: number } | null = null
  for (let at = Math.ceil(least); at < counts.length; at += 1) {
    if ((counts[at - Math.ceil(least)] ?? 0) > (counts[before] ?? 0)) before = at - Math.ceil(least)
    const count = (counts[before] ?? 0) + (counts[at] ?? 0)
    if (count > (best?.count ?? 0)) best = { at: [before - 1 + first, at - 1 + first], count }
  }
  return best
}

/** All four sides are lines of ink, and there is some writing inside. */
function isFrame(ink: InkMask, { tilt, along, across }: Frame): boolean {
  const [width, height] = [along[1] - along[0], across[1] - across[0]]
  if (Math.max(width, height) > LONGEST * Math.min(width, height)) return false
  const isThere = inkAlong(ink, tilt)
  const isNear = (x: number, y: number, step: Point): boolean =>
    [0, -1, 1, -2, 2].some((by) => isThere(x + by * step.x, y + by * step.y))
  const beside = BESIDE * Math.min(width, height)
  const lying = (by: number, near = isNear): number[] =>
    across.map((y, end) => shareAlong(along, (x) => near(x, y + (end === 0 ? -by : by), { x: 0, y: 1 })))
  const standing = (by: number, near = isNear): number[] =>
    along.map((x, end) => shareAlong(across, (y) => near(x + (end === 0 ? -by : by), y, { x: 1, y: 0 })))
  if (Math.min(...lying(0), ...standing(0)) < LEAST_INKED) return false
  const isClear = (by: number): boolean => Math.max(...lying(by, isThere), ...standing(by, isThere)) <= MOST_BESIDE
  // Many frames are double: their second line may be just there.
  if (!isClear(beside) || !(isClear(-beside) || isClear(-FURTHER * beside))) return false
  const inner = shareAlong(inset(across), (y) => shareAlong(inset(along), (x) => isThere(x, y)))
  return inner >= INSIDE.least && inner <= INSIDE.most
}

function inset([from, to]: readonly [number, number]): readonly [number, number] {
  return [from + (to - from) * RIM, to - (to - from) * RIM]
}

/** A mask of its four sides. */
function rimOf({ width, height, data }: InkMask, { tilt, along, across }: Frame): Uint8Array {
  return Uint8Array.from(data, (_, at) => {
    const { x, y } = turnedBy({ x: at % width, y: Math.min(height, Math.floor(at / width)) }, -tilt)
    const isBetween = x > along[0] - WIDE && x < along[1] + WIDE && y > across[0] - WIDE && y < across[1] + WIDE
    const isOn = [...along.map((side) => x - side), ...across.map((side) => y - side)].some(
      (off) => Math.abs(off) <= WIDE,
    )
    return isBetween && isOn ? 1 : 0
  })
}

function boxAround({ tilt, along, across }: Frame): Rectangle {
  const corners = along.flatMap((x) => across.map((y) => turnedBy({ x, y }, tilt)))
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}
