import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { changesToRescuePages, rescuablePages } from '../../renderer/features/describe/rescue-pages.ts'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type Id, type NewId, type PageId } from '../../shared/domain/ids.ts'
import type { Making } from '../../shared/domain/person-text.ts'
import { readingText, type Reading } from '../../shared/domain/reading.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, aReading, aUnit, AT, COLLECTION } from '../support/builders.ts'

const work = () => {
  const told: number[] = []
  return {
    told,
    context: {
      signal: new AbortController().signal,
      onProgress: ({ done }: { readonly done: number }) => told.push(done),
    },
  }
}

const imported = (pageId: string, text: string, parts: Partial<Reading> = {}) =>
  aReading(`r-${pageId}`, pageId, { kind: 'imported', engine: null, confidence: null, text, ...parts })

let made = 0
// As NewId asks.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
const newId: NewId = <T extends Id<string>>() => idFrom<T>(`made-${(made += 1)}`)
const making: Making = { now: AT, newId }

/** A file of four pages: two in TCVN3, of which one is a word, a sound one, and one that a machine read. And a Russian one. */
async function archive() {
  const repositories = await freshArchive()
  const pages = ['long', 'short', 'sound', 'machine'].map((id, order) =>
    aPage(id, 'file', { order, path: `${id}.jpg` }),
  )
  const other = aPage('russian', 'other', { path: 'russian.jpg' })
  const box = { x: 0.1, y: 0.1, w: 0.5, h: 0.05 }
  const words = ['hép', 'møt', 'tÕt'].map((text) => ({ text, box, confidence: 1 }))
  await repositories.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', [aUnit('file'), aUnit('other', { order: 1 })]),
    ...puts('pages', [...pages, other]),
    ...puts('readings', [
      imported('long', '', {
        lines: [
          { text: 'hép møt tÕt', box, words },
          { text: 'Céng hßa x· héi chñ nghÜa ViÖt Nam', box: null, words: [] },
        ],
      }),
      imported('short', 'Sè 5'),
      imported('sound', 'Độc lập – Tự do – Hạnh phúc'),
      aReading('r-machine', 'machine', { text: 'hép møt tÕt' }),
      imported('russian', 'Ïåðåïèñü íàñåëåíèÿ ãóáåðíèè'),
    ]),
  ])
  return { repositories, pages: [...pages, other] }
}

const textOf = async (repositories: Awaited<ReturnType<typeof freshArchive>>, id: string): Promise<string> => {
  const pageId = idFrom<PageId>(id)
  const best = (await repositories.readings.best([pageId])).get(pageId)
  return best ? readingText(best) : ''
}

test('texts of pages in older encodings are found, those of one unit together; what a machine read is left', async () => {
  const { repositories, pages } = await archive()
  const { told, context } = work()
  const found = await rescuablePages(pages, repositories.readings, context)
  expect(found.map(({ page, kind, before, after }) => [page.id, kind, before, after])).toEqual([
    ['long', 'tcvn3', 'hép møt tÕt', 'hộp mứt tết'],
    ['short', 'tcvn3', 'Sè 5', 'Số 5'],
    ['russian', 'cp1251', 'Ïåðåïèñü íàñåëåíèÿ ãóáåðíèè', 'Перепись населения губернии'],
  ])
  expect(told).toEqual([4, 5])
})

test('those that are chosen become transcriptions with their places, as one step to undo; the others stay', async () => {
  const { repositories, pages } = await archive()
  const { context } = work()
  const found = await rescuablePages(pages, repositories.readings, context)
  const undo = createUndoStack(repositories.writer)
  const changes = await changesToRescuePages(
    found.filter(({ page }) => page.id !== 'short'),
    { readings: repositories.readings, making },
    context,
  )
  await undo.run({ label: 'rescue.undo', changes })
  expect(await textOf(repositories, 'long')).toBe('hộp mứt tết\nCộng hòa xã hội chủ nghĩa Việt Nam')
  expect(await textOf(repositories, 'russian')).toBe('Перепись населения губернии')
  expect(await textOf(repositories, 'short')).toBe('Sè 5')
  const kept = (await repositories.readings.best([idFrom<PageId>('long')])).get(idFrom<PageId>('long'))
  expect([kept?.kind, kept?.collectionId]).toEqual(['person', COLLECTION])
  expect(kept?.lines[0]?.words.map(({ text, box }) => [text, box.x])).toEqual([
    ['hộp', 0.1],
    ['mứt', 0.1],
    ['tết', 0.1],
  ])
  await undo.undo()
  expect(await textOf(repositories, 'long')).toBe('hép møt tÕt\nCéng hßa x· héi chñ nghÜa ViÖt Nam')
})

test('a text that was put right meanwhile is left alone, and stopping changes nothing', async () => {
  const { repositories, pages } = await archive()
  const { context } = work()
  const found = await rescuablePages(pages, repositories.readings, context)
  await repositories.writer.apply(
    puts('readings', [imported('russian', 'Перепись', { id: idFrom('mine'), kind: 'person' })]),
  )
  const deps = { readings: repositories.readings, making }
  expect(
    await changesToRescuePages(
      found.filter(({ page }) => page.id === 'russian'),
      deps,
      context,
    ),
  ).toEqual([])
  const stopped = { ...context, signal: AbortSignal.abort() }
  await expect(changesToRescuePages(found, deps, stopped)).rejects.toMatchObject({ name: 'AbortError' })
  await expect(rescuablePages(pages, repositories.readings, stopped)).rejects.toMatchObject({ name: 'AbortError' })
})
