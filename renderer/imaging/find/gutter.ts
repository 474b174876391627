import type { Gutter } from '../../../shared/domain/image-edits.ts'
import type { Found } from '../../../shared/domain/findings.ts'
import { inkOf, shrunk, type Grey } from './ink.ts'
import { median } from '../../../shared/domain/median.ts'

const SIDE = 900
/** An opening is wider than it is high. A single page that is so has no gap from top to bottom in its middle. */
const LEAST_ASPECT = 1.1
/** The part of the width in which the gutter of an opening lies. */
const FROM = 0.32
const TO = 0.68
const REACH = 4
const STEP = 0.5

/**
 * The gutter of an opening, on a picture that is the right way up: a dark or light line or shadow from top to bottom,
 * or a gap without ink between two blocks of text. Sought under several slants, since openings are rarely laid
 * straight. null where the picture is not as wide as an opening, or its middle is neither. Without `gaps` only a line or
 * a shadow counts.
 */
export function findGutter(picture: Grey, { leastAspect = LEAST_ASPECT, gaps = true } = {}): Found<Gutter> | null {
  if (picture.width / picture.height < leastAspect) return null
  const grey = shrunk(picture, SIDE)
  const ink = gaps ? inkOf(grey) : null
  const found = Array.from({ length: (2 * REACH) / STEP + 1 }, (_, index) => -REACH + index * STEP).map((angle) =>
    bestAt(grey, ink, angle),
  )
  const best = found.reduce((one, other) => (other.score > one.score ? other : one))
  if (best.score < 0.2) return null
  return { value: { x: best.x / grey.width, angle: best.angle }, confidence: Math.min(1, best.score) }
}

interface Candidate {
  readonly x: number
  readonly angle: number
  readonly score: number
}

/** The part of a column that is darker than its paper: writing never covers so much of one. */
const PAPER = 0.7

/**
 * Columns of the picture turned clockwise by an angle, each at the place where it crosses half the height: how light
 * the paper is, and how much ink there is.
 */
function columnsAt(grey: Grey, ink: Uint8Array | null, angle: number) {
  const { width, height, data } = grey
  const slope = Math.tan((angle * Math.PI) / 180)
  const light = new Float32Array(width)
  const marks = new Float32Array(width)
  const first = Math.floor(height * 0.06)
  const last = Math.ceil(height * 0.94)
  const levels = new Uint16Array(256)
  for (let x = 0; x < width; x += 1) {
    levels.fill(0)
    let count = 0
    for (let y = first; y < last; y += 1) {
      // A line that a clockwise turn sets upright leans to the left at its upper end.
      const from = x + Math.round((y - height / 2) * slope)
      if (from < 0 || from >= width) continue
      const level = data[y * width + from] ?? 0
      levels[level] = (levels[level] ?? 0) + 1
      marks[x] = (marks[x] ?? 0) + (ink?.[y * width + from] ?? 0)
      count += 1
    }
    marks[x] = (marks[x] ?? 0) / Math.max(1, count)
    light[x] = levelAt(levels, count * PAPER)
  }
  return { light, marks }
}

/** The level that so many are below, between whole levels. */
function levelAt(levels: Uint16Array, rank: number): number {
  let below = 0
  for (let level = 0; level < 256; level += 1) {
    const here = levels[level] ?? 0
    if (here > 0 && below + here >= rank) return level + (rank - below) / here - 0.5
    below += here
  }
  return 255
}

function bestAt(grey: Grey, ink: Uint8Array | null, angle: number): Candidate {
  const { light, marks } = columnsAt(grey, ink, angle)
  const shadow = shadowIn(light)
  const gap = gapIn(marks, light)
  return { ...(shadow.score >= gap.score ? shadow : gap), angle }
}

type Place = Omit<Candidate, 'angle'>

/** The deepest narrow dip or ridge of the light, against what is a few columns away on both sides. */
function shadowIn(light: Float32Array): Place {
  const away = Math.max(4, Math.round(light.length * 0.02))
  let best: Place = { x: light.length / 2, score: 0 }
  for (let x = Math.floor(light.length * FROM); x < light.length * TO; x += 1) {
    const beside = [light[x - away] ?? 0, light[x + away] ?? 0] as const
    const here = light[x] ?? 0
    const depth = Math.max(Math.min(...beside) - here, here - Math.max(...beside))
    const score = (depth - 6) / 30
    if (score > best.score) best = { x: x + 0.5, score }
  }
  return best
}

/**
 * The widest gap without ink between two blocks that have some: where it has a slight shadow of its own there, else in
 * its middle, which is a guess, for the margins of two pages need not be alike.
 */
function gapIn(marks: Float32Array, light: Float32Array): Place {
  const width = marks.length
  const from = Math.floor(width * 0.08)
  const to = Math.floor(width * 0.92)
  const density = mean(marks, from, to)
  if (density < 0.004) return { x: width / 2, score: 0 }
  let best: Place = { x: width / 2, score: 0 }
  for (const gap of gapsIn(marks, density * 0.12)) {
    const both = Math.min(mean(marks, from, gap.start), mean(marks, gap.end, to))
    const wide = (gap.end - gap.start) / width
    const score =
      both < density * 0.5 ? 0 : Math.min(0.45, wide * 12) - Math.abs((gap.start + gap.end) / 2 / width - 0.5)
    if (score > best.score) best = inGap(light, gap, score)
  }
  return best
}

interface Gap {
  readonly start: number
  readonly end: number
}

function gapsIn(marks: Float32Array, limit: number): readonly Gap[] {
  const gaps: Gap[] = []
  const last = Math.floor(marks.length * TO)
  let start = Math.floor(marks.length * FROM)
  for (let x = start; x <= last; x += 1) {
    if ((marks[x] ?? 0) <= limit && x < last) continue
    if (x > start) gaps.push({ start, end: x })
    start = x + 1
  }
  return gaps
}

/** Levels by which a shadow in a gap must differ from the paper beside it. */
const SLIGHT = 3

function inGap(light: Float32Array, { start, end }: Gap, score: number): Place {
  const inside = [...light.slice(start, end)]
  const usual = median(inside)
  const depths = inside.map((level) => Math.abs(level - usual))
  const deepest = Math.max(...depths)
  if (deepest < SLIGHT) return { x: (start + end) / 2, score }
  return { x: start + depths.indexOf(deepest) + 0.5, score: Math.min(0.9, score + deepest / 40) }
}

function mean(values: Float32Array, from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at += 1) sum += values[at] ?? 0
  return sum / Math.max(1, to - from)
}
