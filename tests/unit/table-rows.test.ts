import { describe, expect, it } from 'vitest'
import type { Line, TableCell } from '../../shared/domain/reading.ts'
import { tableRows } from '../../shared/formats/readings/table-rows.ts'

const line = (text: string, cell?: TableCell): Line => ({ text, box: null, words: [], ...(cell ? { cell } : {}) })
const rowsSaid = (lines: readonly Line[]) =>
  tableRows(lines)?.map((row) =>
    row.map(({ lines: own, continued, rows, columns }) =>
      continued ? '^' : [own.map(({ text }) => text).join('/'), rows > 1 ? `${rows}r` : '', columns > 1 ? `${columns}c` : ''].join(''),
    ),
  ) // prettier-ignore

describe('the rows of a table', () => {
  it('have a cell for every place, with all lines of a cell in it', () => {
    const lines = [
      line('Year', { row: 0, column: 0 }),
      line('Tons', { row: 0, column: 2 }),
      line('1896', { row: 1, column: 0 }),
      line('and later', { row: 1, column: 0 }),
    ]
    expect(rowsSaid(lines)).toEqual([
      ['Year', '', 'Tons'],
      ['1896/and later', '', ''],
    ])
  })

  it('know cells that go over several rows and columns', () => {
    const lines = [
      line('Harbour', { row: 0, column: 0, columns: 2 }),
      line('Huế', { row: 1, column: 0, rows: 2 }),
      line('412', { row: 1, column: 1 }),
      line('97', { row: 2, column: 1 }),
    ]
    expect(rowsSaid(lines)).toEqual([['Harbour2c'], ['Huế2r', '412'], ['^', '97']])
  })

  it('are none where lines are in no cell, come in another order, lie over each other or are far too many', () => {
    const first = line('a', { row: 0, column: 0, columns: 2 })
    expect(tableRows([first, line('beside')])).toBeNull()
    expect(tableRows([line('b', { row: 1, column: 0 }), first])).toBeNull()
    expect(tableRows([first, line('over it', { row: 0, column: 1 })])).toBeNull()
    expect(tableRows([first, line('far', { row: 2e9, column: 0 })])).toBeNull()
    expect(tableRows([])).toBeNull()
  })
})
