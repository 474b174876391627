import { describe, expect, test } from 'vitest'
import { lumaOf, type Rgba } from '../../renderer/imaging/edit/rgba.ts'
import { findBlackStamps, withoutRims } from '../../renderer/imaging/find/black-stamps.ts'
import type { GreyRaster } from '../../renderer/imaging/grey-raster.ts'
import type { Rectangle } from '../../renderer/imaging/prepare/crop.ts'
import { piecesOf, xHeightOf } from '../../renderer/imaging/prepare/letters.ts'
import { prepare } from '../../renderer/imaging/prepare/prepare.ts'
import { turned } from '../../renderer/imaging/prepare/turn.ts'
import type { Box } from '../../shared/domain/geometry.ts'
import { presetOf } from '../../shared/domain/reading-preset.ts'
import * as scenes from '../support/scan-scenes.ts'

const SIZE = { width: 700, height: 960 }
const MIDDLE = { x: 360, y: 560 }
/** No stamp goes further from its middle. */
const REACH = 110
type Place = (x: number, y: number) => boolean
const greyOf = (picture: Rgba): GreyRaster => ({ width: picture.width, height: picture.height, data: lumaOf(picture) })

/** A page of writing, inked where `isInk` says so of the pixels right of and below the middle of the stamp. */
function stamped(isInk: (x: number, y: number) => boolean, page = scenes.textPage(SIZE)): GreyRaster {
  const picture = greyOf(page)
  for (let y = -REACH; y < REACH; y += 1)
    for (let x = -REACH; x < REACH; x += 1)
      if (isInk(x, y)) picture.data[(y + MIDDLE.y) * SIZE.width + x + MIDDLE.x] = 45
  return picture
}

const isRing = (
  x: number,
  y: number,
  { across, down = across, wide = 3 }: { across: number; down?: number; wide?: number },
) => Math.abs(Math.hypot(x / across, y / down) - 1) * Math.min(across, down) < wide / 2

/** Strokes as of letters along the inside of a ring. */
const isLegend = (x: number, y: number, [across, down]: readonly [number, number]) => {
  const from = Math.hypot(x / across, y / down)
  return from > 0.66 && from < 0.84 && Math.floor(((Math.atan2(y, x) + Math.PI) * 24) / Math.PI) % 2 === 0
}

const isFrame = (x: number, y: number, degrees: number) => {
  const a = (degrees * Math.PI) / 180
  const [u, v] = [Math.abs(x * Math.cos(a) + y * Math.sin(a)), Math.abs(y * Math.cos(a) - x * Math.sin(a))]
  const isRim = u <= 80 && v <= 45 && (u > 77 || v > 42)
  return isRim || (u < 60 && v < 28 && Math.floor(u / 4) % 2 === 0 && Math.floor(v / 9) % 2 === 0)
}

const isUpright: Place = (x, y) => isFrame(x, y, 0)
const isDouble: Place = (x, y) => isUpright(x, y) || isFrame(x * (80 / 74), y * (45 / 39), 0)

function stampsOf(picture: GreyRaster) {
  const { letters, large } = piecesOf(picture)
  return findBlackStamps(picture, { large, xHeight: xHeightOf(letters), skew: 0 })
}

const found = (picture: GreyRaster): readonly Rectangle[] => stampsOf(picture).map(({ box }) => box)

/** How far the sides of what was found lie from the sides of the stamp, in pixels. */
function off(box: Rectangle | undefined, half: { x: number; y: number }): number {
  if (!box) return Infinity
  const sides = [box.left - MIDDLE.x + half.x, box.right - MIDDLE.x - half.x]
  const ends = [box.top - MIDDLE.y + half.y, box.bottom - MIDDLE.y - half.y]
  return Math.max(...[...sides, ...ends].map(Math.abs))
}

describe('a stamp in black ink is found over writing', () => {
  test('as a round ring with letters along it, once where it has two', () => {
    const one = found(stamped((x, y) => isRing(x, y, { across: 66 }) || isLegend(x, y, [66, 66])))
    expect(one).toHaveLength(1)
    expect(off(one[0], { x: 66, y: 66 })).toBeLessThan(6)
    const two = found(
      stamped((x, y) => isRing(x, y, { across: 66 }) || isRing(x, y, { across: 40 }) || isLegend(x, y, [66, 66])),
    )
    expect(two).toHaveLength(1)
    expect(off(two[0], { x: 66, y: 66 })).toBeLessThan(6)
  })

  test('as an oval', () => {
    const oval = found(stamped((x, y) => isRing(x, y, { across: 90, down: 60 }) || isLegend(x, y, [90, 60])))
    expect(oval).toHaveLength(1)
    expect(off(oval[0], { x: 90, y: 60 })).toBeLessThan(8)
  })

  test.each([
    ['in three', [0.9, 2.9, 5], 0.27],
    ['in four', [0.3, 1.9, 3.6, 5.2], 0.2],
  ] as const)('as a ring of which worn rubber printed parts %s', (_, gaps, half) => {
    const isWorn = (x: number, y: number): boolean => {
      const angle = Math.atan2(y, x) + Math.PI
      return gaps.some((gap) => Math.abs(angle - gap) < half)
    }
    const [worn, ...others] = found(
      stamped(
        (x, y) => !isWorn(x, y) && (isRing(x, y, { across: 66 }) || isLegend(x, y, [66, 66])),
        scenes.cleared(scenes.textPage(SIZE), { x: 280, y: 480, w: 160, h: 160 }),
      ),
    )
    expect(others).toEqual([])
    expect(off(worn, { x: 66, y: 66 })).toBeLessThan(6)
  })

  test('as a frame that lies aslant', () => {
    const frame = found(stamped((x, y) => isFrame(x, y, 8)))
    expect(frame).toHaveLength(1)
    expect(off(frame[0], { x: 85.5, y: 55.7 })).toBeLessThan(8)
  })

  test.each([
    ['one', isUpright],
    ['a double one', isDouble],
  ])('as a frame that lies straight, if text runs through it: %s', (_, isStamp) => {
    const frame = found(stamped(isStamp))
    expect(frame).toHaveLength(1)
    expect(off(frame[0], { x: 80, y: 45 })).toBeLessThan(4)
  })
})

const isTwoRings: Place = (x, y) =>
  isRing(x, y, { across: 66 }) || isRing(x, y, { across: 36 }) || isLegend(x, y, [66, 66])

test.each<[string, { readonly isStamp: Place; readonly isRim: Place; readonly isInside: Place }]>([
  [
    'rings',
    {
      isStamp: isTwoRings,
      isRim: (x, y) => isRing(x, y, { across: 66 }),
      isInside: (x, y) => Math.abs(Math.hypot(x, y) - 49) < 5,
    },
  ],
  [
    'frame',
    {
      isStamp: (x, y) => isFrame(x, y, 8),
      isRim: (x, y) => isFrame(x, y, 8) && Math.abs(x) > 72,
      isInside: (x, y) => Math.hypot(x, y) < 20,
    },
  ],
])('the %s of a stamp go before the page is read, the letters in it stay', (_, { isStamp, isRim, isInside }) => {
  const picture = stamped(isStamp)
  const clean = withoutRims(picture, stampsOf(picture))
  const dark = ({ data }: GreyRaster, isThere: Place): number =>
    data.filter(
      (level, at) => level < 128 && isThere((at % SIZE.width) - MIDDLE.x, Math.floor(at / SIZE.width) - MIDDLE.y),
    ).length
  expect(dark(clean, isRim)).toBeLessThan(0.05 * dark(picture, isRim))
  expect(dark(clean, isInside)).toBe(dark(picture, isInside))
})

describe('no stamp in black ink is', () => {
  test.each<[string, (x: number, y: number) => boolean]>([
    ['writing', () => false],
    ['a circle around nothing', (x, y) => isRing(x, y, { across: 66 })],
    ['a large letter O', (x, y) => isRing(x, y, { across: 66, wide: 20 })],
    ['a hole in the paper', (x, y) => Math.hypot(x, y) < 66],
    [
      'a loop drawn by hand',
      (x, y) => isRing(x, y, { across: 66 + 9 * Math.sin(3 * Math.atan2(y, x)) }) || isLegend(x, y, [60, 60]),
    ],
    ['half a ring', (x, y) => y < 10 && (isRing(x, y, { across: 66 }) || isLegend(x, y, [66, 66]))],
    ['a frame that lies straight: text has such too', isUpright],
  ])('%s', (_, isInk) => {
    const clear = scenes.cleared(scenes.textPage(SIZE), { x: 270, y: 470, w: 180, h: 180 })
    expect(found(stamped(isInk, clear))).toEqual([])
  })

  test.each<[string, Place]>([
    ['cells', (x, y) => isUpright(x, y) || (Math.abs(y) < 2 && Math.abs(x) < 80)],
    ['a cell from which rules go on', (x, y) => isUpright(x, y) || (Math.abs(y) < 2 && Math.abs(x) > 77)],
  ])('in a table that writing runs through: %s', (_, isInk) => {
    expect(found(stamped(isInk))).toEqual([])
  })

  test('a photograph', () => {
    expect(found(greyOf(scenes.photograph(scenes.textPage(SIZE), { x: 240, y: 300, w: 220, h: 200 })))).toEqual([])
  })
})

test('a page that lies turned has its stamp where it is before the turn, and one in colour is no second one', () => {
  const picture = stamped((x, y) => isRing(x, y, { across: 66 }) || isLegend(x, y, [66, 66]))
  const seen = { x: 290 / 700, y: 490 / 960, w: 140 / 700, h: 140 / 960 }
  const partsOf = (stamps: readonly Box[]) =>
    prepare({ raster: turned(picture, 270), page: null, turn: 90, stamps }, presetOf('auto')).parts
  const [stamp, ...others] = partsOf([])
  expect(stamp?.kind).toBe('stamp')
  expect(others).toEqual([])
  const { left, top, right, bottom } = stamp?.box ?? { left: 0, top: 0, right: 0, bottom: 0 }
  expect((left + right) / (top + bottom)).toBeCloseTo(MIDDLE.x / MIDDLE.y, 1)
  const unturned = { x: seen.y, y: 1 - seen.x - seen.w, w: seen.h, h: seen.w }
  expect(partsOf([unturned])).toHaveLength(1)
})
