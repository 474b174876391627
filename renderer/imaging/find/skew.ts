import type { Found } from '../../../shared/domain/findings.ts'
import { inkOf, shrunk, type Grey } from './ink.ts'

/** The longer side on which lines of text are sought: letters of a page are then some 10 pixels high. */
const SIDE = 1400
/** Degrees to both sides in which a skew is sought; more is a page that lies on its side or a picture. */
const REACH = 15
const COARSE = 0.5
/** So much ink is enough to tell; more only takes time. */
const POINTS = 60_000
/** Of these every so manyth is enough to tell roughly. */
const ROUGHLY = 3
/** Lines so clear are not given up for columns: the edge of a page is a column too, and often not at right angles. */
const SURE = 0.3
/** An angle less sure than this is none. */
const LEAST_SURE = 0.15
/** Less ink than this says nothing. */
const LEAST_POINTS = 400

/**
 * By how many degrees to turn the picture clockwise so that its lines lie level. Lines of writing give a profile of
 * sharp steps where they are level (Postl 1986: the sum of squared differences of neighbouring rows); the best angle
 * is sought coarsely, then finely, then between the last steps by a parabola. Vertical columns, as of Hán-Nôm, give it
 * across. null where there is too little ink, or no direction stands out.
 */
export function findSkew(picture: Grey): Found<number> | null {
  const points = inkPoints(shrunk(picture, SIDE))
  if (points.xs.length < LEAST_POINTS) return null
  const across = bestAngle(points.xs, points.ys)
  const best = across.confidence >= SURE ? across : surer(across, bestAngle(points.ys, points.xs))
  return best.confidence < LEAST_SURE ? null : best
}

/** The same of lines alone: the strokes of a slanted hand, all on one slope, are columns that do not stand upright. */
export function findSkewOfLines(picture: Grey): Found<number> | null {
  const { xs, ys } = inkPoints(shrunk(picture, SIDE))
  const found = xs.length < LEAST_POINTS ? null : bestAngle(xs, ys)
  return found && found.confidence >= LEAST_SURE ? found : null
}

/** Of lines and columns: for these x and y were exchanged, which turns the other way round. */
function surer(across: Found<number>, down: Found<number>): Found<number> {
  return across.confidence >= down.confidence ? across : { ...down, value: -down.value }
}

interface Points {
  readonly xs: Float32Array
  readonly ys: Float32Array
}

function inkPoints(grey: Grey): Points {
  const ink = inkOf(grey)
  let count = 0
  for (let at = 0; at < ink.length; at += 1) count += ink[at] ?? 0
  const step = Math.max(1, count / POINTS)
  const size = Math.min(count, Math.floor(count / step))
  const xs = new Float32Array(size)
  const ys = new Float32Array(size)
  let seen = 0
  let kept = 0
  for (let at = ink.indexOf(1); at >= 0 && kept < size; at = ink.indexOf(1, at + 1)) {
    seen += 1
    if (seen < kept * step) continue
    // Somewhere within its pixel: else rows of pixels, exactly level, would pass for lines of writing.
    xs[kept] = (at % grey.width) + ((kept * 0.618033988749895) % 1)
    ys[kept] = Math.floor(at / grey.width) + ((kept * 0.7548776662466927) % 1)
    kept += 1
  }
  return { xs, ys }
}

function bestAngle(along: Float32Array, across: Float32Array): Found<number> {
  const score = profileScore(along, across, 1)
  const roughScore = profileScore(along, across, ROUGHLY)
  const coarse = anglesAround(0, REACH, COARSE).map((angle) => [angle, roughScore(angle)] as const)
  const sorted = coarse.map(([, value]) => value).sort((one, other) => one - other)
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0
  const [near] = bestOf(coarse)
  const [closer] = bestOf(anglesAround(near, COARSE, 0.1).map((angle) => [angle, score(angle)] as const))
  const fine = anglesAround(closer, 0.1, 0.025).map((angle) => [angle, score(angle)] as const)
  const [angle] = bestOf(fine)
  const top = roughScore(angle)
  const value = Math.round(between(fine, angle) * 100) / 100
  // A page of text is three times as steep at its best angle as at most others; noise hardly steeper.
  return { value, confidence: Math.min(1, Math.max(0, (top / Math.max(usual, 1e-9) - 1.15) / 2)) }
}

function anglesAround(middle: number, reach: number, step: number): readonly number[] {
  const count = Math.round(reach / step)
  return Array.from({ length: 2 * count + 1 }, (_, index) => middle + (index - count) * step)
}

type Scored = readonly [angle: number, score: number]

function bestOf(scores: readonly Scored[]): Scored {
  return scores.reduce((best, each) => (each[1] > best[1] ? each : best))
}

/** The top of the parabola through the best angle and its neighbours. */
function between(scores: readonly Scored[], angle: number): number {
  const at = scores.findIndex(([each]) => each === angle)
  const [before, best, next] = [scores[at - 1], scores[at], scores[at + 1]]
  if (!before || !best || !next) return angle
  const bend = before[1] - 2 * best[1] + next[1]
  return bend < 0 ? angle + ((before[1] - next[1]) / (2 * bend)) * (next[0] - angle) : angle
}

/** How sharp the steps between rows are once the points are turned clockwise by an angle. */
function profileScore(along: Float32Array, across: Float32Array, every: number): (angle: number) => number {
  const most = Math.ceil(Math.hypot(maxOf(along), maxOf(across))) + 2
  const rows = new Float32Array(2 * most)
  return (angle) => {
    const sine = Math.sin((angle * Math.PI) / 180)
    const cosine = Math.cos((angle * Math.PI) / 180)
    rows.fill(0)
    for (let i = 0; i < along.length; i += every) {
      const at = (along[i] ?? 0) * sine + (across[i] ?? 0) * cosine + most
      const row = Math.floor(at)
      const part = at - row
      // Shared between two rows, so that the score is smooth in the angle.
      rows[row] = (rows[row] ?? 0) + 1 - part
      rows[row + 1] = (rows[row + 1] ?? 0) + part
    }
    let sum = 0
    for (let row = 2; row < rows.length; row += 1) sum += ((rows[row] ?? 0) - (rows[row - 2] ?? 0)) ** 2
    return sum
  }
}

function maxOf(values: Float32Array): number {
  let most = 0
  for (const value of values) if (value > most) most = value
  return most
}
