import { expect, test } from 'vitest'
import { findResults } from '../../renderer/features/search/results.ts'
import { AT_ONCE, catchUp } from '../../renderer/storage/late-units.ts'
import { puts } from '../../shared/domain/changes.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aDescription, aUnit, COLLECTION } from '../support/builders.ts'
import { aLink, aPlace } from '../support/described-archive.ts'

const PETERSBURG = aPlace('p', {
  name: 'Saint Petersburg',
  names: ['Петербург'],
  local: { ru: 'Санкт-Петербург' },
  dated: [
    { text: 'Петроград', language: 'ru', from: '1914-08-18', to: '1924-01-26' },
    { text: 'Ленинград', language: 'ru', from: '1924-01-26', to: '1991-09-06' },
  ],
})
const titled = (id: string, title: string): Unit => aUnit(id, { description: aDescription({ title }) })

async function tagged(count = 1) {
  const archive = await freshArchive()
  const units = Array.from({ length: count }, (_, at) => titled(`u${at}`, 'Письмо'))
  const links = units.map(({ id }) => ({ ...aLink(`l ${id}`, id, 'p'), asWritten: 'Петроград' }))
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', units),
    ...puts('places', [PETERSBURG]),
  ])
  const unlink = await archive.writer.apply(puts('links', links))
  const found = async (query: string) => (await archive.texts.search(COLLECTION, query, 500)).length
  return { ...archive, found, unlink }
}

test('a unit is found by every name of its places, of whatever time, together with its own words', async () => {
  const { found, writer, unlink } = await tagged()
  expect([await found('Ленинград'), await found('петербург письмо'), await found('Ленинград счёт')]).toEqual([1, 1, 0])
  await writer.apply(puts('units', [titled('u0', 'Счёт')]))
  expect([await found('Ленинград счёт'), await found('Ленинград письмо')]).toEqual([1, 0])
  await writer.apply(unlink)
  expect([await found('Ленинград'), await found('счёт')]).toEqual([0, 1])
})

test('so it is of units that an import brings in with their places, and of one from before that it puts at a place', async () => {
  const archive = await freshArchive()
  await archive.writer.apply(puts('units', [titled('old', 'Письмо')]))
  await archive.imports.add({
    original: null,
    units: [titled('new', 'Письмо')],
    pages: [],
    readings: [],
    requests: [],
    records: [],
    places: [PETERSBURG],
    links: [aLink('l1', 'new', 'p'), aLink('l2', 'old', 'p')],
  })
  const found = await archive.texts.search(COLLECTION, 'ленинград письмо', 10)
  expect(found.map(({ unitId }) => unitId).sort()).toEqual(['new', 'old'])
})

test('so it is after a place is renamed, and of very many units right after that', { timeout: 30_000 }, async () => {
  const { db, found, writer } = await tagged(AT_ONCE + 1)
  await catchUp(db)
  await writer.apply(puts('places', [{ ...PETERSBURG, dated: [], names: ['Питер'] }]))
  expect(await found('питер')).toBe(AT_ONCE + 1)
  await catchUp(db)
  expect([await found('Ленинград'), await found('питер')]).toEqual([0, AT_ONCE + 1])
})

test('units of an archive from before are found so once it was opened, and only once are all made anew', async () => {
  const { db, found } = await tagged(3)
  await catchUp(db)
  const without = (await db.texts.toArray()).map((row) => ({ ...row, words: ['письмо'] }))
  await db.texts.bulkPut(without)
  await db.settings.delete('names-of-places-in-words')
  expect([await found('Ленинград'), await found('письмо')]).toEqual([0, 3])
  await catchUp(db)
  expect([await found('Ленинград'), await found('письмо')]).toEqual([3, 3])
  await db.texts.bulkPut(without)
  await catchUp(db)
  expect(await found('Ленинград')).toBe(0)
})

test('what was found says the name that the place goes by, and the one that was sought', async () => {
  const [group] = await findResults(await tagged(), { collectionId: COLLECTION, query: 'ленинград' })
  const text = group?.hits[0]?.parts.map((part) => part.text).join('')
  expect(text).toBe('Saint Petersburg (Ленинград)')
})
