import { describe, expect, test } from 'vitest'
import type { KeyPress } from '../../shared/commands/keys.ts'
import { commandOf } from '../../renderer/features/pages/page-commands.ts'
import { movedInRows, rowOfPage, rowsOf } from '../../renderer/features/pages/rows.ts'
import { aPage, aUnit } from '../support/builders.ts'

const holder = (name: string, count: number) => ({
  unit: aUnit(name),
  pages: Array.from({ length: count }, (_, order) => aPage(`${name}${order}`, name, { order })),
})
const HOLDERS = [holder('x', 4), holder('y', 0), holder('z', 2)]
const ROWS = rowsOf(HOLDERS, 3)
const SHOWN = { rows: ROWS, count: 6, rowsPerPage: 2 }

describe('the rows of the page grid', () => {
  test('are each item’s heading and pages, and say where an item has none', () => {
    expect(ROWS.map((row) => (row.kind === 'cells' ? `${row.pages.length}@${row.start}` : row.kind))).toEqual([
      'head',
      '3@0',
      '1@3',
      'head',
      'empty',
      'head',
      '2@4',
    ])
    expect([0, 3, 5, -1].map((at) => rowOfPage(ROWS, at))).toEqual([1, 2, 6, -1])
  })

  test.each([
    ['ArrowRight', 3, 4],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 3],
    ['ArrowDown', 3, 4],
    ['ArrowDown', 5, 5],
    ['ArrowUp', 5, 3],
    ['ArrowUp', 1, 1],
    ['Home', 4, 0],
    ['End', 1, 5],
    ['PageDown', 0, 4],
    ['x', 0, null],
  ])('%s from page %i leads to %s', (key, from, to) => {
    expect(movedInRows(key, from, SHOWN)).toBe(to)
  })

  test('without pages no key leads anywhere', () => {
    expect(movedInRows('End', -1, { rows: rowsOf([holder('y', 0)], 3), count: 0, rowsPerPage: 1 })).toBeNull()
  })
})

describe('the keys of the page grid', () => {
  const press = (code: string, held: Partial<KeyPress> = {}) =>
    commandOf({ key: '', code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

  test('are told by their place, so that they work on a Cyrillic keyboard', () => {
    expect([press('KeyN'), press('KeyX', { ctrlKey: true }), press('ArrowLeft', { metaKey: true })]).toEqual([
      'new-item',
      'cut',
      'earlier',
    ])
  })

  test('with Shift extend the choice instead', () => {
    expect(press('ArrowLeft', { ctrlKey: true, shiftKey: true })).toBeNull()
    expect(press('ArrowLeft')).toBeNull()
  })
})
