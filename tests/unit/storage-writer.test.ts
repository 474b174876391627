import { describe, expect, test } from 'vitest'
import type { ArchiveDb } from '../../renderer/storage/archive-db.ts'
import { asStorageError } from '../../renderer/storage/storage-error.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type PageId, type UnitId } from '../../shared/domain/ids.ts'
import type { Repositories } from '../../shared/domain/repositories.ts'
import { freshArchive } from '../support/archive.ts'
import { aDescription, aPage, aReading, aUnit, COLLECTION } from '../support/builders.ts'
import { aPlace } from '../support/described-archive.ts'

const unitId = (id: string): UnitId => idFrom<UnitId>(id)
const pageId = (id: string): PageId => idFrom<PageId>(id)
const find = async (archive: Repositories, query: string): Promise<readonly string[]> =>
  (await archive.texts.search(COLLECTION, query, 20)).map((hit) => hit.pageId ?? hit.unitId)

/** How often the archive has been asked to write, each time one or many rows. */
async function countWrites(db: ArchiveDb): Promise<() => number> {
  let count = 0
  db.close()
  db.use({
    stack: 'dbcore',
    name: 'count',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name)
        return {
          ...table,
          mutate: (request) => {
            count += 1
            return table.mutate(request)
          },
        }
      },
    }),
  })
  await db.open()
  return () => count
}

describe('changes', () => {
  test('the inverse of changes brings back what was, created and changed rows alike', async () => {
    const archive = await freshArchive()
    const before = aUnit('a')
    await archive.writer.apply(puts('units', [before]))
    const inverse = await archive.writer.apply(
      puts('units', [{ ...before, description: aDescription({ title: 'neu' }) }, aUnit('b')]),
    )
    const again = await archive.writer.apply(inverse)
    expect(await archive.units.tree(COLLECTION)).toEqual([before])
    await archive.writer.apply(again)
    expect((await archive.units.tree(COLLECTION)).map((unit) => unit.id)).toEqual(['a', 'b'])
  })

  test('one refused change undoes all of its step', async () => {
    const archive = await freshArchive()
    const broken = { ...aUnit('b'), uncloneable: () => 1 }
    await expect(archive.writer.apply(puts('units', [aUnit('a'), broken]))).rejects.toThrow()
    expect(await archive.units.tree(COLLECTION)).toEqual([])
  })
})

describe('many changes in one step', () => {
  test('of two changes of one row the later stands, and one inverse brings back what was', async () => {
    const archive = await freshArchive()
    const before = aUnit('a', { description: aDescription({ title: 'eins' }) })
    await archive.writer.apply(puts('units', [before]))
    const inverse = await archive.writer.apply([
      ...puts('units', [aUnit('a', { description: aDescription({ title: 'zwei' }) })]),
      { table: 'units', id: before.id, to: null },
      ...puts('units', [aUnit('a', { description: aDescription({ title: 'drei' }) })]),
    ])
    expect([await find(archive, 'eins'), await find(archive, 'zwei'), await find(archive, 'drei')]).toEqual([
      [],
      [],
      ['a'],
    ])
    await archive.writer.apply(inverse)
    expect(await archive.units.get(before.id)).toEqual(before)
    expect(await find(archive, 'eins')).toEqual(['a'])
  })

  test('a removed unit, page or reading is found no more, and found again when that is undone', async () => {
    const archive = await freshArchive()
    await archive.writer.apply([...puts('units', [aUnit('u-1')]), ...puts('pages', [aPage('p-1', 'u-1')])])
    const reading = aReading('m', 'p-1', { text: 'phong' })
    await archive.writer.apply(puts('readings', [reading]))
    for (const change of [
      { table: 'readings', id: reading.id, to: null },
      { table: 'pages', id: pageId('p-1'), to: null },
      { table: 'units', id: unitId('u-1'), to: null },
    ] as const) {
      const inverse = await archive.writer.apply([change])
      expect([change.table, await find(archive, 'phong')]).toEqual([change.table, []])
      await archive.writer.apply(inverse)
      expect([change.table, await find(archive, 'phong')]).toEqual([change.table, ['p-1']])
    }
  })

  test('a page moved to another unit is found there', async () => {
    const archive = await freshArchive()
    await archive.writer.apply([...puts('units', [aUnit('u-1')]), ...puts('pages', [aPage('p-1', 'u-1')])])
    await archive.writer.apply([
      ...puts('units', [aUnit('u-2')]),
      ...puts('readings', [aReading('m', 'p-1', { text: 'phong' })]),
      ...puts('pages', [aPage('p-1', 'u-2')]),
    ])
    expect(await archive.texts.search(COLLECTION, 'phong', 9)).toMatchObject([{ unitId: 'u-2', pageId: 'p-1' }])
  })

  test('go to the store a hundred at a time, so that hundreds of units do not hold up the window', async () => {
    const archive = await freshArchive()
    const rows = Array.from({ length: 200 }, (_, index) => aUnit(`u${index}`))
    await archive.writer.apply(puts('units', rows))
    const batches = await countWrites(archive.db)
    const changed = rows.map((unit) => ({ ...unit, description: aDescription({ title: 'neu' }) }))
    const inverse = await archive.writer.apply(puts('units', changed))
    expect(batches()).toBe(6)
    expect(await archive.texts.search(COLLECTION, 'neu', 2000)).toHaveLength(200)
    await archive.writer.apply(inverse)
    expect(await archive.units.tree(COLLECTION)).toEqual(expect.arrayContaining(rows))
  })

  test('moving units leaves the index alone, since they are found by the same words', async () => {
    const archive = await freshArchive()
    await archive.writer.apply(puts('units', [aUnit('a'), aUnit('b', { level: 'file' })]))
    const batches = await countWrites(archive.db)
    await archive.writer.apply(puts('units', [aUnit('a', { parentId: unitId('b') })]))
    expect(batches()).toBe(1)
    expect(await find(archive, 'a')).toEqual(['a'])
  })
})

test('a full disk is named also where one of many rows met it', () => {
  const full = Object.assign(new Error('no room'), { name: 'QuotaExceededError' })
  const many = Object.assign(new Error('1 of 100 failed'), { name: 'BulkError', failures: [full] })
  expect(asStorageError(many)).toMatchObject({ code: 'disk-full' })
})

test('a step may have more rows than a function can have arguments', { timeout: 120_000 }, async () => {
  const archive = await freshArchive()
  const places = Array.from({ length: 130_000 }, (_, index) => aPlace(String(index)))
  const inverse = await archive.writer.apply(puts('places', places))
  expect(inverse).toHaveLength(places.length)
})
