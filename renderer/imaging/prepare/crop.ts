import type { PixelSize } from '../../../shared/domain/geometry.ts'
import type { GreyRaster } from '../grey-raster.ts'

/** A rectangle in pixels, right and bottom exclusive. */
export interface Rectangle {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The rectangle with whole pixels, as far as it lies in the picture; at least one pixel. */
export function within({ width, height }: PixelSize, { left, top, right, bottom }: Rectangle): Rectangle {
  const from = { left: clamp(Math.floor(left), width - 1), top: clamp(Math.floor(top), height - 1) }
  return {
    ...from,
    right: Math.max(from.left + 1, clamp(Math.ceil(right), width)),
    bottom: Math.max(from.top + 1, clamp(Math.ceil(bottom), height)),
  }
}

/** A part of the picture; the rectangle is in whole pixels within it. */
export function cropped({ width, data }: GreyRaster, { left, top, right, bottom }: Rectangle): GreyRaster {
  const size = { width: right - left, height: bottom - top }
  const out = new Uint8Array(size.width * size.height)
  for (let y = 0; y < size.height; y += 1)
    out.set(data.subarray((top + y) * width + left, (top + y) * width + right), y * size.width)
  return { ...size, data: out }
}

/** The rectangle around others, however many; at least one. */
export function around(boxes: readonly Rectangle[]): Rectangle {
  const [left, top] = [least(boxes, (box) => box.left), least(boxes, (box) => box.top)]
  const [right, bottom] = [-least(boxes, (box) => -box.right), -least(boxes, (box) => -box.bottom)]
  return { left, top, right, bottom }
}

function least(boxes: readonly Rectangle[], of: (box: Rectangle) => number): number {
  return boxes.reduce((smallest, box) => Math.min(smallest, of(box)), Infinity)
}

/** How far down the middle of a rectangle lies. */
export function middleOf({ top, bottom }: Pick<Rectangle, 'top' | 'bottom'>): number {
  return (top + bottom) / 2
}

/** How far from the left the middle of a rectangle lies. */
export function middleAcross({ left, right }: Rectangle): number {
  return (left + right) / 2
}

/** Which part of the shorter of two spans lies in the other; below 0 where they do not meet. */
export function overlap(one: readonly [number, number], other: readonly [number, number]): number {
  const shorter = Math.min(one[1] - one[0], other[1] - other[0])
  return (Math.min(one[1], other[1]) - Math.max(one[0], other[0])) / Math.max(shorter, 1e-9)
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value))
}
