import type { Point, Quad } from '../../../shared/domain/homography.ts'
import { isConvex } from '../../../shared/domain/homography.ts'
import { boundedSize } from '../pixels.ts'
import type { Rgba } from '../edit/rgba.ts'
import { fitLine, type FittedLine, type LinePoint } from './fit-line.ts'
import type { Found } from '../../../shared/domain/findings.ts'

/** Pixels at which the page is sought; a side is then known to some thousandth of the picture. */
const PIXELS = 640_000
/** A page fills at least so much of its scan; more than the other it has no border to cut. */
const LEAST_AREA = 0.2
const MOST_AREA = 0.985

/**
 * The four corners of the page, in fractions of the picture, where something of another colour lies around it: the
 * scanner's bed, a table. What is like the edge of the picture and joined to it is taken away; a straight line is
 * fitted to each side of what is left. A side on which the page goes to the edge of the picture stays there. null
 * where nothing lies around the page, or its sides are not straight.
 */
export function findBorder(picture: Rgba): Found<Quad> | null {
  const small = sampled(picture)
  const outside = outsideOf(small)
  const area = 1 - share(outside)
  if (area < LEAST_AREA || area > MOST_AREA) return null
  const sides = SIDES.map((side) => fitSide(small, outside, side))
  const [top, right, bottom, left] = sides
  if (!top || !right || !bottom || !left) return null
  const corners = [cross(left, top), cross(right, top), cross(right, bottom), cross(left, bottom)]
  const quad = corners.map(({ x, y }) => ({ x: x / small.width, y: y / small.height })) as unknown as Quad // four of four
  const filled = area / areaOf(quad)
  const straight = Math.min(...[top, right, bottom, left].map((side) => side.share))
  if (!isConvex(quad) || straight < 0.35 || filled < 0.8 || filled > 1.1) return null
  return { value: quad.map(inside) as unknown as Quad, confidence: Math.min(1, straight * (filled > 1 ? 1 : filled)) }
}

interface Small {
  readonly width: number
  readonly height: number
  /** Three bytes a pixel. */
  readonly data: Uint8Array
}

/** Means of cells, so that grain and letters do not look like an edge. */
function sampled({ width, height, data }: Rgba): Small {
  const size = boundedSize({ width, height }, PIXELS)
  const out = new Uint8Array(size.width * size.height * 3)
  for (let y = 0; y < size.height; y += 1) {
    const top = Math.floor((y * height) / size.height)
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * height) / size.height))
    sampleRow(out.subarray(y * size.width * 3, (y + 1) * size.width * 3), { data, width, top, bottom })
  }
  return { ...size, data: out }
}

/** A row is a call: that is soon quick. */
function sampleRow(out: Uint8Array, { width, ...rows }: Omit<Cell, 'left' | 'right'>): void {
  const count = out.length / 3
  for (let x = 0; x < count; x += 1) {
    const left = Math.floor((x * width) / count)
    const right = Math.max(left + 1, Math.floor(((x + 1) * width) / count))
    meanInto(out, x * 3, { ...rows, width, left, right })
  }
}

interface Cell {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function meanInto(out: Uint8Array, to: number, { data, width, left, top, right, bottom }: Cell): void {
  const count = (right - left) * (bottom - top)
  let [red, green, blue] = [0, 0, 0]
  for (let y = top; y < bottom; y += 1)
    for (let at = (y * width + left) * 4, end = (y * width + right) * 4; at < end; at += 4) {
      red += data[at] ?? 0
      green += data[at + 1] ?? 0
      blue += data[at + 2] ?? 0
    }
  out[to] = red / count
  out[to + 1] = green / count
  out[to + 2] = blue / count
}

/** How far the colour of each pixel is from another: the largest difference of a channel. */
function apart({ width, height, data }: Small, [red = 0, green = 0, blue = 0]: readonly number[]): Uint8Array {
  const out = new Uint8Array(width * height)
  for (let pixel = 0, at = 0; pixel < out.length; pixel += 1, at += 3)
    out[pixel] = Math.max(
      Math.abs((data[at] ?? 0) - red),
      Math.abs((data[at + 1] ?? 0) - green),
      Math.abs((data[at + 2] ?? 0) - blue),
    )
  return out
}

/** 1 for the pixels that are like the edge of the picture and joined to it. */
function outsideOf(small: Small): Uint8Array {
  const { width, height } = small
  const outside = new Uint8Array(width * height)
  const differences = apart(small, edgeColour(small))
  const limit = likeness(differences)
  // Each pixel waits once at most.
  const waiting = new Int32Array(width * height)
  let count = 0
  const visit = (at: number): void => {
    if (outside[at] === 1 || (differences[at] ?? 0) > limit) return
    outside[at] = 1
    waiting[count] = at
    count += 1
  }
  for (let x = 0; x < width; x += 1) [x, (height - 1) * width + x].forEach(visit)
  for (let y = 0; y < height; y += 1) [y * width, y * width + width - 1].forEach(visit)
  while (count > 0) {
    count -= 1
    const at = waiting[count] ?? 0
    const x = at % width
    if (x > 0) visit(at - 1)
    if (x < width - 1) visit(at + 1)
    if (at >= width) visit(at - width)
    if (at < width * (height - 1)) visit(at + width)
  }
  return outside
}

/** The median colour along the edge of the picture, each channel by itself. */
function edgeColour({ width, height, data }: Small): readonly number[] {
  const at: number[] = []
  for (let x = 0; x < width; x += 1) at.push(x, (height - 1) * width + x)
  for (let y = 0; y < height; y += 1) at.push(y * width, y * width + width - 1)
  return [0, 1, 2].map((channel) => {
    const levels = at.map((each) => data[each * 3 + channel] ?? 0).sort((one, other) => one - other)
    return levels[levels.length >> 1] ?? 0
  })
}

/** Where the differences from the edge's colour part best in two (Otsu 1979), within reason. */
function likeness(differences: Uint8Array): number {
  const counts = new Float64Array(256)
  for (let at = 0; at < differences.length; at += 1) {
    const difference = differences[at] ?? 0
    counts[difference] = (counts[difference] ?? 0) + 1
  }
  return Math.min(90, Math.max(12, otsu(counts)))
}

/** The level at which a histogram parts best in two: N. Otsu, A Threshold Selection Method from Gray-Level Histograms, 1979. */
function otsu(counts: Float64Array): number {
  let total = 0
  let sum = 0
  counts.forEach((count, level) => {
    total += count
    sum += count * level
  })
  let best = 0
  let most = -1
  let below = 0
  let sumBelow = 0
  counts.forEach((count, level) => {
    below += count
    sumBelow += count * level
    const above = total - below
    if (below === 0 || above === 0) return
    const between = below * above * (sumBelow / below - (sum - sumBelow) / above) ** 2
    if (between > most) {
      most = between
      best = level
    }
  })
  return best
}

function share(mask: Uint8Array): number {
  let count = 0
  for (let at = 0; at < mask.length; at += 1) count += mask[at] ?? 0
  return count / mask.length
}

/** Sides in the order of corners: which way one looks from, and whether from the end. */
const SIDES = [
  { across: 'y', fromEnd: false },
  { across: 'x', fromEnd: true },
  { across: 'y', fromEnd: true },
  { across: 'x', fromEnd: false },
] as const

type Side = (typeof SIDES)[number]

/** So many pixels in a row must be the page, so that a speck of dust on the bed is not its edge. */
const SOLID = 6

/** The line along which the page begins, seen from one side. */
function fitSide({ width, height }: Small, outside: Uint8Array, side: Side): (FittedLine & Side) | null {
  const length = side.across === 'x' ? width : height
  const along = side.across === 'x' ? height : width
  const isOutside = (at: number, depth: number): boolean => {
    const across = side.fromEnd ? length - 1 - depth : depth
    return outside[side.across === 'x' ? at * width + across : across * width + at] === 1
  }
  const points: LinePoint[] = []
  // The corners' own rows belong to the other sides.
  for (let at = Math.floor(along * 0.04); at < along * 0.96; at += 1) {
    const depth = firstSolid((each) => !isOutside(at, each), length)
    if (depth !== null) points.push({ along: at + 0.5, across: side.fromEnd ? length - depth : depth })
  }
  const line = points.length > along * 0.3 ? fitLine(points, 1.5) : null
  return line && { ...line, ...side }
}

/** The first place from which on it is solid; null where it is so nowhere. */
function firstSolid(isSolid: (at: number) => boolean, length: number): number | null {
  let run = 0
  for (let at = 0; at < length; at += 1) {
    run = isSolid(at) ? run + 1 : 0
    if (run === SOLID) return at - SOLID + 1
  }
  return null
}

/** Where an upright side crosses a level one. */
function cross(upright: FittedLine, level: FittedLine): Point {
  const y = (level.at + level.slope * upright.at) / (1 - level.slope * upright.slope)
  return { x: upright.at + upright.slope * y, y }
}

function areaOf(quad: Quad): number {
  const twice = quad.reduce((sum, corner, index) => {
    const next = quad[((index + 1) % 4) as 0 | 1 | 2 | 3]
    return sum + corner.x * next.y - next.x * corner.y
  }, 0)
  return Math.abs(twice) / 2
}

function inside({ x, y }: Point): Point {
  return { x: Math.min(1, Math.max(0, x)), y: Math.min(1, Math.max(0, y)) }
}
