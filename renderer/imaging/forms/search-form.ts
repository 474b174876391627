import type { Grey } from '../find/ink.ts'
import { blurred, densityOf, type Density } from './density.ts'

/** A turn, a scale and a shift: where a form may lie, about the middle of it. */
export interface Guess {
  /** Degrees clockwise. */
  readonly angle: number
  /** Of the page's longer side to the sample's. */
  readonly scale: number
  /** Fractions of the longer side. */
  readonly x: number
  readonly y: number
  /** Correlation, -1 to 1. */
  readonly score: number
}

/** Steps to both sides of what is known. */
interface Steps {
  readonly angle: number
  readonly scale: number
  readonly shift: number
  readonly turns: number
  readonly scales: number
  readonly shifts: number
}

/**
 * From coarse to fine: pixels of the longer side, what is tried, and how many guesses stay. Scans lie up to some degrees
 * askew, up to a tenth elsewhere or of another size; more than a scan of the same book does.
 */
const LEVELS: readonly (Steps & { readonly side: number; readonly kept: number })[] = [
  { side: 64, kept: 16, angle: 1.4, turns: 3, scale: 0.035, scales: 3, shift: 1.5, shifts: 4 },
  { side: 128, kept: 6, angle: 0.6, turns: 1, scale: 0.015, scales: 1, shift: 1, shifts: 1 },
  { side: 256, kept: 2, angle: 0.25, turns: 1, scale: 0.006, scales: 1, shift: 1, shifts: 1 },
]

const MIDDLE: Guess = { angle: 0, scale: 1, x: 0, y: 0, score: 0 }

/** The places where the marks of a form may lie on a page, the likeliest first. `mask`: where the form says something. */
export function searchForm(marks: Grey, mask: Grey, page: Grey): readonly Guess[] {
  let known: readonly Guess[] = [MIDDLE]
  for (const level of LEVELS) {
    const place = placeOf(marks, mask, { page, side: level.side })
    const tried = known.flatMap((guess) => around(guess, level)).map((guess) => ({ ...guess, score: place(guess) }))
    known = apart(tried, level).slice(0, level.kept)
  }
  return known
}

function around(guess: Guess, { side, ...steps }: Steps & { readonly side: number }): readonly Guess[] {
  const each = (count: number, step: number): readonly number[] =>
    Array.from({ length: 2 * count + 1 }, (_, at) => (at - count) * step)
  const shifts = each(steps.shifts, steps.shift / side)
  return each(steps.turns, steps.angle).flatMap((angle) =>
    each(steps.scales, steps.scale).flatMap((scale) =>
      shifts.flatMap((x) =>
        shifts.map((y) => ({
          angle: guess.angle + angle,
          scale: guess.scale + scale,
          x: guess.x + x,
          y: guess.y + y,
          score: 0,
        })),
      ),
    ),
  )
}

/** The best of each neighbourhood: of guesses next to each other only one goes on. */
function apart(tried: readonly Guess[], { shift, angle, side }: Steps & { readonly side: number }): readonly Guess[] {
  const kept: Guess[] = []
  const isNear = (one: Guess, other: Guess): boolean =>
    Math.abs(one.x - other.x) * side <= shift * 1.5 &&
    Math.abs(one.y - other.y) * side <= shift * 1.5 &&
    Math.abs(one.angle - other.angle) <= angle * 1.5
  for (const guess of tried.toSorted((one, other) => other.score - one.score)) {
    if (kept.length >= 24) break
    if (!kept.some((other) => isNear(guess, other))) kept.push(guess)
  }
  return kept
}

/** How well the marks and a guess agree: the correlation of ink within the mask. */
function placeOf(
  marks: Grey,
  mask: Grey,
  { page, side }: { readonly page: Grey; readonly side: number },
): (guess: Guess) => number {
  const sample = blurred(densityOf(marks, side), 1)
  const where = densityOf(mask, side)
  const seen = blurred(densityOf(page, side), 1)
  const points = pointsOf(sample, where)
  return (guess) => correlation(points, seen, { guess, side: Math.max(seen.width, seen.height) })
}

interface Points {
  /** Pixels from the middle, by the longer side. */
  readonly xs: Float32Array
  readonly ys: Float32Array
  readonly values: Float32Array
}

function pointsOf(sample: Density, where: Density): Points {
  const side = Math.max(sample.width, sample.height)
  const at: number[] = []
  sample.data.forEach((_, index) => {
    if ((where.data[index] ?? 0) > 0.5) at.push(index)
  })
  const { width, height, data } = sample
  return {
    xs: Float32Array.from(at, (index) => ((index % width) + 0.5 - width / 2) / side),
    ys: Float32Array.from(at, (index) => (Math.floor(index / width) + 0.5 - height / 2) / side),
    values: Float32Array.from(at, (index) => data[index] ?? 0),
  }
}

function correlation(
  { xs, ys, values }: Points,
  seen: Density,
  { guess, side }: { readonly guess: Guess; readonly side: number },
): number {
  const sine = Math.sin((guess.angle * Math.PI) / 180) * guess.scale * side
  const cosine = Math.cos((guess.angle * Math.PI) / 180) * guess.scale * side
  const { width, height, data } = seen
  const [dx, dy] = [width / 2 + guess.x * side, height / 2 + guess.y * side]
  let s = 0
  let p = 0
  let ss = 0
  let pp = 0
  let sp = 0
  for (let at = 0; at < xs.length; at += 1) {
    const x = xs[at] ?? 0
    const y = ys[at] ?? 0
    const value = values[at] ?? 0
    // The pixel itself is near enough: densities are blurred. This is where all of the time goes.
    const column = Math.floor(x * cosine - y * sine + dx)
    const row = Math.floor(x * sine + y * cosine + dy)
    const isIn = column >= 0 && row >= 0 && column < width && row < height
    const found = isIn ? (data[row * width + column] ?? 0) : 0
    s += value
    p += found
    ss += value * value
    pp += found * found
    sp += value * found
  }
  const count = Math.max(1, xs.length)
  const spread = Math.sqrt(Math.max(1e-12, (ss - (s * s) / count) * (pp - (p * p) / count)))
  return (sp - (s * p) / count) / spread
}
