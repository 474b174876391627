import { expect, test } from 'vitest'
import { ArchiveDb } from '../../renderer/storage/archive-db.ts'
import { repositoriesOf } from '../../renderer/storage/index.ts'
import { puts } from '../../shared/domain/changes.ts'
import { identified } from '../../shared/domain/identified-lines.ts'
import { idFrom, type JobId, type LineId, type PageId, type Sha256 } from '../../shared/domain/ids.ts'
import type { ReadingRequest } from '../../shared/domain/job.ts'
import type { LineRevision } from '../../shared/domain/line-revision.ts'
import { linesFromText } from '../../shared/domain/lines-from-text.ts'
import { readingText, type Line, type Reading } from '../../shared/domain/reading.ts'
import type { Repositories } from '../../shared/domain/repositories.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, aReading, aUnit, COLLECTION } from '../support/builders.ts'

const PAGE = idFrom<PageId>('p-1')
const at = (text: string, y: number): Line => ({ text, box: { x: 0.1, y, w: 0.8, h: 0.02 }, words: [] })
const machine = aReading('machine', 'p-1', { lines: [at('дело', 0.1), at('опнсь', 0.2)] })
const person = (text: string, minute: string): Reading => ({
  ...aReading('person', 'p-1', { kind: 'person', engine: null, at: `2026-11-26T10:${minute}:00.000Z` }),
  lines: identified(linesFromText(text, identified(machine.lines))),
})

const request: ReadingRequest = {
  id: idFrom<JobId>('job'),
  kind: 'read',
  collectionId: COLLECTION,
  pageId: PAGE,
  languages: ['rus'],
  requestedAt: '2026-11-26T10:00:00.000Z',
  priority: 1,
  state: 'queued',
}

async function archiveWithReading() {
  const archive = await freshArchive()
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', [aUnit('u-1')]),
    ...puts('pages', [aPage('p-1', 'u-1')]),
    ...puts('readings', [machine]),
  ])
  return archive
}

async function historyOf(archive: Repositories, line: string): Promise<readonly LineRevision[]> {
  return new Promise((resolve, reject) => {
    archive.revisions.watchLine(PAGE, idFrom<LineId>(line)).subscribe(resolve, reject)
  })
}

const textsOf = (history: readonly LineRevision[]): readonly string[] => history.map(({ line }) => line.text)

test('a line that is corrected has what the engine read, and each correction, in its history', async () => {
  const archive = await archiveWithReading()
  await archive.writer.apply(puts('readings', [person('дело\nопись', '10')]))
  await archive.writer.apply(puts('readings', [person('дело\nопись 1', '20')]))
  expect(textsOf(await historyOf(archive, 'l2'))).toEqual(['опись', 'опнсь'])
  expect(await historyOf(archive, 'l1')).toEqual([])
})

test('what is typed in one go is one step of the history', async () => {
  const archive = await archiveWithReading()
  for (const text of ['опи', 'опис', 'опись']) {
    await archive.writer.apply(puts('readings', [person(`дело\n${text}`, '10')]))
  }
  expect(textsOf(await historyOf(archive, 'l2'))).toEqual(['опнсь'])
})

test('reading again changes what no person touched, and keeps what was there in the history', async () => {
  const archive = await archiveWithReading()
  await archive.writer.apply(puts('readings', [person('дело\nопись', '10')]))
  await archive.jobs.requestReadings([request])
  const again = { ...machine, id: idFrom<Reading['id']>('again'), lines: [at('дѣло', 0.1), at('опись?', 0.2)] }
  await archive.readings.complete(request, { ...again, at: '2026-11-26T11:00:00.000Z' })
  const readings = await archive.readings.ofPage(PAGE)
  expect(readings.map(({ id }) => id).sort()).toEqual(['again', 'person'])
  expect(readingText(readings.find(({ kind }) => kind === 'person')!)).toBe('дѣло\nопись')
  expect(textsOf(await historyOf(archive, 'l1'))).toEqual(['дело'])
})

test('readings by other models and presets stay beside each other, and the one chosen stays so', async () => {
  const archive = await archiveWithReading()
  await archive.writer.apply(puts('readings', [{ ...machine, chosen: '2026-11-26T10:30:00.000Z' }]))
  const other = { ...machine, id: idFrom<Reading['id']>('other'), engine: { ...machine.engine!, model: 'other' } }
  await archive.jobs.requestReadings([request])
  await archive.readings.complete(request, other)
  expect((await archive.readings.ofPage(PAGE)).map(({ id }) => id).sort()).toEqual(['machine', 'other'])
  const next = { ...machine, id: idFrom<Reading['id']>('next') }
  await archive.jobs.requestReadings([request])
  await archive.readings.complete(request, next)
  expect((await archive.readings.best([PAGE])).get(PAGE)?.id).toBe('next')
})

test('layouts, word lists, models, measurements and sources go with what they belong to', async () => {
  const archive = await archiveWithReading()
  const by = { by: 'person' as const, at: '2026-11-26T10:00:00.000Z' }
  const sha256 = idFrom<Sha256>('5e'.repeat(32))
  await archive.readings.putSource(sha256, new Blob(['<alto/>']))
  const source = { file: 'a.xml', format: 'alto', transcribed: false, sha256 } as const
  await archive.writer.apply([
    ...puts('readings', [{ ...machine, source }]),
    ...puts('layouts', [{ id: PAGE, collectionId: COLLECTION, blocks: [], by }]),
    ...puts('wordLists', [{ id: COLLECTION, words: ['мѵро'] }]),
  ])
  expect(await archive.layouts.ofPages([PAGE])).toHaveLength(1)
  expect(await (await archive.readings.source(sha256))?.text()).toBe('<alto/>')
  await archive.collections.remove(COLLECTION)
  for (const table of ['layouts', 'wordLists', 'sources', 'revisions', 'readings']) {
    expect(await archive.db.table(table).count(), table).toBe(0)
  }
})

test('in an archive of before, every line of a person’s text is the person’s', async () => {
  const old = new ArchiveDb('before-lines-knew', 5)
  await old.open()
  const text = { ...machine, id: idFrom<Reading['id']>('old'), kind: 'person' as const }
  await old.readings.bulkPut([machine, text])
  old.close()
  const db = new ArchiveDb('before-lines-knew')
  await db.openChecked()
  const archive = repositoriesOf(db)
  const readings = await archive.readings.ofPage(PAGE)
  expect(readings.find(({ id }) => id === machine.id)).toEqual(machine)
  const own = readings.find(({ kind }) => kind === 'person')
  expect(own?.lines.map(({ text, by, id }) => [text, by, id])).toEqual([
    ['дело', 'person', 'l1'],
    ['опнсь', 'person', 'l2'],
  ])
})
