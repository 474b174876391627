import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { createAdjustService } from '../../renderer/app/services/adjust.ts'
import { createPageImages } from '../../renderer/app/services/images.ts'
import { readRequest } from '../../renderer/app/services/reading/read-request.ts'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import type { Imaging } from '../../renderer/imaging/index.ts'
import type { Engines } from '../../renderer/app/services/reading/engines.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type JobId, type NewId } from '../../shared/domain/ids.ts'
import { halvesOf, NEUTRAL_TONE, noEdits } from '../../shared/domain/image-edits.ts'
import type { ReadingRequest } from '../../shared/domain/job.ts'
import { freshArchive } from '../support/archive.ts'
import { AT, aCollection, aPage, aReading, aUnit, COLLECTION } from '../support/builders.ts'

const SIZE = { width: 3000, height: 2000 }
const page = aPage('p', 'u', { size: SIZE })
const next = aPage('q', 'u', { order: 1 })
const word = (text: string, x: number) => {
  const box = { x, y: 0.1, w: 0.1, h: 0.02 }
  return { text, box, words: [{ text, box, confidence: 0.9 }] }
}
const reading = aReading('r', 'p', { lines: [word('left', 0.1), word('right', 0.7)] })
const person = aReading('s', 'p', { kind: 'person', engine: null, lines: [word('left', 0.1), word('right', 0.7)] })
const newId = (() => idFrom(crypto.randomUUID())) as NewId
const HALVES = halvesOf(noEdits(SIZE), { x: 0.5, angle: 0 }, 0)
const PALE = { ...noEdits(SIZE), tone: { ...NEUTRAL_TONE, contrast: 20 } }
const CROPPED = { ...noEdits(SIZE), cut: { shape: 'rectangle', box: { x: 0, y: 0, w: 0.5, h: 1 }, angle: 0 } } as const

/** A real archive with two pages, and the service over it; nothing of these tests decodes pictures. */
async function opened() {
  const archive = await freshArchive()
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', [aUnit('u')]),
    ...puts('pages', [page, next]),
    ...puts('readings', [reading, person]),
  ])
  const undo = createUndoStack(archive.writer)
  // The parts of it that open pictures are tried end to end.
  const imaging = {} as Imaging
  return { archive, undo, adjust: createAdjustService({ repositories: archive, imaging, undo, newId }) }
}

test('splitting, and undoing it, is one step for pages, texts and the search', async () => {
  const { archive, undo, adjust } = await opened()
  const found = async (words: string): Promise<readonly (string | undefined)[]> =>
    (await archive.texts.search(COLLECTION, words, 9)).map(({ pageId }) => pageId)
  await adjust.apply(new Map([[page.id, HALVES]]))
  const pages = await archive.pages.ofUnit(page.unitId)
  expect(pages.map(({ order }) => order)).toEqual([0, 1, 2])
  expect(pages[1]?.original).toBe(page.original)
  expect(await found('right')).toEqual([pages[1]?.id])
  expect((await archive.readings.ofPage(pages[1]?.id ?? page.id)).map(({ kind }) => kind).sort()).toEqual([
    'machine',
    'person',
  ])
  await undo.undo()
  expect(await archive.pages.ofUnit(page.unitId)).toEqual([page, next])
  expect(await archive.readings.ofPage(page.id)).toEqual([reading, person])
  expect(await found('right')).toEqual([page.id])
  await undo.redo()
  await adjust.revert(new Set([page.id]))
  expect((await archive.pages.ofUnit(page.unitId)).map(({ id, order }) => [id, order])).toEqual([
    ['p', 0],
    ['q', 1],
  ])
  expect((await archive.readings.ofPage(page.id)).map(({ lines }) => lines.map(({ text }) => text))).toEqual([
    ['left', 'right'],
    ['left', 'right'],
  ])
})

test('a thumbnail made before the page was adjusted is not shown after it, and is again once that is undone', async () => {
  const { archive, undo, adjust } = await opened()
  await archive.db.originals.put({ sha256: page.original, mediaType: 'image/jpeg', bytes: new Blob(['jpeg']) })
  const made: string[] = []
  const images = createPageImages({
    repositories: archive,
    imaging: {
      display: () => Promise.reject(new Error('not asked for')),
      pyramid: () => Promise.reject(new Error('not asked for')),
      thumbnail: ({ edits }) => {
        made.push(edits ? 'adjusted' : 'plain')
        return Promise.resolve(new Blob([edits ? 'adjusted' : 'plain']))
      },
    },
  })
  const now = async () => (await archive.pages.get(page.id)) ?? page
  await images.thumbnail(await now())
  await adjust.apply(new Map([[page.id, [PALE] as const]]))
  await images.thumbnail(await now())
  await images.thumbnail(await now())
  await undo.undo()
  await images.thumbnail(await now())
  expect(made).toEqual(['plain', 'adjusted', 'plain'])
})

test('a page that is cropped while it is being read gets the boxes of the cropped picture', async () => {
  const { archive, adjust } = await opened()
  await archive.db.originals.put({ sha256: page.original, mediaType: 'image/jpeg', bytes: new Blob(['jpeg']) })
  const request: ReadingRequest = {
    id: idFrom<JobId>('j'),
    kind: 'read',
    collectionId: COLLECTION,
    pageId: page.id,
    languages: ['vie'],
    requestedAt: AT,
    priority: 0,
    state: 'queued',
  }
  await archive.jobs.requestReadings([request])
  const engines: Pick<Engines, 'read'> = {
    async read() {
      await adjust.apply(new Map([[page.id, [CROPPED] as const]]))
      return { lines: [word('new', 0.2)], confidence: 0.9, engine: { name: 'Tesseract', version: '5', model: 'vie' } }
    },
  }
  const deps = { repositories: archive, engines, clock: { now: () => AT }, newId }
  await readRequest(deps, request, { signal: new AbortController().signal, onProgress: () => undefined })
  const machine = (await archive.readings.ofPage(page.id)).find(({ kind }) => kind === 'machine')
  expect(machine?.lines[0]?.box?.x).toBeCloseTo(0.4, 9)
})
