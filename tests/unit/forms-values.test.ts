import { describe, expect, test } from 'vitest'
import { cellValue, isDitto, isTicked, nearestChoice, numberOf } from '../../shared/forms/cell-values.ts'
import { isShown, nextDoubtful, sortedRows, tableRows } from '../../shared/forms/form-table.ts'
import { aPage } from '../support/builders.ts'
import { aField, aForm, aFormPage, aFormRow, machineCell, personCell } from '../support/form-builders.ts'

describe('ditto marks', () => {
  test.each([
    '"',
    '„',
    '”',
    '-"-',
    '- „ -',
    '-//-',
    '—〃—',
    "''",
    '“ “',
    'то же',
    'То-же',
    'тоже',
    'như trên',
    'nt',
    'Idem',
    'do.',
  ])('%s stands for what is above', (mark) => expect(isDitto(mark)).toBe(true))

  test.each(['', '-', '—', '.', ',', 'Донат', 'ида', '1', '"Заря"', 'N. T. Minh', '/'])('%s does not', (text) => {
    expect(isDitto(text)).toBe(false)
  })

  test('they are kept as written, and resolved over empty rows and over the pages of a unit, not beyond', () => {
    const form = aForm({ fields: [aField('village')] })
    const rowOf = (id: string, top: number, text: string) => aFormRow(id, top, { village: machineCell(text) })
    const first = {
      page: aPage('p-1', 'u-1'),
      read: aFormPage('p-1', { rows: [rowOf('a', 0.1, 'Kẻ Sặt'), rowOf('b', 0.2, '"'), rowOf('c', 0.3, '')] }),
    }
    const second = {
      page: aPage('p-2', 'u-1', { order: 1 }),
      read: aFormPage('p-2', { rows: [rowOf('d', 0.1, '-//-')] }),
    }
    const other = { page: aPage('p-3', 'u-2'), read: aFormPage('p-3', { rows: [rowOf('e', 0.1, '"')] }) }
    const cells = tableRows(form, [first, second, other]).map(({ cells: [cell] }) => [
      cell?.written,
      cell?.value,
      cell?.ditto,
    ])
    expect(cells).toEqual([
      ['Kẻ Sặt', 'Kẻ Sặt', false],
      ['"', 'Kẻ Sặt', true],
      ['', '', false],
      ['-//-', 'Kẻ Sặt', true],
      ['"', '"', false],
    ])
  })
})

describe('what cells say', () => {
  test.each([
    ['12', '12'],
    ['1 234', '1234'],
    ['1.234.567', '1234567'],
    ['1,234,567.5', '1234567.5'],
    ['1.234,50', '1234.50'],
    ['12,5', '12.5'],
    ['№ 7', '7'],
    ['15.', '15'],
    ['-3', '-3'],
  ])('%s is the number %s', (text, number) => expect(numberOf(text)).toBe(number))

  test.each(['l2', '', '12a', '—', '1..2', '3/4'])('%s is none', (text) => expect(numberOf(text)).toBeNull())

  test('a choice is the nearest by far, whatever its case and marks', () => {
    const faiths = ['православный', 'католик', 'лютеранин']
    expect(nearestChoice('Православныи', faiths)).toBe('православный')
    expect(nearestChoice('католнкъ', faiths)).toBe('католик')
    expect(nearestChoice('буддист', faiths)).toBeNull()
    expect(nearestChoice('nom', ['nam', 'nôm'])).toBe('nôm')
    expect(nearestChoice('nim', ['nam', 'nem'])).toBeNull()
  })

  test('dates are read as sources write them; what is amiss is told', () => {
    const date = aField('d', { type: 'date' })
    expect(cellValue(date, machineCell('5 мая 1886 г.'), null)).toMatchObject({ edtf: '1886-05-17', fault: null })
    expect(cellValue(date, machineCell('32 мая'), null)).toMatchObject({ value: '32 мая', fault: 'date' })
    expect(cellValue(aField('n', { type: 'number' }), machineCell('abc'), null).fault).toBe('number')
    expect(cellValue(date, undefined, null)).toEqual({ written: null, value: '', ditto: false, fault: null })
    expect(cellValue(date, machineCell(''), null)).toMatchObject({ written: '', value: '', fault: null })
  })

  test('a box is ticked by whatever is written, but not by a word for no', () => {
    expect(['x', '✓', '+', 'true', 'да'].every(isTicked)).toBe(true)
    expect(['', 'false', 'нет', '—', 'không'].some(isTicked)).toBe(false)
  })
})

describe('the table', () => {
  const form = aForm()
  const rows = tableRows(form, [
    {
      page: aPage('p-1', 'u-1'),
      read: aFormPage('p-1', {
        rows: [
          aFormRow('a', 0.1, { name: machineCell('Đỗ', 0.9), year: machineCell('10', 0.9) }),
          aFormRow('b', 0.2, { name: machineCell('An', 0.4), year: machineCell('9', 0.9) }),
          aFormRow('c', 0.3, { name: machineCell('', 0.9), year: machineCell('', 0.9) }),
          aFormRow('d', 0.4, { name: personCell('Bá'), year: personCell('x') }),
          aFormRow('e', 0.5, { name: machineCell('Cố', 0.9), year: machineCell('x', 0.9) }),
        ],
      }),
    },
  ])

  test('a cell is doubtful where a machine was not sure or says what cannot be, never where a person wrote it', () => {
    expect(rows.map(({ cells }) => cells.map(({ doubtful }) => doubtful))).toEqual([
      [false, false],
      [true, false],
      [false, false],
      [false, false],
      [false, true],
    ])
    expect(nextDoubtful(rows, { row: 0, column: 0 }, 1)).toEqual({ row: 1, column: 0 })
    expect(nextDoubtful(rows, { row: 1, column: 0 }, 1)).toEqual({ row: 4, column: 1 })
    expect(nextDoubtful(rows, { row: 1, column: 0 }, -1)).toEqual({ row: 4, column: 1 })
    expect(nextDoubtful([], { row: 0, column: 0 }, 1)).toBeNull()
  })

  test('is narrowed and sorted: numbers as numbers, rows without a value last', () => {
    const shown = (filter: 'all' | 'doubtful' | 'written' | 'empty', sought = '') =>
      rows.filter((row) => isShown(row, { filter, sought })).map(({ row }) => row.id)
    expect(shown('doubtful')).toEqual(['b', 'e'])
    expect(shown('empty')).toEqual(['c'])
    expect(shown('written')).toHaveLength(4)
    expect(shown('all', 'do')).toEqual(['a'])
    expect(sortedRows(rows, 1, false).map(({ row }) => row.id)).toEqual(['b', 'a', 'd', 'e', 'c'])
    expect(sortedRows(rows, 0, true).map(({ row }) => row.id)).toEqual(['a', 'e', 'd', 'b', 'c'])
  })
})
