import { describe, expect, test } from 'vitest'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type JobId, type PageId, type UnitId } from '../../shared/domain/ids.ts'
import type { Repositories } from '../../shared/domain/repositories.ts'
import { ArchiveDb } from '../../renderer/storage/archive-db.ts'
import { openArchive, repositoriesOf } from '../../renderer/storage/index.ts'
import { migrations, schemaSteps } from '../../renderer/storage/migrations.ts'
import { asStorageError, StorageError } from '../../renderer/storage/storage-error.ts'
import { freshArchive } from '../support/archive.ts'
import {
  aCollection,
  aDescription,
  anImport,
  aPage,
  aReading,
  aRequest,
  AT,
  aUnit,
  COLLECTION,
} from '../support/builders.ts'

const unitId = (id: string): UnitId => idFrom<UnitId>(id)
const pageId = (id: string): PageId => idFrom<PageId>(id)
const find = async (archive: Repositories, query: string): Promise<readonly string[]> =>
  (await archive.texts.search(COLLECTION, query, 20)).map((hit) => hit.pageId ?? hit.unitId)

async function importOne(archive: Repositories, name: string): Promise<void> {
  const page = aPage(`p-${name}`, `u-${name}`)
  await archive.imports.add({
    original: { sha256: page.original, bytes: new Blob([name]), mediaType: 'image/jpeg' },
    units: [aUnit(`u-${name}`)],
    pages: [{ page, thumbnail: new Blob(['t']) }],
    readings: [],
    requests: [aRequest(`r-${name}`, `p-${name}`)],
    records: [anImport('i1')],
  })
}

describe('the schema', () => {
  test('versions rise and each says why', () => {
    const versions = migrations.map((step) => step.version)
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
    for (const { why } of migrations) expect(why).not.toBe('')
  })

  test('no step loses an index that an earlier one made', () => {
    const known = new Map<string, readonly string[]>()
    for (const { stores } of schemaSteps(migrations)) {
      for (const [table, schema] of Object.entries(stores)) {
        const indexes = (schema ?? '').split(/,\s*(?![^[]*\])/)
        expect(indexes, table).toEqual(expect.arrayContaining([...(known.get(table) ?? [])]))
        known.set(table, indexes)
      }
    }
  })

  test('an archive from before pages named their import is brought up to date with all that is in it', async () => {
    const older = new ArchiveDb('from-version-1', 1)
    await older.open()
    await older.pages.bulkPut([aPage('p1', 'u1'), aPage('p2', 'u1', { order: 1 })])
    older.close()
    const db = new ArchiveDb('from-version-1')
    await db.open()
    const { pages } = repositoriesOf(db)
    expect(await pages.ofUnit(unitId('u1'))).toEqual([aPage('p1', 'u1'), aPage('p2', 'u1', { order: 1 })])
    const importId = idFrom<JobId>('i1')
    expect(await pages.ofImport(importId)).toEqual([])
    await db.pages.put(aPage('p3', 'u1', { importId }))
    expect(await pages.ofImport(importId)).toHaveLength(1)
    expect(await db.derived.count()).toBe(0)
  })

  test('an archive from a newer program is left alone and named so', async () => {
    const name = 'from-the-future'
    const request = indexedDB.open(name, 990)
    await new Promise((resolve) => (request.onsuccess = resolve))
    request.result.close()
    await expect(openArchive(name)).rejects.toMatchObject({ code: 'newer-archive' })
  })

  test('a full disk is named, however deep Dexie hides it', () => {
    const inner = Object.assign(new Error('no room'), { name: 'QuotaExceededError' })
    const outer = Object.assign(new Error('aborted'), { name: 'AbortError', inner })
    expect(asStorageError(outer)).toMatchObject({ code: 'disk-full' })
    expect(asStorageError(outer)).toBeInstanceOf(StorageError)
  })
})

describe('units', () => {
  test('come as a tree: parents first, siblings in order, without what lies in the trash or below it', async () => {
    const archive = await freshArchive()
    await archive.writer.apply(
      puts('units', [
        aUnit('b', { order: 1, level: 'file' }),
        aUnit('a', { order: 0, level: 'file' }),
        aUnit('a2', { parentId: unitId('a'), order: 1 }),
        aUnit('a1', { parentId: unitId('a'), order: 0 }),
        aUnit('x', { order: 2, level: 'file', deletedAt: AT }),
        aUnit('x1', { parentId: unitId('x') }),
      ]),
    )
    expect((await archive.units.tree(COLLECTION)).map((unit) => unit.id)).toEqual(['a', 'a1', 'a2', 'b'])
    expect((await archive.units.children(COLLECTION, null)).map((unit) => unit.id)).toEqual(['a', 'b'])
    expect((await archive.units.trashed(COLLECTION)).map((unit) => unit.id)).toEqual(['x'])
  })

  test('come whole, however many there are, and from their own collection only', async () => {
    const archive = await freshArchive()
    const many = Array.from({ length: 2345 }, (_, index) => aUnit(`u${index}`, { order: index }))
    await archive.writer.apply(puts('units', [...many, aUnit('other', { collectionId: idFrom('c2') })]))
    expect((await archive.units.tree(COLLECTION)).map((unit) => unit.id)).toEqual(many.map((unit) => unit.id))
  })

  test('are given back as they were put', async () => {
    const archive = await freshArchive()
    const unit = aUnit('a', { source: { importId: idFrom<JobId>('i1'), path: 'thư/01.jpg' } })
    await archive.writer.apply(puts('units', [unit]))
    expect(await archive.units.get(unit.id)).toEqual(unit)
  })
})

describe('the text index', () => {
  test('finds descriptions without diacritics and by the beginning of a word', async () => {
    const archive = await freshArchive()
    await archive.writer.apply(puts('units', [aUnit('a', { description: aDescription({ title: 'Đường về Huế' }) })]))
    expect(await find(archive, 'duong hu')).toEqual(['a'])
    expect(await find(archive, 'duong hanoi')).toEqual([])
  })

  test('follows a changed title and its undoing', async () => {
    const archive = await freshArchive()
    await archive.writer.apply(puts('units', [aUnit('a', { description: aDescription({ title: 'Казань' }) })]))
    const inverse = await archive.writer.apply(
      puts('units', [aUnit('a', { description: aDescription({ title: 'Пермь' }) })]),
    )
    expect(await find(archive, 'казань')).toEqual([])
    await archive.writer.apply(inverse)
    expect(await find(archive, 'казань')).toEqual(['a'])
  })

  test('finds pages by their best reading: a person’s text hides the machine’s', async () => {
    const archive = await freshArchive()
    await importOne(archive, '1')
    await archive.readings.complete(aRequest('r-1', 'p-1'), aReading('m', 'p-1', { text: 'дѣло' }))
    expect(await find(archive, 'дело')).toEqual(['p-1'])
    await archive.writer.apply(puts('readings', [aReading('h', 'p-1', { kind: 'person', text: 'тело' })]))
    expect(await find(archive, 'дело')).toEqual([])
    expect(await find(archive, 'тело')).toEqual(['p-1'])
  })

  test('does not show what is in the trash', async () => {
    const archive = await freshArchive()
    const file = aUnit('f', { level: 'file' })
    await archive.writer.apply(
      puts('units', [file, aUnit('a', { parentId: file.id, description: aDescription({ title: 'Huế' }) })]),
    )
    await archive.writer.apply(puts('units', [{ ...file, deletedAt: AT }]))
    expect(await find(archive, 'hue')).toEqual([])
  })

  test('an exact word comes before a word that only begins so', async () => {
    const archive = await freshArchive()
    await archive.writer.apply(
      puts('units', [
        aUnit('longer', { description: aDescription({ title: 'Huệ trắng và huếch' }) }),
        aUnit('begun', { description: aDescription({ title: 'huếch' }) }),
      ]),
    )
    expect(await find(archive, 'hue')).toEqual(['longer', 'begun'])
  })
})

describe('readings and their requests', () => {
  test('a finished reading ends its request and replaces that engine’s earlier one', async () => {
    const archive = await freshArchive()
    await importOne(archive, '1')
    await archive.readings.complete(aRequest('r-1', 'p-1'), aReading('m1', 'p-1', { text: 'eins' }))
    await archive.jobs.requestReadings([aRequest('r-2', 'p-1')])
    await archive.readings.complete(aRequest('r-2', 'p-1'), aReading('m2', 'p-1', { text: 'zwei' }))
    expect((await archive.readings.ofPage(pageId('p-1'))).map((reading) => reading.id)).toEqual(['m2'])
    expect((await archive.jobs.backlog(COLLECTION)).queued).toBe(0)
  })

  test('a reading whose request was dropped meanwhile leaves nothing', async () => {
    const archive = await freshArchive()
    await importOne(archive, '1')
    await archive.jobs.dropReadings(COLLECTION)
    await archive.readings.complete(aRequest('r-1', 'p-1'), aReading('m1', 'p-1'))
    expect(await archive.readings.ofPage(pageId('p-1'))).toEqual([])
  })

  test('a person’s reading stays when the page is read again', async () => {
    const archive = await freshArchive()
    await importOne(archive, '1')
    await archive.writer.apply(puts('readings', [aReading('h', 'p-1', { kind: 'person', engine: null, text: 'hand' })]))
    await archive.readings.complete(aRequest('r-1', 'p-1'), aReading('m1', 'p-1'))
    expect((await archive.readings.best([pageId('p-1')])).get(pageId('p-1'))?.id).toBe('h')
  })

  test('requests come by priority, then by age, and a page waits only once', async () => {
    const archive = await freshArchive()
    await archive.jobs.requestReadings([
      aRequest('late', 'p1', { requestedAt: '2026-01-03T00:00:00.000Z' }),
      aRequest('early', 'p2'),
      aRequest('urgent', 'p3', { priority: 0, requestedAt: '2026-01-04T00:00:00.000Z' }),
      aRequest('twice', 'p2', { priority: 1 }),
    ])
    const next = await archive.jobs.nextReadings(9, new Set())
    expect(next.map((request) => request.id)).toEqual(['urgent', 'early', 'late'])
    const [first, none] = [idFrom<PageId>('p1'), idFrom<PageId>('p9')]
    expect((await archive.jobs.requestOf(first))?.id).toBe('late')
    expect(await archive.jobs.requestOf(none)).toBeUndefined()
  })

  test('a failed request waits until it is tried again', async () => {
    const archive = await freshArchive()
    await archive.jobs.requestReadings([aRequest('a', 'p1')])
    const failure = { file: 'p1.jpg', code: 'damaged-file', message: 'torn' }
    await archive.jobs.failReading(aRequest('a', 'p1', { state: 'failed', failure }))
    expect(await archive.jobs.nextReadings(9, new Set())).toEqual([])
    expect((await archive.jobs.backlog(COLLECTION)).failed[0]?.failure).toEqual(failure)
    await archive.jobs.retryFailed(COLLECTION)
    expect((await archive.jobs.nextReadings(9, new Set()))[0]?.failure).toBeUndefined()
  })

  test('of failed requests one alone is tried again', async () => {
    const archive = await freshArchive()
    const failure = { file: 'x.jpg', code: 'damaged-file', message: 'torn' }
    const failed = ['a', 'b'].map((name) => aRequest(name, `p-${name}`, { state: 'failed', failure }))
    await archive.jobs.requestReadings(failed)
    await archive.jobs.retryFailed(COLLECTION, [idFrom('b')])
    expect((await archive.jobs.nextReadings(9, new Set())).map(({ id }) => id)).toEqual(['b'])
    expect((await archive.jobs.backlog(COLLECTION)).failed.map(({ id }) => id)).toEqual(['a'])
  })
})

describe('originals', () => {
  test('come back byte for byte', async () => {
    const archive = await freshArchive()
    await importOne(archive, '1')
    const { original } = aPage('p-1', 'u-1')
    expect(await (await archive.originals.read(original)).text()).toBe('1')
    expect((await archive.originals.findPage(COLLECTION, original))?.id).toBe('p-1')
  })

  test('one that is missing is named so', async () => {
    const archive = await freshArchive()
    await expect(archive.originals.read(idFrom('none'))).rejects.toMatchObject({ code: 'missing-original' })
  })

  test('go with the last collection that uses them', async () => {
    const archive = await freshArchive()
    await archive.writer.apply(puts('collections', [aCollection()]))
    await importOne(archive, '1')
    await archive.collections.remove(COLLECTION)
    await expect(archive.originals.read(aPage('p-1', 'u-1').original)).rejects.toMatchObject({
      code: 'missing-original',
    })
    for (const table of archive.db.tables) expect([table.name, await table.count()]).toEqual([table.name, 0])
  })
})

describe('watching', () => {
  test('a watched list tells of what is added', async () => {
    const archive = await freshArchive()
    const seen: number[] = []
    const stop = archive.units.watchTree(COLLECTION).subscribe(
      (units) => seen.push(units.length),
      (error) => {
        throw error
      },
    )
    await expect.poll(() => seen.at(-1)).toBe(0)
    await archive.writer.apply(puts('units', [aUnit('a')]))
    await expect.poll(() => seen.at(-1)).toBe(1)
    stop()
  })
})
