import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { collectionLines } from '../../renderer/app/services/import/collection-lines.ts'
import { createImportJournal } from '../../renderer/app/services/import/import-journal.ts'
import { createImportService } from '../../renderer/app/services/import/import-service.ts'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type JobId, type NewId } from '../../shared/domain/ids.ts'
import { isOfSameSource } from '../../shared/domain/same-source.ts'
import { nameOf } from '../../shared/domain/unit.ts'
import type { SourceSet } from '../../shared/platform/platform.ts'
import { freshArchive } from '../support/archive.ts'
import { AT, COLLECTION, aCollection, anImport, aUnit } from '../support/builders.ts'
import { companionsHere } from '../support/companions.ts'
import { sourceOf, textImaging } from '../support/text-files.ts'

type Archive = Awaited<ReturnType<typeof freshArchive>>
let archive: Archive
/** What the folder holds now. */
let folder: Record<string, string>

beforeEach(async () => {
  archive = await freshArchive()
  folder = { 'f/a.jpg': 'a', 'f/b.jpg': 'b' }
  await archive.writer.apply(puts('collections', [aCollection()]))
})

const inTurn = collectionLines()
const clock = { now: () => AT }
const service = () =>
  createImportService({
    repositories: archive,
    ...companionsHere,
    imaging: textImaging,
    platform: { reopen: (token) => Promise.resolve(token === 'scans' ? sourceOf(folder) : null) },
    inTurn,
    clock,
    newId: randomUUID as unknown as NewId,
  })

const begin = (source: SourceSet = sourceOf(folder)) =>
  service().begin({ collectionId: COLLECTION, source, parentId: null, read: true, languages: ['vie'] })
const names = async () => (await archive.units.tree(COLLECTION)).map(nameOf)
const items = async () => (await archive.units.tree(COLLECTION)).filter((unit) => unit.level === 'item')

test('takes in only what is new, into the same units, as an import of its own that says what it repeats', async () => {
  const first = await begin()
  folder['f/c.jpg'] = 'c'
  const again = await service().repeat(first.id)
  expect(again).toMatchObject({
    state: 'done',
    repeats: first.id,
    here: 2,
    pagesAdded: 1,
    duplicates: [],
    failures: [],
  })
  expect(again?.id).not.toBe(first.id)
  expect(again).toMatchObject({ read: true, languages: ['vie'], label: 'scans' })
  expect(await names()).toEqual(['f', 'a', 'b', 'c'])
})

test('repeated once more it still names the first, and knows what both have taken in', async () => {
  const first = await begin()
  folder['f/c.jpg'] = 'c'
  const second = await service().repeat(first.id)
  const third = await service().repeat(second!.id)
  expect(third).toMatchObject({ repeats: first.id, here: 3, pagesAdded: 0, duplicates: [] })
})

test('tells files of the source that are here apart from copies of others', async () => {
  const first = await begin()
  folder['f/copy of a.jpg'] = 'a'
  const again = await service().repeat(first.id)
  expect(again).toMatchObject({ here: 2, duplicates: [{ file: 'f/copy of a.jpg', first: 'f/a.jpg' }] })
})

test('a file that has changed goes in beside the old one, and that is said', async () => {
  const first = await begin()
  folder['f/a.jpg'] = 'a, scanned anew'
  const again = await service().repeat(first.id)
  expect(again).toMatchObject({ here: 1, pagesAdded: 1 })
  expect(again?.notes).toEqual([{ file: 'f/a.jpg', code: 'file-changed', message: 'f/a.jpg' }])
  expect(await names()).toEqual(['f', 'a', 'b', 'a'])
})

test('leaves in the trash what a person has put there', async () => {
  const first = await begin()
  const [item] = await items()
  await archive.writer.apply(puts('units', [{ ...item!, deletedAt: AT }]))
  expect(await service().repeat(first.id)).toMatchObject({ here: 1, inTrash: 1, pagesAdded: 0 })
  expect(await items()).toHaveLength(1)
})

test('takes in everything again after the import was undone', async () => {
  const first = await begin()
  const undo = createUndoStack(archive.writer)
  await createImportJournal({ repositories: archive, undo, inTurn, clock }).undo(first.id)
  const again = await service().repeat(first.id)
  expect(again).toMatchObject({ pagesAdded: 2, duplicates: [] })
  expect(again?.here).toBeUndefined()
  expect(await names()).toEqual(['f', 'a', 'b'])
})

test('goes to the top where the unit that it went into is gone', async () => {
  await archive.writer.apply(puts('units', [aUnit('target', { level: 'series' })]))
  const parentId = idFrom<never>('target')
  const first = await service().begin({
    collectionId: COLLECTION,
    source: sourceOf(folder),
    parentId,
    read: false,
    languages: [],
  })
  await archive.writer.apply(puts('units', [aUnit('target', { level: 'series', deletedAt: AT })]))
  folder['g.jpg'] = 'g'
  await service().repeat(first.id)
  expect(await names()).toEqual(['g'])
})

test('asks for the folder where the platform can’t open it again', async () => {
  const first = await begin({ ...sourceOf(folder, 'chosen'), token: undefined as unknown as string })
  expect(await service().repeat(first.id)).toBeNull()
  folder['f/c.jpg'] = 'c'
  expect(await service().repeat(first.id, sourceOf(folder, 'the same, moved'))).toMatchObject({
    here: 2,
    pagesAdded: 1,
  })
  expect(await names()).toEqual(['f', 'a', 'b', 'c'])
})

test('of one source are imports of one name, repetitions, and those of a watched folder', () => {
  const one = anImport('one')
  const job = (id: string) => idFrom<JobId>(id)
  expect(isOfSameSource(one, anImport('two'))).toBe(true)
  expect(isOfSameSource(one, anImport('two', { label: 'other' }))).toBe(false)
  expect(isOfSameSource(one, anImport('two', { label: 'other', repeats: job('one') }))).toBe(true)
  const watched = { label: 'other', watchId: idFrom<never>('w') }
  expect(isOfSameSource(anImport('a', watched), anImport('b', { ...watched, label: 'moved' }))).toBe(true)
})
