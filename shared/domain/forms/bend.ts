import type { PagePoint } from '../shape.ts'

/**
 * How a page is bent beyond what one map of all of it can tell: by how far, in fractions of the sample, its points lie from
 * where they would on a flat one, at the nodes of an even grid over all of the sample, row by row.
 */
export interface Bend {
  readonly columns: number
  readonly rows: number
  readonly xs: readonly number[]
  readonly ys: readonly number[]
}

/** The four nodes around a point of the sample, and how much each of them counts there. */
export function nodesAround(
  { columns, rows }: Pick<Bend, 'columns' | 'rows'>,
  { x, y }: PagePoint,
): readonly (readonly [node: number, share: number])[] {
  const place = (part: number, count: number): readonly [number, number] => {
    const at = Math.max(0, Math.min(1, part)) * (count - 1)
    const first = Math.min(count - 2, Math.floor(at))
    return [first, at - first]
  }
  const [left, u] = place(x, columns)
  const [top, v] = place(y, rows)
  const node = top * columns + left
  return [
    [node, (1 - u) * (1 - v)],
    [node + 1, u * (1 - v)],
    [node + columns, (1 - u) * v],
    [node + columns + 1, u * v],
  ]
}

/** Where a point of the sample lies on it as the page is bent. */
export function bent(point: PagePoint, bend: Bend | undefined): PagePoint {
  if (!bend) return point
  let { x, y } = point
  for (const [node, share] of nodesAround(bend, point)) {
    x += share * (bend.xs[node] ?? 0)
    y += share * (bend.ys[node] ?? 0)
  }
  return { x, y }
}

/** Bends change little from place to place: after so many steps nothing is left of what was missed. */
const STEPS = 6

/** Where on a flat sample a point lies that is bent to this one. */
export function flat(point: PagePoint, bend: Bend | undefined): PagePoint {
  let found = point
  for (let step = 0; bend && step < STEPS; step += 1) {
    const { x, y } = bent(found, bend)
    found = { x: found.x + point.x - x, y: found.y + point.y - y }
  }
  return found
}
