import { expect, test } from 'vitest'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { keepingLanguages } from '../../renderer/features/read/choice/kept-languages.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type PageId } from '../../shared/domain/ids.ts'
import { freshArchive } from '../support/archive.ts'
import { aPage } from '../support/builders.ts'

test('only pages that are in other languages keep those that were taken, whatever their order', () => {
  const pages = [
    aPage('own', 'u', { languages: ['rus', 'vie'] }),
    aPage('none', 'u'),
    aPage('fra', 'u', { languages: ['fra'] }),
  ]
  const kept = keepingLanguages(pages, ['vie', 'rus'], ['eng'])
  expect(kept.map(({ id, languages }) => [id, languages])).toEqual([
    ['none', ['vie', 'rus']],
    ['fra', ['vie', 'rus']],
  ])
  expect(keepingLanguages(pages.slice(1, 2), ['eng'], ['eng'])).toEqual([])
})

test('languages that were taken from a suggestion go again with one undo', async () => {
  const archive = await freshArchive()
  const pages = [aPage('a', 'u'), aPage('b', 'u', { languages: ['fra'] })]
  await archive.writer.apply(puts('pages', pages))
  const undo = createUndoStack(archive.writer)
  await undo.run({ label: 'reader.undo.languages', changes: puts('pages', keepingLanguages(pages, ['vie'], ['rus'])) })
  const languages = async () =>
    Promise.all(['a', 'b'].map(async (id) => (await archive.pages.get(idFrom<PageId>(id)))?.languages))
  expect(await languages()).toEqual([['vie'], ['vie']])
  await undo.undo()
  expect(await languages()).toEqual([undefined, ['fra']])
})
