import { describe, expect, test } from 'vitest'
import { byName } from '../../shared/domain/collection.ts'
import { idFrom, type UnitId } from '../../shared/domain/ids.ts'
import { afterPress, movedInGrid, toggled, type Selection } from '../../renderer/ui/selection.ts'
import { nextSorting, sorted, type UnitFacts } from '../../renderer/features/browse/sorting.ts'
import { aCollection, aDescription, aUnit, AT } from '../support/builders.ts'

const id = (text: string) => idFrom<UnitId>(text)
const order = ['a', 'b', 'c', 'd', 'e'].map(id)
const NOTHING: Selection<UnitId> = { chosen: new Set(), anchor: null, active: null }
const PLAIN = { shift: false, ctrl: false }
const SHIFT = { shift: true, ctrl: false }
const CTRL = { shift: false, ctrl: true }
const click = (before: Selection<UnitId>, on: string, held = PLAIN) =>
  afterPress(before, id(on), { held, order, by: 'pointer' })

describe('choosing', () => {
  test('a click chooses only what is under it', () => {
    expect([...click(click(NOTHING, 'a'), 'c').chosen]).toEqual(['c'])
  })

  test('Shift chooses from the anchor, and keeps the anchor', () => {
    const first = click(click(NOTHING, 'b'), 'd', SHIFT)
    expect([...first.chosen]).toEqual(['b', 'c', 'd'])
    expect([...click(first, 'a', SHIFT).chosen]).toEqual(['a', 'b'])
  })

  test('Ctrl takes in or out', () => {
    const two = click(click(NOTHING, 'a'), 'c', CTRL)
    expect([...two.chosen]).toEqual(['a', 'c'])
    expect([...click(two, 'a', CTRL).chosen]).toEqual(['c'])
  })

  test('Ctrl and Shift add a range', () => {
    const two = click(click(NOTHING, 'a'), 'c', CTRL)
    expect([...click(two, 'e', { shift: true, ctrl: true }).chosen]).toEqual(['a', 'c', 'd', 'e'])
  })

  test('Ctrl with an arrow moves without choosing, and the space bar chooses there', () => {
    const moved = afterPress(click(NOTHING, 'a'), id('c'), { held: CTRL, order, by: 'key' })
    expect([...moved.chosen]).toEqual(['a'])
    expect([...toggled(moved, id('c')).chosen]).toEqual(['a', 'c'])
  })

  test('Shift without an anchor chooses the one', () => {
    expect([...click(NOTHING, 'c', SHIFT).chosen]).toEqual(['c'])
  })
})

describe('moving in a grid of three columns', () => {
  const grid = { count: 8, columns: 3, rowsPerPage: 2 }
  test.each([
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 4],
    ['ArrowDown', 5, 7], // the last row is short
    ['ArrowDown', 7, 7],
    ['ArrowUp', 4, 1],
    ['ArrowUp', 1, 1],
    ['PageDown', 0, 6],
    ['Home', 5, 0],
    ['End', 0, 7],
    ['ArrowDown', -1, 0],
  ])('%s from %i goes to %i', (key, from, to) => {
    expect(movedInGrid(key, from, grid)).toBe(to)
  })

  test('other keys and an empty grid move nowhere', () => {
    expect(movedInGrid('x', 0, grid)).toBeNull()
    expect(movedInGrid('End', 0, { ...grid, count: 0 })).toBeNull()
  })
})

describe('sorting', () => {
  const units = [
    aUnit('a', { description: aDescription({ title: 'Thư 10', date: '1900' }) }),
    aUnit('b', { description: aDescription({ title: 'Thư 2' }) }),
    aUnit('c', { description: aDescription({ title: 'Ảnh', date: '1880' }) }),
  ]
  const facts: UnitFacts = { pages: new Map([[id('b'), 3]]), places: new Map(), read: new Set([id('c')]) }
  const by = (column: Parameters<typeof nextSorting>[1], down = false) =>
    sorted(units, { column, down }, { facts, language: 'vi' }).map((unit) => unit.id)

  test('titles sort in natural order of the language', () => {
    expect(by('title')).toEqual(['c', 'b', 'a'])
  })

  test.each([
    ['vi' as const, ['Đình', 'Dân', 'Ấp', 'Em', 'An'], ['An', 'Ấp', 'Dân', 'Đình', 'Em']],
    ['ru' as const, ['Жизнь', 'Ёлка', 'Ель', 'Яма', 'Дом'], ['Дом', 'Ёлка', 'Ель', 'Жизнь', 'Яма']],
  ])('letters stand where %s has them', (language, titles, order) => {
    const named = titles.map((title) => aUnit(title, { description: aDescription({ title }) }))
    const found = sorted(named, { column: 'title', down: false }, { facts, language })
    expect(found.map((unit) => unit.id)).toEqual(order)
    const collections = titles.map((name) => ({ ...aCollection(), name }))
    expect(byName(collections, language).map(({ name }) => name)).toEqual(order)
  })

  const inOrder = (
    field: string,
    values: readonly { readonly text: string; readonly edtf?: string }[],
    down = false,
  ) => {
    const made = values.map((value) =>
      aUnit(value.text, { description: { [field]: [{ ...value, by: { by: 'person', at: AT } }] } }),
    )
    return sorted(made, { column: field, down }, { facts, language: 'ru' }).map((unit) => unit.id)
  }

  test('dates stand by their first day, then by their last; undated ones last in both directions', () => {
    const edtfs = [
      'XXXX',
      '1907',
      '1886',
      '[1906,1908]',
      '1800',
      '../1905',
      '18XX',
      '1904~',
      '[..1905]',
      '189X',
      '1890',
    ]
    const values = [...edtfs, '-0043', '-0100'].map((edtf) => ({ text: edtf, edtf }))
    const order = ['../1905', '[..1905]', '-0100', '-0043', '1800', '18XX', '1886', '1890', '189X', '1904~']
    expect(inOrder('date', values)).toEqual([...order, '[1906,1908]', '1907', 'XXXX'])
    expect(inOrder('date', values, true).slice(0, 2)).toEqual(['1907', '[1906,1908]'])
    expect(inOrder('date', values, true).at(-1)).toBe('XXXX')
  })

  test('dates in words that were not understood stand after the dated ones', () => {
    expect(inOrder('date', [{ text: '1800 ?' }, { text: '2001', edtf: '2001' }])).toEqual(['2001', '1800 ?'])
  })

  test('codes stand as on the shelves however they are written, what is no code after them', () => {
    const codes = [
      'папка',
      'Ф. 5. Оп. 1. Д. 26',
      'фонд 5, опись 1, дело 25а',
      'ф.5 оп.1 ед. хр. 25',
      'Ф. 5. Оп. 1. Д. 9',
    ]
    const order = [codes[4], codes[3], codes[2], codes[1], codes[0]]
    expect(
      inOrder(
        'referenceCode',
        codes.map((text) => ({ text })),
      ),
    ).toEqual(order)
  })

  test('what is empty stands last in both directions', () => {
    expect(by('date')).toEqual(['c', 'a', 'b'])
    expect(by('date', true)).toEqual(['a', 'c', 'b'])
  })

  test('numbers and read marks sort by what they count', () => {
    expect(by('pages', true)[0]).toBe('b')
    expect(by('read', true)[0]).toBe('c')
  })

  test('a head pressed thrice gives back the order of the tree', () => {
    const up = nextSorting(null, 'date')
    expect(up).toEqual({ column: 'date', down: false })
    const down = nextSorting(up, 'date')
    expect(down?.down).toBe(true)
    expect(nextSorting(down, 'date')).toBeNull()
  })
})
