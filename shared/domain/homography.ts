import type { PagePoint } from './shape.ts'

/** A point in fractions of a picture, 0 to 1 from its top left; outside the picture it may be less or more. */
export type Point = PagePoint

/** Top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point]

/** A projective map of the plane, row by row. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number]

/** Below this a point lies at the horizon of the map; it is taken for one just before it, so that it stays finite. */
const HORIZON = 1e-6

/** Where the map takes a point. */
export function mapped(map: Homography, { x, y }: Point): Point {
  const w = map[6] * x + map[7] * y + map[8]
  const depth = Math.max(w, HORIZON)
  return { x: (map[0] * x + map[1] * y + map[2]) / depth, y: (map[3] * x + map[4] * y + map[5]) / depth }
}

/**
 * The map of the unit square's corners to those of a convex quad (Heckbert, Fundamentals of Texture Mapping and Image
 * Warping, 1989, section 2.2.3). A parallelogram gives an affine map.
 */
export function squareToQuad([a, b, c, d]: Quad): Homography {
  const sx = a.x - b.x + c.x - d.x
  const sy = a.y - b.y + c.y - d.y
  const dx1 = b.x - c.x
  const dx2 = d.x - c.x
  const dy1 = b.y - c.y
  const dy2 = d.y - c.y
  const det = dx1 * dy2 - dx2 * dy1
  const g = (sx * dy2 - dx2 * sy) / det
  const h = (dx1 * sy - sx * dy1) / det
  return [b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x, b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y, g, h, 1]
}

/** The map that takes back. It is the true inverse, so that what was before the horizon still is. */
export function inverted([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  const scale = 1 / (a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g))
  return [
    (e * i - f * h) * scale,
    (c * h - b * i) * scale,
    (b * f - c * e) * scale,
    (f * g - d * i) * scale,
    (a * i - c * g) * scale,
    (c * d - a * f) * scale,
    (d * h - e * g) * scale,
    (b * g - a * h) * scale,
    (a * e - b * d) * scale,
  ]
}

/** `first`, then `second`, as one map. */
export function after(first: Homography, second: Homography): Homography {
  const at = (row: 0 | 1 | 2, column: 0 | 1 | 2): number =>
    second[(3 * row) as 0 | 3 | 6] * first[column] +
    second[(3 * row + 1) as 1 | 4 | 7] * first[(column + 3) as 3 | 4 | 5] +
    second[(3 * row + 2) as 2 | 5 | 8] * first[(column + 6) as 6 | 7 | 8]
  return [at(0, 0), at(0, 1), at(0, 2), at(1, 0), at(1, 1), at(1, 2), at(2, 0), at(2, 1), at(2, 2)]
}

/** Turns a vector clockwise (y grows downwards) by degrees. */
export function turnedBy({ x, y }: Point, degrees: number): Point {
  const a = (degrees * Math.PI) / 180
  return { x: x * Math.cos(a) - y * Math.sin(a), y: x * Math.sin(a) + y * Math.cos(a) }
}

/** Whether the corners go round clockwise without a dent, and enclose something: only then there is a picture of them. */
export function isConvex(quad: Quad): boolean {
  return quad.every((corner, index) => {
    // Indexes taken modulo four are those of a quad.
    const next = quad[((index + 1) % 4) as 0 | 1 | 2 | 3]
    const last = quad[((index + 2) % 4) as 0 | 1 | 2 | 3]
    return (next.x - corner.x) * (last.y - next.y) - (next.y - corner.y) * (last.x - next.x) > 1e-9
  })
}
