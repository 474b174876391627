import { expect, test } from 'vitest'
import { puts } from '../../shared/domain/changes.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, COLLECTION } from '../support/builders.ts'
import { textImport } from '../support/text-import.ts'
import { sourceOf } from '../support/text-files.ts'

async function taken(files: Readonly<Record<string, string>>, before: Readonly<Record<string, string>> = {}) {
  const archive = await freshArchive()
  await archive.writer.apply(puts('collections', [aCollection()]))
  const service = textImport(archive)
  const take = (some: Readonly<Record<string, string>>) =>
    service.begin({ collectionId: COLLECTION, source: sourceOf(some), parentId: null, read: false, languages: ['vie'] })
  if (Object.keys(before).length > 0) await take(before)
  const record = await take(files)
  const pages = [...(await archive.pages.ofCollection(COLLECTION))].sort(
    (a, b) => a.path.localeCompare(b.path) || a.frame - b.frame,
  )
  return { archive, record, pages }
}

test('a file of a lower role becomes a copy of the page, not a page', async () => {
  const { archive, record, pages } = await taken({
    'access/1.jpg': 'small',
    'access/2.jpg': 'only an access copy',
    'master/1.tif': 'large',
  })
  expect(pages).toMatchObject([
    { path: 'access/2.jpg', role: 'access' },
    { path: 'master/1.tif', copies: [{ role: 'access', path: 'access/1.jpg', frame: 0, size: { width: 10 } }] },
  ])
  expect(pages[1]?.role).toBeUndefined()
  const [copy] = pages[1]?.copies ?? []
  expect(await (await archive.originals.read(copy!.original)).text()).toBe('small')
  expect(record).toMatchObject({ filesFound: 3, filesDone: 3, pagesAdded: 2, failures: [] })
})

test('each page of a file gets the picture of the copy with its number', async () => {
  const { pages } = await taken({ 'ЭФП-1/д.tif': 'pages:3', 'ЭФП-3/д.pdf': 'pages:2' })
  expect(pages.map(({ copies }) => copies?.map(({ frame }) => frame))).toEqual([[0], [1], undefined])
})

test('copies that come later are put to the page of the earlier import', async () => {
  const { pages, record } = await taken(
    { 'master/1.tif': 'large', 'access/1.jpg': 'small' },
    { 'master/1.tif': 'large' },
  )
  expect(pages).toMatchObject([{ path: 'master/1.tif', copies: [{ path: 'access/1.jpg' }] }])
  expect(record.duplicates).toEqual([{ file: 'master/1.tif', first: 'master/1.tif' }])
})

test('a copy of a page that could not come in is named', async () => {
  const { pages, record } = await taken({ 'master/1.tif': 'bad:damaged-file', 'access/1.jpg': 'small' })
  expect(pages).toEqual([])
  expect(record.failures).toMatchObject([
    { file: 'master/1.tif', code: 'damaged-file' },
    { file: 'access/1.jpg', code: 'copy-of-nothing', message: 'master/1.tif' },
  ])
  expect(record).toMatchObject({ state: 'done', filesDone: 2 })
})

test('a copy that is in already is not taken twice', async () => {
  const both = { 'master/1.tif': 'large', 'access/1.jpg': 'small' }
  const { pages, record } = await taken(both, both)
  expect(pages[0]?.copies).toHaveLength(1)
  expect(record.duplicates).toHaveLength(2)
})
