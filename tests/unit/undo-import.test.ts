import { describe, expect, test } from 'vitest'
import { collectionLines } from '../../renderer/app/services/import/collection-lines.ts'
import { createImportJournal } from '../../renderer/app/services/import/import-journal.ts'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type JobId, type UnitId } from '../../shared/domain/ids.ts'
import type { Page } from '../../shared/domain/page.ts'
import { takenBack } from '../../shared/domain/undo-import.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, anImport, aPage, aReading, aRequest, AT, aUnit, COLLECTION } from '../support/builders.ts'

const ONE = idFrom<JobId>('one')
const OTHER = idFrom<JobId>('other')

const imported = (id: string, path: string, parts: Partial<Unit> = {}): Unit =>
  aUnit(id, { source: { importId: ONE, path }, ...parts })
const ofOther = (path: string) => ({ source: { importId: OTHER, path } })
const under = (id: string) => ({ parentId: idFrom<UnitId>(id) })
const made = (id: string, unitId: string, importId: JobId | null = ONE): Page =>
  aPage(id, unitId, importId ? { importId } : {})

const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id)

describe('what of an import is taken back', () => {
  test('its units and their pages, and nothing of others', () => {
    const units = [imported('f', 'f', { level: 'file' }), imported('a', 'f/a', under('f')), aUnit('mine')]
    const back = takenBack(ONE, { units, pages: [made('p', 'a'), made('q', 'mine', null)] })
    expect([ids(back.units), ids(back.pages), ids(back.allPages)]).toEqual([['f', 'a'], [], ['p']])
  })

  test('pages of older archives, which do not name their import', () => {
    const back = takenBack(ONE, { units: [imported('a', 'a')], pages: [made('p', 'a', null)] })
    expect(ids(back.allPages)).toEqual(['p'])
  })

  test('a folder stays above what another import or a person put into it', () => {
    const units = [
      imported('f', 'f', { level: 'file' }),
      imported('a', 'f/a', under('f')),
      imported('b', '', { ...under('f'), ...ofOther('f/b') }),
    ]
    const back = takenBack(ONE, { units, pages: [made('p', 'a'), made('q', 'b', OTHER)] })
    expect([ids(back.units), ids(back.staying)]).toEqual([['a'], ['f']])
  })

  test('its pages go alone from an item that holds pages of others too', () => {
    const units = [imported('a', '', ofOther('a'))]
    const back = takenBack(ONE, { units, pages: [made('p', 'a', OTHER), made('q', 'a')] })
    expect([ids(back.units), ids(back.pages)]).toEqual([[], ['q']])
  })

  test('an item that a person split off goes when nothing else is in it', () => {
    const back = takenBack(ONE, { units: [aUnit('split')], pages: [made('p', 'split')] })
    expect([ids(back.units), ids(back.pages)]).toEqual([['split'], []])
  })

  test('a page that was moved to a file of a person goes from there', () => {
    const back = takenBack(ONE, { units: [aUnit('file', { level: 'file' })], pages: [made('p', 'file')] })
    expect([ids(back.units), ids(back.pages)]).toEqual([[], ['p']])
  })
})

async function archiveOfImport() {
  const archive = await freshArchive()
  const record = anImport('one', { state: 'done' })
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', [
      imported('f', 'f', { level: 'file' }),
      imported('a', 'f/a', { ...under('f'), description: {} }),
      imported('b', '', ofOther('b')),
    ]),
    ...puts('pages', [made('p', 'a'), made('q', 'b', OTHER), made('r', 'b')]),
    ...puts('readings', [aReading('t', 'p', { kind: 'person' }), aReading('m', 'r')]),
    ...puts('jobs', [record, aRequest('wish', 'r')]),
  ])
  const undo = createUndoStack(archive.writer)
  const journal = createImportJournal({
    repositories: archive,
    undo,
    inTurn: collectionLines(),
    clock: { now: () => AT },
  })
  const living = async () =>
    ids([...(await archive.units.tree(COLLECTION)), ...(await archive.pages.ofUnit(idFrom('b')))])
  return { archive, undo, journal, living, record }
}

describe('an import that is undone', () => {
  test('is weighed before: what goes, what stays, and what a person made of it', async () => {
    const { journal } = await archiveOfImport()
    expect(await journal.weigh(ONE)).toEqual({
      units: 2,
      pages: 2,
      staying: 0,
      described: 1,
      transcribed: 1,
      regions: 0,
      places: 0,
    })
    expect(await journal.weigh(idFrom('nowhere'))).toBeNull()
  })

  test('is in the trash as one step, marked in the journal, and its pages are not read any more', async () => {
    const { archive, journal, living } = await archiveOfImport()
    await journal.undo(ONE)
    expect(await living()).toEqual(['b', 'q'])
    expect(ids(await archive.units.trashed(COLLECTION)).sort()).toEqual(['a', 'f'])
    expect(ids(await archive.pages.trashed(COLLECTION))).toEqual(['r'])
    expect(await archive.pages.count(COLLECTION)).toBe(1)
    expect((await archive.jobs.getImport(ONE))?.undoneAt).toBe(AT)
    expect((await archive.jobs.backlog(COLLECTION)).queued).toBe(0)
  })

  test('is all there again, its wishes to be read too, when that is undone', async () => {
    const { archive, journal, living, undo, record } = await archiveOfImport()
    const before = await living()
    await journal.undo(ONE)
    await undo.undo()
    expect(await living()).toEqual(before)
    expect(await archive.jobs.getImport(ONE)).toEqual(record)
    expect((await archive.jobs.backlog(COLLECTION)).queued).toBe(1)
  })

  test('can be brought back out of the trash later, with what lay there for other reasons left', async () => {
    const { archive, journal, living } = await archiveOfImport()
    const before = await living()
    await archive.writer.apply(puts('units', [aUnit('older', { deletedAt: '2020-01-01T00:00:00.000Z' })]))
    await journal.undo(ONE)
    await journal.bringBack(ONE)
    expect(await living()).toEqual(before)
    expect((await archive.jobs.getImport(ONE))?.undoneAt).toBeUndefined()
    expect(ids(await archive.units.trashed(COLLECTION))).toEqual(['older'])
  })

  test('comes back to the top where the unit above it is gone', async () => {
    const { archive, journal } = await archiveOfImport()
    await archive.writer.apply(puts('units', [imported('f', 'f', { level: 'file', ...under('gone') })]))
    await archive.writer.apply(puts('units', [aUnit('gone', { level: 'series' })]))
    await journal.undo(ONE)
    await archive.writer.apply(puts('units', [aUnit('gone', { level: 'series', deletedAt: AT.replace('05', '09') })]))
    await journal.bringBack(ONE)
    expect((await archive.units.get(idFrom('f')))?.parentId).toBeNull()
  })

  test('that a crash stopped is not gone on with', async () => {
    const { archive, journal, record } = await archiveOfImport()
    await archive.jobs.putImport({ ...record, state: 'running' })
    await journal.undo(ONE)
    expect(await archive.jobs.unfinishedImports()).toEqual([])
  })
})
