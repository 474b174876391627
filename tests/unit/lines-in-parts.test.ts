import { describe, expect, test } from 'vitest'
import type { PagePart } from '../../renderer/imaging/prepare/parts.ts'
import { blocksOfLines } from '../../renderer/ocr/blocks-of-lines.ts'
import { believedParts, linesInParts, outsidePictures, partName } from '../../renderer/ocr/lines-in-parts.ts'
import { textOf, type SeenLine } from '../../renderer/ocr/lines-of-tsv.ts'

type Word = readonly [text: string, left: number, confidence?: number]

/** A line at a height of the page: its words are 40 pixels wide and 20 high. */
function line(top: number, words: readonly Word[], block = '1'): SeenLine {
  const seen = words.map(([text, left, confidence = 0.9]) => ({
    text,
    confidence,
    box: { left, top, right: left + 40, bottom: top + 20 },
  }))
  const [first, last] = [seen[0]?.box.left ?? 0, seen.at(-1)?.box.right ?? 0]
  return { block, words: seen, box: { left: first, top, right: last, bottom: top + 20 } }
}

const texts = (lines: readonly SeenLine[]) => lines.map((each) => [textOf(each), each.block])
const box = { left: 100, top: 100, right: 400, bottom: 300 }

describe('of what was read in a picture or a stamp', () => {
  const lines = [
    line(20, [['Above', 120]]),
    line(120, [['~;i', 150, 0.3]]),
    line(160, [['Dépôt', 150], ['légal', 200]]), // prettier-ignore
    line(320, [['Below', 120]]),
  ]

  test('only sure writing stays of a picture', () => {
    expect(texts(linesInParts(lines, [{ kind: 'picture', box }]))).toEqual([
      ['Above', '1'],
      ['Dépôt légal', partName(0)],
      ['Below', '1'],
    ])
  })

  test('all stays of a stamp, in its block: the page may be written on under it', () => {
    const [first, ...rest] = texts(linesInParts(lines, [{ kind: 'stamp', box }]))
    expect(first).toEqual(['Above', '1'])
    expect(rest).toEqual([
      ['~;i', partName(0)],
      ['Dépôt légal', partName(0)],
      ['Below', '1'],
    ])
  })

  test('a line stays as it is that only ends there: a seal lies over the text', () => {
    const through = line(150, [['Given', 10], ['at', 55], ['Huế', 120, 0.3]]) // prettier-ignore
    expect(linesInParts([through], [{ kind: 'stamp', box }])).toEqual([through])
  })

  test('letters of pictures are not sought once more, those of stamps are', () => {
    const letters = [
      { left: 10, top: 10, right: 20, bottom: 20 },
      { left: 150, top: 150, right: 160, bottom: 160 },
    ]
    expect(outsidePictures(letters, [{ kind: 'picture', box }])).toEqual([letters[0]])
    expect(outsidePictures(letters, [{ kind: 'stamp', box }])).toEqual(letters)
  })
})

describe('a table', () => {
  const table: PagePart = { kind: 'table', box, rows: [100, 200, 300], columns: [100, 250, 400] }

  test('is read cell by cell, row by row, whichever way the engine went', () => {
    const lines = [
      line(20, [['Before', 120]]),
      line(110, [['Year', 120], ['|', 230], ['Tons', 270]]), // prettier-ignore
      line(210, [['1896', 120]]),
      line(240, [['and', 120], ['1897', 170]]), // prettier-ignore
      line(212, [['412', 270]], '2'),
      line(320, [['After', 120]]),
    ]
    expect(texts(linesInParts(lines, [table]))).toEqual([
      ['Before', '1'],
      ['Year', partName(0)],
      ['Tons', partName(0)],
      ['1896', partName(0)],
      ['and 1897', partName(0)],
      ['412', partName(0)],
      ['After', '1'],
    ])
    expect(linesInParts(lines, [table]).map(({ cell }) => cell && [cell.row, cell.column])).toEqual([
      ...[undefined, [0, 0], [0, 1], [1, 0], [1, 0], [1, 1], undefined],
    ])
  })

  test('leaves the words beside it where they were', () => {
    const lines = [line(110, [['Note', 10], ['Year', 120]])] // prettier-ignore
    expect(texts(linesInParts(lines, [table]))).toEqual([
      ['Year', partName(0)],
      ['Note', '1'],
    ])
  })
})

describe('a part is believed', () => {
  const table: PagePart = { kind: 'table', box, rows: [100, 200, 300], columns: [100, 250, 400] }

  test('as a table where words stand in several of its rows and columns, not where all stand in one', () => {
    const cells = [line(110, [['Year', 120], ['Tons', 270]]), line(210, [['1896', 120], ['412', 270]])] // prettier-ignore
    expect(believedParts(cells, [table])).toEqual([table])
    const one = [line(110, [['all', 110], ['of', 155], ['it', 200]]), line(150, [['in', 110], ['one', 155]])] // prettier-ignore
    expect(believedParts(one, [table])).toEqual([])
    const column = [line(110, [['all', 110], ['of', 155]]), line(210, [['in', 110], ['one', 155]])] // prettier-ignore
    expect(believedParts(column, [table])).toEqual([])
  })

  test('as a picture unless it is full of sure writing', () => {
    const picture: PagePart = { kind: 'picture', box }
    const written = [110, 140, 170, 200].map((top) =>
      line(top, [
        ['Coloured', 120],
        ['ground', 170],
      ]),
    )
    expect(believedParts(written, [picture])).toEqual([])
    expect(believedParts(written.slice(2), [picture])).toEqual([picture])
  })
})

test('parts are blocks in the reading order, with text in them or without', () => {
  const parts: readonly PagePart[] = [
    { kind: 'picture', box },
    { kind: 'stamp', box: { left: 300, top: 500, right: 380, bottom: 580 } },
  ]
  const lines = [line(20, [['Above', 120]], '1'), line(320, [['Below', 120]], '2'), line(520, [['Huế', 310]], partName(1))] // prettier-ignore
  const { blocks, blockOf } = blocksOfLines(lines, parts, ({ left, top, right, bottom }) => ({
    x: left,
    y: top,
    w: right - left,
    h: bottom - top,
  }))
  expect(blocks.map(({ kind }) => kind)).toEqual(['header', 'picture', 'footer', 'stamp'])
  expect(blocks[1]?.box).toEqual({ x: 100, y: 100, w: 300, h: 200 })
  expect(lines.map((each) => blocks.find(({ id }) => id === blockOf(each))?.kind)).toEqual([
    'header',
    'footer',
    'stamp',
  ])
})
