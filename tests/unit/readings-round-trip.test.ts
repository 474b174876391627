import { describe, expect, it } from 'vitest'
import type { Box, PixelSize } from '../../shared/domain/geometry.ts'
import { idFrom, type BlockId } from '../../shared/domain/ids.ts'
import type { Block } from '../../shared/domain/layout.ts'
import type { Line, Word } from '../../shared/domain/reading.ts'
import type { PagePoint } from '../../shared/domain/shape.ts'
import { altoFile } from '../../shared/formats/alto/write-alto.ts'
import { hocrFile } from '../../shared/formats/hocr/write-hocr.ts'
import { pageFile } from '../../shared/formats/page/write-page.ts'
import type { PageOfText } from '../../shared/formats/readings/page-of-text.ts'
import { readReadingFile } from '../../shared/formats/readings/read-reading-file.ts'
import type { ReadPage } from '../../shared/formats/readings/reading-file.ts'
import { AT } from '../support/builders.ts'
import { randomReading } from '../support/random-readings.ts'

const SIZE: PixelSize = { width: 1240, height: 1754 }
const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1)

const pageOf = (reading: PageOfText['reading'], parts: Partial<PageOfText> = {}): PageOfText => ({
  image: 'thư "1" & 2.jpg',
  frame: 0,
  size: SIZE,
  dpi: 150,
  reading,
  at: AT,
  ...parts,
})

function readBack(text: string): ReadPage {
  const [page, ...more] = readReadingFile(new TextEncoder().encode(text)).pages
  expect(more).toEqual([])
  if (!page) throw new Error('no page')
  return page
}

/** Everything that must be the same, with no more of places than whether there is one. */
const lineSaid = (line: Line, blocks: readonly Block[]) => ({
  text: line.text,
  block: blocks.findIndex((block) => block.id === line.block),
  box: line.box !== null,
  outline: line.outline?.length,
  words: line.words.map(({ text, confidence }: Word) => [text, confidence]),
})
const blockSaid = ({ kind, outline }: Block) => ({ kind, outline: outline?.length })

/** The greatest distance between edges or points, in pixels. */
function farthest(written: PageOfText['reading'], read: ReadPage): number {
  const edges = ({ x, y, w, h }: Box) => [x * SIZE.width, y * SIZE.height, (x + w) * SIZE.width, (y + h) * SIZE.height]
  const points = (some: readonly PagePoint[] = []) => some.flatMap(({ x, y }) => [x * SIZE.width, y * SIZE.height])
  const all = ({ lines, blocks = [] }: Pick<ReadPage, 'lines'> & { readonly blocks?: readonly Block[] }) => [
    ...blocks.flatMap((block) => [...edges(block.box), ...points(block.outline)]),
    ...lines.flatMap((line) => [
      ...(line.box ? edges(line.box) : []),
      ...points(line.outline),
      ...line.words.flatMap((word) => edges(word.box)),
    ]),
  ]
  const [before, after] = [all(written), all(read)]
  expect(after.length).toBe(before.length)
  return before.reduce((most, value, index) => Math.max(most, Math.abs(value - (after[index] ?? Infinity))), 0)
}

describe.each([
  ['ALTO', altoFile],
  ['PAGE', pageFile],
  ['hOCR', hocrFile],
])('%s that Fonds wrote', (_name, write) => {
  it('is read as the same lines, words, confidences and blocks in the same order, boxes to within a pixel', () => {
    for (const seed of SEEDS) {
      const reading = randomReading(seed, SIZE)
      const read = readBack(write(pageOf(reading)))
      const lines = reading.lines.map((line) => lineSaid(line, reading.blocks ?? []))
      expect(read.lines.map((line) => lineSaid(line, read.blocks))).toEqual(lines)
      expect(read.blocks.map(blockSaid)).toEqual(reading.blocks?.map(blockSaid))
      expect(farthest(reading, read)).toBeLessThanOrEqual(1)
      expect(read).toMatchObject({ image: expect.stringMatching(/^thư .1. & 2\.jpg$/), size: SIZE, languages: reading.languages }) // prettier-ignore
    }
  })

  it('says the same when what was read is written again', () => {
    for (const seed of SEEDS) {
      const first = readBack(write(pageOf(randomReading(seed, SIZE))))
      const reading = { kind: 'imported', engine: null, ...first } as const
      const second = readBack(write(pageOf(reading)))
      // A formula keeps baselines less exactly than points do.
      const kept = (page: ReadPage) => ({
        ...page,
        transcribed: false,
        lines: page.lines.map((line) => (write === hocrFile ? { ...line, baseline: undefined } : line)),
      })
      expect(kept(second)).toEqual(kept(first))
    }
  })

  it('of a page without a text is a page without lines', () => {
    const read = readBack(write(pageOf({ kind: 'machine', engine: null, languages: [], lines: [] })))
    expect([read.lines, read.blocks]).toEqual([[], []])
  })
})

describe.each([
  ['ALTO', altoFile],
  ['PAGE', pageFile],
])('%s that Fonds wrote', (_name, write) => {
  it('says which lines people wrote, where the baselines are, and that a transcription is one', () => {
    for (const seed of SEEDS) {
      const reading = randomReading(seed, SIZE)
      const read = readBack(write(pageOf(reading)))
      expect(read.lines.map(({ by }) => by)).toEqual(reading.lines.map(({ by }) => by))
      read.lines.forEach((line, index) => {
        expect(line.baseline?.length).toBe(reading.lines[index]?.baseline?.length)
      })
      if (reading.kind === 'person') expect(read.transcribed).toBe(reading.lines.length > 0)
    }
  })
})

describe('PAGE that Fonds wrote', () => {
  it('has the lines of a table in their cells', () => {
    const cells = SEEDS.map((seed) => {
      const reading = randomReading(seed, SIZE)
      const { lines } = readBack(pageFile(pageOf(reading)))
      expect(lines.map(({ cell }) => cell)).toEqual(reading.lines.map(({ cell }) => cell))
      return reading.lines.filter(({ cell }) => cell).length
    })
    expect(Math.max(...cells)).toBeGreaterThan(3)
  })
})

describe('hOCR that Fonds wrote', () => {
  it('has straight baselines to within a pixel at the line’s edges', () => {
    const box = { x: 0.1, y: 0.1, w: 0.5, h: 0.05 }
    const baseline = [
      { x: 0.1, y: 0.135 },
      { x: 0.6, y: 0.142 },
    ]
    const line: Line = { text: 'một', box, words: [], baseline }
    const read = readBack(hocrFile(pageOf({ kind: 'machine', engine: null, languages: [], lines: [line] })))
    const heights = read.lines[0]?.baseline?.map(({ y }) => y * SIZE.height) ?? []
    expect(heights).toHaveLength(2)
    heights.forEach((height, index) =>
      expect(Math.abs(height - (baseline[index]?.y ?? 0) * SIZE.height)).toBeLessThan(1),
    )
  })
})

describe('PAGE that Fonds wrote', () => {
  it('says which blocks are handwriting and which are print', () => {
    const reading = randomReading(1, SIZE)
    const written = (['hand', 'print', undefined] as const).map((writing, index): Block => ({
      id: idFrom<BlockId>(`w${index}`),
      kind: 'text',
      box: { x: 0.1, y: 0.1 + index / 5, w: 0.5, h: 0.1 },
      ...(writing ? { writing } : {}),
    }))
    const { blocks } = readBack(pageFile(pageOf({ ...reading, lines: [], blocks: written })))
    expect(blocks.map(({ writing }) => writing)).toEqual(['hand', 'print', undefined])
  })
})
