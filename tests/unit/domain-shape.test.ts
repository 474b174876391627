import { describe, expect, it } from 'vitest'
import { oppositeTurn } from '../../shared/domain/geometry-turn.ts'
import type { QuarterTurn } from '../../shared/domain/geometry.ts'
import { inReadingOrder } from '../../shared/domain/region.ts'
import {
  areaOf,
  boundsOf,
  boxBetween,
  cornersOf,
  growShape,
  isInShape,
  moveCorner,
  moveShape,
  turnShape,
  type Shape,
} from '../../shared/domain/shape.ts'
import { aRegion } from '../support/builders.ts'

const stamp: Shape = { kind: 'rectangle', box: { x: 0.1, y: 0.2, w: 0.4, h: 0.2 } }
const triangle: Shape = {
  kind: 'polygon',
  points: [
    { x: 0.2, y: 0.2 },
    { x: 0.6, y: 0.2 },
    { x: 0.2, y: 0.8 },
  ],
}
/** A polygon like the letter C, open to the right. */
const bay: Shape = {
  kind: 'polygon',
  points: [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 0.2 },
    { x: 0.2, y: 0.2 },
    { x: 0.2, y: 0.8 },
    { x: 1, y: 0.8 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
  ],
}

const rounded = (shape: Shape): readonly (readonly [number, number])[] =>
  cornersOf(shape).map(({ x, y }) => [Number(x.toFixed(6)), Number(y.toFixed(6))])

describe('a shape on a turned page', () => {
  it('lies where the same part of the picture lies', () => {
    const turned = turnShape(stamp, 90)
    expect(boundsOf(turned).x).toBeCloseTo(0.6)
    expect(boundsOf(turned)).toMatchObject({ y: 0.1, w: 0.2, h: 0.4 })
    expect(rounded(turnShape(triangle, 180))).toEqual([
      [0.8, 0.8],
      [0.4, 0.8],
      [0.8, 0.2],
    ])
  })

  it.each([0, 90, 180, 270] as const)('is itself again when a turn by %i is undone', (turn: QuarterTurn) => {
    for (const shape of [stamp, triangle]) {
      expect(rounded(turnShape(turnShape(shape, turn), oppositeTurn(turn)))).toEqual(rounded(shape))
    }
  })
})

describe('moving a shape', () => {
  it('keeps its size, and stops at the edges of the page', () => {
    expect(boundsOf(moveShape(stamp, { x: 0.9, y: -0.9 }))).toEqual({ x: 0.6, y: 0, w: 0.4, h: 0.2 })
    expect(boundsOf(moveShape(triangle, { x: 0.1, y: 0.9 })).y).toBeCloseTo(0.4)
  })

  it('by a corner leaves the opposite one of a rectangle, even across it', () => {
    expect(rounded(moveCorner(stamp, 0, { x: 0.3, y: 0.3 }))[2]).toEqual([0.5, 0.4])
    const across = boundsOf(moveCorner(stamp, 0, { x: 0.9, y: 2 }))
    expect(across).toEqual(boxBetween({ x: 0.5, y: 0.4 }, { x: 0.9, y: 1 }))
  })

  it('by a corner moves one point of a polygon, no farther than the edge', () => {
    expect(rounded(moveCorner(triangle, 2, { x: -1, y: 0.5 }))).toEqual([
      [0.2, 0.2],
      [0.6, 0.2],
      [0, 0.5],
    ])
  })

  it('grows to the right and down, to the edge at most and never to nothing', () => {
    expect(boundsOf(growShape(stamp, { x: 0.1, y: 0.1 })).w).toBeCloseTo(0.5)
    expect(boundsOf(growShape(stamp, { x: 9, y: -9 }))).toEqual({ x: 0.1, y: 0.2, w: 0.9, h: 0.002 })
    expect(rounded(growShape(triangle, { x: 0.4, y: 0 }))[1]).toEqual([1, 0.2])
  })
})

describe('what lies in a shape', () => {
  it('is told by its outline, not by its box', () => {
    expect(isInShape(triangle, { x: 0.25, y: 0.3 })).toBe(true)
    expect(isInShape(triangle, { x: 0.55, y: 0.7 })).toBe(false)
    expect(isInShape(bay, { x: 0.6, y: 0.5 })).toBe(false)
    expect(isInShape(bay, { x: 0.1, y: 0.5 })).toBe(true)
    expect(isInShape(stamp, { x: 0.5, y: 0.4 })).toBe(true)
  })

  it('has an area, however the outline runs', () => {
    expect(areaOf(stamp)).toBeCloseTo(0.08)
    expect(areaOf(triangle)).toBeCloseTo(0.12)
    expect(areaOf({ kind: 'polygon', points: cornersOf(triangle).toReversed() })).toBeCloseTo(0.12)
  })
})

it('regions are read from the top, then from the left', () => {
  const at = (id: string, x: number, y: number) =>
    aRegion(id, 'p', { shape: { kind: 'rectangle', box: { x, y, w: 0.1, h: 0.1 } } })
  expect(inReadingOrder([at('c', 0.1, 0.5), at('b', 0.6, 0.1), at('a', 0.2, 0.1)]).map(({ id }) => id)).toEqual([
    'a',
    'b',
    'c',
  ])
})
