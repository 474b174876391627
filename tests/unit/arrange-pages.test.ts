import { describe, expect, test } from 'vitest'
import {
  coverOf,
  fromPageOn,
  mergeItems,
  movePages,
  setCover,
  shiftPages,
  splitPages,
  type PageHolder,
} from '../../shared/domain/arrange-pages.ts'
import type { Change } from '../../shared/domain/changes.ts'
import { idFrom, type LinkId, type PageId, type PlaceId, type UnitId } from '../../shared/domain/ids.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { PlaceLink } from '../../shared/domain/place.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { AT, COLLECTION, aDescription, aPage, aUnit } from '../support/builders.ts'

const pageId = (text: string) => idFrom<PageId>(text)
const unitId = (text: string) => idFrom<UnitId>(text)
const ids = (...names: string[]): ReadonlySet<PageId> => new Set(names.map(pageId))
const holder = (name: string, pages: readonly string[], parts: Partial<Unit> = {}): PageHolder => ({
  unit: aUnit(name, parts),
  pages: pages.map((page, order) => aPage(page, name, { order })),
})

let made = 0
const moment = { at: '2026-02-03T00:00:00.000Z', newId: (() => idFrom(`new-${++made}`)) as never }

/** How the pages stand once the changes are made, by unit. */
function standing(holders: readonly PageHolder[], changes: readonly Change[]): Record<string, string> {
  const pages = new Map<string, Page>(holders.flatMap((each) => each.pages.map((page) => [page.id, page] as const)))
  for (const { table, id, to } of changes) if (table === 'pages' && to) pages.set(id, to)
  const units = [...new Set([...pages.values()].map((page) => page.unitId))].sort()
  return Object.fromEntries(
    units.map((unit) => {
      const ofUnit = [...pages.values()].filter((page) => page.unitId === unit).sort((a, b) => a.order - b.order)
      expect(ofUnit.map((page) => page.order)).toEqual(ofUnit.map((_, index) => index))
      return [unit, ofUnit.map((page) => page.id).join('')]
    }),
  )
}

const TWO = [holder('x', ['a', 'b', 'c', 'd']), holder('y', ['e', 'f'])]

describe('moving pages', () => {
  test('puts them before a page, in the order in which they stand', () => {
    const changes = movePages(TWO, ids('d', 'b'), { unitId: unitId('x'), before: pageId('a') })
    expect(standing(TWO, changes)).toEqual({ x: 'bdac', y: 'ef' })
  })

  test('takes them into another item, and closes the gap they leave', () => {
    const changes = movePages(TWO, ids('b', 'f'), { unitId: unitId('y'), before: pageId('e') })
    expect(standing(TWO, changes)).toEqual({ x: 'acd', y: 'bfe' })
  })

  test('to a place among the moved ones gathers them there', () => {
    const changes = movePages(TWO, ids('a', 'c'), { unitId: unitId('x'), before: pageId('c') })
    expect(standing(TWO, changes)).toEqual({ x: 'bacd', y: 'ef' })
  })

  test('changes only the pages whose place changes', () => {
    const changes = movePages(TWO, ids('d'), { unitId: unitId('x'), before: pageId('c') })
    expect(changes.map((change) => change.id)).toEqual(['d', 'c'])
    expect(movePages(TWO, ids('b'), { unitId: unitId('x'), before: pageId('c') })).toEqual([])
  })

  test.each([
    { how: 'later', chosen: ['a'], step: 1, expected: { x: 'bacd', y: 'ef' } },
    { how: 'later, several as one', chosen: ['a', 'b'], step: 1, expected: { x: 'cabd', y: 'ef' } },
    { how: 'earlier', chosen: ['c'], step: -1, expected: { x: 'acbd', y: 'ef' } },
    { how: 'past the end, into the next item', chosen: ['d'], step: 1, expected: { x: 'abc', y: 'def' } },
    { how: 'before the beginning, to the end of the item above', chosen: ['e'], step: -1, expected: { x: 'abcde', y: 'f' } }, // prettier-ignore
    { how: 'beyond the last place nowhere', chosen: ['f'], step: 1, expected: { x: 'abcd', y: 'ef' } },
    { how: 'before the first place nowhere', chosen: ['a'], step: -1, expected: { x: 'abcd', y: 'ef' } },
  ] as const)('moves a step $how', ({ chosen, step, expected }) => {
    expect(standing(TWO, shiftPages(TWO, ids(...chosen), step))).toEqual(expected)
  })
})

describe('splitting', () => {
  const siblings = [aUnit('x', { order: 0 }), aUnit('y', { order: 1 })]

  test('makes an item of the chosen pages right after theirs, called like it', () => {
    const split = splitPages(TWO, ids('b', 'd'), { ...moment, siblings })
    const units = split?.changes.flatMap(({ table, to }) => (table === 'units' && to ? [[to.id, to.order]] : []))
    expect(split?.made.description['title']?.[0]).toEqual({ text: 'x (2)', by: { by: 'person', at: moment.at } })
    expect(units).toEqual([
      [split?.made.id, 1],
      ['y', 2],
    ])
    expect(standing(TWO, split?.changes ?? [])).toEqual({ x: 'ac', y: 'ef', [split?.made.id ?? '']: 'bd' })
  })

  test('takes the first number that no sibling has', () => {
    const taken = [...siblings, aUnit('x (2)')]
    const split = splitPages(TWO, ids('b'), { ...moment, siblings: taken })
    expect(split?.made.description['title']?.[0]?.text).toBe('x (3)')
  })

  test('leaves an item whole that would be left without pages', () => {
    expect(splitPages(TWO, ids('e', 'f'), { ...moment, siblings })).toBeNull()
    expect(splitPages(TWO, ids(), { ...moment, siblings })).toBeNull()
  })

  test('from a page on takes it and all after it', () => {
    expect([...fromPageOn(TWO, pageId('c'))]).toEqual(['c', 'd'])
  })
})

describe('merging', () => {
  const link = (id: string, unit: string, place: string): PlaceLink => ({
    id: idFrom<LinkId>(id),
    collectionId: COLLECTION,
    unitId: unitId(unit),
    placeId: idFrom<PlaceId>(place),
    asWritten: place,
    by: { by: 'person', at: AT },
  })
  const described = [
    holder('x', ['a'], { description: aDescription({ title: 'Letter', subject: 'rice', note: 'torn' }) }),
    holder('y', ['b'], {
      description: aDescription({ title: 'Reply', subject: 'tax', date: '1902', note: 'stained' }),
    }),
  ]

  test('joins the pages, and puts what is emptied into the trash', () => {
    const changes = mergeItems(described, [], moment)
    expect(standing(described, changes)).toEqual({ x: 'ab' })
    const trashed = changes.flatMap(({ table, to }) => (table === 'units' && to?.deletedAt ? [to.id] : []))
    expect(trashed).toEqual(['y'])
  })

  test('loses no word of a description', () => {
    const [first] = mergeItems(described, [], moment)
    const { title, subject, date, note } = (first?.to as Unit).description
    expect(title?.map(({ text }) => text)).toEqual(['Letter'])
    expect(subject?.map(({ text }) => text)).toEqual(['rice', 'tax'])
    expect(date?.map(({ text }) => text)).toEqual(['1902'])
    expect(note).toEqual([{ text: 'torn\n\nstained', by: { by: 'person', at: moment.at } }])
  })

  test('gives the first item the places it lacks, and the others keep theirs', () => {
    const links = [link('1', 'x', 'Huế'), link('2', 'y', 'Huế'), link('3', 'y', 'Vinh')]
    const added = mergeItems(described, links, moment).flatMap(({ table, to }) =>
      table === 'links' && to ? [[to.unitId, to.placeId]] : [],
    )
    expect(added).toEqual([['x', 'Vinh']])
  })

  test('of one item alone does nothing', () => {
    expect(mergeItems(described.slice(0, 1), [], moment)).toEqual([])
  })
})

describe('the cover', () => {
  const [{ unit, pages }] = TWO as [PageHolder, PageHolder]

  test('is the chosen page while it is there, else the first', () => {
    expect(coverOf({ ...unit, cover: pageId('c') }, pages)?.id).toBe('c')
    expect(coverOf({ ...unit, cover: pageId('gone') }, pages)?.id).toBe('a')
    expect(coverOf(unit, pages)?.id).toBe('a')
  })

  test('is chosen and taken back', () => {
    const [chosen] = setCover(unit, pageId('b'), AT)
    expect((chosen?.to as Unit).cover).toBe('b')
    const [plain] = setCover(chosen?.to as Unit, null, AT)
    expect(plain?.to).not.toHaveProperty('cover')
    expect(setCover(unit, null, AT)).toEqual([])
  })
})
