import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { edited } from '../../renderer/imaging/edit/edited.ts'
import type { Rgba } from '../../renderer/imaging/edit/rgba.ts'
import { NEUTRAL_TONE, noEdits, type Cut, type ImageEdits, type Tone } from '../../shared/domain/image-edits.ts'
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
