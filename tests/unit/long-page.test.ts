import { describe, expect, test } from 'vitest'
import type { Box, PixelSize, QuarterTurn } from '../../shared/domain/geometry.ts'
import { idFrom, type BlockId } from '../../shared/domain/ids.ts'
import { readingText, type Line } from '../../shared/domain/reading.ts'
import type { PageText } from '../../shared/domain/reader.ts'
import { axisOf, partsOf } from '../../renderer/ocr/long-page.ts'
import { readInParts } from '../../renderer/ocr/read-long-page.ts'
import type { PartTask } from '../../renderer/ocr/read-page.ts'
import { aPage } from '../support/builders.ts'

const ROLL: PixelSize = { width: 1500, height: 45_000 }
const SHEET: PixelSize = { width: 20_000, height: 20_000 }
const context = { signal: new AbortController().signal, onProgress: () => undefined }

describe('the parts of a page', () => {
  test.each([
    ['an ordinary page', { width: 2480, height: 3508 }],
    ['a large sheet', { width: 10_000, height: 16_000 }],
    ['a narrow page of few pixels', { width: 50, height: 2000 }],
    ['a strip of few pixels', { width: 9000, height: 300 }],
  ])('are none of %s', (_, size) => {
    expect(partsOf(size)).toEqual([])
  })

  test.each([
    ROLL,
    SHEET,
    { width: 60_000, height: 1200 },
    { width: 40, height: 33_000 },
    { width: 9000, height: 29_000 },
  ])('of a long or a very large one cover all of it, lap over, and are pictures that an engine takes: %o', (size) => {
    const parts = partsOf(size)
    const [side, from, length] = axisOf(size) === 'y' ? (['height', 'y', 'h'] as const) : (['width', 'x', 'w'] as const)
    expect(parts[0]?.box[from]).toBe(0)
    expect(parts[0]?.core[0]).toBe(0)
    expect(parts.at(-1)?.core[1]).toBe(1)
    const last = parts.at(-1)!.box
    expect(last[from] + last[length]).toBeCloseTo(1)
    for (const [index, { box, core }] of parts.entries()) {
      expect(box[length] * size[side]).toBeLessThanOrEqual(16_000)
      expect(box.w * size.width * box.h * size.height).toBeLessThanOrEqual(40e6)
      const next = parts[index + 1]
      if (!next) continue
      expect((box[from] + box[length] - next.box[from]) * size[side]).toBeGreaterThanOrEqual(499)
      expect(next.core[0]).toBe(core[1])
      expect(core[1]).toBeCloseTo((next.box[from] + box[from] + box[length]) / 2)
    }
  })
})

/** What an engine sees of a page with these words when it is shown a part: words that it sees whole, at some jitter. */
function readerOf(rows: readonly (readonly (readonly [text: string, box: Box])[])[], turn: QuarterTurn = 0) {
  const parts: Box[] = []
  const read = ({ part = { x: 0, y: 0, w: 1, h: 1 } }: PartTask): Promise<PageText> => {
    const nudge = 0.00004 * (parts.push(part) % 2 === 0 ? 1 : -1)
    const isWhole = ({ x, y, w, h }: Box): boolean =>
      x >= part.x && y >= part.y && x + w <= part.x + part.w + 1e-9 && y + h <= part.y + part.h + 1e-9
    const lines = rows.flatMap((row): readonly Line[] => {
      const seen = row.filter(([, box]) => isWhole(box))
      const words = seen.map(([text, { x, y, w, h }]) => ({
        text,
        confidence: 0.9,
        box: { x: x + nudge, y: y + nudge, w, h },
      }))
      const [first, last] = [seen.at(0)?.[1], seen.at(-1)?.[1]]
      if (!first || !last) return []
      const [left, top] = [Math.min(first.x, last.x), Math.min(first.y, last.y)]
      const right = Math.max(first.x + first.w, last.x + last.w)
      const bottom = Math.max(first.y + first.h, last.y + last.h)
      const box = { x: left + nudge, y: top + nudge, w: right - left, h: bottom - top }
      return [{ text: words.map(({ text }) => text).join(' '), words, box, block: idFrom<BlockId>('b1') }]
    })
    const steps = turn === 0 ? [] : [{ step: 'turn', value: turn }]
    return Promise.resolve({
      lines: turn === 180 ? lines.toReversed() : lines,
      blocks: [{ id: idFrom<BlockId>('b1'), kind: 'text', box: part }],
      confidence: 0.9,
      engine: { name: 'Tesseract', version: '5', model: 'eng' },
      preparation: { preset: 'auto', segmentation: 3, steps },
    })
  }
  return { read, parts }
}

function taskOf(size: PixelSize): PartTask {
  return { page: { ...aPage('p1', 'u1'), size }, original: new Blob(), languages: ['eng'] }
}

describe('a long page', () => {
  /** 600 lines over the roll, so that many lie where parts lap over, and some on the cuts. */
  const roll = Array.from({ length: 600 }, (_, n) => [
    [`left${n}`, { x: 0.1, y: 0.01 + (n / 600) * 0.98, w: 0.3, h: 0.0008 }],
    [`right${n}`, { x: 0.5, y: 0.01 + (n / 600) * 0.98, w: 0.3, h: 0.0008 }],
  ]) as readonly (readonly (readonly [string, Box])[])[] // pairs
  const wanted = Array.from({ length: 600 }, (_, n) => `left${n} right${n}`)

  test('is read in parts, and has each line once, in order, at its place', async () => {
    const { read, parts } = readerOf(roll)
    const text = await readInParts(taskOf(ROLL), context, read)
    expect(parts.length).toBeGreaterThan(8)
    expect(readingText(text).split('\n')).toEqual(wanted)
    for (const [n, { box }] of text.lines.entries()) expect(box?.y).toBeCloseTo(0.01 + (n / 600) * 0.98, 3)
  })

  test('that lies upside down is read from its other end', async () => {
    const text = await readInParts(taskOf(ROLL), context, readerOf(roll, 180).read)
    expect(text.lines.map(({ text: line }) => line)).toEqual(wanted.toReversed())
  })

  test('that is wide has its lines joined, each word once, where they go on over several parts', async () => {
    const size = { width: 60_000, height: 1200 }
    const rows = Array.from({ length: 8 }, (_, row) =>
      Array.from({ length: 300 }, (__, n) => [
        `${row}-${n}`,
        { x: 0.005 + n * 0.0033, y: 0.05 + row * 0.1, w: 0.0025, h: 0.05 },
      ]),
    ) as unknown as readonly (readonly (readonly [string, Box])[])[] // pairs
    const text = await readInParts(taskOf(size), context, readerOf(rows).read)
    expect(text.lines.map((line) => line.text)).toEqual(rows.map((row) => row.map(([word]) => word).join(' ')))
    expect(text.lines[0]?.box?.w).toBeCloseTo(0.0033 * 299 + 0.0025, 3)
  })

  test('has blocks of names of their own, each around its lines', async () => {
    const { blocks = [], lines } = await readInParts(taskOf(ROLL), context, readerOf(roll).read)
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length)
    for (const { block } of lines) expect(blocks.some(({ id }) => id === block)).toBe(true)
    for (const [index, { box }] of blocks.slice(1).entries())
      expect(box.y).toBeGreaterThanOrEqual(blocks[index]!.box.y + blocks[index]!.box.h - 0.001)
  })

  test('keeps pictures, which have no lines, once', async () => {
    const { read } = readerOf(roll)
    const seal = { x: 0.8, y: 0.0845, w: 0.1, h: 0.001 }
    let seen = 0
    const { blocks = [] } = await readInParts(taskOf(ROLL), context, async (task) => {
      const text = await read(task)
      const { y = 0, h = 1 } = task.part ?? {}
      if (seal.y < y || seal.y + seal.h > y + h) return text
      seen += 1
      return { ...text, blocks: [...(text.blocks ?? []), { id: idFrom<BlockId>('b2'), kind: 'stamp', box: seal }] }
    })
    expect(seen).toBe(2)
    expect(blocks.filter(({ kind }) => kind === 'stamp')).toHaveLength(1)
  })

  test('tells how far it is over all of its parts', async () => {
    const told: number[] = []
    await readInParts(
      taskOf(ROLL),
      { ...context, onProgress: (fraction) => told.push(fraction) },
      (task, { onProgress }) => {
        onProgress(0.5)
        return readerOf(roll).read(task)
      },
    )
    expect(told).toEqual(told.toSorted((one, other) => one - other))
    expect(told.at(-1)).toBeGreaterThan(0.9)
  })

  test('that a person laid out is read block by block, a long block in parts, in the order of its blocks', async () => {
    const block = (id: string, y: number, h: number) =>
      ({ id: idFrom<BlockId>(id), kind: 'text', box: { x: 0.05, y, w: 0.9, h } }) as const
    const blocks = [block('second half', 0.501, 0.499), block('first line', 0.009, 0.002)]
    const { read, parts } = readerOf(roll)
    const seen: unknown[] = []
    const text = await readInParts({ ...taskOf(ROLL), layout: { blocks } }, context, (task) => {
      seen.push(task.layout?.blocks.map(({ id }) => id))
      return read(task)
    })
    const half = wanted.filter((_, n) => 0.01 + (n / 600) * 0.98 > 0.501)
    expect(text.lines.map(({ text: line }) => line)).toEqual([...half, wanted[0]])
    expect(text.blocks).toBe(blocks)
    expect(parts.length).toBeGreaterThan(4)
    expect(seen.slice(-2)).toEqual([['second half'], ['first line']])
  })
})
