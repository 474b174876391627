import { expect, test } from 'vitest'
import { puts } from '../../shared/domain/changes.ts'
import { createCopyService } from '../../renderer/app/services/copies.ts'
import { createTrashService } from '../../renderer/app/services/trash.ts'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { filesOf, shownAs, withoutCopy, withRole } from '../../renderer/features/files/file-edits.ts'
import type { Page } from '../../shared/domain/page.ts'
import { freshArchive } from '../support/archive.ts'
import { aPage, aRegion, aUnit } from '../support/builders.ts'
import { releasedStore } from '../support/released-store.ts'
import { memoryTarget } from '../support/memory-target.ts'
import { textImaging } from '../support/text-files.ts'

const { signal } = new AbortController()

async function archiveOfOne() {
  const archive = await freshArchive()
  const page = aPage('p', 'u', { frame: 0 })
  await archive.writer.apply([...puts('units', [aUnit('u')]), ...puts('pages', [page])])
  await archive.originals.put({ sha256: page.original, bytes: new Blob(['own']), mediaType: 'image/jpeg' })
  const undo = createUndoStack(archive.writer)
  const target = memoryTarget()
  const platform = { exportTarget: () => Promise.resolve(target) }
  const copies = createCopyService({
    repositories: archive,
    imaging: textImaging,
    platform,
    undo,
    released: () => releasedStore(archive),
  })
  const now = async (): Promise<Page> => (await archive.pages.get(page.id))!
  return { archive, undo, copies, page, now, target }
}

const file = (path: string, text: string) => ({ path, open: () => Promise.resolve(new Blob([text])) })

test('a copy is added with what it is, and undone as one step', async () => {
  const { archive, undo, copies, page, now } = await archiveOfOne()
  await copies.add(page, file('thẻ/p.tif', 'small copy'), signal)
  expect((await now()).copies).toMatchObject([
    { role: 'access', path: 'thẻ/p.tif', mediaType: 'image/tiff', size: { width: 10, height: 20 } },
  ])
  const [, copy] = filesOf(await now())
  expect(await (await archive.originals.read(copy!.original)).text()).toBe('small copy')
  await undo.undo()
  expect((await now()).copies).toBeUndefined()
})

test('a file that is no picture is no copy', async () => {
  const { copies, page, now } = await archiveOfOne()
  await expect(copies.add(page, file('x.doc', 'bad:unknown-type'), signal)).rejects.toMatchObject({
    code: 'unknown-type',
  })
  expect((await now()).copies).toBeUndefined()
})

test('roles change, of the page’s own file and of a copy, and a copy goes', async () => {
  const { archive, copies, page, now } = await archiveOfOne()
  await copies.add(page, file('p.tif', 'one'), signal)
  await archive.writer.apply(withRole(await now(), { at: 0 }, 'working'))
  await archive.writer.apply(withRole(await now(), { at: null }, 'access'))
  expect(filesOf(await now()).map(({ role }) => role)).toEqual(['access', 'working'])
  expect(shownAs(await now(), filesOf(await now())[1]!)).toMatchObject({ path: 'p.tif', size: { width: 10 } })
  await archive.writer.apply(withoutCopy(await now(), 0))
  expect(filesOf(await now())).toHaveLength(1)
})

test('a copy is exported byte for byte under its own name', async () => {
  const { copies, page, now, target } = await archiveOfOne()
  await copies.add(page, file('thẻ/p.tif', 'the bytes'), signal)
  const [, copy] = filesOf(await now())
  await copies.save(copy!, signal)
  expect([...target.visible]).toEqual([['p.tif', 'the bytes']])
})

test('no file of a page leaves the archive while its pictures, or an area of them, are withheld', async () => {
  const { archive, copies, page, target } = await archiveOfOne()
  const by = { by: 'person', at: page.id } as const
  const withheld = { parts: ['pictures'], fields: [], reason: 'copyright', by } as const
  await archive.writer.apply(puts('units', [aUnit('u', { access: { restrictions: [withheld] } })]))
  await expect(copies.save(page, signal)).rejects.toMatchObject({ code: 'withheld', message: 'p.jpg' })
  expect(target.state).toBe('aborted')
  await archive.writer.apply(puts('units', [aUnit('u')]))
  await archive.writer.apply(puts('regions', [aRegion('r', 'p', { withheld: { reason: 'personal', by } })]))
  await expect(copies.save(page, signal)).rejects.toMatchObject({ code: 'withheld' })
})

test('the bytes of a copy that was taken from its page go when the trash is emptied, not before', async () => {
  const { archive, undo, copies, page, now } = await archiveOfOne()
  await copies.add(page, file('p.tif', 'one'), signal)
  await archive.writer.apply(withoutCopy(await now(), 0))
  expect(await archive.db.originals.count()).toBe(2)
  const trash = createTrashService({ repositories: archive, undo })
  await archive.writer.apply(puts('units', [aUnit('other', { deletedAt: '2026-01-01T00:00:00.000Z' })]))
  const [other] = await archive.units.trashed(page.collectionId)
  await trash.remove({ units: [other!.id], pages: [] }, { signal, onProgress: () => undefined })
  expect(await archive.db.originals.toCollection().primaryKeys()).toEqual([page.original])
})
