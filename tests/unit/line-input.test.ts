import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { GreyRaster } from '../../renderer/imaging/grey-raster.ts'
import { cutLine } from '../../renderer/imaging/lines/cut-line.ts'
import { lineInput, percentile, plainLength, stretchFor } from '../../renderer/imaging/lines/line-input.ts'

function drawn(width: number, height: number, grey: (x: number, y: number) => number): GreyRaster {
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) data[y * width + x] = grey(x, y)
  return { width, height, data }
}

interface Expected {
  readonly from: readonly [number, number]
  readonly width: number
  readonly mean: number
  readonly some: readonly (readonly [number, number, number])[]
}

/** Made by make-line-input.py, which calls the functions that lines are trained with. */
const TRAINED = JSON.parse(readFileSync('tests/fixtures/reader/line-input.json', 'utf8')) as readonly Expected[]

describe('a line is made ready as the recogniser was trained', () => {
  test.each(TRAINED)('from $from to $width wide', ({ from: [wide, tall], width, mean, some }) => {
    const line = drawn(wide, tall, (x, y) => {
      return ((x * 7 + y * 11 + Math.floor((x * y) / 13)) % 97) + Math.floor((x * 120) / wide) + 20
    })
    const { pieces, length } = lineInput(line)
    expect(length).toBe(width / 4)
    const [piece] = pieces
    expect(piece?.width).toBe(Math.ceil(width / 8) * 8)
    expect(piece?.frames).toEqual([0, Math.min((piece?.width ?? 0) / 4, Math.floor(width / 4) + 2)])
    const at = (y: number, x: number): number => piece?.data[y * piece.width + x] ?? NaN
    // A grey level is 1/100 to 1/150 of what lies between ink and paper here.
    for (const [y, x, value] of some) expect(Math.abs(at(y, x) - value), `${y},${x}`).toBeLessThan(0.02)
    let sum = 0
    for (let y = 0; y < 48; y += 1) for (let x = 0; x < width; x += 1) sum += at(y, x)
    expect(sum / 48 / width).toBeCloseTo(mean, 2)
    for (let x = width; x < (piece?.width ?? 0); x += 1) expect(at(20, x)).toBe(1)
  })

  test('what is pale all over is no ink', () => {
    const { pieces } = lineInput(drawn(96, 48, (x) => (x % 2 ? 240 : 245)))
    expect(Math.min(...(pieces[0]?.data ?? []))).toBeGreaterThan(0.8)
  })

  test('a long line comes in pieces that lap over, and each of its frames is read once', () => {
    const { pieces, length } = lineInput(drawn(3001, 48, (x) => x % 251))
    expect(pieces.length).toBe(3)
    expect(Math.max(...pieces.map(({ width }) => width))).toBe(1200)
    expect(pieces.reduce((sum, { frames: [from, to] }) => sum + to - from, 0)).toBe(Math.floor(length) + 2)
    expect(pieces.map(({ frames: [from] }) => from)).toEqual([0, 24, 24])
  })

  test('narrow letters are drawn out to three and a half frames, by half at most, wide ones not at all', () => {
    const line = drawn(480, 24, (x) => (x % 9 ? 240 : 20))
    expect(plainLength(line)).toBe(240)
    expect(stretchFor(240, 60)).toBe(1)
    expect(stretchFor(240, 72)).toBe(1)
    expect(stretchFor(240, 80)).toBeCloseTo(3.5 / 3)
    expect(stretchFor(240, 200)).toBe(1.5)
    expect(lineInput(line, 1.5).length).toBe(360)
  })

  test('percentiles lie straight between two values', () => {
    expect(percentile(Uint8Array.of(40, 10, 30, 20), 0.5)).toBe(25)
    expect(percentile(Uint8Array.of(7), 0.9)).toBe(7)
  })
})

describe('a line is cut out of a page', () => {
  const foot = (x: number): number => 60 + x / 10
  const page = drawn(300, 140, (x, y) => (Math.abs(y - foot(x)) < 1 ? 0 : y > foot(x) + 12 ? 90 : 250))
  const line = {
    baseline: [
      { x: 20, y: foot(20) },
      { x: 280, y: foot(280) },
    ],
    outline: [
      { x: 20, y: foot(20) - 20 },
      { x: 280, y: foot(280) - 20 },
      { x: 280, y: foot(280) + 10 },
      { x: 20, y: foot(20) + 10 },
    ],
  }
  const cut = cutLine(page, line)

  test('level, whatever its slope, without what is beside its polygon', () => {
    expect([cut?.raster.width, cut?.raster.height]).toEqual([260, 30])
    const row = (y: number): readonly number[] => [...(cut?.raster.data.subarray(y * 260, (y + 1) * 260) ?? [])]
    expect(Math.max(...row(20))).toBeLessThan(200)
    expect(Math.min(...row(5))).toBe(250)
    expect(cut?.raster.data.includes(90)).toBe(false)
  })

  test('a part of it lies where it was on the page', () => {
    const box = cut?.boxOf(0.5, 1)
    expect([box?.left, box?.right]).toEqual([150, 280])
    expect(box?.top).toBeCloseTo(foot(150.5) - 20, 0)
    expect(box?.bottom).toBeCloseTo(foot(279.5) + 10, 0)
  })

  test('what is no line is not cut', () => {
    expect(cutLine(page, { baseline: [], outline: [] })).toBeNull()
    expect(cutLine(page, { ...line, outline: line.outline.map(({ x }) => ({ x, y: 50 })) })).toBeNull()
  })
})
