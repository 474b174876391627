import { describe, expect, test } from 'vitest'
import { editsOf, withEdits } from '../../shared/domain/edited-page.ts'
import {
  after,
  inverted,
  isConvex,
  mapped,
  squareToQuad,
  type Point,
  type Quad,
} from '../../shared/domain/homography.ts'
import {
  cornersOf,
  cutOut,
  editsKey,
  halvesOf,
  NEUTRAL_TONE,
  noEdits,
  pictureSize,
  toFrame,
  validEdits,
  WHOLE,
  type Cut,
  type ImageEdits,
} from '../../shared/domain/image-edits.ts'
import { mapBetween, mapBox, mapLines, mapPolygon } from '../../shared/domain/map-shapes.ts'
import { aPage } from '../support/builders.ts'
import { seededRandom } from '../support/seeded-random.ts'

const FRAME = { width: 2000, height: 3000 }

function edits(cut: Cut, more: Partial<ImageEdits> = {}): ImageEdits {
  return { ...noEdits(FRAME), cut, ...more }
}

/** Edits of every kind, the same ones in each run. */
function manyEdits(count: number): readonly ImageEdits[] {
  const random = seededRandom(7)
  const around = (middle: number, by: number): number => middle + (random() - 0.5) * 2 * by
  return Array.from({ length: count }, (_, index) => {
    const corner = (x: number, y: number): Point => ({ x: around(x, 0.08), y: around(y, 0.08) })
    const corners: Quad = [corner(0.1, 0.1), corner(0.9, 0.1), corner(0.9, 0.9), corner(0.1, 0.9)]
    const box = { x: random() * 0.3, y: random() * 0.3, w: 0.3 + random() * 0.4, h: 0.3 + random() * 0.4 }
    const rectangle: Cut = { shape: 'rectangle', box: index % 3 === 0 ? null : box, angle: around(0, 20) }
    return edits(index % 2 === 0 ? { shape: 'corners', corners } : rectangle, { mirror: index % 5 === 0 })
  })
}

function far(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}

describe('a homography', () => {
  test('takes the corners of the square to those of the quad, and back', () => {
    for (const each of manyEdits(40)) {
      const quad = cornersOf(each)
      const map = squareToQuad(quad)
      const square: Quad = [
        { x: 0, y: 0 },
        { x: 1, y: 0 },
        { x: 1, y: 1 },
        { x: 0, y: 1 },
      ]
      square.forEach((corner, index) => {
        expect(far(mapped(map, corner), quad[index] as Point)).toBeLessThan(1e-9)
        expect(far(mapped(inverted(map), mapped(map, corner)), corner)).toBeLessThan(1e-9)
      })
    }
  })

  test('applied after another does what both do', () => {
    const [one, other] = manyEdits(2).map(toFrame) as [ReturnType<typeof toFrame>, ReturnType<typeof toFrame>]
    const point = { x: 0.3, y: 0.6 }
    expect(far(mapped(after(one, other), point), mapped(other, mapped(one, point)))).toBeLessThan(1e-12)
  })

  test('keeps points at its horizon finite', () => {
    const map = squareToQuad([
      { x: 0.4, y: 0 },
      { x: 0.6, y: 0 },
      { x: 1, y: 1 },
      { x: 0, y: 1 },
    ])
    expect(Number.isFinite(mapped(inverted(map), { x: 0.5, y: -0.6 }).y)).toBe(true)
  })

  test('is asked only of corners that enclose something', () => {
    expect(
      isConvex([
        { x: 0, y: 0 },
        { x: 1, y: 0 },
        { x: 1, y: 1 },
        { x: 0, y: 1 },
      ]),
    ).toBe(true)
    expect(
      isConvex([
        { x: 0, y: 0 },
        { x: 1, y: 1 },
        { x: 1, y: 0 },
        { x: 0, y: 1 },
      ]),
    ).toBe(false)
    expect(
      isConvex([
        { x: 0, y: 0 },
        { x: 1, y: 0 },
        { x: 0.2, y: 0.2 },
        { x: 0, y: 1 },
      ]),
    ).toBe(false)
  })
})

describe('edits', () => {
  test('that change nothing have the frame’s corners, its size and an empty key', () => {
    expect(pictureSize(noEdits(FRAME))).toEqual(FRAME)
    expect(editsKey(noEdits(FRAME))).toBe('')
    expect(cornersOf(noEdits(FRAME))[2]).toEqual({ x: 1, y: 1 })
  })

  test('that straighten without a crop keep all of the frame', () => {
    const straightened = edits({ shape: 'rectangle', box: null, angle: 10 })
    const { width, height } = pictureSize(straightened)
    expect([width, height]).toEqual([2491, 3302])
    const intoPicture = inverted(toFrame(straightened))
    for (const corner of cornersOf(noEdits(FRAME))) {
      const { x, y } = mapped(intoPicture, corner)
      expect(Math.min(x, y, 1 - x, 1 - y)).toBeGreaterThan(-1e-9)
    }
  })

  test('turn the picture clockwise: what rises to the right in the frame lies level in the picture', () => {
    const straightened = edits({ shape: 'rectangle', box: null, angle: 5 })
    const rise = Math.tan((5 * Math.PI) / 180) * 0.5 * (FRAME.width / FRAME.height)
    const intoPicture = inverted(toFrame(straightened))
    const [left, right] = [
      { x: 0.25, y: 0.5 },
      { x: 0.75, y: 0.5 - rise },
    ].map((at) => mapped(intoPicture, at)) as [Point, Point]
    expect(left.y).toBeCloseTo(right.y, 9)
    expect(right.x).toBeGreaterThan(left.x)
  })

  test('mirror left and right', () => {
    expect(mapped(toFrame(edits(WHOLE, { mirror: true })), { x: 0.1, y: 0.2 })).toEqual({ x: 0.9, y: 0.2 })
  })

  test('that make other pictures have other keys, whatever the order of their parts', () => {
    const keys = new Set([
      ...manyEdits(30).map(editsKey),
      editsKey(edits(WHOLE, { tone: { ...NEUTRAL_TONE, invert: true } })),
      editsKey(edits(WHOLE, { tone: { ...NEUTRAL_TONE, bleed: 1 } })),
      editsKey(edits(WHOLE, { mirror: true })),
    ])
    expect(keys.size).toBe(33)
  })

  test('are brought into their ranges, and refused where the corners enclose nothing', () => {
    const wild = edits(
      { shape: 'rectangle', box: null, angle: 90 },
      { tone: { ...NEUTRAL_TONE, gamma: NaN, bleed: 300 } },
    )
    expect(validEdits(wild)).toMatchObject({ cut: { angle: 45 }, tone: { gamma: 1, bleed: 100 } })
    const point = { x: 0.5, y: 0.5 }
    expect(validEdits(edits({ shape: 'corners', corners: [point, point, point, point] }))).toBeNull()
    expect(validEdits(edits({ shape: 'rectangle', box: { x: 0, y: 0, w: 0, h: 1 }, angle: 0 }))).toBeNull()
  })

  test('of a page state its size, and are gone where they change nothing', () => {
    const plain = aPage('p', 'u', { size: FRAME })
    const cropped = withEdits(plain, edits({ shape: 'rectangle', box: { x: 0, y: 0, w: 0.5, h: 1 }, angle: 0 }))
    expect(cropped.size).toEqual({ width: 1000, height: 3000 })
    expect(editsOf(cropped).frame).toEqual(FRAME)
    expect(withEdits(cropped, noEdits(FRAME))).toEqual(plain)
  })
})

describe('a part of an edited picture', () => {
  const part = { box: { x: 0.2, y: 0.1, w: 0.5, h: 0.6 }, angle: 3 }

  test('shows what that part showed', () => {
    for (const each of manyEdits(30)) {
      const cut = cutOut(each, part)
      const corner = cornersOf(cut)[0]
      const inPicture = mapped(inverted(toFrame(each)), corner)
      // The corner of a box of 0.5 by 0.6, turned by three degrees about its centre.
      expect(far(inPicture, { x: 0.2, y: 0.1 })).toBeLessThan(0.05)
      expect(cut.cut.shape).toBe(each.cut.shape)
      expect(cut.mirror).toBe(each.mirror)
    }
  })

  test('of a straight picture is the box itself', () => {
    const { cut } = cutOut(noEdits(FRAME), { ...part, angle: 0 })
    expect(cut).toMatchObject({ shape: 'rectangle', angle: 0 })
    const box = cut.shape === 'rectangle' ? cut.box : null
    expect(box?.x).toBeCloseTo(0.2, 9)
    expect(box?.h).toBeCloseTo(0.6, 9)
  })

  test('of a part is a part of the whole', () => {
    const inner = { box: { x: 0, y: 0.5, w: 0.5, h: 0.5 }, angle: 0 }
    for (const each of manyEdits(10)) {
      const twice = cutOut(cutOut(each, { ...part, angle: 0 }), inner)
      const once = cutOut(each, { box: { x: 0.2, y: 0.4, w: 0.25, h: 0.3 }, angle: 0 })
      cornersOf(twice).forEach((corner, index) =>
        expect(far(corner, cornersOf(once)[index] as Point)).toBeLessThan(0.02),
      )
    }
  })
})

describe('the halves of an opening', () => {
  test('meet at the gutter and have the whole height', () => {
    const [left, right] = halvesOf(noEdits({ width: 3000, height: 2000 }), { x: 0.48, angle: 0 }, 0)
    expect(pictureSize(left)).toEqual({ width: 1440, height: 2000 })
    expect(pictureSize(right)).toEqual({ width: 1560, height: 2000 })
    expect(far(cornersOf(left)[1], cornersOf(right)[0])).toBeLessThan(1e-9)
  })

  test('follow a slanted gutter', () => {
    const [left, right] = halvesOf(noEdits({ width: 3000, height: 2000 }), { x: 0.5, angle: 2 }, 0)
    expect(far(cornersOf(left)[1], cornersOf(right)[0])).toBeLessThan(1e-9)
    expect(far(cornersOf(left)[2], cornersOf(right)[3])).toBeLessThan(1e-9)
    // Turned clockwise it stands upright, so that in the frame its upper end leans to the left.
    expect(cornersOf(left)[1].x).toBeLessThan(0.5)
  })

  test('are left and right as the user sees them, also where the page is turned', () => {
    const [left] = halvesOf(noEdits({ width: 2000, height: 3000 }), { x: 0.5, angle: 0 }, 90)
    // Turned clockwise, the lower half of the frame stands on the left.
    expect(cornersOf(left)[0]).toMatchObject({ x: 0, y: 0.5 })
    expect(pictureSize(left)).toEqual({ width: 2000, height: 1500 })
  })
})

describe('shapes on a page', () => {
  test('come back where they were when the edits do', () => {
    const polygon = [
      { x: 0.2, y: 0.3 },
      { x: 0.6, y: 0.35 },
      { x: 0.4, y: 0.7 },
    ]
    const all = manyEdits(40)
    all.forEach((from, index) => {
      const to = all[(index + 7) % all.length] as ImageEdits
      const back = mapPolygon(mapPolygon(polygon, mapBetween(from, to)), mapBetween(to, from))
      back.forEach((point, at) => expect(far(point, polygon[at] as Point)).toBeLessThan(1e-7))
    })
  })

  test('boxes come back exactly from crops and mirrors, and nearly from a straightening', () => {
    const box = { x: 0.3, y: 0.4, w: 0.12, h: 0.02 }
    const there = (to: ImageEdits): readonly number[] => {
      const one = mapBox(box, mapBetween(noEdits(FRAME), to))
      const back = mapBox(one, mapBetween(to, noEdits(FRAME)))
      return [back.x - box.x, back.y - box.y, back.w - box.w, back.h - box.h].map(Math.abs)
    }
    const crop = edits({ shape: 'rectangle', box: { x: 0.1, y: 0.1, w: 0.7, h: 0.5 }, angle: 0 }, { mirror: true })
    expect(Math.max(...there(crop))).toBeLessThan(1e-9)
    expect(Math.max(...there(edits({ shape: 'rectangle', box: null, angle: 3 })))).toBeLessThan(0.002)
  })

  const word = (x: number, y: number) => ({ text: 'lá', box: { x, y, w: 0.1, h: 0.02 }, confidence: 0.9 })

  test('a straightened line is as high as its words, no longer as high as it was long and skewed', () => {
    const slope = Math.tan((5 * Math.PI) / 180) * (FRAME.width / FRAME.height)
    const words = [0, 1, 2, 3, 4, 5].map((at) => word(0.2 + 0.1 * at, 0.5 - 0.1 * at * slope))
    const line = { text: 'lá', words, box: { x: 0.2, y: 0.5 - 0.5 * slope, w: 0.6, h: 0.5 * slope + 0.02 } }
    const to = edits({ shape: 'rectangle', box: null, angle: 5 })
    const [mapped] = mapLines([line], { from: noEdits(FRAME), to })
    expect(line.box.h).toBeGreaterThan(0.04)
    expect(mapped?.box?.h).toBeLessThan(0.025)
  })

  test('lines stay the same where only the tone changes; what is cut off stays, outside the picture', () => {
    const lines = [{ text: 'lá', words: [word(0.8, 0.1)], box: word(0.8, 0.1).box }]
    const from = noEdits(FRAME)
    expect(mapLines(lines, { from, to: { ...from, tone: { ...NEUTRAL_TONE, gamma: 2 } } })).toBe(lines)
    const to = edits({ shape: 'rectangle', box: { x: 0, y: 0, w: 0.5, h: 1 }, angle: 0 })
    expect(mapLines(lines, { from, to })[0]?.words[0]?.box.x).toBeCloseTo(1.6, 9)
  })
})
