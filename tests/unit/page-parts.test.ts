import { describe, expect, test } from 'vitest'
import { lumaOf, type Rgba } from '../../renderer/imaging/edit/rgba.ts'
import { findPictures } from '../../renderer/imaging/find/pictures.ts'
import { findStamps } from '../../renderer/imaging/find/stamps.ts'
import { findTables, withoutLines } from '../../renderer/imaging/find/tables.ts'
import { piecesOf, xHeightOf } from '../../renderer/imaging/prepare/letters.ts'
import type { GreyRaster } from '../../renderer/imaging/grey-raster.ts'
import { seenParts, tableParts } from '../../renderer/imaging/prepare/parts.ts'
import type { Rectangle } from '../../renderer/imaging/prepare/crop.ts'
import type { Box } from '../../shared/domain/geometry.ts'
import * as scenes from '../support/scan-scenes.ts'

const SIZE = { width: 700, height: 960 }
const page = (seed = 1): Rgba => scenes.textPage(SIZE, seed)
const greyOf = (picture: Rgba) => ({ width: picture.width, height: picture.height, data: lumaOf(picture) })
const RED = [190, 40, 60] as const
const BLUE = [60, 70, 170] as const
const AREA = { x: 240, y: 300, w: 220, h: 200 }

/** How far the sides of what was found lie from where it is, at most, in pixels. */
function off(found: Box | undefined, area: typeof AREA): number {
  if (!found) return Infinity
  const { x, y, w, h } = found
  const right = Math.abs((x + w) * SIZE.width - area.x - area.w)
  const bottom = Math.abs((y + h) * SIZE.height - area.y - area.h)
  return Math.max(Math.abs(x * SIZE.width - area.x), Math.abs(y * SIZE.height - area.y), right, bottom)
}

const picturesOf = (picture: Rgba) => findPictures(greyOf(picture), xHeightOf(piecesOf(greyOf(picture)).letters))

describe('a picture in a page', () => {
  test('is found where it is', () => {
    const found = picturesOf(scenes.photograph(page(), AREA))
    expect(found).toHaveLength(1)
    expect(off(found[0], AREA)).toBeLessThan(30)
  })

  test('is found in a halftone, dots of black and white', () => {
    const picture = scenes.photograph(page(), AREA)
    for (let y = AREA.y; y < AREA.y + AREA.h; y += 1)
      for (let x = AREA.x; x < AREA.x + AREA.w; x += 1)
        picture.data.fill((x + y) % 2 === 0 ? 30 : 200, (y * SIZE.width + x) * 4, (y * SIZE.width + x) * 4 + 3)
    for (let y = AREA.y; y < AREA.y + AREA.h / 2; y += 1)
      for (let x = AREA.x; x < AREA.x + AREA.w; x += 1)
        picture.data.fill((x + y) % 2 === 0 ? 30 : 120, (y * SIZE.width + x) * 4, (y * SIZE.width + x) * 4 + 3)
    expect(off(picturesOf(picture)[0], AREA)).toBeLessThan(30)
  })

  test('is none where there is writing, a shadow at the edge, an even stain, or a coloured leaf', () => {
    expect(picturesOf(page())).toEqual([])
    const shaded = page()
    for (let y = 0; y < SIZE.height; y += 1)
      for (let at = y * SIZE.width * 4, x = 0; x < 120; x += 1, at += 4)
        for (let channel = at; channel < at + 3; channel += 1) shaded.data[channel] = (shaded.data[channel] ?? 0) * 0.4
    expect(picturesOf(shaded)).toEqual([])
    expect(picturesOf(scenes.cleared(page(), AREA))).toEqual([])
    const stained = page()
    for (let y = AREA.y; y < AREA.y + AREA.h; y += 1)
      stained.data.fill(140, (y * SIZE.width + AREA.x) * 4, (y * SIZE.width + AREA.x + AREA.w) * 4)
    expect(picturesOf(stained)).toEqual([])
    expect(picturesOf(scenes.photograph(page(), { x: 20, y: 20, w: 660, h: 920 }))).toEqual([])
  })
})

describe('a stamp', () => {
  const area = { x: 300, y: 500, w: 130, h: 130 }

  test.each([
    ['red', RED],
    ['blue', BLUE],
  ])('in %s is found, over writing too', (_name, colour) => {
    const found = findStamps(scenes.seal(page(), area, colour))
    expect(found).toHaveLength(1)
    expect(off(found[0], area)).toBeLessThan(12)
  })

  test('is none where it is brown as stains are, has no rim, or all of the page is written in its colour', () => {
    expect(findStamps(page())).toEqual([])
    expect(findStamps(scenes.seal(page(), area, [150, 100, 55]))).toEqual([])
    const note = page()
    for (let x = 0; x < 130; x += 1)
      for (const y of [0, 1, 2]) {
        const at = ((560 + y + Math.round(30 * Math.sin(x / 6))) * SIZE.width + 300 + x) * 4
        note.data.set(BLUE, at)
      }
    expect(findStamps(note)).toEqual([])
    const blue = page()
    for (let at = 0; at < blue.data.length; at += 4) if ((blue.data[at] ?? 255) < 128) blue.data.set(BLUE, at)
    expect(findStamps(scenes.seal(blue, area, BLUE))).toEqual([])
  })

  test('is none within a photograph in colour', () => {
    const inside = { x: 290, y: 340, w: 100, h: 100 }
    const coloured = scenes.seal(scenes.photograph(page(), AREA), inside, [200, 0, 0])
    const stamps = [{ x: 290 / 700, y: 340 / 960, w: 100 / 700, h: 100 / 960 }]
    const parts = seenParts(greyOf(coloured), { stamps, xHeight: xHeightOf(piecesOf(greyOf(coloured)).letters) })
    expect(parts.map(({ kind }) => kind)).toEqual(['picture'])
  })
})

describe('a table', () => {
  const rows = [300, 340, 380, 420, 460]
  const columns = [100, 220, 380, 560]
  const xHeight = 8
  const ruledPage = (): Rgba => scenes.ruled(scenes.cleared(page(), { x: 80, y: 290, w: 520, h: 190 }), rows, columns)

  /** Two letters in each cell. */
  const letters = rows
    .slice(1)
    .flatMap((bottom) =>
      columns
        .slice(1)
        .flatMap((right) =>
          [30, 50].map((by) => ({ left: right - by, top: bottom - 20, right: right - by + 8, bottom: bottom - 10 })),
        ),
    )
  const found = (picture: GreyRaster) => findTables(picture, { xHeight, letters })
  const tablesOf = (picture: Rgba) => found(greyOf(picture)).tables

  test('with ruled lines is found with its rows and columns', () => {
    const [table, ...more] = tablesOf(ruledPage())
    expect(more).toEqual([])
    const far = (one: readonly number[] = [], other: readonly number[]): number =>
      one.length === other.length ? Math.max(...one.map((at, index) => Math.abs(at - (other[index] ?? 0)))) : Infinity
    expect(far(table?.rows, rows)).toBeLessThan(4)
    expect(far(table?.columns, columns)).toBeLessThan(4)
  })

  test('loses its lines before it is read, and nothing else', () => {
    const before = greyOf(page())
    const lined = greyOf(ruledPage())
    const clean = withoutLines(lined, found(lined))
    const isDark = (picture: GreyRaster, x: number, y: number) => (picture.data[y * picture.width + x] ?? 255) < 128
    expect([isDark(lined, 221, 355), isDark(clean, 221, 355)]).toEqual([true, false])
    expect([isDark(lined, 300, 341), isDark(clean, 300, 341)]).toEqual([true, false])
    const above = (picture: GreyRaster) => picture.data.subarray(0, 290 * SIZE.width)
    expect(Buffer.compare(above(clean), above(before))).toBe(0)
    expect(withoutLines(before, found(before))).toBe(before)
  })

  test('is none where there is writing, a frame around it, or rules between columns', () => {
    expect(tablesOf(page())).toEqual([])
    expect(tablesOf(scenes.ruled(page(), [60, 900], [40, 660]))).toEqual([])
    expect(tablesOf(scenes.ruled(page(), [60], [40, 350, 660]))).toEqual([])
  })

  test('is none where nearly all letters stand in one of its cells', () => {
    const one = letters.map((letter) => ({ ...letter, left: 120, right: 128, top: 310, bottom: 320 }))
    expect(findTables(greyOf(ruledPage()), { xHeight, letters: one }).tables).toEqual([])
  })

  test('is none where lines of text run on over its side', () => {
    const over = rows
      .slice(1)
      .flatMap((bottom) => [556, 566].map((left) => ({ left, right: left + 8, top: bottom - 20, bottom: bottom - 10 })))
    expect(findTables(greyOf(ruledPage()), { xHeight, letters: [...letters, ...over] }).tables).toEqual([])
    const beyond = over.map((letter) => ({ ...letter, left: letter.left + 40, right: letter.right + 40 }))
    expect(findTables(greyOf(ruledPage()), { xHeight, letters: [...letters, ...beyond] }).tables).toHaveLength(1)
  })

  test('is none in a picture, whose hatching has lines too', () => {
    const tables = tablesOf(ruledPage())
    const box = { left: 90, top: 280, right: 580, bottom: 480 }
    expect(tableParts(tables, { seen: [{ kind: 'picture', box }], margin: 0 })).toEqual([])
    const [moved] = tableParts(tables, { seen: [], margin: 20 })
    expect(moved?.box.left).toBe((tables[0]?.left ?? 0) + 20)
  })

  test('keeps whole the words in its cells whose serifs nearly run into each other', () => {
    const grid = scenes.ruled(scenes.blank({ width: 700, height: 260 }), [20, 90, 160, 230], [20, 240, 460, 680])
    const [rules, lined] = [greyOf(grid), greyOf(grid)]
    const isWord = new Uint8Array(lined.data.length)
    const boxes = [75, 145, 215].flatMap((ground) =>
      [50, 270, 490].flatMap((left) => serifs(lined, isWord, { left, ground })),
    )
    const tables = findTables(lined, { xHeight: 18, letters: boxes })
    expect(tables.tables.map((table) => [table.rows.length, table.columns.length])).toEqual([[4, 4]])
    const { data } = withoutLines(lined, tables)
    expect(data.filter((level, at) => isWord[at] === 1 && level > 128)).toHaveLength(0)
    const dark = (levels: Uint8Array | Uint8ClampedArray) =>
      levels.filter((level, at) => level < 128 && isWord[at] === 0).length
    expect(dark(data)).toBeLessThan(0.02 * dark(rules.data))
  })
})

/** Seven letters of two stems with serifs above and below, three pixels from each other; where each is. */
function serifs(
  { width, data }: GreyRaster,
  isWord: Uint8Array,
  { left, ground }: { readonly left: number; readonly ground: number },
): readonly Rectangle[] {
  const ink = (x: number, y: number, [across, down]: readonly [number, number]): void => {
    for (let at = y * width + x; at < (y + down) * width; at += width) {
      data.fill(30, at, at + across)
      isWord.fill(1, at, at + across)
    }
  }
  return Array.from({ length: 7 }, (_, n) => {
    const x = left + n * 23
    for (const stem of [x + 3, x + 13]) {
      ink(stem, ground - 18, [4, 18])
      for (const y of [ground - 18, ground - 3]) ink(stem - 3, y, [10, 3])
    }
    return { left: x, top: ground - 18, right: x + 20, bottom: ground }
  })
}
