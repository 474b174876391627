import type { PixelSize } from '../../domain/geometry.ts'
import type { LaidMap } from './lay-map.ts'

/** A, D, B, E, C, F of a world file: metres of Web Mercator a pixel, and where the middle of the first pixel is. */
export interface WorldFile {
  readonly a: number
  readonly d: number
  readonly b: number
  readonly e: number
  readonly c: number
  readonly f: number
}

/**
 * The affine that is nearest (least squares over a grid of the page) to how a map is laid: exact for 'helmert' and
 * 'polynomial1', an approach for the rest. EPSG:3857.
 */
export function worldFileOf(map: LaidMap, { width, height }: PixelSize): WorldFile {
  const steps = [0, 0.25, 0.5, 0.75, 1]
  const knots = steps.flatMap((y) => steps.map((x) => ({ x, y, ground: map.toGround({ x, y }) })))
  const slope = (axis: 0 | 1, by: 'x' | 'y'): number => {
    const meanOf = knots.reduce((sum, { ground }) => sum + ground[axis], 0) / knots.length
    const top = knots.reduce((sum, knot) => sum + (knot[by] - 0.5) * (knot.ground[axis] - meanOf), 0)
    return top / knots.reduce((sum, knot) => sum + (knot[by] - 0.5) ** 2, 0)
  }
  const middle = (axis: 0 | 1): number => knots.reduce((sum, { ground }) => sum + ground[axis], 0) / knots.length
  const [a, b] = [slope(0, 'x') / width, slope(0, 'y') / height]
  const [d, e] = [slope(1, 'x') / width, slope(1, 'y') / height]
  // World files count from the middle of the first pixel.
  const [right, down] = [0.5 - width / 2, 0.5 - height / 2]
  return { a, d, b, e, c: middle(0) + a * right + b * down, f: middle(1) + d * right + e * down }
}

/** The six lines of the file, in the order that ESRI set. */
export function worldFileText({ a, d, b, e, c, f }: WorldFile): string {
  return `${[a, d, b, e, c, f].map((value) => value.toFixed(10)).join('\n')}\n`
}

/** What GDAL and QGIS take the projection of a picture from (`<picture>.aux.xml`): world files say nothing of it. */
export const GROUND_OF_WORLD_FILE = '<PAMDataset><SRS>EPSG:3857</SRS></PAMDataset>\n'
