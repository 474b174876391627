import { expect, test } from 'vitest'
import { LOUPE_SIDE, loupeCorner, loupeMoved, nextRatio } from '../../renderer/viewer/loupe.ts'

const TURNED = { width: 1200, height: 2400 }
const PANE = { width: 800, height: 600 }

test('one press after the other magnifies further, then not at all', () => {
  expect([null, 1, 2, 4].map((ratio) => nextRatio(ratio as 1 | 2 | 4 | null))).toEqual([1, 2, 4, null])
})

test('an arrow moves it by the same way on the screen at every ratio, and never off the page', () => {
  const at = { x: 0.5, y: 0.5 }
  const key = (name: string, shiftKey = false) => ({ key: name, shiftKey })
  expect(loupeMoved(at, key('ArrowRight'), { turned: TURNED, ratio: 1 })).toEqual({ x: 0.51, y: 0.5 })
  expect(loupeMoved(at, key('ArrowUp'), { turned: TURNED, ratio: 4 })?.y).toBeCloseTo(0.5 - 3 / 2400)
  expect(loupeMoved(at, key('ArrowLeft', true), { turned: TURNED, ratio: 2 })?.x).toBeCloseTo(0.45)
  expect(loupeMoved({ x: 1, y: 0 }, key('ArrowRight', true), { turned: TURNED, ratio: 1 })).toEqual({ x: 1, y: 0 })
  expect(loupeMoved(at, key('a'), { turned: TURNED, ratio: 1 })).toBeNull()
})

test('it lies over its point, and all of it in the pane', () => {
  const frame = { left: -100, top: 20, scale: 0.5 }
  expect(loupeCorner({ x: 0.9, y: 0.25 }, frame, { turned: TURNED, pane: PANE })).toEqual({
    x: 440 - LOUPE_SIDE / 2,
    y: 320 - LOUPE_SIDE / 2,
  })
  expect(loupeCorner({ x: 0, y: 1 }, frame, { turned: TURNED, pane: PANE })).toEqual({ x: 0, y: 600 - LOUPE_SIDE })
})
