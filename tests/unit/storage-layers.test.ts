import { expect, test } from 'vitest'
import { puts } from '../../shared/domain/changes.ts'
import { editLines } from '../../shared/domain/edit-lines.ts'
import { idFrom, type JobId, type LineId, type PageId } from '../../shared/domain/ids.ts'
import type { ReadingRequest } from '../../shared/domain/job.ts'
import type { LineLayers } from '../../shared/domain/layer.ts'
import type { LineRevision } from '../../shared/domain/line-revision.ts'
import { changesToKeep } from '../../shared/domain/person-text.ts'
import { bestReading, type Line, type Reading } from '../../shared/domain/reading.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, aReading, aUnit, COLLECTION } from '../support/builders.ts'

const PAGE = idFrom<PageId>('p')
const LINE = idFrom<LineId>('l1')
const column = (text: string, x: number): Line => ({ text, box: { x, y: 0.1, w: 0.05, h: 0.7 }, words: [] })
const machine = aReading('m', 'p', { lines: [column('南囯', 0.8), column('山河', 0.6)] })
const request: ReadingRequest = {
  ...{ id: idFrom<JobId>('job'), kind: 'read', collectionId: COLLECTION, pageId: PAGE, languages: ['chi_tra_vert'] },
  ...{ requestedAt: '2026-11-27T10:00:00.000Z', priority: 1, state: 'queued' },
}

async function archiveWith() {
  const archive = await freshArchive()
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', [aUnit('u')]),
    ...puts('pages', [aPage('p', 'u')]),
    ...puts('readings', [machine]),
  ])
  const best = async (): Promise<Reading> => bestReading(await archive.readings.ofPage(PAGE)) ?? machine
  const set = async (layers: LineLayers, minute: string): Promise<void> => {
    const readings = await archive.readings.ofPage(PAGE)
    const lines = editLines((await best()).lines, { kind: 'layers', line: LINE, layers }, () => idFrom('new')) ?? []
    const making = { now: `2026-11-27T10:${minute}:00.000Z`, newId: () => idFrom<never>('own') }
    await archive.writer.apply(changesToKeep(lines, { page: aPage('p', 'u'), readings }, making))
  }
  const history = (): Promise<readonly LineRevision[]> =>
    new Promise((resolve, reject) => archive.revisions.watchLine(PAGE, LINE).subscribe(resolve, reject))
  return { archive, best, set, history }
}

test('what stands beside a line is kept with it, and what stood there before is in its history', async () => {
  const { best, set, history } = await archiveWith()
  await set({ transliteration: 'nam' }, '10')
  await set({ transliteration: 'nam quốc', translation: 'nước Nam' }, '20')
  expect((await best()).lines[0]).toMatchObject({ text: '南囯', layers: { transliteration: 'nam quốc' } })
  expect((await history()).map(({ line }) => line.layers?.transliteration)).toEqual(['nam', undefined])
})

test('a page that is read again has the new text with the layers of a person beside it', async () => {
  const { archive, best, set, history } = await archiveWith()
  await set({ transliteration: 'nam quốc' }, '10')
  await archive.jobs.requestReadings([request])
  const lines = [column('南國', 0.8), column('山河', 0.6)]
  await archive.readings.complete(request, aReading('m2', 'p', { lines, at: '2026-11-27T11:00:00.000Z' }))
  expect((await best()).lines).toMatchObject([
    { id: 'l1', text: '南國', layers: { transliteration: 'nam quốc' } },
    { text: '山河' },
  ])
  expect((await history()).map(({ line }) => line.text)).toEqual(['南囯', '南囯'])
  expect((await archive.texts.search(COLLECTION, 'quốc', 10)).map(({ pageId }) => pageId)).toEqual(['p'])
})
