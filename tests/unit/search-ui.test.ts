import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { puts } from '../../shared/domain/changes.ts'
import { findResults, rowsOf } from '../../renderer/features/search/results.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aDescription, aPage, aReading, aUnit, COLLECTION } from '../support/builders.ts'

async function archiveWithLetters() {
  const archive = await freshArchive()
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', [
      aUnit('letter', { description: aDescription({ title: 'Thư nhà', description: 'Viết từ Huế' }) }),
      aUnit('other', { description: aDescription({ title: 'Sổ' }) }),
    ]),
    ...puts('pages', [aPage('p1', 'letter'), aPage('p2', 'letter', { order: 1 }), aPage('p3', 'other')]),
    ...puts('readings', [
      aReading('r1', 'p2', { text: 'Sông Hương ở Huế nước trong.' }),
      aReading('r2', 'p1', { text: 'Huế, ngày mồng một.' }),
    ]),
  ])
  return archive
}

test('results are grouped by unit, the description first, then the pages in order', async () => {
  const groups = await findResults(await archiveWithLetters(), { collectionId: COLLECTION, query: 'hue' })
  expect(groups.map((group) => group.unit.id)).toEqual(['letter'])
  expect(groups[0]?.hits.map((hit) => hit.page?.id ?? null)).toEqual([null, 'p1', 'p2'])
})

test('a snippet marks the words sought, accents aside', async () => {
  const groups = await findResults(await archiveWithLetters(), { collectionId: COLLECTION, query: 'huong' })
  const parts = groups[0]?.hits[0]?.parts ?? []
  expect(parts.filter((part) => part.hit).map((part) => part.text)).toEqual(['Hương'])
})

test('each unit has a heading above its hits', async () => {
  const rows = rowsOf(await findResults(await archiveWithLetters(), { collectionId: COLLECTION, query: 'hue' }))
  expect(rows.map((row) => row.kind)).toEqual(['unit', 'hit', 'hit', 'hit'])
  expect(new Set(rows.map((row) => row.key)).size).toBe(4)
})

test('nothing is found where nothing is', async () => {
  expect(await findResults(await archiveWithLetters(), { collectionId: COLLECTION, query: 'xyz' })).toEqual([])
})
