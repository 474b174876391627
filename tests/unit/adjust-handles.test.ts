import { describe, expect, test } from 'vitest'
import {
  cornersOfCut,
  middleOfCut,
  middleOfEdge,
  movedCorner,
  movedCut,
  movedEdge,
} from '../../renderer/features/adjust/cut-handles.ts'
import { noEdits, type Cut, type ImageEdits } from '../../shared/domain/image-edits.ts'

const FRAME = { width: 2000, height: 1000 }
const BOX = { x: 0.2, y: 0.2, w: 0.4, h: 0.4 }
const withCut = (cut: Cut): ImageEdits => ({ ...noEdits(FRAME), cut })
const straight = withCut({ shape: 'rectangle', box: BOX, angle: 0 })
const askew = withCut({ shape: 'rectangle', box: BOX, angle: 10 })
const fourCorners = withCut({
  shape: 'corners',
  corners: [
    { x: 0.1, y: 0.1 },
    { x: 0.9, y: 0.15 },
    { x: 0.85, y: 0.9 },
    { x: 0.1, y: 0.8 },
  ],
})

describe('an edge of a cut', () => {
  test('moves alone: the other three stay', () => {
    const { cut } = withCut(movedEdge(straight, 'right', { x: 0.8, y: 0.9 }))
    expect(cut).toMatchObject({ angle: 0, box: { x: expect.closeTo(0.2), y: 0.2, h: 0.4 } })
    expect(cut.shape === 'rectangle' && cut.box?.w).toBeCloseTo(0.6)
  })

  test.each(['top', 'right', 'bottom', 'left'] as const)('%s of a cut laid askew leaves the edge across it', (edge) => {
    const across = { top: 'bottom', right: 'left', bottom: 'top', left: 'right' } as const
    const from = middleOfEdge(askew, edge)
    const middle = middleOfCut(askew)
    // Outward, along the line from the middle.
    const to = { x: from.x + (from.x - middle.x) / 2, y: from.y + (from.y - middle.y) / 2 }
    const after = withCut(movedEdge(askew, edge, to))
    const [now, then] = [middleOfEdge(after, across[edge]), middleOfEdge(askew, across[edge])]
    expect(now.x).toBeCloseTo(then.x)
    expect(now.y).toBeCloseTo(then.y)
    expect(middleOfEdge(after, edge).x).toBeCloseTo(to.x)
    expect(middleOfEdge(after, edge).y).toBeCloseTo(to.y)
  })

  test('takes both of its corners along where there are four, and none where they would enclose nothing', () => {
    const before = cornersOfCut(fourCorners)
    const after = cornersOfCut(withCut(movedEdge(fourCorners, 'left', { x: 0.2, y: 0.45 })))
    expect(after.slice(1, 3)).toEqual(before.slice(1, 3))
    expect(after[0]).toMatchObject({ x: expect.closeTo(0.2), y: expect.closeTo(0.1) })
    expect(after[3]).toMatchObject({ x: expect.closeTo(0.2), y: expect.closeTo(0.8) })
    expect(movedEdge(fourCorners, 'left', { x: 1.2, y: 0.45 })).toEqual(fourCorners.cut)
  })

  test('leaves something between it and the edge across', () => {
    const cut = movedEdge(straight, 'top', { x: 0.4, y: 0.9 })
    expect(cut.shape === 'rectangle' && cut.box?.h).toBeCloseTo(0.02)
  })
})

describe('the whole cut', () => {
  test('moves without changing its size or its angle', () => {
    expect(movedCut(askew, { x: 0.1, y: -0.05 })).toMatchObject({
      angle: 10,
      box: { x: expect.closeTo(0.3), y: expect.closeTo(0.15), w: 0.4, h: 0.4 },
    })
  })

  test('stops at the edges of the frame', () => {
    expect(movedCut(straight, { x: 5, y: -5 })).toMatchObject({ box: { x: expect.closeTo(0.6), y: expect.closeTo(0) } })
    const moved = cornersOfCut(withCut(movedCut(fourCorners, { x: 5, y: 5 })))
    expect(Math.max(...moved.map(({ x }) => x))).toBeCloseTo(1)
    expect(Math.max(...moved.map(({ y }) => y))).toBeCloseTo(1)
  })

  test('that is all of the frame stays', () => {
    const all = noEdits(FRAME)
    expect(movedCut(all, { x: 0.1, y: 0.1 })).toEqual(all.cut)
  })
})

test('a corner moves its two edges, and the corner across stays', () => {
  const after = cornersOfCut(withCut(movedCorner(askew, 'top-left', { x: 0.1, y: 0.1 })))
  const before = cornersOfCut(askew)
  expect(after[2].x).toBeCloseTo(before[2].x)
  expect(after[2].y).toBeCloseTo(before[2].y)
})
