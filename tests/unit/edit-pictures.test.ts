import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { editedBands } from '../../renderer/imaging/edit/edited-bands.ts'
import { edited, paperOf } from '../../renderer/imaging/edit/edited.ts'
import type { Rgba } from '../../renderer/imaging/edit/rgba.ts'
import type { Band } from '../../renderer/imaging/pixels.ts'
import { isEditedInFull, planOfBands } from '../../shared/domain/frame-rows.ts'
import {
  NEUTRAL_TONE,
  noEdits,
  pictureSize,
  type Cut,
  type ImageEdits,
  type Tone,
} from '../../shared/domain/image-edits.ts'
import * as scenes from '../support/scan-scenes.ts'

/** A picture made by tests/fixtures/adjust/make.sh: a PPM of 8 bits. */
function fixture(name: string): Rgba {
  const bytes = readFileSync(`tests/fixtures/adjust/${name}.ppm`)
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 32).toString('latin1'))
  const [width, height] = [Number(header?.[1]), Number(header?.[2])]
  const data = new Uint8ClampedArray(width * height * 4)
  const start = header?.[0].length ?? 0
  for (let at = 0; at < width * height; at += 1) {
    for (let channel = 0; channel < 3; channel += 1) data[at * 4 + channel] = bytes[start + at * 3 + channel] ?? 0
    data[at * 4 + 3] = 255
  }
  return { width, height, data }
}

const PAGE = fixture('page')
const WHOLE = noEdits(PAGE)

function cut(of: Cut): ImageEdits {
  return { ...WHOLE, cut: of }
}

function tone(of: Partial<Tone>): ImageEdits {
  return { ...WHOLE, tone: { ...NEUTRAL_TONE, ...of } }
}

/** Differences of the levels, `edge` pixels from the edges on: the mean and the largest. */
function difference(one: Rgba, other: Rgba, edge = 0): { readonly mean: number; readonly most: number } {
  expect([one.width, one.height]).toEqual([other.width, other.height])
  let sum = 0
  let most = 0
  let count = 0
  for (let y = edge; y < one.height - edge; y += 1)
    for (let x = edge; x < one.width - edge; x += 1)
      for (let channel = 0; channel < 3; channel += 1) {
        const at = (y * one.width + x) * 4 + channel
        const by = Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0))
        sum += by
        count += 1
        if (by > most) most = by
      }
  return { mean: sum / count, most }
}

describe('an edited picture is what ImageMagick makes of it', () => {
  test.each([
    ['invert', tone({ invert: true }), 0],
    ['brightness-contrast', tone({ brightness: 20, contrast: 30 }), 2],
    ['gamma', tone({ gamma: 1.6 }), 1],
    ['mirror', { ...WHOLE, mirror: true }, 0],
    ['crop', cut({ shape: 'rectangle', box: { x: 20 / 96, y: 10 / 72, w: 50 / 96, h: 40 / 72 }, angle: 0 }), 0],
  ] as const)('%s', (name, edits, most) => {
    expect(difference(edited(PAGE, edits), fixture(name)).most).toBeLessThanOrEqual(most)
  })

  test('turned by five degrees', () => {
    const turned = cut({ shape: 'rectangle', box: { x: 0, y: 0, w: 1, h: 1 }, angle: 5 })
    expect(difference(edited(PAGE, turned), fixture('turn'), 8).most).toBeLessThanOrEqual(3)
  })

  test('of four corners', () => {
    const at = (x: number, y: number) => ({ x: x / 96, y: y / 72 })
    const edits = cut({ shape: 'corners', corners: [at(8, 6), at(90, 2), at(86, 68), at(4, 64)] })
    const size = { width: 96, height: 72 }
    // The size that the sides give is another than ImageMagick's, which keeps the frame's.
    const made = edited(PAGE, edits)
    expect(made.width / made.height).toBeCloseTo(82.1 / 66.1, 1)
    const scaled = scenes.drawInto(scenes.blank(size), made, [at(0, 0), at(96, 0), at(96, 72), at(0, 72)])
    expect(difference(scaled, fixture('corners'), 2).mean).toBeLessThan(1.5)
  })

  test('sharpened', () => {
    const grey = { ...PAGE, data: PAGE.data.slice() }
    for (let at = 0; at < grey.data.length; at += 4) {
      const [r = 0, g = 0, b = 0] = grey.data.subarray(at, at + 3)
      grey.data.fill(0.2126 * r + 0.7152 * g + 0.0722 * b, at, at + 3)
    }
    expect(difference(edited(grey, tone({ sharpen: 40 })), fixture('sharpen'), 3).mean).toBeLessThan(2)
  })
})

describe('an edited picture', () => {
  test('leaves the frame as it was', () => {
    const before = PAGE.data.slice()
    edited(PAGE, { ...tone({ invert: true, bleed: 50, sharpen: 30, contrast: 20 }), mirror: true })
    expect(PAGE.data).toEqual(before)
  })

  test('of a smaller rendering of the frame is smaller by as much', () => {
    const frame = { width: PAGE.width * 10, height: PAGE.height * 10 }
    const box = { x: 0.25, y: 0.25, w: 0.5, h: 0.5 }
    const made = edited(PAGE, { ...WHOLE, frame, cut: { shape: 'rectangle', box, angle: 3 } })
    expect([made.width, made.height]).toEqual([48, 36])
  })

  test('is white where the turned frame does not reach', () => {
    const made = edited(PAGE, cut({ shape: 'rectangle', box: null, angle: 20 }))
    expect([...made.data.subarray(0, 4)]).toEqual([255, 255, 255, 255])
  })

  test('loses what shines through, and keeps the writing', () => {
    const front = scenes.textPage({ width: 600, height: 800 })
    const soiled = scenes.shiningThrough(front, scenes.textPage({ width: 600, height: 800 }, 9), 0.25)
    const made = edited(soiled, { ...noEdits(soiled), tone: { ...NEUTRAL_TONE, bleed: 60 } })
    const paper: number[] = []
    const ink: number[] = []
    for (let at = 0; at < front.data.length; at += 4) (front.data[at] === 40 ? ink : paper).push(made.data[at] ?? 0)
    expect(paper.filter((level) => level < 245).length / paper.length).toBeLessThan(0.01)
    expect(Math.max(...ink.slice(0, 5000))).toBeLessThan(90)
  })
})

describe('a picture edited band by band has the pixels that it has in whole', () => {
  /** The page nine times as large, so that it comes in several bands. */
  const LARGE = repeated(PAGE, 9)
  const box = { x: 0.1, y: 0.05, w: 0.8, h: 0.9 }
  const corners = [
    { x: 0.05, y: 0.1 },
    { x: 0.9, y: 0.02 },
    { x: 0.97, y: 0.95 },
    { x: 0.1, y: 0.85 },
  ] as const
  const all = { brightness: 10, contrast: 20, gamma: 1.3, invert: true, bleed: 60, sharpen: 50 }
  const of = (part: Partial<ImageEdits>): ImageEdits => ({ ...noEdits(LARGE), ...part })
  const upsideDown = [corners[2], corners[3], corners[0], corners[1]] as const

  test.each([
    ['cut straight', of({ cut: { shape: 'rectangle', box, angle: 0 } })],
    ['cut straight, beyond the frame', of({ cut: { shape: 'rectangle', box: { ...box, y: -0.1, h: 1.2 }, angle: 0 } })],
    ['mirrored', of({ mirror: true })],
    ['turned', of({ cut: { shape: 'rectangle', box: null, angle: -7 } })],
    ['turned far', of({ cut: { shape: 'rectangle', box, angle: 40 } })],
    ['by four corners', of({ cut: { shape: 'corners', corners } })],
    ['upside down', of({ cut: { shape: 'corners', corners: upsideDown } })],
    ['in every tone', of({ cut: { shape: 'rectangle', box, angle: 2 }, tone: all })],
  ] as const)('%s', async (_name, edits) => {
    const whole = edited(LARGE, edits)
    const made: Band[] = []
    const bands = () => inBands(LARGE, 100)
    for await (const band of editedBands({ ...LARGE, bands }, edits, paperOf(LARGE, edits))) made.push(band)
    expect(made.length).toBeGreaterThan(1)
    expect(made.map(({ top }) => top)).toEqual(made.map((_, at) => at * 512))
    const data = new Uint8ClampedArray(whole.data.length)
    for (const { top, width, rgba } of made) data.set(rgba, top * width * 4)
    expect(difference({ ...whole, data }, whole)).toEqual({ mean: 0, most: 0 })
  })

  test('few rows of the frame are held where it is turned a little, all where it stands upside down', () => {
    const frame = { width: 20_000, height: 10_000 }
    const turned = { ...noEdits(frame), cut: { shape: 'rectangle', box: null, angle: 2 } } as const
    const over = { ...noEdits(frame), cut: { shape: 'corners', corners: upsideDown } } as const
    expect(planOfBands(turned, { frame, size: pictureSize(turned) }).most).toBeLessThan(1300)
    expect(planOfBands(over, { frame, size: pictureSize(over) }).most).toBeGreaterThan(9000)
    expect([turned, over].map(isEditedInFull)).toEqual([true, false])
  })
})

function repeated(picture: Rgba, times: number): Rgba {
  const [width, height] = [picture.width * 3, picture.height * times]
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const from = ((y % picture.height) * picture.width + (x % picture.width)) * 4
      data.set(picture.data.subarray(from, from + 4), (y * width + x) * 4)
    }
  return { width, height, data }
}

async function* inBands({ width, height, data }: Rgba, rows: number): AsyncGenerator<Band> {
  for (let top = 0; top < height; top += rows) {
    const count = Math.min(rows, height - top)
    await Promise.resolve()
    const rgba = new Uint8Array(data.buffer, data.byteOffset + top * width * 4, count * width * 4)
    yield { top, width, height: count, rgba }
  }
}
