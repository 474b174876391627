import { describe, expect, test } from 'vitest'
import { SHIPPED_BOOK } from '../../shared/domain/fields/catalogue.ts'
import { idFrom, type UnitId } from '../../shared/domain/ids.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { cellsOfClipboard, clipboardOfCells } from '../../shared/formats/csv/clipboard-cells.ts'
import {
  blockTexts,
  cellChanges,
  cellText,
  emptied,
  filledDown,
  pasted,
  type Cells,
  type CellWords,
} from '../../renderer/features/browse/table/cell-edits.ts'
import { aDescription, AT, aUnit } from '../support/builders.ts'

const id = (text: string) => idFrom<UnitId>(text)
const LATER = '2026-02-01T00:00:00.000Z'
const words: CellWords = {
  rule: (field) => SHIPPED_BOOK.rule(field),
  terms: (rule) => (rule.name === 'type' ? [{ value: 'StillImage', text: 'Ảnh tĩnh' }] : []),
}
const units = ['1', '2', '3'].map((name) =>
  aUnit(name, { description: aDescription({ title: `Thư ${name}`, subject: name === '1' ? 'thuế' : 'đất' }) }),
)
const cells: Cells = { units, fields: ['title', 'subject', 'date'], words }
const context = { words, at: LATER, dayFirst: true }
const stored = (changes: ReturnType<typeof cellChanges>) => changes.map(({ to }) => to as Unit)

describe('the cells of a table', () => {
  test('say several values as a CSV does, and terms by their names', () => {
    const by = { by: 'person', at: AT } as const
    const unit = aUnit('u', {
      description: {
        subject: ['a|b', 'c'].map((text) => ({ text, by })),
        type: [{ text: 'StillImage', by }],
      },
    })
    expect(cellText(unit, 'subject', words)).toBe('a\\|b | c')
    expect(cellText(unit, 'type', words)).toBe('Ảnh tĩnh')
    const same = ['subject', 'type'].map((field) => ({ id: unit.id, field, text: cellText(unit, field, words) }))
    expect(cellChanges([unit], same, context)).toEqual([])
  })

  test('are written as a person’s word: dates are read, terms are stored, other fields stay', () => {
    const edits = [
      { id: id('1'), field: 'date', text: '14.5.1906' },
      { id: id('1'), field: 'type', text: 'ảnh tĩnh' },
      { id: id('2'), field: 'subject', text: 'đất | thuế' },
      { id: id('3'), field: 'title', text: 'Thư 3' },
    ]
    const [first, second, ...more] = stored(cellChanges(units, edits, context))
    expect(more).toEqual([])
    expect(first?.description.date).toEqual([
      { text: '14.5.1906', edtf: '1906-05-14', by: { by: 'person', at: LATER } },
    ])
    expect(first?.description.type?.[0]?.text).toBe('StillImage')
    expect(first?.description.title).toBe(units[0]?.description.title)
    expect(second?.description.subject?.map(({ by }) => by)).toEqual([
      { by: 'person', at: AT },
      { by: 'person', at: LATER },
    ])
  })

  test('are filled down from the first chosen row, column by column', () => {
    expect(filledDown(cells, { rows: [0, 2], columns: [0, 1] })).toEqual([
      { id: '3', field: 'title', text: 'Thư 1' },
      { id: '3', field: 'subject', text: 'thuế' },
    ])
    expect(filledDown(cells, { rows: [1], columns: [0] })).toEqual([])
  })

  test('take a pasted block from their first cell on, and one text into all of them', () => {
    const block = { rows: [1], columns: [0] }
    expect(pasted(cells, block, [['A', 'B'], ['C'], ['has no row']])).toEqual([
      { id: '2', field: 'title', text: 'A' },
      { id: '2', field: 'subject', text: 'B' },
      { id: '3', field: 'title', text: 'C' },
    ])
    expect(pasted(cells, { rows: [0, 1], columns: [2] }, [['1906']]).map((edit) => edit.id)).toEqual(['1', '2'])
    expect(emptied(cells, { rows: [0], columns: [1, 2] }).map(({ text }) => text)).toEqual(['', ''])
  })
})

describe('cells on the clipboard', () => {
  test('come back the same: tabs, line breaks, quotes and formulas', () => {
    const rows = [
      ['a\tb', 'c "d"', ''],
      ['hai\ndòng', '=1+1', "'-x"],
    ]
    expect(cellsOfClipboard(clipboardOfCells(rows))).toEqual(rows)
    expect(clipboardOfCells([['=1+1']])).toBe("'=1+1")
  })

  test('are what a spreadsheet puts there, and plain text is one cell', () => {
    expect(cellsOfClipboard('1906\r\n\r\n1907\r\n')).toEqual([['1906'], [''], ['1907']])
    expect(cellsOfClipboard('a, b; c')).toEqual([['a, b; c']])
    expect(cellsOfClipboard('"open\tb\nc')).toEqual([['"open', 'b'], ['c']])
    expect(cellsOfClipboard('')).toEqual([])
  })

  test('of a block are those of its rows and columns', () => {
    expect(blockTexts(cells, { rows: [0, 2], columns: [1] })).toEqual([['thuế'], ['đất']])
  })
})
