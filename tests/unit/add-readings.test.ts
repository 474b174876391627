import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { createAddReadings } from '../../renderer/app/services/add-readings.ts'
import { sha256Of } from '../../renderer/imaging/hash.ts'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type NewId, type PageId, type UnitId } from '../../shared/domain/ids.ts'
import { noEdits } from '../../shared/domain/image-edits.ts'
import { bestReading, readingText } from '../../shared/domain/reading.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, aReading, aRequest, aUnit, AT, COLLECTION } from '../support/builders.ts'
import { companionsHere } from '../support/companions.ts'

type Archive = Awaited<ReturnType<typeof freshArchive>>
let archive: Archive

const page = (id: string) => idFrom<PageId>(id)

beforeEach(async () => {
  archive = await freshArchive()
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', [aUnit('letter'), aUnit('other')]),
    ...puts('pages', [
      aPage('p1', 'letter', { path: 'thư/vie.jpg', size: { width: 840, height: 221 } }),
      aPage('p2', 'other', { path: 'прошения/rus.jpg', size: { width: 840, height: 221 } }),
      aPage('p3', 'other', { path: 'x/twin.jpg' }),
      aPage('p4', 'other', { path: 'y/twin.jpg' }),
    ]),
    ...puts('readings', [aReading('typed', 'p2', { kind: 'person', text: 'своё' })]),
  ])
  await archive.jobs.requestReadings([aRequest('r1', 'p1'), aRequest('r3', 'p3')])
})

const file = (name: string, as = name) => ({
  path: as,
  blob: new Blob([Uint8Array.from(readFileSync(`tests/fixtures/companions/${name}`))]),
})

async function add(
  files: readonly { readonly path: string; readonly blob: Blob }[],
  unitIds: readonly UnitId[] | null = null,
) {
  const undo = createUndoStack(archive.writer)
  const service = createAddReadings({
    repositories: archive,
    imaging: { hash: sha256Of },
    companions: companionsHere.companions,
    undo,
    clock: { now: () => AT },
    newId: randomUUID as unknown as NewId,
  })
  const context = { signal: new AbortController().signal, onProgress: () => undefined }
  return { undo, report: await service.add({ collectionId: COLLECTION, unitIds, files }, context) }
}

test('files find their pages by name or by the picture that they name; the rest is told', async () => {
  const { report } = await add([
    file('vie.hocr'),
    file('transkribus.page.xml', 'export_7.xml'),
    file('nested.page.xml'),
    file('nested.page.xml', 'twin.xml'),
    { path: 'torn.xml', blob: new Blob(['<alto>']) },
  ])
  expect(report.matched).toEqual([
    { file: 'vie.hocr', page: 'thư/vie.jpg' },
    { file: 'export_7.xml', page: 'прошения/rus.jpg' },
  ])
  // The name of the last is that of two scans, so it is that of none.
  expect(report.unmatched).toEqual(['nested.page.xml', 'twin.xml'])
  expect(report.failures).toMatchObject([{ file: 'torn.xml', code: 'xml-damaged' }])
})

test('a page that got its text is found by it, need not be read, and is as before when that is undone', async () => {
  const { undo } = await add([file('vie.hocr')])
  expect((await archive.texts.search(COLLECTION, 'kinh gui', 5)).map((hit) => hit.pageId)).toEqual(['p1'])
  expect((await archive.jobs.requestOf(page('p1')))?.id).toBeUndefined()
  expect((await archive.jobs.requestOf(page('p3')))?.id).toBe('r3')
  await undo.undo()
  expect(await archive.readings.ofPage(page('p1'))).toEqual([])
})

test('what a person typed stays before what was transcribed elsewhere, and both are kept', async () => {
  await add([file('transkribus.page.xml')])
  const readings = await archive.readings.ofPage(page('p2'))
  expect(readings.map(({ kind }) => kind).sort()).toEqual(['imported', 'person'])
  expect(readingText(bestReading(readings)!)).toBe('своё')
})

test('only pages of the chosen units are given texts', async () => {
  const { report } = await add([file('vie.hocr')], [idFrom<UnitId>('other')])
  expect(report).toMatchObject({ matched: [], unmatched: ['vie.hocr'] })
})

test('boxes of a page whose picture was cut are where the cut takes them', async () => {
  const cut = { shape: 'rectangle', box: { x: 0.5, y: 0, w: 0.5, h: 1 }, angle: 0 } as const
  const edits = { ...noEdits({ width: 840, height: 221 }), cut }
  const cutPage = aPage('p1', 'letter', { path: 'thư/vie.jpg', size: { width: 420, height: 221 }, edits })
  await archive.writer.apply(puts('pages', [cutPage]))
  await add([file('vie.hocr')])
  const [reading] = await archive.readings.ofPage(page('p1'))
  const word = reading?.lines[0]?.words.find(({ text }) => text === 'phố')
  // 505 of 840 pixels, the left half of which is gone.
  expect(word?.box.x).toBeCloseTo((505 - 420) / 420, 3)
})
