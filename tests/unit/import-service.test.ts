import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { collectionLines } from '../../renderer/app/services/import/collection-lines.ts'
import type { ImportDeps } from '../../renderer/app/services/import/import-deps.ts'
import { createImportJournal } from '../../renderer/app/services/import/import-journal.ts'
import { createImportService } from '../../renderer/app/services/import/import-service.ts'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { StorageError } from '../../renderer/storage/storage-error.ts'
import type { Template } from '../../shared/domain/fields/template.ts'
import type { NewId, TemplateId, UnitId } from '../../shared/domain/ids.ts'
import { idFrom } from '../../shared/domain/ids.ts'
import { nameOf, type Unit } from '../../shared/domain/unit.ts'
import { puts } from '../../shared/domain/changes.ts'
import { PlatformError } from '../../shared/platform/platform-error.ts'
import type { SourceSet } from '../../shared/platform/platform.ts'
import { freshArchive } from '../support/archive.ts'
import { AT, COLLECTION, aCollection, aUnit } from '../support/builders.ts'
import { companionsHere } from '../support/companions.ts'
import { sourceOf, textImaging } from '../support/text-files.ts'

type Archive = Awaited<ReturnType<typeof freshArchive>>
let archive: Archive

beforeEach(async () => {
  archive = await freshArchive()
  await archive.writer.apply(puts('collections', [aCollection()]))
})

function service(changes: Partial<ImportDeps> = {}) {
  const newId = randomUUID as unknown as NewId
  return createImportService({
    repositories: archive,
    imaging: textImaging,
    platform: { reopen: () => Promise.resolve(null) },
    clock: { now: () => AT },
    newId,
    inTurn: collectionLines(),
    ...companionsHere,
    ...changes,
  })
}

const request = (source: SourceSet, parentId: UnitId | null = null) =>
  ({ collectionId: COLLECTION, source, parentId, read: true, languages: ['vie'] }) as const

async function outline(): Promise<readonly string[]> {
  const units = await archive.units.tree(COLLECTION)
  const depth = (unit: Unit): number => {
    const parent = units.find(({ id }) => id === unit.parentId)
    return parent ? depth(parent) + 1 : 0
  }
  return units.map((unit) => `${'  '.repeat(depth(unit))}${unit.level} ${nameOf(unit)}`)
}

test('a folder becomes units in its order, each file an item, each frame a page', async () => {
  const record = await service().begin(
    request(sourceOf({ 'a.jpg': 'a', 'b/1.tif': 'pages:3', 'b/2.jpg': 'b2', 'c.jpg': 'c' })),
  )
  expect(record).toMatchObject({ state: 'done', filesFound: 4, filesDone: 4, pagesAdded: 6, failures: [] })
  expect(await outline()).toEqual(['item a', 'file b', '  item 1', '  item 2', 'item c'])
  expect(await archive.pages.count(COLLECTION)).toBe(6)
  expect((await archive.jobs.backlog(COLLECTION)).queued).toBe(6)
  expect(await archive.jobs.getImport(record.id)).toEqual(record)
})

test('files that are left out are no files of the import, nor of one that goes on with it or repeats it', async () => {
  const files = { 'lists/list.csv': 'a;b', '1.jpg': '1' }
  const leftOut = ['lists/list.csv']
  const first = await service().begin({ ...request(sourceOf(files)), leftOut })
  expect(first).toMatchObject({ filesFound: 1, filesDone: 1, failures: [], leftOut })
  expect(await outline()).toEqual(['item 1'])
  expect(await service().resume(first.id, sourceOf(files))).toMatchObject({ filesFound: 1, failures: [] })
  const more = sourceOf({ ...files, '2.jpg': '2' })
  expect(await service().repeat(first.id, more)).toMatchObject({ pagesAdded: 1, failures: [], leftOut })
})

test('what comes in goes below the unit that was chosen, after what is there', async () => {
  await archive.writer.apply(puts('units', [aUnit('f', { level: 'file' }), aUnit('old', { parentId: idFrom('f') })]))
  await service().begin(request(sourceOf({ 'a.jpg': 'a' }), idFrom('f')))
  expect(await outline()).toEqual(['file f', '  item old', '  item a'])
})

test('what comes in begins with what the templates of the levels give', async () => {
  const register: Template = {
    id: idFrom<TemplateId>('t1'),
    name: { vi: 'Sổ' },
    levels: [],
    fields: [
      { field: 'title', section: 'identity', preset: 'Sổ' },
      { field: 'language', section: 'conditions', preset: 'vi' },
    ],
    own: [],
  }
  const collection = aCollection({ templates: { file: register.id } })
  await archive.writer.apply([...puts('templates', [register]), ...puts('collections', [collection])])
  await service().begin(request(sourceOf({ 'b/1.tif': 'b1', 'b/2.tif': 'b2' })))
  const [folder, item] = await archive.units.tree(COLLECTION)
  expect(folder?.description.title?.map(({ text }) => text)).toEqual(['b'])
  expect(folder?.description.language).toEqual([{ text: 'vi', by: { by: 'person', at: AT } }])
  expect(item?.description).not.toHaveProperty('language')
})

test('a file that is in the collection already is told with where it first came from', async () => {
  const record = await service().begin(request(sourceOf({ 'a.jpg': 'same', 'b/c.jpg': 'same' })))
  expect(record.duplicates).toEqual([{ file: 'b/c.jpg', first: 'a.jpg' }])
  expect(await archive.pages.count(COLLECTION)).toBe(1)
  expect(await outline()).toEqual(['item a'])
})

test('bad files are listed with the reason and the rest goes in', async () => {
  const source = sourceOf({
    'a.jpg': 'bad:damaged-file',
    'b.pdf': 'bad:password-protected',
    'c.jpg': 'c',
    'Thumbs.db': 'x',
  })
  const record = await service().begin(request(source))
  expect(record.failures.map(({ file, code }) => [file, code])).toEqual([
    ['a.jpg', 'damaged-file'],
    ['b.pdf', 'password-protected'],
  ])
  expect(record).toMatchObject({ state: 'done', filesFound: 3, filesDone: 3, pagesAdded: 1 })
})

test('a file that the machine refuses to read is one more bad file', async () => {
  const refuses: SourceSet = {
    label: 'x',
    async *files() {
      await Promise.resolve()
      yield { path: 'a.jpg', open: () => Promise.reject(new PlatformError('unreadable-file', 'a.jpg')) }
    },
  }
  const record = await service().begin(request(refuses))
  expect(record).toMatchObject({ state: 'done', failures: [{ file: 'a.jpg', code: 'unreadable-file' }] })
})

test('text that comes with a page is kept as its reading, and the page is not asked to be read', async () => {
  await service().begin(request(sourceOf({ 'a.pdf': 'text:Kính gửi' })))
  const [page] = await archive.pages.ofCollection(COLLECTION)
  expect(await archive.readings.ofPage(page!.id)).toMatchObject([{ kind: 'embedded', lines: [{ text: 'Kính gửi' }] }])
  expect((await archive.jobs.backlog(COLLECTION)).queued).toBe(0)
})

test('pages read in other languages than the collection say so', async () => {
  await service().begin({ ...request(sourceOf({ 'a.jpg': 'a' })), languages: ['rus'] })
  expect(await archive.pages.ofCollection(COLLECTION)).toMatchObject([{ languages: ['rus'] }])
})

test('a full disk stops the import, and what is in is whole', async () => {
  let added = 0
  const imports = {
    ...archive.imports,
    add: (file: Parameters<Archive['imports']['add']>[0]) => {
      added += 1
      return added > 2 ? Promise.reject(new StorageError('disk-full', 'no room')) : archive.imports.add(file)
    },
  }
  const record = await service({ repositories: { ...archive, imports } }).begin(
    request(sourceOf({ 'a.jpg': 'a', 'b.jpg': 'b', 'c.jpg': 'c', 'd.jpg': 'd' })),
  )
  expect(record).toMatchObject({ state: 'failed', pagesAdded: 2, failures: [{ code: 'disk-full' }] })
  expect(await archive.pages.count(COLLECTION)).toBe(2)
})

test('a cancelled import keeps what came in', async () => {
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.jpg`, `content ${index}`]))
  const stop = new AbortController()
  const record = await service().begin(request(sourceOf(files)), {
    signal: stop.signal,
    onProgress: ({ done }) => {
      if (done === 5) stop.abort()
    },
  })
  expect(record.state).toBe('cancelled')
  expect(record.pagesAdded).toBeGreaterThanOrEqual(5)
  expect(await archive.pages.count(COLLECTION)).toBe(record.pagesAdded)
})

/** The state in which a kill leaves the store: the first two files are in, and the record says 'running'. */
async function killedAfterTwo(files: Readonly<Record<string, string>>) {
  let added = 0
  const imports = {
    ...archive.imports,
    add: async (file: Parameters<Archive['imports']['add']>[0]) => {
      if (added === 2) return await new Promise<never>(() => undefined)
      added += 1
      await archive.imports.add(file)
    },
  }
  const killed = service({ repositories: { ...archive, imports } })
  void killed.begin(request(sourceOf(files)))
  await expect.poll(() => archive.pages.count(COLLECTION)).toBe(2)
}

test('an import that was killed goes on where it was: no file twice, none left out, no folder twice', async () => {
  const files = { 'f/a.jpg': 'a', 'f/b.jpg': 'b', 'f/c.jpg': 'c', 'g/a.jpg': 'bad:damaged-file', 'z.jpg': 'z' }
  await killedAfterTwo(files)
  const [left] = await archive.jobs.unfinishedImports()
  expect(left).toMatchObject({ filesDone: 2, pagesAdded: 2 })
  const again = service({ platform: { reopen: () => Promise.resolve(sourceOf(files)) } })
  const record = await again.resume(left!.id)
  expect(record).toMatchObject({ state: 'done', filesFound: 5, filesDone: 5, pagesAdded: 4, duplicates: [] })
  expect(await outline()).toEqual(['file f', '  item a', '  item b', '  item c', 'item z'])
  expect(await archive.jobs.unfinishedImports()).toEqual([])
})

test('an import whose source can not be opened again waits for the user to give it', async () => {
  const files = { 'a.jpg': 'a', 'b.jpg': 'b', 'c.jpg': 'c' }
  await killedAfterTwo(files)
  const [left] = await archive.jobs.unfinishedImports()
  expect(await service().resume(left!.id)).toBeNull()
  expect(await service().resume(left!.id, sourceOf(files))).toMatchObject({ state: 'done', pagesAdded: 3 })
})

test('what failed is tried again when the import is started once more', async () => {
  const first = await service().begin(request(sourceOf({ 'a.jpg': 'bad:damaged-file', 'b.jpg': 'b' })))
  const record = await service().resume(first.id, sourceOf({ 'a.jpg': 'a', 'b.jpg': 'b' }))
  expect(record).toMatchObject({ state: 'done', filesDone: 2, pagesAdded: 2, failures: [] })
})

test('after a crash what failed is tried again: a machine that goes down refuses good files before', async () => {
  const first = await service().begin(request(sourceOf({ 'a.jpg': 'bad:unreadable-file', 'b.jpg': 'b' })))
  await archive.jobs.putImport({ ...first, state: 'running' })
  const record = await service().resume(first.id, sourceOf({ 'a.jpg': 'a', 'b.jpg': 'b' }))
  expect(record).toMatchObject({ state: 'done', filesDone: 2, pagesAdded: 2, failures: [] })
})

test('a folder that has grown adds to its units; a like-named folder of another source does not', async () => {
  await service().begin(request(sourceOf({ 'f/a.jpg': 'a' })))
  await service().begin(request(sourceOf({ 'f/a.jpg': 'a', 'f/b.jpg': 'b' })))
  await service().begin(request(sourceOf({ 'f/c.jpg': 'c' }, 'other scans')))
  expect(await outline()).toEqual(['file f', '  item a', '  item b', 'file f', '  item c'])
})

test('the imports at work can be watched', async () => {
  const imports = service()
  const seen: number[] = []
  imports.active().subscribe(
    (ids) => seen.push(ids.size),
    () => undefined,
  )
  await imports.begin(request(sourceOf({ 'a.jpg': 'a' })))
  expect([seen[0], seen.at(-1)]).toEqual([0, 0])
  expect(seen).toContain(1)
})

test('pages wait to be read in the order of their files, and of the pages within one', async () => {
  let seconds = 0
  const clock = { now: () => new Date(Date.parse(AT) + 1000 * (seconds += 1)).toISOString() }
  const source = sourceOf({ '1.tif': 'pages:5', '2.tif': 'pages:4', '3.jpg': 'one' })
  const request = { collectionId: COLLECTION, source, parentId: null, read: true, languages: ['vie'] as const }
  await service({ clock }).begin(request)
  const waiting = await archive.jobs.nextReadings(99, new Set())
  const pages = await Promise.all(waiting.map((job) => archive.pages.get(job.pageId)))
  expect(pages.map((page) => `${page?.path} ${page?.order}`)).toEqual([
    ...[0, 1, 2, 3, 4].map((order) => `1.tif ${order}`),
    ...[0, 1, 2, 3].map((order) => `2.tif ${order}`),
    '3.jpg 0',
  ])
})

test('a folder that is dropped twice in a row goes in once', async () => {
  const files = { 'a/1.jpg': 'one', 'a/2.jpg': 'two', 'a/3.jpg': 'three', 'b/4.jpg': 'four' }
  const slowly: Archive['imports']['add'] = async (file) => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    await archive.imports.add(file)
  }
  const imports = service({ repositories: { ...archive, imports: { ...archive.imports, add: slowly } } })
  const request = { collectionId: COLLECTION, parentId: null, read: true, languages: ['vie'] as const }
  const both = [sourceOf(files), sourceOf(files)].map((source) => imports.begin({ ...request, source }))
  const [, second] = await Promise.all(both)
  expect(second?.duplicates).toHaveLength(4)
  const units = await archive.units.tree(COLLECTION)
  expect(units.map(nameOf).sort()).toEqual(['1', '2', '3', '4', 'a', 'b'])
  expect(await archive.pages.count(COLLECTION)).toBe(4)
})

test('a folder whose import was undone goes in again whole: what is in the trash is no copy and no unit to go on in', async () => {
  const files = { 'f/a.jpg': 'a', 'f/b.jpg': 'b', 'c.tif': 'pages:2' }
  const inTurn = collectionLines()
  const first = await service({ inTurn }).begin(request(sourceOf(files)))
  const undo = createUndoStack(archive.writer)
  await createImportJournal({ repositories: archive, undo, inTurn, clock: { now: () => AT } }).undo(first.id)
  expect(await outline()).toEqual([])
  const record = await service({ inTurn }).begin(request(sourceOf(files)))
  expect(record).toMatchObject({ state: 'done', pagesAdded: 4, duplicates: [] })
  expect(await outline()).toEqual(['file f', '  item a', '  item b', 'item c'])
  expect(await archive.pages.count(COLLECTION)).toBe(4)
  expect(await service({ inTurn }).resume(first.id, sourceOf(files))).toBeNull()
})

test('a title is as one types it: composed, and without signs that nobody sees; the path stays as it came', async () => {
  const name = 'Hồ sơ\nHuế'.normalize('NFD')
  await service().begin(request(sourceOf({ [`${name}.jpg`]: 'a' })))
  expect(await outline()).toEqual(['item Hồ sơ Huế'.normalize('NFC')])
  expect((await archive.pages.ofCollection(COLLECTION))[0]?.path).toBe(`${name}.jpg`)
})

test('one file that failed is tried again, and nothing else: others stay listed, new ones wait for the next import', async () => {
  const bad = { 'a/1.jpg': 'bad:damaged-file', 'a/2.jpg': 'bad:damaged-file', 'a/3.jpg': 'c' }
  const first = await service().begin(request(sourceOf(bad)))
  expect(first.failures).toHaveLength(2)
  const mended = sourceOf({ 'a/1.jpg': 'one', 'a/2.jpg': 'two', 'a/3.jpg': 'c', 'a/4.jpg': 'new' })
  const record = await service().tryAgain(first.id, 'a/1.jpg', mended)
  expect(record).toMatchObject({ state: 'done', filesFound: 3, filesDone: 3, pagesAdded: 2 })
  expect(record?.failures.map(({ file }) => file)).toEqual(['a/2.jpg'])
  const pages = await archive.pages.ofCollection(COLLECTION)
  expect(pages.map(({ path }) => path).sort()).toEqual(['a/1.jpg', 'a/3.jpg'])
  const units = await archive.units.tree(COLLECTION)
  expect(units.filter(({ level }) => level === 'file')).toHaveLength(1)
})

test('a file that is tried again and is not there any more, or still bad, stays listed', async () => {
  const first = await service().begin(request(sourceOf({ '1.jpg': 'bad:damaged-file', '2.jpg': 'b' })))
  const gone = await service().tryAgain(first.id, '1.jpg', sourceOf({ '2.jpg': 'b' }))
  expect(gone?.failures).toEqual([{ file: '1.jpg', code: 'unreadable-file', message: '1.jpg' }])
  const bad = await service().tryAgain(first.id, '1.jpg', sourceOf({ '1.jpg': 'bad:locked-file', '2.jpg': 'b' }))
  expect(bad?.failures).toMatchObject([{ file: '1.jpg', code: 'locked-file' }])
  expect(bad).toMatchObject({ state: 'done', filesFound: 2, filesDone: 2, pagesAdded: 1 })
  expect(await service().tryAgain(first.id, '1.jpg')).toBeNull()
})
