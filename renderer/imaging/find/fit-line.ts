/** A line as `across = at + slope * along`, in pixels. */
export interface FittedLine {
  readonly at: number
  readonly slope: number
  /** The part of the points that lie on it, 0 to 1. */
  readonly share: number
}

export interface LinePoint {
  readonly along: number
  readonly across: number
}

const TRIES = 120

/**
 * The line that most points lie on (RANSAC, Fischler and Bolles 1981, with the same pairs in each run), fitted to
 * them by least squares. A torn corner, a bookmark or a finger is not on it. null for fewer than two points.
 */
export function fitLine(points: readonly LinePoint[], tolerance: number): FittedLine | null {
  let best: readonly LinePoint[] = []
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const line = lineThrough(pick(points, attempt * 2), pick(points, attempt * 2 + 1))
    const near = line ? points.filter((point) => distance(line, point) <= tolerance) : []
    if (near.length > best.length) best = near
  }
  const line = leastSquares(best)
  return line && { ...line, share: best.length / points.length }
}

/** Points spread over all of them by the golden ratio: repeatable, and never twice the same pair in a row. */
function pick(points: readonly LinePoint[], attempt: number): LinePoint | undefined {
  return points[Math.floor((((attempt + 1) * 0.618033988749895) % 1) * points.length)]
}

function lineThrough(one: LinePoint | undefined, other: LinePoint | undefined): Omit<FittedLine, 'share'> | null {
  if (!one || !other || one.along === other.along) return null
  const slope = (other.across - one.across) / (other.along - one.along)
  return { slope, at: one.across - slope * one.along }
}

function distance({ at, slope }: Omit<FittedLine, 'share'>, { along, across }: LinePoint): number {
  return Math.abs(across - at - slope * along) / Math.hypot(1, slope)
}

function leastSquares(points: readonly LinePoint[]): Omit<FittedLine, 'share'> | null {
  const count = points.length
  if (count < 2) return null
  const mean = (of: (point: LinePoint) => number): number => points.reduce((sum, point) => sum + of(point), 0) / count
  const along = mean((point) => point.along)
  const across = mean((point) => point.across)
  const spread = mean((point) => (point.along - along) ** 2)
  const slope = spread === 0 ? 0 : mean((point) => (point.along - along) * (point.across - across)) / spread
  return { slope, at: across - slope * along }
}
