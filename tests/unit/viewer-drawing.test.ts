import { describe, expect, it } from 'vitest'
import {
  beginDrawing,
  cornerAfterKey,
  drawingAfterKey,
  pixelOf,
  seenPart,
  shapeAfterKey,
  type Drawing,
  type Press,
} from '../../renderer/viewer/drawing.ts'
import { outlineOf, regionAt } from '../../renderer/viewer/regions.ts'
import { reshapedBy, reshapedSent, reshapedTold } from '../../renderer/viewer/reshaping.ts'
import { boundsOf, cornersOf, type Shape } from '../../shared/domain/shape.ts'

const press = (key: string, held: Partial<Press> = {}): Press => ({ key, shiftKey: false, fine: false, ...held })
/** A page drawn 1000 pixels wide and 2000 high: one pixel is a thousandth of its width. */
const pixel = { x: 0.001, y: 0.0005 }
const seen = { x: 0, y: 0.2, w: 0.6, h: 0.3 }

function after(drawing: Drawing, ...keys: readonly (string | Press)[]): Drawing {
  return keys.reduce((now, key) => {
    const drawn = drawingAfterKey(now, typeof key === 'string' ? press(key) : key, pixel)
    return drawn?.is === 'going' ? drawn.drawing : now
  }, drawing)
}

describe('the part of a page that is seen', () => {
  it('is what lies in the pane, and nothing where the page lies beside it', () => {
    const turned = { width: 1000, height: 2000 }
    const pane = { width: 400, height: 300 }
    const part = seenPart({ left: -100, top: 50, scale: 0.5 }, turned, pane)
    expect(part).toEqual({ x: 0.2, y: 0, w: 0.8, h: 0.25 })
    expect(seenPart({ left: 500, top: 0, scale: 0.5 }, turned, pane)).toBeNull()
    expect(pixelOf({ left: 0, top: 0, scale: 0.5 }, turned)).toEqual({ x: 0.002, y: 0.001 })
  })
})

describe('a rectangle drawn by keys', () => {
  const begun = beginDrawing('rectangle', seen)

  it('begins in the middle of what is seen, a third of it', () => {
    expect(begun).toEqual({
      tool: 'rectangle',
      box: { x: 0.2, y: expect.closeTo(0.3), w: expect.closeTo(0.2), h: expect.closeTo(0.1) },
    })
  })

  it('moves by arrows, grows by Shift and arrows, by single pixels with Ctrl, and is kept by Enter', () => {
    const moved = after(begun, 'ArrowRight', 'ArrowUp', press('ArrowDown', { shiftKey: true }))
    const last = drawingAfterKey(after(moved, press('ArrowLeft', { fine: true })), press('Enter'), pixel)
    expect(last).toEqual({
      is: 'kept',
      shape: {
        kind: 'rectangle',
        box: { x: expect.closeTo(0.207), y: expect.closeTo(0.296), w: expect.closeTo(0.2), h: expect.closeTo(0.104) },
      },
    })
  })

  it('is dropped by Esc, and leaves other keys to the picture', () => {
    expect(drawingAfterKey(begun, press('Escape'), pixel)).toEqual({ is: 'dropped' })
    expect(drawingAfterKey(begun, press('+'), pixel)).toBeNull()
    expect(drawingAfterKey(begun, press(' '), pixel)).toBeNull()
  })
})

describe('a polygon drawn by keys', () => {
  const begun = beginDrawing('polygon', seen)

  it('takes a point with Space, none twice, and one back with Backspace', () => {
    const drawn = after(begun, ' ', ' ', 'ArrowRight', ' ', 'ArrowDown', ' ', 'Backspace')
    expect(drawn).toMatchObject({
      points: [
        { x: expect.closeTo(0.3), y: expect.closeTo(0.35) },
        { x: expect.closeTo(0.308), y: expect.closeTo(0.35) },
      ],
      cursor: { x: expect.closeTo(0.308), y: expect.closeTo(0.354) },
    })
  })

  it('is kept once it has three points', () => {
    const two = after(begun, ' ', 'ArrowRight', ' ')
    expect(drawingAfterKey(two, press('Enter'), pixel)).toEqual({ is: 'going', drawing: two })
    const three = after(two, 'ArrowDown', ' ')
    expect(drawingAfterKey(three, press('Enter'), pixel)).toMatchObject({ is: 'kept', shape: { kind: 'polygon' } })
  })
})

describe('a region changed by keys', () => {
  const triangle: Shape = {
    kind: 'polygon',
    points: [
      { x: 0.2, y: 0.2 },
      { x: 0.6, y: 0.2 },
      { x: 0.2, y: 0.8 },
    ],
  }

  it('moves as a whole, or changes its size', () => {
    expect(boundsOf(shapeAfterKey(triangle, press('ArrowRight'), pixel)!).x).toBeCloseTo(0.208)
    expect(boundsOf(shapeAfterKey(triangle, press('ArrowRight', { shiftKey: true }), pixel)!).w).toBeCloseTo(0.408)
    expect(shapeAfterKey(triangle, press('Delete'), pixel)).toBeNull()
  })

  it('moves by one corner; a polygon gains and loses points, and three stay', () => {
    const at = (key: string) => ({ press: press(key), pixel })
    expect(cornersOf(cornerAfterKey(triangle, 1, at('ArrowLeft'))!)[1]?.x).toBeCloseTo(0.592)
    const four = cornerAfterKey(triangle, 0, at('Insert'))!
    expect(cornersOf(four)[1]).toEqual({ x: 0.4, y: 0.2 })
    expect(cornerAfterKey(four, 1, at('Delete'))).toEqual(triangle)
    expect(cornerAfterKey(triangle, 1, at('Delete'))).toBeNull()
    expect(cornerAfterKey({ kind: 'rectangle', box: seen }, 1, at('Insert'))).toBeNull()
  })
})

it('the smallest of several regions under a point is meant', () => {
  const box = (id: string, x: number, w: number) => ({
    id,
    shape: { kind: 'rectangle', box: { x, y: 0, w, h: 1 } } as const,
  })
  const regions = [box('page', 0, 1), box('seal', 0.4, 0.2), box('margin', 0, 0.3)]
  expect(regionAt(regions, { x: 0.5, y: 0.5 })?.id).toBe('seal')
  expect(regionAt(regions, { x: 0.8, y: 0.5 })?.id).toBe('page')
  expect(regionAt(regions.slice(1), { x: 0.8, y: 0.5 })).toBeNull()
})

it('an outline is written in pixels of the page', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 1 / 3, y: 0.5 },
  ]
  expect(outlineOf(points, { width: 100, height: 10 })).toBe('M0 0L33.33 5Z')
  expect(outlineOf(points, { width: 100, height: 10 }, false)).toBe('M0 0L33.33 5')
  expect(outlineOf([], { width: 100, height: 10 })).toBe('')
})

describe('a region under the hand', () => {
  const box = (x: number): Shape => ({ kind: 'rectangle', box: { x, y: 0, w: 0.1, h: 0.1 } })
  const region = { id: 'r1', shape: box(0.1) }

  it('stays where the hand has it while its own changes come back one after the other', () => {
    const first = reshapedSent(reshapedBy(null, region, box(0.2)), box(0.2))
    const second = reshapedSent(reshapedBy(first, region, box(0.3)), box(0.3))
    const told = reshapedTold(second, box(0.2))
    expect(told?.shape).toEqual(box(0.3))
    expect(reshapedTold(told!, box(0.3))).toBeNull()
  })

  it('keeps a move that is not stored yet when an earlier one comes back', () => {
    const moved = reshapedBy(reshapedSent(reshapedBy(null, region, box(0.2)), box(0.2)), region, box(0.4))
    expect(reshapedTold(moved, box(0.2))?.shape).toEqual(box(0.4))
  })

  it('gives way to what another hand stored, such as an undo', () => {
    const moved = reshapedSent(reshapedBy(null, region, box(0.2)), box(0.2))
    expect(reshapedTold(moved, box(0.1))).toBe(moved)
    expect(reshapedTold(moved, box(0.9))).toBeNull()
  })
})
