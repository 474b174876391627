import { describe, expect, test } from 'vitest'
import type { GreyRaster } from '../../renderer/imaging/grey-raster.ts'
import { packed } from '../../renderer/imaging/prepare/packed-picture.ts'
import type { PagePart } from '../../renderer/imaging/prepare/parts.ts'
import { linesInParts } from '../../renderer/ocr/lines-in-parts.ts'
import { textOf, type SeenLine } from '../../renderer/ocr/lines-of-tsv.ts'
import { unreadCells, unreadColumns, withColumn } from '../../renderer/ocr/unread-columns.ts'
import { unruledTables } from '../../renderer/ocr/unruled-tables.ts'

const X_HEIGHT = 12
const LETTER = 10
const PITCH = 30
const blank = (): GreyRaster => ({ width: 1200, height: 900, data: new Uint8Array(1200 * 900).fill(255) })

/** A text that begins at a place; one that ends there when that is negative. */
type Entry = readonly [text: string, at: number]

/** Rows of entries, each a line of words as wide as their letters; `block` as the engine would name it. */
function lines(rows: readonly (readonly Entry[])[], { top = 100, block = '1' } = {}): readonly SeenLine[] {
  return rows.flatMap((entries, row): readonly SeenLine[] => {
    const words = entries.flatMap(([text, at]) =>
      wordsFrom(text, at < 0 ? -at - text.length * LETTER : at, top + row * PITCH),
    )
    const [first, last] = [words[0], words.at(-1)]
    if (!first || !last) return []
    return [{ block, words, box: { ...first.box, right: last.box.right } }]
  })
}

function wordsFrom(text: string, left: number, top: number): SeenLine['words'] {
  let at = left
  return text.split(' ').map((word) => {
    const box = { left: at, top, right: at + word.length * LETTER, bottom: top + 16 }
    at = box.right + LETTER
    return { text: word, confidence: 0.9, box }
  })
}

const tablesOf = (seen: readonly SeenLine[], raster = blank(), parts: readonly PagePart[] = []) =>
  unruledTables(seen, { picture: packed(raster), xHeight: X_HEIGHT, parts })

/** Rows and columns of the tables that are found. */
const gridsOf = (seen: readonly SeenLine[], raster = blank()) =>
  tablesOf(seen, raster).map((part) => (part.kind === 'table' ? [part.rows.length - 1, part.columns.length - 1] : []))

const NAMES = ['Nguyễn Văn An', 'Trần Thị Lan', 'Lê Mai', 'Phạm Đức Dũng', 'Hồ Yến', 'Đỗ Ngọc Sơn', 'Bùi Hòa']
const TRADES = ['thợ mộc', 'buôn bán', 'giáo viên', 'thợ dệt', 'nông dân', 'thợ rèn', 'chài lưới']
const REGISTER = NAMES.map((name, row): readonly Entry[] => [
  [String(row + 7), -120],
  [name, 160],
  [String(1880 + row * 7), 420],
  [TRADES[row] ?? '', 560],
])
const PROSE = ['the council of the town has', 'received the petition of all', 'inhabitants of lower streets', 'and has resolved that a well', 'shall be dug before a winter', 'at the cost of the treasury', 'which is to be found to owe'] // prettier-ignore

describe('a table without lines is found', () => {
  test('in a register: numbers, names, years, trades', () => {
    expect(gridsOf(lines(REGISTER))).toEqual([[7, 4]])
  })

  test('in a list of prices, in a list of names and places, and where the engine read it column by column', () => {
    expect(gridsOf(lines(NAMES.map((name, row) => [[name, 100], [`${row * 13 + 2}.50`, -700]])))).toEqual([[7, 2]]) // prettier-ignore
    expect(gridsOf(lines(NAMES.map((name, row) => [[name, 100], ['Huế', 400], [TRADES[row] ?? '', 520]])))).toEqual([[7, 3]]) // prettier-ignore
    const columns = [0, 1, 2, 3].flatMap((at) =>
      lines(
        REGISTER.map((row) => row.slice(at, at + 1)),
        { block: String(at) },
      ),
    )
    expect(gridsOf(columns)).toEqual([[7, 4]])
    expect(linesInParts(columns, tablesOf(columns)).slice(4, 8).map(textOf)).toEqual([
      '8',
      'Trần Thị Lan',
      '1887',
      'buôn bán',
    ])
  })

  test('between lines of prose, which stay what they are', () => {
    const seen = [
      ...lines([[[PROSE.slice(0, 2).join(' '), 90]]], { top: 40 }),
      ...lines(REGISTER),
      ...lines(
        PROSE.slice(0, 4).map((text) => [[`${text} ${text}`, 90]]),
        { top: 340 },
      ),
    ]
    expect(gridsOf(seen)).toEqual([[7, 4]])
    expect(linesInParts(seen, tablesOf(seen)).filter(({ cell }) => !cell)).toHaveLength(5)
  })

  test('with cells of several lines, which stay in their row', () => {
    const rows = REGISTER.flatMap((row): readonly (readonly Entry[])[] => [row, [['gọi là ông', 160]]])
    const seen = lines(rows)
    expect(gridsOf(seen)).toEqual([[7, 4]])
    const cells = linesInParts(seen, tablesOf(seen)).filter(({ cell }) => cell?.row === 2 && cell.column === 1)
    expect(cells.map(textOf)).toEqual(['Lê Mai', 'gọi là ông'])
  })
})

describe('no table is', () => {
  const leaders = (raster: GreyRaster): GreyRaster => {
    for (let row = 0; row < NAMES.length; row += 1)
      for (let x = 250; x < 620; x += 12) raster.data.fill(30, (100 + row * PITCH + 14) * 1200 + x, (100 + row * PITCH + 14) * 1200 + x + 3) // prettier-ignore
    return raster
  }

  test.each<[string, readonly (readonly Entry[])[]]>([
    ['prose in two columns', PROSE.map((text) => [[text, 100], [text, 440]])], // prettier-ignore
    ['prose in three narrow columns', PROSE.map((text) => [[text, 60], [text, 400], [text, 740]])], // prettier-ignore
    ['verse in two columns', PROSE.map((text, row) => [[text.slice(row % 3 ? 4 : 9), 100], [text.slice(row % 2 ? 9 : 0), 500]])], // prettier-ignore
    ['numbered paragraphs', PROSE.map((text, row) => [[`${row + 1}.`, 60], [text, 110]])], // prettier-ignore
    ['a list of names set in columns', NAMES.map((name) => [[name, 60], [name, 360], [name, 660]])], // prettier-ignore
    ['an index in three columns', NAMES.map((name, row) => [[`${name}, ${row + 12}`, 60], [`${name}, ${row + 80}`, 400], [`${name}, ${row + 140}`, 790]])], // prettier-ignore
    ['an index in two columns with its pages at their ends', NAMES.map((name, row) => [[name, 60], [String(row + 12), -400], [name, 500], [String(row + 90), -840]])], // prettier-ignore
    ['two addresses beside each other', [[['Mr. Smith', 60], ['The Director', 700]], [['12 Lower Street', 60], ['61 Hàng Bông', 700]], [['Saigon', 60], ['Hà Nội', 700]]]], // prettier-ignore
    ['verse whose lines are counted by fives', PROSE.map((text, row) => (row % 5 === 4 ? [[text.slice(0, 14), 100], [String(row + 1), 600]] : [[text.slice(0, 14), 100]]))], // prettier-ignore
  ])('%s', (_, rows) => {
    expect(gridsOf(lines(rows))).toEqual([])
  })

  test('an index whose dots lead to the pages, also where the engine did not read them', () => {
    const rows = NAMES.map((name, row): readonly Entry[] => [[name, 100], [String(row * 13 + 20), -700]]) // prettier-ignore
    expect(gridsOf(lines(rows))).toEqual([[7, 2]])
    expect(gridsOf(lines(rows), leaders(blank()))).toEqual([])
  })

  test('sought where a ruled one was found, or where the size of letters is not known', () => {
    const ruled: PagePart = { kind: 'table', box: { left: 0, top: 0, right: 1200, bottom: 900 }, rows: [0, 900], columns: [0, 1200] } // prettier-ignore
    expect(tablesOf(lines(REGISTER), blank(), [ruled])).toEqual([])
    expect(unruledTables(lines(REGISTER), { picture: packed(blank()), xHeight: null, parts: [] })).toEqual([])
  })
})

describe('a column that the engine passed over', () => {
  const without = lines(REGISTER.map((row) => row.slice(1)))
  const letters = without.map(({ box }, row) => ({
    left: 100,
    top: box.top,
    right: 108,
    bottom: box.top + 14,
    area: 60,
    row,
  }))
  const words = without.flatMap((line) => line.words.map(({ box }) => box))

  test('is told by its letters, level with the rows of the table', () => {
    const [column, ...others] = unreadColumns(tablesOf(without), { letters, words, xHeight: X_HEIGHT })
    expect(others).toEqual([])
    expect(column?.left).toBeLessThan(100)
    expect(column?.right).toBeGreaterThan(108)
    expect(column?.right).toBeLessThan(160)
    expect(unreadColumns(tablesOf(without), { letters: letters.slice(0, 2), words, xHeight: X_HEIGHT })).toEqual([])
  })

  test('gives new words, and whole ones for those that were cut', () => {
    const page = lines([[['Lan', 160], ['853', 430]]]) // prettier-ignore
    const column = lines([[['1853', 420]], [['1860', 420]]]) // prettier-ignore
    const { lines: mended, added } = withColumn(page, column)
    expect(mended.map(textOf)).toEqual(['Lan 1853'])
    expect(added.map(textOf)).toEqual(['1860'])
  })
})

test('the cells of a ruled table in which letters were passed over are told, those with most of them first', () => {
  const box = { left: 0, top: 0, right: 300, bottom: 60 }
  const table = { kind: 'table', box, rows: [0, 30, 60], columns: [0, 100, 300] } as const
  const letter = (left: number, top: number) => ({ left, top, right: left + 10, bottom: top + 14, area: 60 })
  const letters = [letter(20, 8), letter(150, 40), letter(170, 40), letter(400, 8)]
  const seen = { letters, words: [], xHeight: 12 }
  const [first, second] = [
    { left: 100, top: 30, right: 300, bottom: 60 },
    { left: 0, top: 0, right: 100, bottom: 30 },
  ]
  expect(unreadCells([table], seen)).toEqual([first, second])
  expect(unreadCells([table], { ...seen, words: [first] })).toEqual([second])
  expect(unreadCells([{ kind: 'picture', box }], seen)).toEqual([])
})
