import { expect, test } from 'vitest'
import { restorePages, trashPages } from '../../shared/domain/trash.ts'
import { idFrom, type PageId } from '../../shared/domain/ids.ts'
import { aPage, AT, aUnit } from '../support/builders.ts'

const ids = (...names: readonly string[]) => new Set(names.map((name) => idFrom<PageId>(name)))
const pages = [aPage('a', 'u'), aPage('b', 'u', { order: 1 })]

test('a page goes to the trash by itself while its item keeps another', () => {
  const changes = trashPages(ids('a'), [{ unit: aUnit('u'), pages }], AT)
  expect(changes).toEqual([{ table: 'pages', id: 'a', to: { ...pages[0], deletedAt: AT } }])
})

test('an item whose last pages go goes with them', () => {
  const changes = trashPages(ids('a', 'b'), [{ unit: aUnit('u'), pages }], AT)
  expect(changes).toMatchObject([{ table: 'units', id: 'u', to: { deletedAt: AT } }])
})

test('a file without pages stays', () => {
  const changes = trashPages(ids('a', 'b'), [{ unit: aUnit('u', { level: 'file' }), pages }], AT)
  expect(changes.map((change) => [change.table, change.id])).toEqual([
    ['pages', 'a'],
    ['pages', 'b'],
  ])
})

test('what is restored is as it was', () => {
  expect(restorePages([{ ...pages[0]!, deletedAt: AT }])).toEqual([{ table: 'pages', id: 'a', to: pages[0] }])
})
