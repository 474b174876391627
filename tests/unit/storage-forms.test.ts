import { describe, expect, test } from 'vitest'
import { findResults } from '../../renderer/features/search/results.ts'
import { ArchiveDb } from '../../renderer/storage/archive-db.ts'
import { repositoriesOf } from '../../renderer/storage/index.ts'
import { puts } from '../../shared/domain/changes.ts'
import { withCell } from '../../shared/domain/forms/form-page.ts'
import { idFrom } from '../../shared/domain/ids.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, AT, aUnit, COLLECTION } from '../support/builders.ts'
import { aForm, aFormPage, aFormRow, FORM, machineCell, personCell } from '../support/form-builders.ts'

const LATER = '2026-01-02T03:05:00.000Z'
const ROW = aFormRow('r-1', 0.2, { name: machineCell('Trần Văn Ba'), year: machineCell('1886') })
const READ = aFormPage('p-1', { rows: [ROW] })

async function archiveWithForm() {
  const archive = await freshArchive()
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', [aUnit('u-1'), aUnit('u-2')]),
    ...puts('pages', [aPage('p-1', 'u-1'), aPage('p-2', 'u-2')]),
    ...puts('forms', [aForm()]),
  ])
  return archive
}

describe('forms in the archive', () => {
  test('an archive from before them opens with its pages, and takes them', async () => {
    const older = new ArchiveDb('forms-from-version-8', 8)
    await older.open()
    await older.pages.put(aPage('p-1', 'u-1'))
    older.close()
    const db = new ArchiveDb('forms-from-version-8')
    await db.openChecked()
    const archive = repositoriesOf(db)
    expect(await archive.pages.get(idFrom('p-1'))).toEqual(aPage('p-1', 'u-1'))
    await archive.writer.apply([...puts('forms', [aForm()]), ...puts('formPages', [READ])])
    expect(await archive.forms.ofCollection(COLLECTION)).toEqual([aForm()])
    expect(await archive.forms.pagesOf(FORM)).toEqual([READ])
  })

  test('what is to be read is served in the order in which it was asked for, and survives a new start', async () => {
    const { forms } = await archiveWithForm()
    await forms.request([
      aFormPage('p-2', { state: 'queued', requestedAt: LATER, fit: null }),
      aFormPage('p-1', { state: 'queued', fit: null }),
    ])
    expect((await forms.next(5, new Set())).map(({ pageId }) => pageId)).toEqual(['p-1', 'p-2'])
    expect((await forms.next(5, new Set([READ.id]))).map(({ pageId }) => pageId)).toEqual(['p-2'])
  })

  test('what a person wrote stays when the page is read again, also what they wrote meanwhile', async () => {
    const { forms, writer } = await archiveWithForm()
    await writer.apply(puts('formPages', [READ]))
    await forms.request([{ ...READ, requestedAt: LATER }])
    const waiting = await forms.page(READ.id)
    expect(waiting?.state).toBe('queued')
    expect(waiting?.rows).toEqual([ROW])
    const typed = waiting && withCell(waiting, { rowId: ROW.id, fieldId: idFrom('name') }, personCell('Trần Văn Bá'))
    await writer.apply(puts('formPages', typed ? [typed] : []))
    const again = aFormRow('r-9', 0.205, { name: machineCell('Tran Van Ba'), year: machineCell('1888') })
    await forms.complete({ ...READ, requestedAt: LATER, rows: [again] })
    const now = await forms.page(READ.id)
    expect(now?.state).toBe('read')
    expect(now?.rows.map(({ id, cells }) => [id, cells['name']?.text, cells['year']?.text])).toEqual([
      ['r-1', 'Trần Văn Bá', '1888'],
    ])
  })

  test('what was taken back or asked for anew is not kept, and a page that failed loses nothing', async () => {
    const { forms, writer } = await archiveWithForm()
    await writer.apply(puts('formPages', [READ]))
    await forms.request([{ ...READ, requestedAt: LATER }, aFormPage('p-2', { state: 'queued', fit: null })])
    await forms.complete({ ...READ, rows: [] })
    expect((await forms.page(READ.id))?.rows).toEqual([ROW])
    const failure = { file: 'p-1.jpg', code: 'damaged-file', message: 'no' }
    await forms.complete({ ...READ, requestedAt: LATER, state: 'failed', failure, rows: [] })
    expect(await forms.page(READ.id)).toMatchObject({ state: 'failed', failure, rows: [ROW] })
    await forms.request([{ ...READ, requestedAt: LATER }])
    expect(await forms.page(READ.id)).not.toHaveProperty('failure')
    await forms.drop()
    expect((await forms.pagesOf(FORM)).map(({ pageId, state }) => [pageId, state])).toEqual([['p-1', 'read']])
  })

  test('values are found, shown where they stand, and found no more with their page in the trash', async () => {
    const archive = await archiveWithForm()
    const unmake = await archive.writer.apply(puts('formPages', [READ]))
    const [group] = await findResults(archive, { collectionId: COLLECTION, query: 'tran van ba' })
    expect(group?.unit.id).toBe('u-1')
    expect(group?.hits.map(({ page, form }) => [page?.id, form?.id])).toEqual([['p-1', READ.id]])
    expect(group?.hits[0]?.parts.map(({ text }) => text).join('')).toContain('Trần Văn Ba')
    await archive.writer.apply(puts('pages', [aPage('p-1', 'u-1', { deletedAt: AT })]))
    expect(await archive.texts.search(COLLECTION, '1886', 9)).toEqual([])
    await archive.writer.apply(puts('pages', [aPage('p-1', 'u-1')]))
    expect(await archive.texts.search(COLLECTION, '1886', 9)).toHaveLength(1)
    await archive.writer.apply(unmake)
    expect(await archive.texts.search(COLLECTION, '1886', 9)).toEqual([])
  })

  test('a person’s change is undone; what is removed for good takes what was read of it along', async () => {
    const archive = await archiveWithForm()
    await archive.writer.apply(puts('formPages', [READ, aFormPage('p-2')]))
    const undo = await archive.writer.apply([{ table: 'formPages', id: READ.id, to: null }])
    await archive.writer.apply(undo)
    expect(await archive.forms.page(READ.id)).toEqual(READ)
    await archive.writer.apply(puts('units', [aUnit('u-1', { deletedAt: AT })]))
    await archive.trash.remove({ units: [], pages: [idFrom('p-1')] })
    expect((await archive.forms.pagesOf(FORM)).map(({ pageId }) => pageId)).toEqual(['p-2'])
    await archive.collections.remove(COLLECTION)
    expect(await archive.forms.ofCollection(COLLECTION)).toEqual([])
    expect(await archive.forms.pagesOf(FORM)).toEqual([])
  })
})
