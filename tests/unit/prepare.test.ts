import { describe, expect, test } from 'vitest'
import { unturnBox } from '../../shared/domain/geometry-turn.ts'
import { boxFromPixels, type QuarterTurn } from '../../shared/domain/geometry.ts'
import { mapped, squareToQuad } from '../../shared/domain/homography.ts'
import { mapBox } from '../../shared/domain/map-shapes.ts'
import { presetOf } from '../../shared/domain/reading-preset.ts'
import { placedLines, placer } from '../../renderer/ocr/place-lines.ts'
import { componentsOf } from '../../renderer/imaging/prepare/components.ts'
import { piecesOf, xHeightOf } from '../../renderer/imaging/prepare/letters.ts'
import { framed, onlyPage } from '../../renderer/imaging/prepare/margins.ts'
import { flattened } from '../../renderer/imaging/prepare/paper.ts'
import { prepare } from '../../renderer/imaging/prepare/prepare.ts'
import { resampled } from '../../renderer/imaging/prepare/resample.ts'
import { writingOf } from '../../renderer/imaging/prepare/writing.ts'
import { straightened, straightening, unstraightened } from '../../renderer/imaging/prepare/straighten.ts'
import { randomOf } from '../support/drawn-pages.ts'
import type { GreyRaster } from '../../renderer/imaging/grey-raster.ts'

const WORK = presetOf('auto')

function blank(
  width: number,
  height: number,
  level = 255,
): { readonly width: number; readonly height: number; readonly data: Uint8Array } {
  return { width, height, data: new Uint8Array(width * height).fill(level) }
}

function ink(
  raster: GreyRaster,
  [left, top]: readonly [number, number],
  [width, height, level = 20]: readonly [number, number, number?],
): void {
  for (let y = top; y < top + height; y += 1)
    raster.data.fill(level, y * raster.width + left, y * raster.width + left + width)
}

/** Rows of letters: rings, since a letter is no solid block; every fifth has a stroke upwards. */
function textPage(height = 10, at = { width: 500, height: 400 }): GreyRaster {
  const page = blank(at.width, at.height)
  for (let row = 40; row < at.height - 40; row += height * 3)
    for (let x = 40, n = 0; x < at.width - 40; x += height, n += 1) {
      const up = n % 5 === 0 ? Math.round(height / 2) : 0
      const width = Math.round(height * 0.7)
      ink(page, [x, row - up], [width, height + up])
      ink(page, [x + 2, row + 2], [width - 4, height - 4, 255])
    }
  return page
}

/** The middle of what is dark. */
function darkMiddle({ width, height, data }: GreyRaster) {
  let [x, y, count] = [0, 0, 0]
  for (let at = 0; at < data.length; at += 1)
    if ((data[at] ?? 255) < 128) {
      x += (at % width) + 0.5
      y += Math.floor(at / width) + 0.5
      count += 1
    }
  return { x: x / count / width, y: y / count / height }
}

describe('pieces of ink', () => {
  test('hang together by sides and corners', () => {
    const mask = Uint8Array.from([1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1])
    const found = componentsOf({ width: 4, height: 3 }, mask)
    expect(found).toHaveLength(3)
    expect(found[0]).toEqual({ left: 0, top: 0, right: 2, bottom: 2, area: 2 })
  })

  test('that meet only further down are one', () => {
    const mask = Uint8Array.from([1, 0, 1, 1, 0, 1, 1, 1, 1])
    expect(componentsOf({ width: 3, height: 3 }, mask)).toEqual([{ left: 0, top: 0, right: 3, bottom: 3, area: 7 }])
  })

  test('at the end of a row and the start of the next are two', () => {
    expect(componentsOf({ width: 3, height: 2 }, Uint8Array.from([0, 0, 1, 1, 0, 0]))).toHaveLength(2)
  })
})

describe('the height of small letters', () => {
  test('is that of most letters, not of those with strokes upwards', () => {
    for (const height of [8, 14, 30]) expect(xHeightOf(piecesOf(textPage(height)).letters)).toBe(height)
  })

  test('is not known where there are too few', () => {
    expect(xHeightOf(piecesOf(blank(100, 100)).letters)).toBeNull()
  })

  test('is not that of many specks', () => {
    const page = textPage(14)
    for (let n = 0; n < 150; n += 1) ink(page, [3 + (n % 90) * 5, n < 90 ? 4 : 390], [3, 4])
    expect(xHeightOf(piecesOf(page).letters)).toBe(14)
  })
})

describe('a page without writing', () => {
  /** A page of that light, with the grain of a scanner that sees nothing. */
  const grainy = (level: number, grain: number): GreyRaster => {
    const page = blank(1000, 1400, level)
    const random = randomOf(level)
    for (let at = 0; at < page.data.length; at += 1)
      page.data[at] = Math.min(255, Math.max(0, level + (random() - 0.5) * grain))
    return page
  }

  test.each([
    ['a dark scan', grainy(20, 34)],
    ['an even darker one', grainy(15, 10)],
    ['paper', grainy(120, 220)],
  ])('has no letters, be it the grain of %s: no engine is to search it', (_, page) => {
    expect(piecesOf(flattened(page)).letters.length).toBeGreaterThan(300)
    const { letters, xHeight } = prepare({ raster: page, page: null, turn: 0, stamps: [] }, WORK)
    expect([letters.length, xHeight]).toEqual([0, null])
  })

  test('is none for the specks that lie on it: small print on grainy paper is still seen', () => {
    const page = textPage(12, { width: 1000, height: 1400 })
    const random = randomOf(3)
    for (let n = 0; n < 20_000; n += 1) ink(page, [Math.floor(random() * 998), Math.floor(random() * 1398)], [1, 1])
    const { letters, others } = piecesOf(flattened(page))
    expect(others).toBeGreaterThan(2 * letters.length)
    expect(writingOf(flattened(page)).letters).toHaveLength(letters.length)
  })
})

describe('the paper', () => {
  test('is evenly white though a shadow lies over one side, and ink keeps its part of it', () => {
    const page = textPage()
    const shadowed = {
      ...page,
      data: page.data.map((level, at) => level * (1 - (0.5 * (at % page.width)) / page.width)),
    }
    const flat = flattened(shadowed)
    expect(flat.data[5 * page.width + 480]).toBeGreaterThan(245)
    expect(flat.data[5 * page.width + 10]).toBeGreaterThan(245)
    expect(piecesOf(flat).letters.length).toBe(piecesOf(page).letters.length)
  })

  test('outside the page is white, inside it stays', () => {
    const page = blank(10, 10, 100)
    const corners = [
      { x: 0.2, y: 0.1 },
      { x: 0.9, y: 0.1 },
      { x: 0.9, y: 0.9 },
      { x: 0.2, y: 0.9 },
    ] as const
    const only = onlyPage(page, corners)
    expect([only.data[0], only.data[5 * 10 + 1], only.data[5 * 10 + 2], only.data[5 * 10 + 9]]).toEqual([
      255, 255, 100, 255,
    ])
  })

  test('gets a margin', () => {
    expect(framed(blank(1, 1, 7), 1).data).toEqual(Uint8Array.from([255, 255, 255, 255, 7, 255, 255, 255, 255]))
  })
})

describe('another size', () => {
  test('keeps an even picture even and its place', () => {
    const half = resampled(textPage(), 0.5)
    expect(half).toMatchObject({ width: 250, height: 200 })
    expect(new Set(resampled(blank(40, 30, 90), 1.7).data)).toEqual(new Set([90]))
    const [before, after] = [darkMiddle(textPage()), darkMiddle(resampled(textPage(), 2.3))]
    expect(after.x).toBeCloseTo(before.x, 2)
    expect(after.y).toBeCloseTo(before.y, 2)
  })
})

describe('a skew page', () => {
  test('holds all of the picture once it is straight, and each point is found again', () => {
    const page = blank(300, 200)
    ink(page, [200, 40], [8, 8, 0])
    const way = straightening(page, 7)
    const straight = straightened(page, way)
    const back = unstraightened(darkMiddle(straight), way)
    expect(back.x).toBeCloseTo(204 / 300, 2)
    expect(back.y).toBeCloseTo(44 / 200, 2)
  })

  test('is laid level before it is read', () => {
    const skewed = straightened(textPage(), straightening(textPage(), 3))
    const { steps, raster } = prepare({ raster: skewed, page: null, turn: 0, stamps: [] }, WORK)
    const turn = steps.find(({ step }) => step === 'deskew')?.value
    expect(turn).toBeCloseTo(-3, 0)
    expect(raster.width).toBeGreaterThan(skewed.width)
  })
})

describe('a page made ready', () => {
  test('is brought to the size of letters that the models like', () => {
    expect(prepare({ raster: textPage(10), page: null, turn: 0, stamps: [] }, WORK)).toMatchObject({ xHeight: 18 })
    expect(prepare({ raster: textPage(19), page: null, turn: 0, stamps: [] }, WORK).steps).not.toContainEqual(
      expect.objectContaining({ step: 'scale' }),
    )
  })

  test('is not made smaller where it is small', () => {
    expect(prepare({ raster: textPage(30), page: null, turn: 0, stamps: [] }, WORK)).toMatchObject({ xHeight: 30 })
  })

  test('is left alone where nothing is to be done', () => {
    const raster = textPage()
    const made = prepare({ raster, page: null, turn: 0, stamps: [] }, presetOf('as-it-is'))
    expect(made.raster).toBe(raster)
    expect(made).toMatchObject({ steps: [], parts: [] })
  })

  test('has each point at its place on the page, however it was turned, scaled and straightened', () => {
    for (const turn of [0, 90, 180, 270] as const satisfies readonly QuarterTurn[]) {
      const lines = textPage(10)
      const skewed = straightened(lines, straightening(lines, 2))
      // A mark far from the middle that no letter is as dark as.
      const page = turn === 90 || turn === 270 ? turnedBack(skewed, turn) : skewed
      ink(page, [14, 8], [20, 20, 0])
      const { raster, corners } = prepare({ raster: page, page: null, turn, stamps: [] }, WORK)
      const mark = largestPiece(raster)
      const box = mapBox(
        boxFromPixels({ x0: mark.left, y0: mark.top, x1: mark.right, y1: mark.bottom }, raster),
        squareToQuad(corners),
      )
      expect(box.x + box.w / 2).toBeCloseTo(24 / page.width, 2)
      expect(box.y + box.h / 2).toBeCloseTo(18 / page.height, 2)
    }
  })

  test('knows where its letters are', () => {
    const { raster, letters } = prepare({ raster: textPage(10), page: null, turn: 0, stamps: [] }, WORK)
    const again = piecesOf(raster).letters
    expect(again.length).toBe(letters.length)
    expect(letters[0]?.left).toBeCloseTo(again[0]?.left ?? 0, -1)
    expect(letters[0]?.top).toBeCloseTo(again[0]?.top ?? 0, -1)
  })
})

describe('lines on the page', () => {
  const line = {
    box: { left: 0, top: 0, right: 50, bottom: 10 },
    block: '1',
    words: [{ text: 'a', confidence: 1, box: { left: 0, top: 0, right: 5, bottom: 10 } }],
  }
  const size = { width: 100, height: 50 }
  const whole = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
  ] as const

  test('have boxes as fractions', () => {
    const [placed] = placedLines([line], { size, corners: whole }, () => undefined)
    expect(placed?.box).toEqual({ x: 0, y: 0, w: 0.5, h: 0.2 })
    expect(placed?.outline).toBeUndefined()
  })

  test('of a page that lay askew have an outline along the writing', () => {
    const corners = whole.map(({ x, y }) => ({ x: x - 0.1 * y, y: y + 0.2 * x })) as unknown as typeof whole // four of four
    const [placed] = placedLines([line], { size, corners }, () => undefined)
    expect(placed?.outline?.[1]).toEqual(mapped(squareToQuad(corners), { x: 0.5, y: 0 }))
  })

  test('of a turned page are where they are on the unturned one', () => {
    const corners = whole.map((corner) => {
      const { x, y } = unturnBox({ ...corner, w: 0, h: 0 }, 90)
      return { x, y }
    }) as unknown as typeof whole // four of four
    const box = placer({ size, corners })(line.box)
    const wanted = unturnBox({ x: 0, y: 0, w: 0.5, h: 0.2 }, 90)
    for (const side of ['x', 'y', 'w', 'h'] as const) expect(box[side]).toBeCloseTo(wanted[side])
  })
})

function turnedBack(raster: GreyRaster, turn: 90 | 270): GreyRaster {
  const { width, height, data } = raster
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const to = turn === 90 ? (width - 1 - x) * height + y : x * height + (height - 1 - y)
      out[to] = data[y * width + x] ?? 0
    }
  return { width: height, height: width, data: out }
}

function largestPiece(raster: GreyRaster) {
  const mask = raster.data.map((level) => (level < 128 ? 1 : 0))
  return componentsOf(raster, mask).reduce((one, other) => (other.area > one.area ? other : one))
}
