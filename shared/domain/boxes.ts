import type { Box } from './geometry.ts'
import type { PagePoint } from './shape.ts'

/** The way that text runs: letters follow each other to the right, or downwards. */
export type Axis = 'across' | 'down'

/** The smallest box around all that there are; null for none. */
export function boxAround(boxes: readonly (Box | null)[]): Box | null {
  const there = boxes.filter((box) => box !== null)
  if (there.length === 0) return null
  const x = Math.min(...there.map((box) => box.x))
  const y = Math.min(...there.map((box) => box.y))
  const right = Math.max(...there.map((box) => box.x + box.w))
  const bottom = Math.max(...there.map((box) => box.y + box.h))
  return { x, y, w: right - x, h: bottom - y }
}

/** Where a box begins and ends on the axis. */
export function extentOf(box: Box, axis: Axis): readonly [from: number, to: number] {
  return axis === 'across' ? [box.x, box.x + box.w] : [box.y, box.y + box.h]
}

/** A box cut in two at a place of the axis; a place beyond the box leaves one of them without extent. */
export function cutBox(box: Box, axis: Axis, at: number): readonly [Box, Box] {
  const [from, to] = extentOf(box, axis)
  const cut = Math.max(from, Math.min(to, at))
  return axis === 'across'
    ? [
        { ...box, w: cut - from },
        { ...box, x: cut, w: to - cut },
      ]
    : [
        { ...box, h: cut - from },
        { ...box, y: cut, h: to - cut },
      ]
}

/** Those parts of a polyline before and after a place of the axis. */
export function cutPath(
  points: readonly PagePoint[],
  axis: Axis,
  at: number,
): readonly [readonly PagePoint[], readonly PagePoint[]] {
  const place = (point: PagePoint): number => (axis === 'across' ? point.x : point.y)
  const before: PagePoint[] = []
  const after: PagePoint[] = []
  points.forEach((point, index) => {
    const last = points[index - 1]
    if (last && place(last) < at !== place(point) < at) {
      const share = (at - place(last)) / (place(point) - place(last))
      const middle = { x: last.x + share * (point.x - last.x), y: last.y + share * (point.y - last.y) }
      before.push(middle)
      after.push(middle)
    }
    ;(place(point) < at ? before : after).push(point)
  })
  return [before, after]
}
