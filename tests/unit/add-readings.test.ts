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
import type { TextsRescue } from '../../shared/text/legacy/rescue-texts.ts'
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
  consent?: (found: TextsRescue) => Promise<boolean>,
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
  const context = { signal: new AbortController().signal, onProgress: () => undefined, ...(consent ? { consent } : {}) }
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

test('a second file for a page is told from one that belongs to none, and so are pages that show a transcription', async () => {
  const { report } = await add([
    file('transkribus.page.xml'),
    file('transkribus.page.xml', 'again.xml'),
    file('nested.page.xml', 'strange.xml'),
  ])
  expect(report.matched).toEqual([{ file: 'transkribus.page.xml', page: 'прошения/rus.jpg' }])
  expect(report).toMatchObject({ transcribed: 1, spare: ['again.xml'], unmatched: ['strange.xml'] })
  expect((await add([file('vie.hocr')])).report).toMatchObject({ transcribed: 0, spare: [] })
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

/** Two lines as fonts of TCVN3 had them, and a sound one. */
const TYPED = ['Céng hßa x· héi chñ nghÜa ViÖt Nam', '§éc lËp - Tù do - H¹nh phóc', 'Thừa Thiên Huế']
const inTcvn3 = () => {
  const lines = TYPED.map((text, at) => {
    const words = text.split(' ').map((word, x) => `<String CONTENT="${word}" HPOS="${x * 60}" VPOS="${at * 50}" WIDTH="50" HEIGHT="40"/>`) // prettier-ignore
    return `<TextLine HPOS="0" VPOS="${at * 50}" WIDTH="800" HEIGHT="40">${words.join('<SP/>')}</TextLine>`
  })
  const page = `<Page WIDTH="840" HEIGHT="221"><PrintSpace><TextBlock HPOS="0" VPOS="0" WIDTH="800" HEIGHT="200">${lines.join('')}</TextBlock></PrintSpace></Page>`
  const text = `<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout>${page}</Layout></alto>`
  return { path: 'vie.xml', blob: new Blob([text]) }
}
const MEANT = ['Cộng hòa xã hội chủ nghĩa Việt Nam', 'Độc lập - Tự do - Hạnh phúc', 'Thừa Thiên Huế']

test('texts in an older encoding are shown as they were meant before anything is kept, and go in so with consent', async () => {
  const shown: string[] = []
  const { undo } = await add([inTcvn3()], null, async ({ kind, preview }) => {
    shown.push(kind, ...preview)
    expect(await archive.readings.ofPage(page('p1'))).toEqual([])
    return true
  })
  expect(shown).toEqual(['tcvn3', ...MEANT.slice(0, 2)])
  const [reading] = await archive.readings.ofPage(page('p1'))
  expect(reading?.lines.map(({ text }) => text)).toEqual(MEANT)
  expect(reading?.lines.map(({ words }) => words.map(({ text }) => text).join(' '))).toEqual(MEANT)
  expect(reading?.lines[0]?.words[1]?.box.x).toBeCloseTo(60 / 840, 5)
  await undo.undo()
  expect(await archive.readings.ofPage(page('p1'))).toEqual([])
})

test('without consent they go in as they are; sound texts ask nothing', async () => {
  await add([inTcvn3()], null, () => Promise.resolve(false))
  const [reading] = await archive.readings.ofPage(page('p1'))
  expect(reading?.lines.map(({ text }) => text)).toEqual(TYPED)
  await add([file('vie.hocr'), file('rus.xml'), file('transkribus.page.xml')], null, () =>
    Promise.reject(new Error('asked')),
  )
})
