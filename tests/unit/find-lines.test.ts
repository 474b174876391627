import { describe, expect, test } from 'vitest'
import type { GreyRaster } from '../../renderer/imaging/grey-raster.ts'
import { findLines, type FoundLine } from '../../renderer/imaging/lines/find-lines.ts'
import { blocksOfFound } from '../../renderer/imaging/lines/order-blocks.ts'
import { turned } from '../../renderer/imaging/prepare/turn.ts'

const PITCH = 60
const LETTER = 20

type Canvas = GreyRaster & { readonly ink: (x: number, y: number) => void }

function paper(width: number, height: number): Canvas {
  const data = new Uint8Array(width * height).fill(250)
  const ink = (x: number, y: number): void => {
    if (x >= 0 && y >= 0 && x < width && y < height) data[Math.round(y) * width + Math.round(x)] = 30
  }
  return { width, height, data, ink }
}

type Foot = (x: number) => number

/** Writes words of upright strokes with feet from `left` to `right` whose letters stand at `foot`. */
function write(page: Canvas, [left, right]: readonly [number, number], foot: Foot): void {
  for (let x = left; x < right; x += LETTER / 2) {
    const isSpace = Math.floor((x - left) / LETTER) % 6 === 5
    if (isSpace) continue
    const tall = Math.floor(x / LETTER) % 5 === 2 ? LETTER : 0
    for (let up = 0; up < LETTER + tall; up += 1)
      for (let wide = 0; wide < 3; wide += 1) page.ink(x + wide, foot(x) - up)
    for (let wide = 0; wide < LETTER / 3; wide += 1) page.ink(x + wide, foot(x))
  }
}

/** Lines over most of a page of 900 pixels. */
function lines(page: Canvas, count: number, bend: Foot = () => 0): void {
  for (let line = 0; line < count; line += 1) write(page, [100, 780], (x) => 100 + line * PITCH + bend(x))
}

const heightAt = ({ baseline }: FoundLine, x: number): number =>
  baseline.reduce((best, point) => (Math.abs(point.x - x) < Math.abs(best.x - x) ? point : best)).y
const extent = ({ baseline }: FoundLine): readonly [number, number] => [baseline[0]?.x ?? 0, baseline.at(-1)?.x ?? 0]

describe('lines of writing', () => {
  test('are found where their letters stand, from the first to the last', () => {
    const page = paper(900, 900)
    lines(page, 10)
    const found = findLines(page)
    expect(found).toHaveLength(10)
    for (const [index, line] of found.entries()) {
      expect(Math.abs(heightAt(line, 400) - (100 + index * PITCH))).toBeLessThan(LETTER / 3)
      const [from, to] = extent(line)
      expect(Math.abs(from - 100)).toBeLessThan(LETTER)
      expect(Math.abs(to - 780)).toBeLessThan(2 * LETTER)
    }
  })

  test('may be bent', () => {
    const bend = (x: number): number => 14 * Math.sin(x / 160)
    const page = paper(900, 900)
    lines(page, 10, bend)
    const found = findLines(page)
    expect(found).toHaveLength(10)
    for (const x of [150, 300, 450, 600, 750])
      expect(Math.abs(heightAt(found[4] ?? found[0]!, x) - (100 + 4 * PITCH + bend(x)))).toBeLessThan(LETTER / 2)
  })

  test('may climb all over the page', () => {
    const page = paper(900, 900)
    lines(page, 10, (x) => 60 - x * 0.12)
    const found = findLines(page)
    expect(found).toHaveLength(10)
    for (const x of [150, 700]) expect(Math.abs(heightAt(found[0]!, x) - (160 - x * 0.12))).toBeLessThan(LETTER / 2)
  })

  test('rules of the paper, an edge and a speck are none', () => {
    const page = paper(900, 900)
    lines(page, 6)
    for (let y = 110; y < 880; y += PITCH) for (let x = 20; x < 880; x += 1) page.ink(x, y)
    for (let y = 0; y < 900; y += 1) for (let x = 0; x < 9; x += 1) page.ink(x, y)
    for (let x = 500; x < 506; x += 1) for (let y = 700; y < 706; y += 1) page.ink(x, y)
    expect(findLines(page)).toHaveLength(6)
  })

  test('a picture without writing has none', () => {
    expect(findLines(paper(300, 300))).toEqual([])
  })

  test('have polygons that take in their letters and not those of their neighbours', () => {
    const page = paper(900, 900)
    lines(page, 10)
    for (const [index, { outline }] of findLines(page).entries()) {
      const foot = 100 + index * PITCH
      const ys = outline.map(({ y }) => y)
      expect(Math.min(...ys)).toBeLessThanOrEqual(foot - 2 * LETTER + 4)
      expect(Math.min(...ys)).toBeGreaterThan(foot - PITCH - 4)
      expect(Math.max(...ys)).toBeGreaterThanOrEqual(foot)
      expect(Math.max(...ys)).toBeLessThan(foot + LETTER)
    }
  })

  test('columns from the top to the bottom are found from the right', () => {
    const across = paper(900, 700)
    lines(across, 8)
    const found = findLines(turned(across, 90), { vertical: true })
    expect(found).toHaveLength(8)
    const places = found.map(({ baseline }) => baseline[3]?.x ?? 0)
    expect(places).toEqual([...places].sort((one, other) => other - one))
    expect((found[0]?.baseline[0]?.y ?? 0) < (found[0]?.baseline.at(-1)?.y ?? 0)).toBe(true)
  })
})

describe('blocks of lines', () => {
  test('two columns are read one after the other, below a heading over both', () => {
    const page = paper(1200, 1100)
    write(page, [150, 1050], () => 60)
    for (const across of [
      [80, 540],
      [680, 1130],
    ] as const)
      for (let line = 0; line < 12; line += 1) write(page, across, () => 200 + line * PITCH)
    const blocks = blocksOfFound(findLines(page))
    expect(blocks.map(({ lines: { length } }) => length)).toEqual([1, 12, 12])
    expect(blocks.map(({ box }) => box.left < 600)).toEqual([true, true, false])
  })

  test('a note beside the text is kept apart', () => {
    const page = paper(1200, 1000)
    for (let line = 0; line < 12; line += 1) write(page, [420, 1130], () => 120 + line * PITCH)
    for (let line = 0; line < 3; line += 1) write(page, [60, 280], () => 300 + line * PITCH)
    const blocks = blocksOfFound(findLines(page))
    expect(blocks.map(({ lines: { length }, isMargin }) => [length, isMargin])).toEqual([
      [3, true],
      [12, false],
    ])
  })
})
