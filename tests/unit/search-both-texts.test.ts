import { expect, test } from 'vitest'
import { findResults } from '../../renderer/features/search/results.ts'
import { puts } from '../../shared/domain/changes.ts'
import type { PageId } from '../../shared/domain/ids.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, aReading, aUnit, COLLECTION } from '../support/builders.ts'

const TEXT = 'Дѣло о нѣсколь-\nкихъ крестьянахъ русскаго села, г. Ивановъ'

async function archiveWith(texts: readonly string[]) {
  const archive = await freshArchive()
  const units = texts.map((_, index) => aUnit(`u${index}`))
  const pages = texts.map((_, index) => aPage(`p${index}`, `u${index}`))
  const readings = texts.map((text, index) => aReading(`r${index}`, `p${index}`, { text }))
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', units),
    ...puts('pages', pages),
    ...puts('readings', readings),
  ])
  const found = async (query: string) => (await archive.texts.search(COLLECTION, query, 10)).map((hit) => hit.pageId)
  return { archive, found }
}

test('a page is found by its words as written and in modern spelling', async () => {
  const { found } = await archiveWith([TEXT])
  for (const query of ['дело', 'дѣло', 'русского', 'русскаго', 'нескольких', 'нѣсколь', 'дело русского села']) {
    expect([query, await found(query)]).toEqual([query, ['p0']])
  }
  expect(await found('господин')).toEqual([])
})

test('the sentence shown is the one in which the words stand', async () => {
  const { archive } = await archiveWith([TEXT])
  const hitsFor = async (query: string) => {
    const [group] = await findResults(archive, { collectionId: COLLECTION, query })
    return group?.hits[0]?.parts.filter((part) => part.hit).map((part) => part.text)
  }
  expect(await hitsFor('дело')).toEqual(['Дѣло'])
  expect(await hitsFor('русского')).toEqual(['русского'])
  expect(await hitsFor('нескольких крестьянах')).toEqual(['нескольких', 'крестьянах'])
})

test('after the rules of a collection changed, its pages are found by the new ones', async () => {
  const texts = Array.from({ length: 120 }, () => TEXT)
  const { archive, found } = await archiveWith(texts)
  const orthography = {
    orthography: 'russian-1918',
    edits: { 'russian-ambiguous': { on: true, pairs: [['г.', 'господин']] } },
  } as const
  await archive.writer.apply(puts('collections', [{ ...aCollection(), orthography }]))
  let rounds = 0
  let after: PageId | null = null
  do {
    after = await archive.texts.renewNext(COLLECTION, after)
    rounds += 1
  } while (after !== null && rounds < 50)
  expect(rounds).toBeGreaterThan(2)
  expect(await found('господин')).toHaveLength(10)
  expect(await archive.texts.search(COLLECTION, 'господин', 500)).toHaveLength(120)
})

test('words that were misread are found when that is asked, after those that were not, and are lit', async () => {
  const texts = ['Его губерпаторъ писалъ', 'отъ губернатора', 'гувернантка']
  const { archive, found } = await archiveWith(texts)
  expect(await found('губернатор')).toEqual(['p1'])
  expect(await found('губернатор~')).toEqual(['p1', 'p0'])
  expect(await found('губернатор~ писал')).toEqual(['p0'])
  const groups = await findResults(archive, { collectionId: COLLECTION, query: 'губернатор~' })
  const lit = groups.flatMap(({ hits }) => hits.flatMap(({ parts }) => parts.filter(({ hit }) => hit)))
  expect(lit.map(({ text }) => text)).toEqual(['губернатора', 'губерпаторъ'])
})
