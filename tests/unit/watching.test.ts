import { randomUUID } from 'node:crypto'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openGrants } from '../../electron/host/grants.ts'
import { collectionLines } from '../../renderer/app/services/import/collection-lines.ts'
import { createImportService } from '../../renderer/app/services/import/import-service.ts'
import { createWatchingService } from '../../renderer/app/services/watching.ts'
import { ArchiveDb } from '../../renderer/storage/archive-db.ts'
import { repositoriesOf } from '../../renderer/storage/index.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type CollectionId, type NewId, type WatchId } from '../../shared/domain/ids.ts'
import { nameOf } from '../../shared/domain/unit.ts'
import type { WatchedFolder } from '../../shared/domain/watched-folder.ts'
import { freshArchive } from '../support/archive.ts'
import { AT, COLLECTION, aCollection, anImport, aUnit } from '../support/builders.ts'
import { companionsHere } from '../support/companions.ts'
import { electronOver } from '../support/electron-over.ts'
import { folderWith } from '../support/folders.ts'
import { textImaging } from '../support/text-files.ts'

const ID = idFrom<WatchId>('w')
/** What is waited for comes by itself; a busy machine takes its time. */
const SOON = { timeout: 10_000 }

/** A real folder, watched as Electron does, and a real archive; `open` is a window that opens on them. */
async function desk(files: Readonly<Record<string, string>>) {
  const archive = await freshArchive()
  const root = await folderWith(files)
  const grants = openGrants(null)
  const { grant: sourceToken, label } = grants.source([root])
  const folder: WatchedFolder = {
    id: ID,
    collectionId: COLLECTION,
    label,
    sourceToken,
    parentId: idFrom('target'),
    read: true,
    languages: ['rus'],
    addedAt: AT,
  }
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', [aUnit('target', { level: 'series' })]),
    ...puts('watches', [folder]),
  ])
  const open = () => {
    const platform = electronOver(root, grants)
    const newId = randomUUID as unknown as NewId
    const deps = { repositories: archive, platform, newId, clock: { now: () => new Date().toISOString() } }
    const imports = createImportService({ ...deps, ...companionsHere, imaging: textImaging, inTurn: collectionLines() })
    const watching = createWatchingService({ ...deps, imports })
    const close = watching.start()
    onTestFinished(close)
    return { watching, close }
  }
  const names = async () => (await archive.units.tree(COLLECTION)).map(nameOf)
  const records = () => archive.jobs.imports(COLLECTION)
  const settled = async (count: number) => {
    await expect.poll(() => archive.watches.seen(ID).then((seen) => seen.size), SOON).toBe(count)
  }
  return { archive, root, folder, open, names, records, settled }
}

test('what is there and what comes in is taken in, each batch as an import of its own, below its unit', async () => {
  const { archive, root, open, names, records, settled } = await desk({
    'f/a.jpg': 'a',
    'torn.jpg': 'bad:damaged-file',
  })
  open()
  await settled(2)
  expect(await names()).toEqual(['target', 'f', 'a'])
  await writeFile(join(root, 'f/b.jpg'), 'b')
  await settled(3)
  expect(await names()).toEqual(['target', 'f', 'a', 'b'])
  expect(await records()).toMatchObject([
    { watchId: ID, state: 'done', filesFound: 1, pagesAdded: 1, languages: ['rus'], parentId: 'target' },
    { watchId: ID, state: 'done', filesFound: 2, pagesAdded: 1, failures: [{ file: 'torn.jpg' }] },
  ])
  expect((await archive.pages.ofCollection(COLLECTION)).map((page) => page.languages)).toEqual([['rus'], ['rus']])
})

test('a window that opens anew takes in what came meanwhile, and nothing twice; nothing comes out of the trash', async () => {
  const { archive, root, open, names, records, settled } = await desk({ 'a.jpg': 'a', 'b.jpg': 'b' })
  const first = open()
  await settled(2)
  first.close()
  const item = (await archive.units.tree(COLLECTION)).find((unit) => nameOf(unit) === 'a')
  await archive.writer.apply(puts('units', [{ ...item!, deletedAt: AT }]))
  await writeFile(join(root, 'c.jpg'), 'c')
  open()
  await settled(3)
  expect(await names()).toEqual(['target', 'b', 'c'])
  expect((await records()).map((record) => record.filesFound)).toEqual([1, 2])
})

test('the import of a batch that a crash stopped is gone on with', async () => {
  const { archive, folder, open, records, settled } = await desk({ 'a.jpg': 'a', 'b.jpg': 'b' })
  const left = { watchId: ID, label: folder.label, filesFound: 2, filesDone: 0, pagesAdded: 0 }
  await archive.jobs.putImport(anImport('left', { ...left, state: 'running' }))
  open()
  await settled(2)
  expect(await records()).toMatchObject([{ id: 'left', state: 'done', pagesAdded: 2 }])
})

test('a folder that is gone is told so, and what comes with it when it is back is taken in', async () => {
  const { root, open, names, settled } = await desk({ 'a.jpg': 'a' })
  const { watching } = open()
  await settled(1)
  const there: unknown[] = []
  watching.isThere().subscribe(
    (states) => there.push(states.get(ID)),
    () => undefined,
  )
  await rename(root, `${root}-pulled`)
  await expect.poll(() => there.at(-1), SOON).toBe(false)
  await writeFile(join(`${root}-pulled`, 'b.jpg'), 'b')
  await rename(`${root}-pulled`, root)
  await settled(2)
  expect(there.at(-1)).toBe(true)
  expect(await names()).toEqual(['target', 'a', 'b'])
})

test('a folder that is watched no more brings in nothing, and with its collection all that is known of it goes', async () => {
  const { archive, root, folder, open, names, settled } = await desk({ 'a.jpg': 'a' })
  open()
  await settled(1)
  const inverse = await archive.writer.apply([{ table: 'watches', id: ID, to: null }])
  await writeFile(join(root, 'b.jpg'), 'b')
  const witness = { ...folder, id: idFrom<WatchId>('witness'), collectionId: idFrom<CollectionId>('c2') }
  await archive.writer.apply(puts('watches', [witness]))
  await expect.poll(() => archive.watches.seen(witness.id).then((seen) => seen.size), SOON).toBe(2)
  expect(await names()).toEqual(['target', 'a'])
  await archive.writer.apply(inverse)
  await settled(2)
  await archive.collections.remove(COLLECTION)
  expect(await archive.db.watches.toArray()).toEqual([witness])
  expect(await archive.watches.seen(ID)).toEqual(new Map())
})

test('an archive from before folders were watched opens with all that it has', async () => {
  const old = new ArchiveDb('before-watching', 4)
  await old.open()
  await old.jobs.put(anImport('i'))
  old.close()
  const db = new ArchiveDb('before-watching')
  await db.openChecked()
  const archive = repositoriesOf(db)
  expect(await archive.jobs.getImport(idFrom('i'))).toEqual(anImport('i'))
  await archive.writer.apply(puts('watches', []))
  expect(await archive.watches.seen(ID)).toEqual(new Map())
  db.close()
})
