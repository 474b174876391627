import type { Box, PixelSize } from '../../domain/geometry.ts'
import type { PagePoint } from '../../domain/shape.ts'
import type { Corners } from './boxes.ts'

/**
 * A box in whole pixels of a page, cut at its edges and at least one pixel each way; null for none, and where nothing of
 * it is on the page. Read again, no edge is more than a pixel from where it was.
 */
export function pixelCorners(box: Box | null, size: PixelSize): Corners | null {
  if (!box) return null
  const [x0, x1] = span(box.x * size.width, (box.x + box.w) * size.width, size.width)
  const [y0, y1] = span(box.y * size.height, (box.y + box.h) * size.height, size.height)
  return x1 > x0 && y1 > y0 ? { x0, y0, x1, y1 } : null
}

function span(from: number, to: number, most: number): readonly [number, number] {
  if (to <= 0 || from >= most) return [0, 0]
  const start = Math.min(pixel(from, most), most - 1)
  return [start, Math.max(pixel(to, most), start + 1)]
}

/** The smallest rectangle around several, in pixels; null for none. */
export function cornersAround(several: readonly (Corners | null)[]): Corners | null {
  const known = several.filter((each) => each !== null)
  if (known.length === 0) return null
  return {
    x0: Math.min(...known.map(({ x0 }) => x0)),
    y0: Math.min(...known.map(({ y0 }) => y0)),
    x1: Math.max(...known.map(({ x1 }) => x1)),
    y1: Math.max(...known.map(({ y1 }) => y1)),
  }
}

/** Points in whole pixels on the page, 'x,y x,y …'. */
export function pixelPoints(points: readonly PagePoint[], size: PixelSize): string {
  return points
    .map(({ x, y }) => `${pixel(x * size.width, size.width)},${pixel(y * size.height, size.height)}`)
    .join(' ')
}

/** The four corners of a rectangle as points, clockwise from the top left. */
export function cornerPoints({ x0, y0, x1, y1 }: Corners): string {
  return `${x0},${y0} ${x1},${y0} ${x1},${y1} ${x0},${y1}`
}

/** A confidence as files have it: four places are more than any engine is sure of. */
export function confidenceText(confidence: number): string {
  return String(Math.round(confidence * 1e4) / 1e4)
}

function pixel(value: number, most: number): number {
  return Math.round(Math.min(Math.max(value, 0), most))
}
