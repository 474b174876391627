import { describe, expect, test } from 'vitest'
import { lumaOf, type Rgba } from '../../renderer/imaging/edit/rgba.ts'
import type { GreyRaster } from '../../renderer/imaging/grey-raster.ts'
import type { Component } from '../../renderer/imaging/prepare/components.ts'
import { isClear } from '../../renderer/imaging/prepare/fold.ts'
import { prepare } from '../../renderer/imaging/prepare/prepare.ts'
import { presetOf } from '../../shared/domain/reading-preset.ts'
import { lettersAt, setUp, tsv } from '../support/engine-answers.ts'
import * as scenes from '../support/scan-scenes.ts'

const greyOf = (picture: Rgba): GreyRaster => ({ width: picture.width, height: picture.height, data: lumaOf(picture) })
const preparedBy = (picture: Rgba, preset: string) =>
  prepare({ raster: greyOf(picture), page: null, turn: 0, stamps: [] }, presetOf(preset))

describe('where the two pages of an opening meet', { timeout: 60_000 }, () => {
  const SIZE = { width: 260, height: 360 }
  const page = scenes.textPage(SIZE)
  const both = scenes.opening(page, scenes.textPage(SIZE, 2), { gutter: 0.5, shadow: 60 })

  test('is told of the picture that is read, with its margin', () => {
    const { fold, raster } = preparedBy(both, 'auto')
    expect(Math.abs((fold ?? 0) / raster.width - 0.5)).toBeLessThan(0.02)
  })

  test('is not sought on one page, in a gap alone, nor where a page is read as it is', () => {
    expect(preparedBy(page, 'auto').fold).toBeNull()
    expect(preparedBy(scenes.textPage({ width: 460, height: 360 }), 'auto').fold).toBeNull()
    const strip = { width: both.width, height: 100, data: both.data.slice(0, both.width * 100 * 4) }
    expect(preparedBy(strip, 'auto').fold).toBeNull()
    const apart = scenes.opening(page, page, { gutter: 0.5, shadow: 0 })
    expect(preparedBy(apart, 'auto').fold).toBeNull()
    expect(preparedBy(both, 'as-it-is').fold).toBeNull()
  })
})

describe('a page may be cut', () => {
  const row = (from: number, count: number, top = 100): readonly Component[] =>
    Array.from({ length: count }, (_, at) => {
      const left = from + at * 14
      return { left, top, right: left + 10, bottom: top + 12, area: 60 }
    })
  const rest = { xHeight: 12, parts: [] }
  const line = (top: number) => [...row(20, 30, top), ...row(520, 30, top)]
  const pages = [100, 140, 180, 220].flatMap(line)

  test('where letters stand on both sides and none between', () => {
    expect(isClear(480, { ...rest, letters: pages })).toBe(true)
    expect(isClear(480, { ...rest, letters: row(20, 30) })).toBe(false)
    // A line with a gap is no opening.
    expect(isClear(480, { ...rest, letters: line(100) })).toBe(false)
    expect(isClear(480, { ...rest, xHeight: null, letters: pages })).toBe(false)
  })

  test('not through headings, nor through a table or a picture', () => {
    const headings = [1, 2, 3, 4].flatMap((line) => row(300, 30, 100 + line * 40))
    expect(isClear(480, { ...rest, letters: [...pages, ...headings] })).toBe(false)
    const picture = { kind: 'picture' as const, box: { left: 300, top: 200, right: 700, bottom: 500 } }
    expect(isClear(480, { ...rest, letters: pages, parts: [picture] })).toBe(false)
  })
})

test('the pages of an opening are read one after the other, and their lines stand where they are on both', async () => {
  const { read, recognize } = setUp({
    letters: lettersAt(12),
    fold: 220,
    answer: () => tsv({ text: `page ${recognize.mock.calls.length}`, at: [20, 12, 150, 20] }),
  })
  const { lines } = await read()
  expect(lines.map(({ text }) => text)).toEqual(['page 1', 'page 2'])
  expect(lines.map(({ box }) => Math.round((box?.x ?? 0) * 400))).toEqual([20, 240])
})
