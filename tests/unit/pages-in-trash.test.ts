import { describe, expect, test } from 'vitest'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type PageId, type Sha256, type UnitId } from '../../shared/domain/ids.ts'
import type { PageCopy } from '../../shared/domain/page-copy.ts'
import { ArchiveDb } from '../../renderer/storage/archive-db.ts'
import { repositoriesOf } from '../../renderer/storage/index.ts'
import { freshArchive } from '../support/archive.ts'
import { aPage, aReading, AT, aUnit, COLLECTION } from '../support/builders.ts'

const unitId = idFrom<UnitId>('u')

async function archiveOfThree() {
  const archive = await freshArchive()
  const pages = ['a', 'b', 'c'].map((id, order) => aPage(id, 'u', { order }))
  await archive.writer.apply([...puts('units', [aUnit('u')]), ...puts('pages', pages)])
  const trash = (id: string, deletedAt: string | null = AT) => {
    const page = pages.find((one) => one.id === id)!
    return archive.writer.apply(puts('pages', [deletedAt ? { ...page, deletedAt } : page]))
  }
  return { archive, pages, trash }
}

test('how many pages a collection has is told anew when one comes to a unit that is there, and when one goes', async () => {
  const { archive, trash } = await archiveOfThree()
  const told: number[] = []
  const stop = archive.pages.watchCount(COLLECTION).subscribe((count) => told.push(count), console.error)
  await expect.poll(() => told).toEqual([3])
  await archive.writer.apply(puts('pages', [aPage('d', 'u', { order: 3 })]))
  await expect.poll(() => told).toEqual([3, 4])
  await trash('a')
  await expect.poll(() => told.at(-1)).toBe(3)
  stop()
})

describe('a page in the trash', () => {
  test('is with none of the pages, and the next one is the cover', async () => {
    const { archive, trash } = await archiveOfThree()
    await trash('a')
    const { pages } = archive
    const ids = (list: readonly { readonly id: PageId }[]) => list.map((page) => page.id)
    expect(ids(await pages.ofUnit(unitId))).toEqual(['b', 'c'])
    expect(ids(await pages.ofCollection(COLLECTION))).toEqual(['b', 'c'])
    expect(await pages.count(COLLECTION)).toBe(2)
    expect((await pages.covers([unitId])).get(unitId)).toMatchObject({ cover: { id: 'b' }, count: 2 })
    const many = [unitId, ...Array.from({ length: 300 }, (_, index) => idFrom<UnitId>(`x${index}`))]
    expect((await pages.covers(many)).get(unitId)).toMatchObject({ cover: { id: 'b' }, count: 2 })
    expect(ids(await pages.trashed(COLLECTION))).toEqual(['a'])
  })

  test('is back where it was when that is undone', async () => {
    const { archive, trash } = await archiveOfThree()
    await archive.writer.apply(await trash('a'))
    expect((await archive.pages.ofUnit(unitId)).map((page) => page.id)).toEqual(['a', 'b', 'c'])
    expect(await archive.pages.trashed(COLLECTION)).toEqual([])
  })

  test('is not found by its text until it is restored', async () => {
    const { archive, trash } = await archiveOfThree()
    const find = async () => (await archive.texts.search(COLLECTION, 'huế', 9)).map((hit) => hit.pageId)
    await archive.writer.apply(puts('readings', [aReading('r', 'a', { kind: 'person', text: 'Huế' })]))
    await trash('a')
    expect(await find()).toEqual([])
    await trash('a', null)
    expect(await find()).toEqual(['a'])
  })

  test('does not keep its file from being imported again, and neither does a unit there', async () => {
    const { archive, pages, trash } = await archiveOfThree()
    const known = async (id: string) =>
      (await archive.originals.findPage(COLLECTION, pages.find((page) => page.id === id)!.original))?.id
    await trash('a')
    expect([await known('a'), await known('b')]).toEqual([undefined, 'b'])
    await archive.writer.apply(puts('units', [aUnit('u', { deletedAt: AT })]))
    expect(await known('b')).toBeUndefined()
  })
})

describe('the copies of a page', () => {
  const sha = (text: string): Sha256 => idFrom<Sha256>(text)
  const aCopy = (original: string): PageCopy => ({
    role: 'access',
    original: sha(original),
    frame: 0,
    mediaType: 'image/jpeg',
    size: { width: 100, height: 140 },
    path: 'access/a.jpg',
  })

  test('count as files that are in', async () => {
    const { archive, pages } = await archiveOfThree()
    await archive.writer.apply(puts('pages', [{ ...pages[0]!, copies: [aCopy('other'), aCopy('other')] }]))
    expect((await archive.originals.findPage(COLLECTION, sha('other')))?.id).toBe('a')
    await archive.writer.apply(puts('pages', [pages[0]!]))
    expect(await archive.originals.findPage(COLLECTION, sha('other'))).toBeUndefined()
  })

  test('keep their originals as long as any collection has them', async () => {
    const { archive, pages } = await archiveOfThree()
    const other = aPage('z', 'v', { collectionId: idFrom('c2'), copies: [aCopy('shared')] })
    await archive.writer.apply(puts('pages', [{ ...pages[0]!, copies: [aCopy('shared'), aCopy('own')] }, other]))
    const original = (sha256: string) => ({ sha256: sha(sha256), mediaType: 'image/jpeg', bytes: new Blob(['x']) })
    await archive.db.originals.bulkPut([original('shared'), original('own')])
    await archive.collections.remove(COLLECTION)
    expect(await archive.db.originals.toCollection().primaryKeys()).toEqual(['shared'])
  })
})

test('an archive of the first version opens with all its pages', async () => {
  const older = new ArchiveDb('before-the-trash', 1)
  await older.open()
  await older.units.put({ ...aUnit('u'), parentKey: 'top' })
  await older.pages.bulkPut([aPage('a', 'u'), aPage('b', 'u', { order: 1 })])
  older.close()
  const db = new ArchiveDb('before-the-trash')
  await db.openChecked()
  const { pages, writer } = repositoriesOf(db)
  expect(await pages.count(COLLECTION)).toBe(2)
  await writer.apply(puts('pages', [aPage('a', 'u', { deletedAt: AT })]))
  expect((await pages.covers([unitId])).get(unitId)).toMatchObject({ cover: { id: 'b' }, count: 1 })
  expect(await db.fixityChecks.count()).toBe(0)
  db.close()
})
