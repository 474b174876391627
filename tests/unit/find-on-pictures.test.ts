import { describe, expect, test } from 'vitest'
import { lumaOf, type Rgba } from '../../renderer/imaging/edit/rgba.ts'
import { findBleed } from '../../renderer/imaging/find/bleed.ts'
import { findBorder } from '../../renderer/imaging/find/border.ts'
import { findGutter } from '../../renderer/imaging/find/gutter.ts'
import { propose } from '../../renderer/imaging/find/propose.ts'
import { findSkew } from '../../renderer/imaging/find/skew.ts'
import { cutAround, turnedFurther, unturnedCorners } from '../../shared/domain/findings.ts'
import type { Quad } from '../../shared/domain/homography.ts'
import { cornersOf, noEdits } from '../../shared/domain/image-edits.ts'
import * as scenes from '../support/scan-scenes.ts'

const PAGE = scenes.textPage({ width: 700, height: 960 })
const OTHER = scenes.textPage({ width: 700, height: 960 }, 5)
const greyOf = (picture: Rgba) => ({ width: picture.width, height: picture.height, data: lumaOf(picture) })
const farthest = (found: Quad, truth: Quad): number =>
  Math.max(...found.map(({ x, y }, at) => Math.hypot(x - (truth[at]?.x ?? 9), y - (truth[at]?.y ?? 9))))

describe('the skew of a page', () => {
  test.each([-8.3, -2.1, -0.4, 0, 0.7, 3.2])('is found where it was turned by %f degrees', (turn) => {
    const found = findSkew(greyOf(scenes.turnedScan(PAGE, turn)))
    expect(Math.abs((found?.value ?? 99) + turn)).toBeLessThan(0.12)
    expect(found?.confidence).toBeGreaterThan(0.5)
  })

  test('is not found on an empty page, nor on noise', () => {
    expect(findSkew(greyOf(scenes.blank(PAGE, 230)))).toBeNull()
    expect(findSkew(greyOf(scenes.table(PAGE, [128, 128, 128])))).toBeNull()
  })
})

describe('the border of a page', () => {
  const quad: Quad = [
    { x: 0.1, y: 0.08 },
    { x: 0.9, y: 0.12 },
    { x: 0.93, y: 0.94 },
    { x: 0.07, y: 0.9 },
  ]
  const size = { width: 900, height: 1200 }

  test.each([
    ['a black bed', [20, 20, 22]],
    ['a wooden table', [126, 88, 60]],
    ['a blue mat', [90, 120, 170]],
  ] as const)('is found on %s', (_name, colour) => {
    const found = findBorder(scenes.drawInto(scenes.table(size, colour), PAGE, quad))
    expect(farthest(found?.value ?? cornersOf(noEdits(size)), quad)).toBeLessThan(0.004)
  })

  test('is not found where the page fills the picture', () => {
    expect(findBorder(PAGE)).toBeNull()
  })

  test('is a straight cut for a page that was only laid askew, four corners for one seen from aside', () => {
    const scan = scenes.turnedQuad({ width: 700, height: 960 }, size, 4)
    expect(cutAround(scan, size)).toMatchObject({ shape: 'rectangle' })
    expect((cutAround(scan, size) as { angle: number }).angle).toBeCloseTo(-4, 1)
    expect(cutAround(quad, size).shape).toBe('corners')
  })

  test('lies on the frame where it was found on the turned frame', () => {
    // A frame on its side: its left becomes the top once it is turned clockwise.
    const turned = quad.map(({ x, y }) => ({ x: 1 - y, y: x })) as unknown as Quad
    const seen: Quad = [turned[3], turned[0], turned[1], turned[2]]
    expect(unturnedCorners(seen, 90)).toEqual(
      quad.map(({ x, y }) => ({ x: expect.closeTo(x, 9) as number, y: expect.closeTo(y, 9) as number })),
    )
  })
})

describe('the gutter of an opening', () => {
  test.each([
    { how: 'with a shadow', gutter: 0.5, shadow: 60, turn: 0 },
    { how: 'with a slight shadow, laid askew', gutter: 0.47, shadow: 20, turn: 1.5 },
    { how: 'without one', gutter: 0.5, shadow: 0, turn: 0 },
  ])('is found $how', ({ gutter, shadow, turn }) => {
    const scene = scenes.turnedScan(scenes.opening(PAGE, OTHER, { gutter, shadow }), turn)
    const found = findGutter(greyOf(scene))
    expect(Math.abs((found?.value.x ?? 9) - gutter)).toBeLessThan(0.012)
    expect(Math.abs((found?.value.angle ?? 9) + turn)).toBeLessThan(1.1)
  })

  test('is a guess where nothing but a gap shows it', () => {
    const found = findGutter(greyOf(scenes.opening(PAGE, OTHER, { gutter: 0.5, shadow: 0 })))
    expect(found?.confidence).toBeLessThan(0.5)
  })

  test('is not found on a single page, wide or high', () => {
    expect(findGutter(greyOf(PAGE))).toBeNull()
    expect(findGutter(greyOf(scenes.textPage({ width: 1200, height: 800 })))).toBeNull()
  })
})

describe('what shines through', () => {
  test('is found, and not where nothing does', () => {
    expect(
      findBleed(scenes.shiningThrough(PAGE, scenes.textPage({ width: 840, height: 1100 }, 5), 0.25))?.value,
    ).toBeGreaterThan(30)
    expect(findBleed(PAGE)).toBeNull()
  })

  test.each([
    ['coarse grain', (level: number, at: number) => level + ((at * 7919) % 61) - 30],
    ['the shadow of a fold', (level: number, at: number) => level - (Math.abs((at % 700) - 350) < 40 ? 40 : 0)],
    ['an edge beside the page', (level: number, at: number) => (at % 700 > 670 ? level * 0.75 : level)],
    ['faint ink', (level: number) => 238 - (238 - level) / 3],
  ])('is not taken for it: %s', (_name, change) => {
    const data = PAGE.data.map((level, at) => (at % 4 === 3 ? 255 : change(level, at >> 2)))
    expect(findBleed({ ...PAGE, data })).toBeNull()
  })
})

describe('a proposal', () => {
  const all = { crop: true, deskew: true, split: true }

  test('crops, splits and straightens an opening on a table', () => {
    const pages = scenes.opening(PAGE, OTHER, { gutter: 0.5, shadow: 60 })
    const size = { width: 1700, height: 1240 }
    const frame = scenes.drawInto(scenes.table(size, [30, 30, 32]), pages, scenes.turnedQuad(pages, size, 2))
    const { adjusted, confidence } = propose({ frame, edits: noEdits(frame), turn: 0 }, all)
    expect(adjusted).toHaveLength(2)
    expect(confidence).toBeGreaterThan(0.5)
    for (const edits of adjusted ?? []) {
      expect(edits.cut.shape === 'rectangle' ? edits.cut.angle : 99).toBeCloseTo(-2, 0)
    }
  })

  test('is none where nothing is found, and leaves alone what was not wished for', () => {
    const frame = scenes.blank({ width: 400, height: 500 }, 235)
    expect(propose({ frame, edits: noEdits(frame), turn: 0 }, all).adjusted).toBeNull()
    const askew = scenes.turnedScan(PAGE, 3)
    const onlySplit = propose(
      { frame: askew, edits: noEdits(askew), turn: 0 },
      { crop: false, deskew: false, split: true },
    )
    expect(onlySplit.adjusted).toBeNull()
  })

  test('is none for a page that lies straight already', () => {
    const wish = { crop: true, deskew: true, split: false }
    expect(propose({ frame: PAGE, edits: noEdits(PAGE), turn: 0 }, wish).adjusted).toBeNull()
  })

  test('straightens a page that the user has turned', () => {
    const upright = scenes.turnedScan(PAGE, 2)
    const onItsSide = { width: upright.height, height: upright.width }
    // As scanned sideways: turned counter-clockwise.
    const frame = scenes.drawInto(scenes.blank(onItsSide), upright, [
      { x: 0, y: 1 },
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 1, y: 1 },
    ])
    const { adjusted } = propose(
      { frame, edits: noEdits(frame), turn: 90 },
      { crop: false, deskew: true, split: false },
    )
    expect(adjusted?.[0].cut).toMatchObject({ shape: 'rectangle' })
    expect((adjusted?.[0].cut as { angle: number }).angle).toBeCloseTo(-2, 0)
  })

  test('turns four corners further about their middle', () => {
    const edits = { ...noEdits(PAGE), cut: { shape: 'corners', corners: cornersOf(noEdits(PAGE)) } as const }
    const [a] = cornersOf(turnedFurther(edits, 5))
    expect(a.x).toBeLessThan(0)
    expect(a.y).toBeGreaterThan(0)
  })
})
