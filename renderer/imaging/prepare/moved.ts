import type { Point } from '../../../shared/domain/homography.ts'
import type { Component } from './components.ts'
import { unstraightened, type Straightening } from './straighten.ts'

/** How a picture was brought to another size and straightened. */
export interface Way {
  readonly scale: number
  readonly straight: Straightening | null
}

/** A letter where it is once the picture was scaled and straightened: its middle moves, its size only grows. */
export function moved({ left, top, right, bottom, area }: Component, { scale, straight }: Way): Component {
  const half = { x: ((right - left) * scale) / 2, y: ((bottom - top) * scale) / 2 }
  const at = { x: left * scale + half.x, y: top * scale + half.y }
  const { x, y } = straight ? forward(at, straight) : at
  return {
    left: x - half.x,
    top: y - half.y,
    right: x + half.x,
    bottom: y + half.y,
    area: area * scale * scale,
  }
}

/** A letter where it is once the picture has a margin, in pixels. */
export function shiftedBy({ left, top, right, bottom, area }: Component, margin: number): Component {
  return { left: left + margin, top: top + margin, right: right + margin, bottom: bottom + margin, area }
}

/** A point in pixels of the picture that was straightened, in pixels of the straight one. */
function forward({ x, y }: Point, { angle, from, to }: Straightening): Point {
  const back = unstraightened({ x: x / from.width, y: y / from.height }, { angle: -angle, from: to, to: from })
  return { x: back.x * to.width, y: back.y * to.height }
}
