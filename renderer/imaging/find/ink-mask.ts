import type { PixelSize } from '../../../shared/domain/geometry.ts'
import { turnedBy, type Point } from '../../../shared/domain/homography.ts'
import type { Rectangle } from '../prepare/crop.ts'

/** A mask of ink, 1 where there is some. */
export interface InkMask extends PixelSize {
  readonly data: Uint8Array
}

/** A thin rim with writing inside: the box around it, and a mask of its lines, as large as that of the ink. */
export interface FoundRim {
  readonly box: Rectangle
  readonly rim: Uint8Array
}

/** Enough for any line to be laid through them. */
const POINTS = 2000

/** Points of ink, evenly taken. */
export function inkPoints({ width, data }: InkMask): readonly Point[] {
  const points: Point[] = []
  for (let at = data.indexOf(1); at >= 0; at = data.indexOf(1, at + 1))
    points.push({ x: at % width, y: Math.floor(at / width) })
  const every = Math.max(1, Math.floor(points.length / POINTS))
  return points.filter((_, at) => at % every === 0)
}

/** Whether there is ink at the pixel nearest to a place; none is outside of the picture. */
export function isInk({ width, height, data }: InkMask, x: number, y: number): boolean {
  const [column, row] = [Math.round(x), Math.round(y)]
  return column >= 0 && row >= 0 && column < width && row < height && data[row * width + column] === 1
}

/** The mean of what is told of every pixel between two places, both included. */
export function shareAlong([from, to]: readonly [number, number], at: (place: number) => number | boolean): number {
  let [sum, count] = [0, 0]
  for (let place = from; place <= to; place += 1) {
    sum += Number(at(place))
    count += 1
  }
  return sum / Math.max(1, count)
}

/** Says of places along and across something that lies so many degrees clockwise whether there is ink. */
export function inkAlong(ink: InkMask, tilt: number): (x: number, y: number) => boolean {
  return (x, y) => {
    const point = turnedBy({ x, y }, tilt)
    return isInk(ink, point.x, point.y)
  }
}
