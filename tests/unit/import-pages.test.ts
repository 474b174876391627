import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { collectionLines } from '../../renderer/app/services/import/collection-lines.ts'
import type { ImportDeps } from '../../renderer/app/services/import/import-deps.ts'
import { createImportService } from '../../renderer/app/services/import/import-service.ts'
import { PagePlaces } from '../../renderer/app/services/import/page-places.ts'
import { ImagingError, type Imaging } from '../../renderer/imaging/index.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type NewId, type UnitId } from '../../shared/domain/ids.ts'
import { placeAmong } from '../../shared/domain/page-places.ts'
import type { ImportedPortion } from '../../shared/domain/repositories.ts'
import type { SourceSet } from '../../shared/platform/platform.ts'
import { freshArchive } from '../support/archive.ts'
import { AT, COLLECTION, aCollection, aPage, anImport } from '../support/builders.ts'
import { companionsHere } from '../support/companions.ts'
import { sourceOf, textImaging } from '../support/text-files.ts'

type Archive = Awaited<ReturnType<typeof freshArchive>>
let archive: Archive

beforeEach(async () => {
  archive = await freshArchive()
  await archive.writer.apply(puts('collections', [aCollection()]))
})

const newId = randomUUID as unknown as NewId

function service(changes: Partial<ImportDeps> = {}) {
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

const request = (source: SourceSet) =>
  ({ collectionId: COLLECTION, source, parentId: null, read: true, languages: ['vie'] }) as const

/** The archive's own way in, but what `gate` says is asked before each portion. */
const gated = (gate: (portion: ImportedPortion) => Promise<void> | void): Archive => ({
  ...archive,
  imports: {
    ...archive.imports,
    async add(portion) {
      await gate(portion)
      await archive.imports.add(portion)
    },
  },
})

/** The pages that are in, as 'file frame', by unit and order; the orders of a unit must run from 0 without gaps. */
async function pagesIn(): Promise<readonly string[]> {
  const units = await archive.units.tree(COLLECTION)
  const pages = await Promise.all(units.map((unit) => archive.pages.ofUnit(unit.id)))
  for (const ofUnit of pages) expect(ofUnit.map((page) => page.order)).toEqual(ofUnit.map((_, index) => index))
  return pages.flat().map((page) => `${page.path} ${page.frame}`)
}

const framesOf = (path: string, ...frames: readonly number[]) => frames.map((frame) => `${path} ${frame}`)
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)

/** The state in which a kill leaves the store after so many portions. */
async function killedAfter(
  portions: number,
  files: Readonly<Record<string, string>>,
  changes: Partial<ImportDeps> = {},
) {
  let added = 0
  const killed = gated(async () => {
    if (added === portions) await new Promise<never>(() => undefined)
    added += 1
  })
  void service({ ...changes, repositories: killed }).begin(request(sourceOf(files)))
  await expect.poll(() => added).toBe(portions)
  await expect.poll(async () => (await archive.jobs.unfinishedImports())[0]?.pagesAdded).toBeGreaterThan(0)
}

test('what is opened smaller than it is goes in, and the journal says so', async () => {
  const source = sourceOf({ 'f/map.jp2': 'reduced:12 → 6 px', 'f/small.jp2': 'b' })
  const record = await service().begin(request(source))
  expect(record).toMatchObject({ pagesAdded: 2, failures: [] })
  expect(record.notes).toEqual([{ file: 'f/map.jp2', code: 'picture-reduced', message: '12 → 6 px' }])
})

test('a file of many pages comes in by portions, each with the record that tells of it', async () => {
  const seen: [number, number | undefined, number | undefined][] = []
  const watched = gated(({ pages, records, original }) => {
    seen.push([pages.length, records[0]?.unfinished?.[0]?.next, original?.bytes.size])
  })
  const record = await service({ repositories: watched }).begin(request(sourceOf({ 'a.tif': 'pages:20' })))
  expect(seen).toEqual([
    [8, 8, 8],
    [8, 16, undefined],
    [4, undefined, undefined],
  ])
  expect(record).toMatchObject({ state: 'done', filesDone: 1, pagesAdded: 20 })
  expect(record.unfinished).toBeUndefined()
  expect(await pagesIn()).toEqual(framesOf('a.tif', ...upTo(20)))
  expect(await archive.pages.ofImport(record.id)).toHaveLength(20)
})

test('an import killed in the middle of a file goes on at its next page, from the bytes that are in', async () => {
  const files = { 'a.jpg': 'a', 'b.tif': 'pages:20', 'c.jpg': 'c' }
  await killedAfter(3, files)
  const [left] = await archive.jobs.unfinishedImports()
  expect(left!.unfinished).toMatchObject([{ path: 'b.tif' }])
  // The source has the file no more.
  const record = await service().resume(left!.id, sourceOf({ 'a.jpg': 'a', 'c.jpg': 'c' }))
  expect(record).toMatchObject({ state: 'done', filesFound: 3, filesDone: 3, pagesAdded: 22, failures: [] })
  const pages = await pagesIn()
  expect(pages.filter((page) => page.startsWith('b.tif'))).toEqual(framesOf('b.tif', ...upTo(20)))
  expect(pages).toHaveLength(22)
})

/** Pictures of 300 dots per inch, as the first portion of a file tells. */
const at300: Pick<Imaging, 'hash' | 'inspect'> = {
  ...textImaging,
  inspect: async (range, context) => ({
    ...(await textImaging.inspect(range, context)),
    ...(range.from === 0 ? { metadata: { tags: [], dpi: 300 } } : {}),
  }),
}

test('the pages behind a crash have the resolution that the file told before it', async () => {
  await killedAfter(1, { 'a.tif': 'pages:20' }, { imaging: at300 })
  const [left] = await archive.jobs.unfinishedImports()
  await service({ imaging: at300 }).resume(left!.id, sourceOf({}))
  const pages = await archive.pages.ofCollection(COLLECTION)
  expect(pages.map(({ dpi }) => dpi)).toEqual(upTo(20).map(() => 300))
})

test('a page that kills the decoder does not take the resolution of the others with it', async () => {
  await service({ imaging: at300 }).begin(request(sourceOf({ 'a.tif': 'pages:12 deadly:5' })))
  const pages = await archive.pages.ofCollection(COLLECTION)
  expect(pages.map(({ dpi }) => dpi)).toEqual(upTo(11).map(() => 300))
})

test('damaged pages are listed by their number and the others go in', async () => {
  const record = await service().begin(request(sourceOf({ 'a.tif': 'pages:12 damaged:1,10', 'b.jpg': 'b' })))
  expect(record).toMatchObject({ state: 'done', filesDone: 2, pagesAdded: 11 })
  expect(record.failures.map(({ file, page, code }) => [file, page, code])).toEqual([
    ['a.tif', 1, 'damaged-file'],
    ['a.tif', 10, 'damaged-file'],
  ])
  expect(await pagesIn()).toEqual([...framesOf('a.tif', 1, 2, 3, 4, 5, 6, 7, 8, 10, 11), 'b.jpg 0'])
})

test('a file none of whose pages can be decoded is refused as a whole', async () => {
  const numbers = upTo(10).map((index) => index + 1)
  const record = await service().begin(request(sourceOf({ 'a.tif': `pages:10 damaged:${numbers.join()}` })))
  expect(record).toMatchObject({ state: 'done', filesDone: 1, pagesAdded: 0 })
  expect(record.failures).toEqual([{ file: 'a.tif', code: 'damaged-file', message: 'torn' }])
  expect(await archive.units.tree(COLLECTION)).toEqual([])
  expect(await archive.db.originals.count()).toBe(0)
})

test.each([1, 5, 12])('page %i, which kills the decoder, is all that is lost', async (deadly) => {
  const record = await service().begin(request(sourceOf({ 'a.tif': `pages:12 deadly:${deadly}` })))
  expect(record.failures).toEqual([{ file: 'a.tif', page: deadly, code: 'decoder-stopped', message: 'it crashed' }])
  expect(await pagesIn()).toEqual(framesOf('a.tif', ...upTo(12).filter((frame) => frame !== deadly - 1)))
})

test('a drive that is pulled out takes the files that are not in yet, and those that are begun are finished', async () => {
  const imaging: Pick<Imaging, 'hash' | 'inspect'> = {
    ...textImaging,
    // The file as it was given can be read once.
    inspect: (range, context) =>
      range.from > 0 && range.key.endsWith('as given')
        ? Promise.reject(new ImagingError('unreadable-file', 'gone'))
        : textImaging.inspect(range, context),
  }
  const record = await service({ imaging }).begin(request(sourceOf({ 'a.tif': 'pages:20' })))
  expect(record).toMatchObject({ pagesAdded: 20, failures: [] })
})

test('a cancelled file of many pages is gone on with by the next import that meets it', async () => {
  const stop = new AbortController()
  const files = { 'a.pdf': 'pages:30' }
  const cancelled = await service({
    repositories: gated(({ pages }) => {
      if (pages[0]?.page.frame === 8) stop.abort()
    }),
  }).begin(request(sourceOf(files)), { signal: stop.signal })
  expect(cancelled).toMatchObject({ state: 'cancelled', pagesAdded: 16, unfinished: [{ next: 16 }] })
  const record = await service().begin(request(sourceOf(files)))
  expect(record).toMatchObject({ state: 'done', pagesAdded: 14, duplicates: [] })
  expect(await pagesIn()).toEqual(framesOf('a.pdf', ...upTo(30)))
  expect((await archive.jobs.getImport(cancelled.id))?.unfinished).toBeUndefined()
})

test('how far a long file is can be seen while it comes in', async () => {
  const seen: (readonly [number, number | undefined])[] = []
  await service().begin(request(sourceOf({ 'a.tif': 'pages:20' })), {
    onProgress: ({ done, pages }) => {
      seen.push([done, pages?.done])
    },
  })
  expect(seen).toEqual(
    expect.arrayContaining([
      [0.4, 8],
      [0.8, 16],
      [1, undefined],
    ]),
  )
})

test('a page goes before those of later files and frames of its item, else behind all', () => {
  const at = (order: number, position: number, frame = 0) => ({ order, position, frame })
  const pages = [at(0, 0), at(1, -1), at(4, 2, 0), at(5, 2, 3)]
  expect(placeAmong([], { position: 3, frame: 0 })).toEqual({ order: 0, moves: false })
  expect(placeAmong(pages, { position: 1, frame: 0 })).toEqual({ order: 4, moves: true })
  expect(placeAmong(pages, { position: 2, frame: 1 })).toEqual({ order: 5, moves: true })
  expect(placeAmong(pages, { position: 3, frame: 0 })).toEqual({ order: 6, moves: false })
})

test('files of one item that come in out of turn stand in the order of the plan', async () => {
  const unitId = idFrom<UnitId>('u')
  const paths = ['1.jpg', '2.tif', '3.jpg', '4.jpg']
  const places = new PagePlaces(
    archive.pages,
    paths.map((path) => ({ path, item: 'folder' })),
  )
  const add = async (path: string, ...frames: readonly number[]) => {
    const place = await places.placeFor(unitId, { path, frame: frames[0]!, count: frames.length })
    const pages = frames.map((frame, index) => ({
      page: aPage(`${path}-${frame}`, 'u', { path, frame, order: place.order + index }),
      thumbnail: new Blob(['t']),
    }))
    const portion = { original: null, units: [], pages, readings: [], requests: [], records: [anImport('i')], ...place }
    await archive.imports.add(portion)
    places.stored(unitId, portion)
  }
  await add('3.jpg', 0)
  await add('2.tif', 0, 1)
  await add('4.jpg', 0)
  await add('2.tif', 2, 3)
  await add('1.jpg', 0)
  const pages = await archive.pages.ofUnit(unitId)
  expect(pages.map(({ path, frame, order }) => [path, frame, order])).toEqual([
    ['1.jpg', 0, 0],
    ['2.tif', 0, 1],
    ['2.tif', 1, 2],
    ['2.tif', 2, 3],
    ['2.tif', 3, 4],
    ['3.jpg', 0, 5],
    ['4.jpg', 0, 6],
  ])
})
