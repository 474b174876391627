import { describe, expect, test } from 'vitest'
import type { QuarterTurn } from '../../shared/domain/geometry.ts'
import { idFrom, type BlockId } from '../../shared/domain/ids.ts'
import type { PageLayout } from '../../shared/domain/layout.ts'
import { readingText } from '../../shared/domain/reading.ts'
import { credible } from '../../renderer/ocr/credible.ts'
import { textOf } from '../../renderer/ocr/lines-of-tsv.ts'
import { lettersAt, setUp, tsv, type Row } from '../support/engine-answers.ts'

describe('a page without writing', () => {
  test('is not given to the engine when it is blank', async () => {
    const { read, recognize } = setUp({ letters: [], answer: () => tsv({ text: 'nonsense' }) })
    expect(await read()).toMatchObject({ lines: [], confidence: null })
    expect(recognize).not.toHaveBeenCalled()
  })

  test('but with things that look like letters has no text: no nonsense is found by search', async () => {
    const { read } = setUp({ answer: () => tsv({ text: 'ee', confidence: 25 }, { text: 'xk~', confidence: 30 }) })
    expect((await read()).lines).toEqual([])
  })
})

describe('a line of Greek on a page in another language', () => {
  const french = ['Voici ce que chante le poète', 'dans son hymne à Apollon', 'que tous connaissent'].map(
    (text, n) => ({
      text,
      at: [10, 10 + n * 40, 200, 20] as const,
    }),
  )
  const strange = { text: 'Movadæydesdoy', confidence: 28, at: [10, 130, 200, 20] as const, block: 2 }
  const read = (greek: Row) =>
    setUp({
      answer: ({ languages }) =>
        languages === 'grc' ? tsv({ at: [6, 6, 200, 20], ...greek }) : tsv(...french, strange),
    })

  test('is read as Greek, in its place and with its model named', async () => {
    const { lines, engine } = await read({ text: 'Μουσάων', confidence: 80 }).read({ languages: ['fra'] })
    expect(lines.map(({ text }) => text)).toEqual([...french.map(({ text }) => text), 'Μουσάων'])
    expect(lines[3]?.box?.x).toBeCloseTo(10 / 400)
    expect(lines[3]?.box?.y).toBeCloseTo(130 / 300)
    expect(lines[3]?.block).not.toBe(lines[2]?.block)
    expect(engine?.model).toBe('fra (best_int) + grc (fast)')
  })

  test.each([
    ['unsure', { text: 'Μουσάων', confidence: 40 }],
    ['hardly Greek', { text: 'Μου saison', confidence: 80 }],
  ])('is left as it was where the other reading is %s', async (_, greek) => {
    const { engine, lines } = await read(greek).read({ languages: ['fra'] })
    expect(engine?.model).toBe('fra (best_int)')
    expect(lines).toHaveLength(3)
  })

  test('is not looked for on a page that reads badly as a whole, nor by models that have Greek', async () => {
    const poor = setUp({ answer: () => tsv(...french.map((line) => ({ ...line, confidence: 60 })), strange) })
    await poor.read({ languages: ['fra'] })
    const own = read({ text: 'Μουσάων', confidence: 80 })
    await own.read({ languages: ['ell'] })
    for (const { recognize } of [poor, own])
      expect(recognize.mock.calls.map(([{ languages }]) => languages)).not.toContain('grc')
  })
})

test('a pattern that looks like many scraps of writing is not searched for ever', async () => {
  const scraps = Array.from({ length: 40 }, (_, n) =>
    lettersAt(0).map((letter) => ({ ...letter, top: 60 + n * 60, bottom: 72 + n * 60 })),
  ).flat()
  const { read, recognize } = setUp({ letters: scraps, answer: () => tsv({ text: 'First line here' }) })
  await read()
  expect(recognize.mock.calls.length).toBeLessThan(15)
})

test('an address on the web is text, however unsure the engine is of it', async () => {
  const rows = [{ text: 'The castle of Otranto' }, { text: 'http://www.example.org/courses', confidence: 25 }]
  expect(readingText(await setUp({ answer: () => tsv(...rows) }).read())).toContain('www.example.org')
  const noise = [{ text: 'The castle of Otranto' }, { text: 'hllp:/wvv cxamplc', confidence: 25 }]
  expect(readingText(await setUp({ answer: () => tsv(...noise) }).read())).toBe('The castle of Otranto')
})

test('crumbs of noise are no text', async () => {
  const crumbs = ['{', '2', ';', 'oI', 'Ber', 'i', ':', '~', '5', 'NT'].map((text) => ({ text, confidence: 50 }))
  expect((await setUp({ answer: () => tsv(...crumbs) }).read()).lines).toEqual([])
})

test('what stands in rows and columns without lines is read as a table, with a column that was passed over', async () => {
  const names = ['Anna', 'Boris', 'Clara', 'Daniel', 'Esther']
  const rows = names.flatMap((text, row): readonly Row[] => [
    { text, at: [60, 10 + row * 30, text.length * 10, 16], block: 1 },
    { text: String(1880 + row), at: [300, 10 + row * 30, 40, 16], block: 2 },
    { text: 'Huế', at: [220, 10 + row * 30, 30, 16], block: 3 },
  ])
  const letters = names.map((_, row) => ({ left: 20, top: 10 + row * 30, right: 28, bottom: 24 + row * 30, area: 60 }))
  const { read } = setUp({
    letters,
    answer: ({ image }) =>
      image.segmentation === 6
        ? tsv(...names.map((_, row) => ({ text: String(row + 1), at: [10, 8 + row * 30, 8, 14] as const })))
        : tsv(...rows),
  })
  const { lines, blocks } = await read()
  expect(blocks?.map(({ kind }) => kind)).toEqual(['table'])
  expect(lines.slice(0, 5).map(({ text }) => text)).toEqual(['1', 'Anna', 'Huế', '1880', '2'])
  expect(lines.map(({ cell }) => cell?.column)).toEqual(names.flatMap(() => [0, 1, 2, 3]))
})

describe('a page that lies wrong', () => {
  const answer =
    (right: QuarterTurn) =>
    (_: unknown, turn: QuarterTurn): string =>
      turn === right ? tsv({ text: 'Upright text here' }) : tsv({ text: 'ʇxǝʇ', confidence: 30 })

  test.each([90, 180, 270] as const)('by %i degrees is turned and read', async (right) => {
    const { read, prepared } = setUp({ answer: answer(right) })
    expect(readingText(await read())).toBe('Upright text here')
    expect(prepared.mock.lastCall?.[0].turn).toBe(right)
  })

  test('is not turned where no way is surer', async () => {
    const { read } = setUp({
      answer: () =>
        tsv(
          { text: 'hardly', confidence: 45 },
          { text: 'legible', confidence: 50 },
          { text: 'writing', confidence: 50 },
        ),
    })
    expect(readingText(await read())).toBe('hardly\nlegible\nwriting')
  })

  test('is not tried where it reads well', async () => {
    const { read, prepared } = setUp({ answer: answer(0) })
    await read()
    expect(prepared).toHaveBeenCalledTimes(1)
  })
})

describe('what the engine passed over', () => {
  test('is read by itself and put in its place', async () => {
    const letters = lettersAt(12, 100, 200)
    const first = tsv({ text: 'First', at: [18, 8, 180, 20] }, { text: 'last', at: [18, 196, 180, 20] })
    const { read, recognize } = setUp({
      letters,
      answer: ({ image }) => (image.segmentation !== 6 ? first : tsv({ text: 'missing', at: [4, 4, 170, 14] })),
    })
    const { lines } = await read()
    expect(lines.map(({ text }) => text)).toEqual(['First', 'missing', 'last'])
    expect(lines[1]?.box?.y).toBeCloseTo(95 / 300, 1)
    expect(recognize).toHaveBeenCalledTimes(2)
  })

  test('stays out where it is hardly writing', async () => {
    const { read } = setUp({
      letters: lettersAt(12, 100),
      answer: ({ image }) =>
        image.segmentation !== 6 ? tsv({ text: 'First', at: [18, 8, 180, 20] }) : tsv({ text: '~;', confidence: 20 }),
    })
    expect(readingText(await read())).toBe('First')
  })
})

describe('how a page is laid out', () => {
  test('by a person is followed: only its text blocks are read, in its order', async () => {
    const block = (id: string, y: number) => ({
      id: idFrom<BlockId>(id),
      kind: 'text' as const,
      box: { x: 0, y, w: 1, h: 0.2 },
    })
    const blocks = [block('lower', 0.6), { ...block('picture', 0.3), kind: 'picture' as const }, block('upper', 0)]
    const layout = { blocks } as unknown as PageLayout // the rest is of no account to an engine
    const { read, recognize } = setUp({ answer: () => tsv({ text: `part${recognize.mock.calls.length}` }) })
    const text = await read({ layout })
    expect(text.lines.map((line) => [line.text, line.block])).toEqual([
      ['part1', 'lower'],
      ['part2', 'upper'],
    ])
    expect(text.blocks).toBe(blocks)
  })

  test('is one line where all letters stand in one', async () => {
    const one = setUp({ letters: lettersAt(12), answer: () => tsv({ text: 'line' }) })
    await one.read()
    expect(one.recognize.mock.calls[0]?.[0].image.segmentation).toBe(7)
    const two = setUp({ letters: lettersAt(12, 40), answer: () => tsv({ text: 'line' }) })
    await two.read()
    expect(two.recognize.mock.calls[0]?.[0].image.segmentation).toBe(3)
  })

  test('is all that is written where the picture is of one line, however unsure the engine is of it', async () => {
    const crumbs = tsv({ text: '4:', confidence: 30 }, { text: 'oI', confidence: 30, at: [40, 10, 20, 20] })
    const size = { width: 400, height: 300 }
    const readOn = async (height: number): Promise<number> => {
      const { read } = setUp({ letters: lettersAt(12), size: { ...size, height }, answer: () => crumbs })
      return (await read()).lines.length
    }
    expect(await readOn(60)).toBe(2)
    expect(await readOn(300)).toBe(0)
  })

  test('is told by blocks: a page number, a heading, text, a note in the margin', async () => {
    const text = [120, 140, 160, 180].map((top) => ({ text: 'Line', at: [60, top, 300, 10] as const, block: 3 }))
    const { read } = setUp({
      letters: lettersAt(64),
      answer: () =>
        tsv(
          { text: '76', at: [190, 2, 20, 10], block: 1 },
          { text: 'Heading', at: [10, 60, 260, 30], block: 2 },
          ...text,
          { text: 'note', at: [5, 140, 40, 10], block: 4 },
        ),
    })
    expect((await read()).blocks?.map(({ kind }) => kind)).toEqual(['page-number', 'heading', 'text', 'marginalia'])
  })
})

test.each([
  ['is no text of a page', 'auto', 1],
  ['is none of old Russian print either, all of whose lines are believed', 'old-russian', 1],
  ['stays on a page that is read as it is', 'as-it-is', 2],
])('the credit of a digital library %s', async (_, preset, lines) => {
  const rows = [{ text: 'A page of a book' }, { text: 'Source gallica.bnf.fr / BnF' }]
  const { read } = setUp({ answer: () => tsv(...rows), model: () => 1 })
  expect((await read({ preset })).lines).toHaveLength(lines)
})

test('unsure words far from the rest of their line are left out, such as of the page beside', () => {
  const word = (text: string, left: number, confidence: number) => ({
    text,
    confidence,
    box: { left, top: 0, right: left + 40, bottom: 20 },
  })
  const words = [
    word('ae,', 0, 0.2),
    word('The', 200, 0.9),
    word('rest', 250, 0.3),
    word('stays', 300, 0.9),
    word('|x', 600, 0.1),
  ]
  const [line] = credible([{ block: '1', box: { left: 0, top: 0, right: 640, bottom: 20 }, words }], { xHeight: 20 })
  expect(line && textOf(line)).toBe('The rest stays')
})
