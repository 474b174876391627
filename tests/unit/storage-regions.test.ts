import { describe, expect, test } from 'vitest'
import { findResults } from '../../renderer/features/search/results.ts'
import { ArchiveDb } from '../../renderer/storage/archive-db.ts'
import { repositoriesOf } from '../../renderer/storage/index.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type CollectionId, type PageId, type RegionId } from '../../shared/domain/ids.ts'
import type { Repositories } from '../../shared/domain/repositories.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, aReading, aRegion, aUnit, AT, COLLECTION } from '../support/builders.ts'

const PAGE = idFrom<PageId>('p-1')
const seal = aRegion('r-1', 'p-1', {
  note: 'Con dấu đỏ',
  tags: ['печать'],
  persons: ['Nguyễn Văn An'],
  places: [{ placeId: idFrom('hue'), asWritten: 'Thuận Hóa' }],
})

async function archiveWithPage() {
  const archive = await freshArchive()
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', [aUnit('u-1'), aUnit('u-2')]),
    ...puts('pages', [aPage('p-1', 'u-1'), aPage('p-2', 'u-1', { order: 1 })]),
  ])
  return archive
}

const find = async (archive: Repositories, query: string) => archive.texts.search(COLLECTION, query, 20)

describe('the regions of a page', () => {
  test('are kept, changed and taken away, each undone by its inverse', async () => {
    const archive = await archiveWithPage()
    const unmake = await archive.writer.apply(puts('regions', [seal]))
    expect(await archive.regions.ofPage(PAGE)).toEqual([seal])
    const unchange = await archive.writer.apply(puts('regions', [{ ...seal, note: 'Con dấu xanh' }]))
    await archive.writer.apply(unchange)
    expect(await archive.regions.many([seal.id, idFrom<RegionId>('none')])).toEqual([seal])
    await archive.writer.apply(unmake)
    expect(await archive.regions.ofCollection(COLLECTION)).toEqual([])
  })

  test('are told again when one changes', async () => {
    const archive = await archiveWithPage()
    const told: number[] = []
    const stop = archive.regions.watchPage(PAGE).subscribe((regions) => told.push(regions.length), console.error)
    await expect.poll(() => told).toEqual([0])
    await archive.writer.apply(puts('regions', [seal]))
    await expect.poll(() => told.at(-1)).toBe(1)
    stop()
  })

  test('put their units on the map, as long as their page is not in the trash', async () => {
    const archive = await archiveWithPage()
    const told: unknown[] = []
    await archive.writer.apply(puts('regions', [seal, aRegion('r-2', 'p-2')]))
    const stop = archive.regions.watchPlaces(COLLECTION).subscribe((places) => told.push(places), console.error)
    await expect.poll(() => told.at(-1)).toEqual([{ placeId: 'hue', unitId: 'u-1' }])
    await archive.writer.apply(puts('pages', [aPage('p-1', 'u-1', { deletedAt: AT })]))
    await expect.poll(() => told.at(-1)).toEqual([])
    stop()
  })

  test('go with their collection, and those of another stay', async () => {
    const archive = await archiveWithPage()
    const other = aRegion('r-2', 'p-9', { collectionId: idFrom<CollectionId>('c2') })
    await archive.writer.apply(puts('regions', [seal, other]))
    await archive.collections.remove(COLLECTION)
    expect(await archive.db.regions.toArray()).toEqual([other])
    expect(await archive.db.texts.where('owner').equals('p-1').count()).toBe(0)
  })
})

describe('the search', () => {
  test('finds a region by its note, a tag, a person and a place as written', async () => {
    const archive = await archiveWithPage()
    await archive.writer.apply(puts('regions', [seal]))
    for (const query of ['con dau', 'печать', 'nguyen an', 'thuan hoa']) {
      expect([query, await find(archive, query)]).toMatchObject([
        query,
        [{ unitId: 'u-1', pageId: 'p-1', regionId: 'r-1' }],
      ])
    }
  })

  test('shows the words in what is said of the region, beside those of the page', async () => {
    const archive = await archiveWithPage()
    await archive.writer.apply([
      ...puts('regions', [seal]),
      ...puts('readings', [aReading('m', 'p-1', { text: 'con dấu của làng' })]),
    ])
    const [group] = await findResults(archive, { collectionId: COLLECTION, query: 'dau' })
    expect(group?.hits.map(({ region, parts }) => [region?.id, parts.map((part) => part.text).join('')])).toEqual(
      expect.arrayContaining([
        [undefined, 'con dấu của làng'],
        ['r-1', 'Con dấu đỏ · печать · Nguyễn Văn An · Thuận Hóa'],
      ]),
    )
  })

  test('follows a region that is changed or taken away, a page that moves, and one that goes', async () => {
    const archive = await archiveWithPage()
    await archive.writer.apply(puts('regions', [seal]))
    await archive.writer.apply(puts('regions', [{ ...seal, note: 'chữ ký' }]))
    expect([await find(archive, 'dau'), await find(archive, 'chu ky')]).toMatchObject([[], [{ regionId: 'r-1' }]])
    await archive.writer.apply(puts('pages', [aPage('p-1', 'u-2')]))
    expect(await find(archive, 'chu ky')).toMatchObject([{ unitId: 'u-2' }])
    const undo = await archive.writer.apply([{ table: 'pages', id: PAGE, to: null }])
    expect(await find(archive, 'chu ky')).toEqual([])
    await archive.writer.apply(undo)
    await archive.writer.apply([{ table: 'regions', id: seal.id, to: null }])
    expect(await find(archive, 'chu ky')).toEqual([])
  })
})

test('an archive of the first version keeps all it has and takes regions', async () => {
  const old = new ArchiveDb('before-regions', 1)
  await old.open()
  await old.pages.put(aPage('p-1', 'u-1'))
  await old.table('units').put({ ...aUnit('u-1'), parentKey: 'top' })
  old.close()
  const db = new ArchiveDb('before-regions')
  await db.openChecked()
  const archive = repositoriesOf(db)
  await archive.writer.apply(puts('regions', [seal]))
  expect(await archive.pages.get(PAGE)).toEqual(aPage('p-1', 'u-1'))
  expect(await archive.regions.ofPages([PAGE])).toEqual([seal])
  expect(await find(archive, 'печать')).toHaveLength(1)
})
