import { describe, expect, test } from 'vitest'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type LinkId, type PageId, type PlaceId, type Sha256, type UnitId } from '../../shared/domain/ids.ts'
import type { Removal } from '../../shared/domain/repositories.ts'
import { createTrashService } from '../../renderer/app/services/trash.ts'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import type { Progress } from '../../renderer/ports/services.ts'
import { freshArchive } from '../support/archive.ts'
import { aDescription, aPage, aReading, aRequest, AT, aUnit, COLLECTION } from '../support/builders.ts'

const unit = (id: string) => idFrom<UnitId>(id)
const page = (id: string) => idFrom<PageId>(id)
const sha = (id: string) => idFrom<Sha256>(id)

/** A kept unit of two pages, and one in the trash of two, which share one original; each page with all that may be said. */
async function archiveWithTrash() {
  const archive = await freshArchive()
  const pages = [
    aPage('k1', 'kept', { original: sha('shared') }),
    aPage('k2', 'kept', { order: 1, deletedAt: AT, copies: [{ ...aCopy, original: sha('copy') }] }),
    aPage('t1', 'gone', { original: sha('shared') }),
    aPage('t2', 'gone', { order: 1 }),
  ]
  const link = {
    id: idFrom<LinkId>('l'),
    collectionId: COLLECTION,
    unitId: unit('gone'),
    placeId: idFrom<PlaceId>('p'),
    asWritten: 'Huế',
    by: { by: 'person', at: AT },
  } as const
  await archive.writer.apply([
    ...puts('units', [aUnit('kept'), aUnit('gone', { deletedAt: AT, description: aDescription({ title: 'Huế' }) })]),
    ...puts('pages', pages),
    ...puts(
      'readings',
      pages.map(({ id }) => aReading(`r-${id}`, id)),
    ),
    ...puts('links', [link]),
  ])
  await archive.jobs.requestReadings(pages.map(({ id }) => aRequest(`j-${id}`, id)))
  for (const { id } of pages) await archive.thumbnails.put(id, new Blob(['t']), '')
  const originals = ['shared', 'copy', ...pages.map(({ original }) => original)]
  await archive.db.originals.bulkPut(
    [...new Set(originals)].map((sha256) => ({ sha256: sha(sha256), mediaType: '', bytes: new Blob([sha256]) })),
  )
  const undo = createUndoStack(archive.writer)
  const service = createTrashService({ repositories: archive, undo })
  const told: Progress[] = []
  const remove = (removal: Removal, signal = new AbortController().signal) =>
    service.remove(removal, { signal, onProgress: (progress) => told.push(progress) })
  return { archive, undo, remove, told }
}

const aCopy = {
  role: 'access',
  frame: 0,
  mediaType: 'image/jpeg',
  size: { width: 1, height: 1 },
  path: 'a/k2.jpg',
} as const

describe('removing from the trash for good', () => {
  test('takes units with their pages and all that is said of them, but no original that is still needed', async () => {
    const { archive, remove, told } = await archiveWithTrash()
    await remove({ units: [unit('gone')], pages: [] })
    const { db } = archive
    expect(await db.units.toCollection().primaryKeys()).toEqual(['kept'])
    expect(await db.pages.toCollection().primaryKeys()).toEqual(['k1', 'k2'])
    expect(await db.thumbnails.toCollection().primaryKeys()).toEqual(['k1', 'k2'])
    expect((await db.readings.toArray()).map(({ pageId }) => pageId)).toEqual(['k1', 'k2'])
    expect((await db.jobs.toArray()).map((job) => 'pageId' in job && job.pageId)).toEqual(['k1', 'k2'])
    expect(await db.links.count()).toBe(0)
    expect((await db.texts.toArray()).map(({ owner }) => owner).sort()).toEqual(['k1', 'kept'])
    expect((await db.originals.toCollection().primaryKeys()).sort()).toEqual(['copy', 'sha-k2', 'shared'])
    expect(told.at(-1)).toEqual({ done: 3, total: 3 })
  })

  test('takes units and pages in one transaction', async () => {
    const { db, trash } = (await archiveWithTrash()).archive
    await trash.remove({ units: [unit('gone')], pages: [page('t1'), page('t2'), page('k2')] })
    expect(await db.units.toCollection().primaryKeys()).toEqual(['kept'])
    expect(await db.pages.toCollection().primaryKeys()).toEqual(['k1'])
    expect(await db.links.count()).toBe(0)
  })

  test('takes a single page with its copies', async () => {
    const { archive, remove } = await archiveWithTrash()
    await remove({ units: [], pages: [page('k2')] })
    expect(await archive.db.pages.toCollection().primaryKeys()).toEqual(['k1', 't1', 't2'])
    expect((await archive.db.originals.toCollection().primaryKeys()).sort()).toEqual(['sha-t2', 'shared'])
  })

  test('leaves alone what is not in the trash, or was restored meanwhile', async () => {
    const { archive, remove } = await archiveWithTrash()
    await archive.writer.apply(puts('units', [aUnit('gone')]))
    await remove({ units: [unit('gone'), unit('kept')], pages: [page('k1'), page('t1')] })
    expect(await archive.db.pages.count()).toBe(4 - 1)
    expect(await archive.db.pages.toCollection().primaryKeys()).toEqual(['k1', 't1', 't2'])
    expect(await archive.db.units.count()).toBe(2)
  })

  test('forgets the steps that would bring back half of it', async () => {
    const { undo, remove, archive } = await archiveWithTrash()
    await undo.run({ label: 'browse.undo.trash', changes: puts('units', [aUnit('kept', { deletedAt: AT })]) })
    await remove({ units: [unit('kept')], pages: [] })
    await undo.undo()
    expect(await archive.units.get(unit('kept'))).toBeUndefined()
  })

  test('that is stopped leaves the rest in the trash', async () => {
    const { archive, remove, told } = await archiveWithTrash()
    const stop = new AbortController()
    const many = Array.from({ length: 250 }, (_, order) => aPage(`m${order}`, 'many', { order }))
    await archive.writer.apply([...puts('units', [aUnit('many', { deletedAt: AT })]), ...puts('pages', many)])
    const push = told.push.bind(told)
    told.push = (...items) => {
      if (items.some(({ done }) => done >= 100)) stop.abort()
      return push(...items)
    }
    await expect(remove({ units: [unit('many')], pages: [] }, stop.signal)).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(await archive.trash.pagesOf([unit('many')])).toHaveLength(150)
    expect((await archive.units.trashed(COLLECTION)).map(({ id }) => id)).toContain('many')
  })
})
