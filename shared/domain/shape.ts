import { turnBox } from './geometry-turn.ts'
import type { Box, QuarterTurn } from './geometry.ts'

/** A point of a page, in the fractions of `Box`: 0 to 1 from the top left of its picture. */
export interface PagePoint {
  readonly x: number
  readonly y: number
}

/** A part of a page, in fractions of its picture. A polygon has at least three points and is closed by itself. */
export type Shape =
  | { readonly kind: 'rectangle'; readonly box: Box }
  | { readonly kind: 'polygon'; readonly points: readonly PagePoint[] }

/** The smallest box around a shape. */
export function boundsOf(shape: Shape): Box {
  if (shape.kind === 'rectangle') return shape.box
  const xs = shape.points.map((point) => point.x)
  const ys = shape.points.map((point) => point.y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

/** The corners of a shape in order: of a rectangle from its top left, clockwise. */
export function cornersOf(shape: Shape): readonly PagePoint[] {
  if (shape.kind === 'polygon') return shape.points
  const { x, y, w, h } = shape.box
  return [
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ]
}

/** A shape of the unturned page as it stands once the page is turned clockwise. `oppositeTurn` brings it back. */
export function turnShape(shape: Shape, turn: QuarterTurn): Shape {
  if (turn === 0) return shape
  return shape.kind === 'rectangle'
    ? { kind: 'rectangle', box: turnBox(shape.box, turn) }
    : { kind: 'polygon', points: turnPoints(shape.points, turn) }
}

/** A point of the unturned page as it stands once the page is turned clockwise. */
export function turnPoint({ x, y }: PagePoint, turn: QuarterTurn): PagePoint {
  const turned = turnBox({ x, y, w: 0, h: 0 }, turn)
  return { x: turned.x, y: turned.y }
}

/** Points of the unturned page as they stand once the page is turned clockwise. */
export function turnPoints(points: readonly PagePoint[], turn: QuarterTurn): readonly PagePoint[] {
  return points.map((point) => turnPoint(point, turn))
}

/** The shape moved as a whole, by fractions of the page; it stops at the page's edges. */
export function moveShape(shape: Shape, by: PagePoint): Shape {
  const box = boundsOf(shape)
  const dx = within(by.x, -box.x, 1 - box.x - box.w)
  const dy = within(by.y, -box.y, 1 - box.y - box.h)
  return shape.kind === 'rectangle'
    ? { kind: 'rectangle', box: { ...shape.box, x: shape.box.x + dx, y: shape.box.y + dy } }
    : { kind: 'polygon', points: shape.points.map(({ x, y }) => ({ x: x + dx, y: y + dy })) }
}

/** The shape with one of its corners elsewhere, within the page. A rectangle stays one: the opposite corner stays. */
export function moveCorner(shape: Shape, corner: number, to: PagePoint): Shape {
  const at = { x: within(to.x, 0, 1), y: within(to.y, 0, 1) }
  if (shape.kind === 'polygon') {
    return { kind: 'polygon', points: shape.points.map((point, index) => (index === corner ? at : point)) }
  }
  const opposite = cornersOf(shape)[(corner + 2) % 4]
  return opposite ? { kind: 'rectangle', box: boxBetween(at, opposite) } : shape
}

/** The box that has both points as corners. */
export function boxBetween(one: PagePoint, other: PagePoint): Box {
  const x = Math.min(one.x, other.x)
  const y = Math.min(one.y, other.y)
  return { x, y, w: Math.abs(one.x - other.x), h: Math.abs(one.y - other.y) }
}

/** The size changed by fractions of the page, the top left staying; it stops at the page's edges and at `least`. */
export function growShape(shape: Shape, by: PagePoint, least = 0.002): Shape {
  const box = boundsOf(shape)
  const w = within(box.w + by.x, least, 1 - box.x)
  const h = within(box.h + by.y, least, 1 - box.y)
  if (shape.kind === 'rectangle') return { kind: 'rectangle', box: { ...box, w, h } }
  const stretched = ({ x, y }: PagePoint): PagePoint => ({
    x: box.x + (box.w === 0 ? 0 : ((x - box.x) / box.w) * w),
    y: box.y + (box.h === 0 ? 0 : ((y - box.y) / box.h) * h),
  })
  return { kind: 'polygon', points: shape.points.map(stretched) }
}

/** Whether a point lies in a shape or on its edge; a polygon by the even-odd rule. */
export function isInShape(shape: Shape, at: PagePoint): boolean {
  const { x, y, w, h } = boundsOf(shape)
  if (at.x < x || at.y < y || at.x > x + w || at.y > y + h) return false
  return shape.kind === 'rectangle' || crossings(shape.points, at) % 2 === 1
}

/** How often a ray to the right of a point crosses the outline. */
function crossings(points: readonly PagePoint[], at: PagePoint): number {
  return points.filter((from, index) => {
    const to = points[(index + 1) % points.length] ?? from
    if (from.y > at.y === to.y > at.y) return false
    return at.x < from.x + ((at.y - from.y) / (to.y - from.y)) * (to.x - from.x)
  }).length
}

/** The area of a shape, in squares of page fractions. */
export function areaOf(shape: Shape): number {
  if (shape.kind === 'rectangle') return shape.box.w * shape.box.h
  const twice = shape.points.reduce((sum, from, index) => {
    const to = shape.points[(index + 1) % shape.points.length] ?? from
    return sum + from.x * to.y - to.x * from.y
  }, 0)
  return Math.abs(twice) / 2
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
