import { describe, expect, test } from 'vitest'
import { idFrom, type PageId, type UnitId } from '../../shared/domain/ids.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { ancestors, indexTree, itemsUnder, itemsUnderAny } from '../../shared/domain/unit-tree.ts'
import { firstToSay, placesForNew } from '../../renderer/features/browse/new-unit.ts'
import { levelsBelow, newUnit, rename, restore, trash, trashedGroups } from '../../renderer/features/browse/arrange.ts'
import { dropSide } from '../../renderer/features/browse/dragging.ts'
import {
  canMoveInto,
  indent,
  moveAmongSiblings,
  moveBeside,
  moveInto,
  outdent,
} from '../../renderer/features/browse/placing.ts'
import { itemsScreen, onlyNarrowed } from '../../renderer/features/browse/screen.ts'
import { treeStep } from '../../renderer/ui/tree-keys.ts'
import {
  codeBelow,
  isSaidByName,
  labelOf,
  narrowedCounts,
  openUnits,
  typeAhead,
  visibleRows,
} from '../../renderer/features/browse/tree.ts'
import { AT, aDescription, aUnit, COLLECTION } from '../support/builders.ts'

const id = (text: string) => idFrom<UnitId>(text)
const unit = (name: string, parent: string | null, parts: Partial<Unit> = {}): Unit =>
  aUnit(name, { parentId: parent === null ? null : id(parent), ...parts })

// fonds > series (letter1, letter2), file (page-file); loose
const UNITS = [
  unit('fonds', null, { level: 'fonds' }),
  unit('series', 'fonds', { level: 'series' }),
  unit('letter1', 'series', { order: 0 }),
  unit('letter2', 'series', { order: 1 }),
  unit('file', 'fonds', { level: 'file', order: 1 }),
  unit('loose', null, { order: 1 }),
]
const tree = indexTree(UNITS)
const idsOf = (units: readonly Unit[]) => units.map((each) => each.id)
const put = (changes: readonly { id: string; to: unknown }[]) =>
  changes.map(({ id: of, to }) => {
    const { parentId, order } = to as Unit
    return [of, parentId, order]
  })

describe('the tree', () => {
  test('shows only what lies in open units, with level and place among siblings', () => {
    const rows = visibleRows(tree, new Set([id('fonds')]))
    expect(rows.map((row) => [row.unit.id, row.level, row.position, row.siblings])).toEqual([
      ['fonds', 1, 1, 2],
      ['series', 2, 1, 2],
      ['file', 2, 2, 2],
      ['loose', 1, 2, 2],
    ])
  })

  test('narrowed to some units, shows them with what they lie in, and counts only them', () => {
    const counts = narrowedCounts(tree, new Set([id('letter2'), id('series')]))
    expect([...counts].sort()).toEqual([
      ['fonds', 1],
      ['letter2', 1],
      ['series', 1],
    ])
    const rows = visibleRows(tree, new Set([id('fonds'), id('series'), id('loose')]), counts)
    expect(rows.map((row) => [row.unit.id, row.position, row.siblings, row.expandable])).toEqual([
      ['fonds', 1, 1, true],
      ['series', 1, 1, true],
      ['letter2', 1, 1, false],
    ])
    expect(
      visibleRows(tree, new Set([id('fonds')]), narrowedCounts(tree, new Set([id('series')])))[1]?.expandable,
    ).toBe(false)
    const items = itemsUnder(tree, null)
    expect(idsOf(onlyNarrowed(items, { unitIds: new Set([id('letter2'), id('series')]) }))).toEqual(['letter2'])
    expect(onlyNarrowed(items, { unitIds: null })).toBe(items)
  })

  test('opens the top and the way to what is chosen, unless the user shut it', () => {
    expect([...openUnits(tree, new Map(), [id('letter1')])]).toEqual(['fonds', 'loose', 'series'])
    expect(openUnits(tree, new Map([[id('series'), false]]), [id('letter1')]).has(id('series'))).toBe(false)
  })

  test('counts items below each unit: files that are not divided are items', () => {
    expect(tree.counts.get(id('fonds'))).toBe(3)
    expect(tree.counts.get(id('series'))).toBe(2)
    expect(idsOf(itemsUnder(tree, id('fonds')))).toEqual(['letter1', 'letter2', 'file'])
    expect(idsOf(itemsUnder(tree, id('letter2')))).toEqual(['letter2'])
    expect(itemsUnder(tree, id('gone'))).toEqual([])
    expect(idsOf(itemsUnder(tree, null))).toHaveLength(4)
  })

  test('names the units above', () => {
    expect(idsOf(ancestors(tree, id('letter2')))).toEqual(['fonds', 'series'])
  })

  test('finds a name by its first letters, accents aside, and goes on to the next', () => {
    const names = ['Ánh', 'Đà Nẵng', 'An', 'Bình']
    expect(typeAhead(names, 'd', 0)).toBe(1)
    expect(typeAhead(names, 'a', 0)).toBe(2)
    expect(typeAhead(names, 'an', 2)).toBe(2)
    expect(typeAhead(names, 'x', 0)).toBeNull()
  })

  test('tells a code apart from a name that is only the code', () => {
    expect(labelOf(aUnit('a', { description: aDescription({ title: 'Thư', referenceCode: 'F1' }) }))).toEqual({
      code: 'F1',
      name: 'Thư',
    })
    expect(labelOf(aUnit('a', { description: aDescription({ referenceCode: 'F1' }) })).code).toBe('')
  })

  test.each([
    ['phông 5, mục lục 1, hồ sơ 10', 'phông 5, mục lục 1', 'hồ sơ 10'],
    ['РГИА. Ф. 223. Оп. 1. Д. 25', 'РГИА. Ф. 223. Оп. 1', 'Д. 25'],
    ['Ф. 223. Оп. 12', 'Ф. 223. Оп. 1', 'Ф. 223. Оп. 12'],
    ['Q3-5-1-10', 'Q3-5-1', 'Q3-5-1-10'],
    ['Ф. 223. Оп. 1', 'Ф. 223. Оп. 1', 'Ф. 223. Оп. 1'],
    ['25', '', '25'],
  ])('%s below “%s” is shown as %s', (code, above, shown) => {
    expect(codeBelow(code, above)).toBe(shown)
  })

  test.each([
    ['phông 5', 'Phông 5', true],
    ['Ф. 223', 'Фонд 223', true],
    ['Оп. 1', 'Опись 1', true],
    ['Д. 25', 'Дело 26', false],
    ['Д. 25', 'Письма 25', false],
    ['223.', '2231', false],
    ['Д. 25', 'Дело 25 о пожаре', false],
    ['МẪU.1', 'Truyện Kiều', false],
  ])('of the code %s the name %s says all: %s', (code, name, said) => {
    expect(isSaidByName(code, name)).toBe(said)
  })

  test('right opens a unit, then enters it; left leaves it, then shuts it', () => {
    const shut = visibleRows(tree, new Set())
    expect(treeStep('ArrowRight', shut, { activeIndex: 0, perPage: 10 })?.fold).toBe('open')
    const open = visibleRows(tree, new Set([id('fonds')]))
    expect(treeStep('ArrowRight', open, { activeIndex: 0, perPage: 10 })?.row.unit.id).toBe('series')
    expect(treeStep('ArrowLeft', open, { activeIndex: 2, perPage: 10 })?.row.unit.id).toBe('fonds')
    expect(treeStep('ArrowLeft', open, { activeIndex: 0, perPage: 10 })?.fold).toBe('shut')
    expect(treeStep('PageDown', open, { activeIndex: 0, perPage: 10 })?.row.unit.id).toBe('loose')
  })
})

describe('a hand on the tree', () => {
  test('moves a unit among its siblings, and no further than their ends', () => {
    expect(put(moveAmongSiblings(tree, [id('letter2')], -1))).toEqual([['letter2', 'series', -1]])
    expect(put(moveAmongSiblings(tree, [id('letter1')], 1))).toEqual([['letter1', 'series', 2]])
    expect(moveAmongSiblings(tree, [id('letter2')], 1)).toEqual([])
  })

  test('writes only what moves, between its neighbours; numbers all anew where they leave no room', () => {
    const among = (orders: readonly number[]) => indexTree(orders.map((order, at) => unit(`u${at}`, null, { order })))
    const moved = (orders: readonly number[], names: readonly string[], side: 'before' | 'after' = 'before') =>
      put(moveBeside(among(orders), names.map(id), { id: id('u1'), side }))
    expect(moved([0, 1, 2, 3], ['u2', 'u3'])).toEqual([
      ['u2', null, 1 / 3],
      ['u3', null, 2 / 3],
    ])
    expect(moved([0, 1, 1 + Number.EPSILON, 3], ['u3'], 'after')).toEqual([
      ['u3', null, 2],
      ['u2', null, 3],
    ])
    expect(moved([0, 0, 0, 0], ['u3'])).toEqual([
      ['u3', null, 1],
      ['u1', null, 2],
      ['u2', null, 3],
    ])
  })

  test('moves siblings in below the one before them, and out to right after what holds them', () => {
    expect(indent(tree, [id('file')])).toMatchObject({ parentId: 'series' })
    expect(put(indent(tree, [id('file')])?.changes ?? [])).toEqual([['file', 'series', 2]])
    expect(indent(tree, [id('letter2')])).toBeNull()
    expect(indent(tree, [id('series')])).toBeNull()
    expect(outdent(tree, [id('letter1'), id('letter2')])).toMatchObject({ parentId: 'fonds' })
    expect(put(outdent(tree, [id('letter1'), id('letter2')])?.changes ?? [])).toEqual([
      ['letter1', 'fonds', 1 / 3],
      ['letter2', 'fonds', 2 / 3],
    ])
    expect(outdent(tree, [id('loose')])).toBeNull()
  })

  test('puts units at the end of another, each once', () => {
    expect(put(moveInto(tree, [id('series'), id('letter1'), id('loose')], id('file')))).toEqual([
      ['series', 'file', 0],
      ['loose', 'file', 1],
    ])
  })

  test('lets nothing go below itself or into an item', () => {
    expect(canMoveInto(tree, [id('fonds')], id('series'))).toBe(false)
    expect(moveInto(tree, [id('fonds')], id('series'))).toEqual([])
    expect(canMoveInto(tree, [id('letter1')], id('loose'))).toBe(false)
    expect(canMoveInto(tree, [id('letter1')], null)).toBe(true)
  })

  test('drops a unit right before another one', () => {
    expect(put(moveBeside(tree, [id('loose')], { id: id('letter2'), side: 'before' }))).toEqual([
      ['loose', 'series', 0.5],
    ])
  })

  test('drops into the middle of a container, beside its edges and beside items', () => {
    expect(dropSide(3, 28, true)).toBe('before')
    expect(dropSide(14, 28, true)).toBe('into')
    expect(dropSide(26, 28, true)).toBe('after')
    expect(dropSide(13, 28, false)).toBe('before')
  })

  test('trashes a unit with all below it, and gives it back whole', () => {
    const changes = trash(tree, [id('series')], AT)
    expect(changes.map((change) => change.id)).toEqual(['series', 'letter1', 'letter2'])
    const groups = trashedGroups(changes.map((change) => change.to as Unit))
    expect(groups.map((group) => group.top.id)).toEqual(['series'])
    const back = restore(tree, groups[0]!).map((change) => change.to as Unit)
    expect(back).toEqual(UNITS.slice(1, 4))
  })

  test('restores to the top what has lost its parent', () => {
    const [group] = trashedGroups(trash(tree, [id('letter1')], AT).map((change) => change.to as Unit))
    expect((restore(indexTree([]), group!)[0]?.to as Unit).parentId).toBeNull()
  })

  test('keeps apart what was trashed at different times', () => {
    const first = trash(tree, [id('letter1')], '2026-01-01T00:00:00.000Z').map((change) => change.to as Unit)
    const second = trash(indexTree([UNITS[0]!, UNITS[1]!]), [id('series')], AT).map((change) => change.to as Unit)
    expect(trashedGroups([...first, ...second]).map((group) => group.top.id)).toEqual(['series', 'letter1'])
  })

  test('changes a title as a person, and only when it is another', () => {
    expect(rename(UNITS[2]!, ' letter1 ', AT)).toEqual([])
    const changed = rename(UNITS[2]!, 'Thư nhà', AT)[0]?.to as Unit
    expect(changed.description.title).toEqual([{ text: 'Thư nhà', by: { by: 'person', at: AT } }])
  })

  test('makes a unit at the end of its siblings, of a level that may stand there', () => {
    const made = {
      id: id('new'),
      collectionId: COLLECTION,
      parentId: id('fonds'),
      level: 'file' as const,
      title: 'Mới',
      code: ' Ф. 5 ',
    }
    expect(newUnit(tree, made, { now: AT, begin: (unit) => ({ ...unit, cover: idFrom<PageId>('p') }) })).toMatchObject({
      order: 2,
      parentId: 'fonds',
      level: 'file',
      cover: 'p',
      description: { title: [{ text: 'Mới' }], referenceCode: [{ text: 'Ф. 5', by: { by: 'person', at: AT } }] },
    })
    expect(levelsBelow('series')).toEqual(['subseries', 'file', 'item'])
    expect(levelsBelow('file')).toEqual(['item', 'file'])
  })
})

test('the items screen tells an empty collection from an empty unit', () => {
  expect(itemsScreen({ status: 'ready', value: [] }, null)).toEqual({ status: 'empty', of: 'collection' })
  const empty = [unit('series', null, { level: 'series' })]
  expect(itemsScreen({ status: 'ready', value: empty }, id('series'))).toEqual({ status: 'empty', of: 'unit' })
  expect(itemsScreen({ status: 'loading' }, null).status).toBe('loading')
})

test('a tree is indexed once, however many ask', () => {
  expect(indexTree(UNITS)).toBe(tree)
})

test('the items under several units come once each, in the order of the tree', () => {
  const several = ['loose', 'letter2', 'fonds', 'series'].map(id)
  expect(idsOf(itemsUnderAny(tree, several))).toEqual(['letter1', 'letter2', 'file', 'loose'])
  expect(itemsUnderAny(tree, [])).toEqual([])
})

describe('a new unit', () => {
  const places = (scope: string | null, last: Parameters<typeof placesForNew>[2] = null) =>
    placesForNew(tree, scope === null ? null : id(scope), last).map(({ where, parent, level }) => [
      where,
      parent?.id ?? null,
      level,
    ])

  const madeOf = (name: string, where: 'inside' | 'beside') => ({ ...tree.byId.get(id(name))!, where })

  test('goes on inside with the level of the one made there before', () => {
    const letter = { id: id('new'), parentId: id('file'), level: 'item', where: 'inside' } as const
    expect(places('file', letter)[0]).toEqual(['inside', 'file', 'item'])
    expect(places(null, { ...letter, parentId: null })[0]).toEqual(['inside', null, 'item'])
    expect(places('file', { ...letter, parentId: id('series') })[0]).toEqual(['beside', 'fonds', 'file'])
  })

  test('goes inside the chosen unit first, of the next level; beside it of its own', () => {
    expect(places(null)).toEqual([['inside', null, 'fonds']])
    expect(places('fonds')).toEqual([
      ['inside', 'fonds', 'subfonds'],
      ['beside', null, 'fonds'],
    ])
  })

  test('goes beside a file, and beside what was made beside another a moment ago', () => {
    const file = aUnit('file', { parentId: id('series'), level: 'file' })
    const within = indexTree([...UNITS, file])
    expect(placesForNew(within, file.id, null).map(({ where, level }) => [where, level])).toEqual([
      ['beside', 'file'],
      ['inside', 'item'],
    ])
    expect(places('series', madeOf('series', 'inside'))[0]?.[0]).toBe('inside')
    expect(places('series', madeOf('series', 'beside'))[0]).toEqual(['beside', 'fonds', 'series'])
    expect(places('series', madeOf('fonds', 'beside'))[0]?.[0]).toBe('inside')
  })

  test('is asked next for the first field of its template that it says nothing in', () => {
    const unit = aUnit('u', { description: aDescription({ title: 'Thư' }) })
    const fields = ['title', 'referenceCode', 'date'].map((field) => ({ field, section: 'identity' as const }))
    expect(firstToSay(unit, { fields })).toBe('referenceCode')
    expect(firstToSay(unit, { fields: fields.slice(0, 1) })).toBeUndefined()
  })
})
