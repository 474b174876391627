import { expect, test } from 'vitest'
import { afterPress, EMPTY_HAND, laidState, roundedMetres } from '../../renderer/features/old-maps/laying.ts'
import type { ControlPoint } from '../../shared/domain/georeference.ts'

const HUE: ControlPoint = { image: { x: 0.1, y: 0.2 }, geo: { lat: 16.46, lon: 107.59 } }
const HANOI: ControlPoint = { image: { x: 0.3, y: 0.1 }, geo: { lat: 21.03, lon: 105.85 } }

test('a point is there once it is told on the scan and on the ground, in either order', () => {
  const first = afterPress([HUE], EMPTY_HAND, { geo: HANOI.geo })
  expect(first).toEqual({ points: null, hand: { chosen: null, half: { geo: HANOI.geo } } })
  expect(afterPress([HUE], first.hand, { image: HANOI.image })).toEqual({ points: [HUE, HANOI], hand: EMPTY_HAND })
})

test('a half told again is the one told last', () => {
  const { hand } = afterPress([], { chosen: null, half: { image: HUE.image } }, { image: HANOI.image })
  expect(hand.half).toEqual({ image: HANOI.image })
})

test('a chosen point moves on the side that is pressed, and stays chosen', () => {
  const hand = { chosen: 1, half: {} }
  const moved = afterPress([HUE, HANOI], hand, { geo: { lat: 21, lon: 106 } })
  expect(moved).toEqual({ points: [HUE, { image: HANOI.image, geo: { lat: 21, lon: 106 } }], hand })
})

test('a point chosen that is no more begins a new one', () => {
  expect(afterPress([HUE], { chosen: 4, half: {} }, { image: HANOI.image }).hand).toEqual({
    chosen: null,
    half: { image: HANOI.image },
  })
})

test('says how far the points are off on average, or why they lay nothing', () => {
  const size = { width: 1000, height: 1000 }
  expect(laidState({ points: [HUE], method: 'helmert' }, size)).toEqual({ is: 'faulty', fault: 'few' })
  const laid = laidState({ points: [HUE, HANOI], method: 'helmert' }, size)
  expect(laid.is === 'laid' && laid.mean).toBeCloseTo(0, 3)
  const skewed = { image: { x: 0.9, y: 0.9 }, geo: { lat: 10.77, lon: 106.7 } }
  const off = laidState({ points: [HUE, HANOI, skewed], method: 'helmert' }, size)
  if (off.is !== 'laid') throw new Error(off.fault)
  const squares = off.residuals.reduce((sum, { metres }) => sum + metres ** 2, 0)
  expect(off.mean).toBeGreaterThan(1000)
  expect(off.mean ** 2 * 3).toBeCloseTo(squares, 0)
})

test('metres are told in tenths only where they are few', () => {
  expect([0.04, 3.26, 12.6, 1234.4].map(roundedMetres)).toEqual([0, 3.3, 13, 1234])
})
