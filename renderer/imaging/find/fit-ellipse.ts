import type { Point } from '../../../shared/domain/homography.ts'

/** An ellipse whose axes lie along the sides of the picture; a circle where both halves are the same. */
export interface Ellipse {
  readonly x: number
  readonly y: number
  /** Half of its width and of its height. */
  readonly across: number
  readonly down: number
}

/** Which ellipses count. */
export interface Wanted {
  readonly least: number
  readonly most: number
  /** How many times as wide as high it may be, or as high as wide; 1 for circles alone. */
  readonly longest: number
  /** How well an ellipse is borne out by ink, 0 to 1. */
  readonly score: (ellipse: Ellipse) => number
}

const TRIES = { circle: 400, ellipse: 1200 }
/** One that is borne out so well is not sought further. */
const ENOUGH = 0.95

/**
 * The ellipse through points of ink that its score bears out best (RANSAC, Fischler and Bolles 1981, with the same points
 * in each run): circles through three, then ellipses through four. null where none is wanted.
 */
export function fitEllipse(points: readonly Point[], wanted: Wanted): Ellipse | null {
  const circle = best(points, { tries: TRIES.circle, through: circleThrough }, wanted)
  if ((circle && circle.score >= ENOUGH) || wanted.longest === 1) return circle?.ellipse ?? null
  const ellipse = best(points, { tries: TRIES.ellipse, through: ellipseThrough }, wanted)
  return (ellipse && ellipse.score > (circle?.score ?? 0) ? ellipse : circle)?.ellipse ?? null
}

interface Way {
  readonly tries: number
  readonly through: (points: readonly Point[]) => Ellipse | null
}

function best(points: readonly Point[], { tries, through }: Way, { least, most, longest, score }: Wanted) {
  let found: { readonly ellipse: Ellipse; readonly score: number } | null = null
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const ellipse = through(picked(points, attempt))
    if (!ellipse || Math.min(ellipse.across, ellipse.down) < least || Math.max(ellipse.across, ellipse.down) > most)
      continue
    if (Math.max(ellipse.across / ellipse.down, ellipse.down / ellipse.across) > longest) continue
    const own = score(ellipse)
    if (own > (found?.score ?? 0)) found = { ellipse, score: own }
    if (own >= ENOUGH) break
  }
  return found
}

/** Steps by which four points are picked: irrational, so that they never come round together. */
const STEPS = [0.6180339887498949, 0.7548776662466927, 0.8191725133961645, 0.8566748838545029]

function picked(points: readonly Point[], attempt: number): readonly Point[] {
  return STEPS.flatMap((step) => points[Math.floor((((attempt + 1) * step) % 1) * points.length)] ?? [])
}

/** The circle through the first three. */
function circleThrough([a, b, c]: readonly Point[]): Ellipse | null {
  if (!a || !b || !c) return null
  const [bx, by, cx, cy] = [b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y]
  const area = 2 * (bx * cy - by * cx)
  if (area === 0) return null
  const x = (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / area
  const y = (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / area
  const radius = Math.hypot(x, y)
  return { x: a.x + x, y: a.y + y, across: radius, down: radius }
}

/** The ellipse x² + ay² + bx + cy + d = 0 through four, which are first moved to the middle of them. */
function ellipseThrough(points: readonly Point[]): Ellipse | null {
  if (points.length < 4) return null
  const middle = { x: meanOf(points, ({ x }) => x), y: meanOf(points, ({ y }) => y) }
  const rows = points.map((point) => {
    const [x, y] = [point.x - middle.x, point.y - middle.y]
    return [y * y, x, y, 1, -x * x]
  })
  const solved = solve(rows)
  if (!solved) return null
  const [a = 0, b = 0, c = 0, d = 0] = solved
  if (a <= 0) return null
  const square = (b * b) / 4 + (c * c) / (4 * a) - d
  if (square <= 0) return null
  const across = Math.sqrt(square)
  return { x: middle.x - b / 2, y: middle.y - c / (2 * a), across, down: across / Math.sqrt(a) }
}

function meanOf(points: readonly Point[], of: (point: Point) => number): number {
  return points.reduce((sum, point) => sum + of(point), 0) / points.length
}

/** Solves linear equations, each a row with its right side last, by Gauss's elimination; null where they have no one answer. */
function solve(rows: readonly (readonly number[])[]): readonly number[] | null {
  const matrix = rows.map((row) => [...row])
  const size = matrix.length
  for (let column = 0; column < size; column += 1) {
    const at = largestIn(matrix, column)
    const [pivot] = matrix.splice(at, 1)
    const head = pivot?.[column] ?? 0
    if (!pivot || Math.abs(head) < 1e-9) return null
    const unit = pivot.map((value) => value / head)
    matrix.splice(column, 0, unit)
    for (const [index, row] of matrix.entries())
      if (index !== column) matrix[index] = row.map((value, place) => value - (row[column] ?? 0) * (unit[place] ?? 0))
  }
  return matrix.map((row) => row[size] ?? 0)
}

function largestIn(matrix: readonly (readonly number[])[], column: number): number {
  let at = column
  for (let row = column; row < matrix.length; row += 1)
    if (Math.abs(matrix[row]?.[column] ?? 0) > Math.abs(matrix[at]?.[column] ?? 0)) at = row
  return at
}
