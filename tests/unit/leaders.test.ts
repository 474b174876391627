import { describe, expect, test } from 'vitest'
import { findLeaders } from '../../renderer/imaging/find/leaders.ts'
import type { GreyRaster } from '../../renderer/imaging/grey-raster.ts'
import type { Component } from '../../renderer/imaging/prepare/components.ts'
import { prepare } from '../../renderer/imaging/prepare/prepare.ts'
import { presetOf } from '../../shared/domain/reading-preset.ts'

const LONGER = 1800
const box = (left: number, top: number, side: number): Component => ({
  ...{ left, top, right: left + side, bottom: top + side, area: side * side },
})
const dots = (count: number, { from = 300, top = 50, step = 12 } = {}) =>
  Array.from({ length: count }, (_, at) => box(from + at * step, top, 5))
/** Letters as high as print, in four rows. */
const letters = Array.from({ length: 80 }, (_, at) => box(20 + (at % 20) * 13, 41 + Math.floor(at / 20) * 40, 14)).map(
  (letter) => ({ ...letter, area: letter.area / 2 }),
)
const counts = (pieces: readonly Component[], seen = letters) =>
  findLeaders([...new Set([...pieces, ...seen])], { letters: seen, longer: LONGER }).map(({ length }) => length)

describe('rows of dots', () => {
  test('are found dot by dot, close and wide, also where one climbs', () => {
    const climbing = dots(60, { top: 170 }).map((each, at) => ({
      ...each,
      top: each.top - at / 4,
      bottom: each.bottom - at / 4,
    }))
    expect(counts([...dots(30), ...dots(20, { top: 90, step: 40 }), ...climbing]).sort()).toEqual([20, 30, 60])
  })

  test('are found where there are more dots than letters, and the dots may be letters by their shape', () => {
    const rows = [50, 90, 130, 170].flatMap((top) => dots(120, { top }))
    expect(counts(rows, [...letters, ...rows])).toEqual([120, 120, 120, 120])
  })

  test.each([
    ['ellipses', (top: number) => dots(3, { top })],
    ['full stops of sentences', (top: number) => dots(20, { top, step: 90 })],
    [
      'dots at uneven distances',
      (top: number) => [0, 1, 4, 5, 9, 10, 14, 15, 19].map((at) => box(300 + at * 9, top, 5)),
    ],
    ['letters at even distances', (top: number) => Array.from({ length: 20 }, (_, at) => box(300 + at * 20, top, 11))],
    ['small letters', (top: number) => dots(20, { top }).map((each) => ({ ...each, area: 11 }))],
    ['dots far from any letters', (top: number) => dots(20, { top: top + 200 })],
  ])('%s are none', (_, row) => {
    expect(counts([50, 90, 130].flatMap(row))).toEqual([])
  })

  test('a line or two to be filled in stay', () => {
    expect(counts([...dots(40), ...dots(40, { top: 90 })])).toEqual([])
  })
})

/** Entries of letters of 11 × 12 pixels, and dots from 260 on that lead to two more letters. */
function contents(): GreyRaster {
  const [width, height] = [800, 700]
  const data = new Uint8Array(width * height).fill(250)
  const ink = (x: number, y: number) => (data[y * width + x] = 30)
  for (let top = 40; top < 640; top += 40) {
    for (const left of [...Array.from({ length: 12 }, (_, at) => 40 + at * 15), 720, 735])
      for (let at = 0; at < 12; at += 1) {
        for (const wide of [0, 1]) ink(left + wide, top + at)
        for (const wide of [9, 10]) ink(left + wide, top + at)
        if (at < 11) ink(left + at, top + 5)
      }
    for (let left = 260; left < 690; left += 10)
      for (let at = 0; at < 16; at += 1)
        if (at % 15 !== 0 && at !== 3 && at !== 12) ink(left + (at % 4), top + 8 + (at >> 2))
  }
  return { width, height, data }
}

test('a page is made ready by its letters, without the dots, and tells where they led', () => {
  const {
    raster,
    letters: seen,
    leaders,
    xHeight,
    steps,
  } = prepare(
    { raster: contents(), page: null, turn: 0, stamps: [] },
    { ...presetOf('auto'), xHeight: null, deskew: false },
  )
  expect(xHeight).toBe(12)
  expect(seen).toHaveLength(15 * 14)
  expect(steps).toContainEqual({ step: 'leaders', value: 15 })
  expect(leaders).toHaveLength(15)
  const [first] = leaders
  expect([first?.left, first?.right]).toEqual([280, 704])
  const dark = (from: number, to: number) =>
    raster.data.filter((level, at) => level < 128 && at % raster.width >= from && at % raster.width < to).length
  expect(dark(275, 720)).toBe(0)
  expect([dark(0, 275), dark(720, raster.width)].every((count) => count > 500)).toBe(true)
})

test('what is read as it is keeps its dots', () => {
  const { leaders, raster } = prepare({ raster: contents(), page: null, turn: 0, stamps: [] }, presetOf('as-it-is'))
  expect(leaders).toEqual([])
  expect(Buffer.from(raster.data).equals(Buffer.from(contents().data))).toBe(true)
})
