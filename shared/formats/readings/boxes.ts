import { boxFromPixels, type Box, type PixelSize } from '../../domain/geometry.ts'
import type { PagePoint } from '../../domain/shape.ts'

/** Corners in the units of a file. */
export interface Corners {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** The numbers of a list parted by spaces, commas or both; signs and decimals allowed. */
export function numbersIn(text: string): readonly number[] {
  return (text.match(/[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi) ?? []).map(Number)
}

/** The smallest upright rectangle around points given as x, y, x, y …; null for fewer than two points. */
export function cornersOfPoints(numbers: readonly number[]): Corners | null {
  if (numbers.length < 4) return null
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const [x = 0, y = 0] = [numbers[index], numbers[index + 1]]
    x0 = Math.min(x0, x)
    x1 = Math.max(x1, x)
    y0 = Math.min(y0, y)
    y1 = Math.max(y1, y)
  }
  return { x0, y0, x1, y1 }
}

/** Fractions of the page, cut at its edges; null where the page's size is unknown or nothing of the box is on it. */
export function boxOn(size: PixelSize | null, corners: Corners | null): Box | null {
  if (!size || !corners) return null
  const cut = {
    x0: between(corners.x0, size.width),
    y0: between(corners.y0, size.height),
    x1: between(corners.x1, size.width),
    y1: between(corners.y1, size.height),
  }
  return cut.x1 > cut.x0 && cut.y1 > cut.y0 ? boxFromPixels(cut, size) : null
}

/** Points given as x, y, x, y … in fractions of the page, moved to its edges where they lie beyond. */
export function pointsOn(size: PixelSize | null, numbers: readonly number[]): readonly PagePoint[] {
  if (!size) return []
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => ({
    x: between(numbers[index * 2] ?? 0, size.width) / size.width,
    y: between(numbers[index * 2 + 1] ?? 0, size.height) / size.height,
  }))
}

/** The polygon that points make, in fractions of the page; undefined where it is the upright rectangle around them. */
export function outlineOn(size: PixelSize | null, numbers: readonly number[]): readonly PagePoint[] | undefined {
  const corners = cornersOfPoints(numbers)
  const isRectangle =
    numbers.length === 8 &&
    numbers.every((value, index) =>
      index % 2 === 0 ? value === corners?.x0 || value === corners?.x1 : value === corners?.y0 || value === corners?.y1,
    )
  return numbers.length < 6 || isRectangle || !size ? undefined : pointsOn(size, numbers)
}

/** A size of which both sides are positive numbers, else null. */
export function sizeOf(width: number, height: number): PixelSize | null {
  return width > 0 && height > 0 && Number.isFinite(width * height) ? { width, height } : null
}

function between(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most)
}
