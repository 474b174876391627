import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { createMeasuring } from '../../renderer/app/services/measuring.ts'
import { MEASURING, measuringFrom } from '../../renderer/app/services/measuring/kept-measuring.ts'
import type { EngineTask } from '../../renderer/app/services/reading/engines.ts'
import type { MeasuringStatus, WayToMeasure } from '../../renderer/ports/measuring.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type NewId, type PageId } from '../../shared/domain/ids.ts'
import type { Measurement } from '../../shared/domain/measurement.ts'
import type { PageText, ReadContext } from '../../shared/domain/reader.ts'
import { truthLines, truthPaths } from '../../shared/formats/readings/truth-lines.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, aReading, aRequest, AT, COLLECTION } from '../support/builders.ts'

const OLD: WayToMeasure = { engine: 'auto', preset: 'old-russian', languages: ['rus'] }
const AUTO: WayToMeasure = { engine: 'auto', preset: 'auto', languages: null }

/** An engine that reads 'ночь и день' right with the preset of old Russian and in two places wrong else. */
const engine = ({ preset, languages }: EngineTask): Promise<PageText> =>
  Promise.resolve({
    lines: [{ text: preset === 'old-russian' ? 'ночь и день' : 'нось и дене', box: null, words: [] }],
    confidence: 0.9,
    engine: { name: 'Tesseract', version: '5.1', model: languages.join('+') },
    preparation: { preset: preset ?? 'auto', segmentation: 3, steps: [] },
  })

/** Three pages: two of ground truth with a person's text, one marked but without. */
async function setUp(read: (task: EngineTask, context: ReadContext) => Promise<PageText> = engine) {
  const archive = await freshArchive()
  const pages = ['a', 'b', 'c'].map((id) => aPage(id, 'u', { truth: AT }))
  const truths = ['a', 'b'].map((id) =>
    aReading(`true-${id}`, id, { kind: 'person', engine: null, text: 'ночь и день' }),
  )
  await archive.writer.apply([
    ...puts('collections', [aCollection({ languages: ['rus', 'vie'] })]),
    ...puts('pages', [...pages, aPage('d', 'u')]),
    ...puts('readings', truths),
  ])
  await archive.db.originals.bulkPut(
    pages.map(({ original }) => ({ sha256: original, mediaType: 'image/jpeg', bytes: new Blob(['jpeg']) })),
  )
  let made = 0
  const newId: NewId = () => idFrom(`m${(made += 1)}`)
  /** As a window makes it that is opened on the archive. */
  const open = (reader: typeof read) =>
    createMeasuring({ repositories: archive, engines: { read: reader }, clock: { now: () => AT }, newId })
  const service = open(read)
  const ended = (of = service): Promise<MeasuringStatus> =>
    new Promise((resolve) => {
      const stop = of.status().subscribe(
        (status) => {
          if (status.state === 'done' || status.state === 'failed') setTimeout(() => (stop(), resolve(status)))
        },
        () => undefined,
      )
    })
  const kept = (): Promise<readonly Measurement[]> => archive.db.measurements.toArray()
  return { archive, service, open, ended, kept }
}

describe('measuring ways of reading', () => {
  test('keeps how often each was wrong on the pages of ground truth', async () => {
    const { archive, service, ended, kept } = await setUp()
    service.begin(COLLECTION, [AUTO, OLD])
    expect(await ended()).toMatchObject({ state: 'done', progress: { done: 4, total: 4 }, failures: [] })
    const rows = await kept()
    const facts = rows.map((row) => [row.engine.model, row.preset, row.pages, row.characterErrors, row.characters])
    expect(facts).toEqual([
      ['rus+vie', 'auto', 2, 4, 22],
      ['rus', 'old-russian', 2, 0, 22],
    ])
    const readings = await archive.readings.ofPage(idFrom<PageId>('a'))
    expect(readings.map(({ kind }) => kind).sort()).toEqual(['machine', 'machine', 'person'])
    expect(await archive.readings.ofPage(idFrom<PageId>('c'))).toEqual([])
  })

  test('names a page that can’t be read, and measures the others', async () => {
    const { service, ended, kept } = await setUp((task) =>
      task.page.id === 'a' ? Promise.reject(Object.assign(new Error('torn'), { code: 'ocr-page' })) : engine(task),
    )
    service.begin(COLLECTION, [AUTO])
    expect(await ended()).toMatchObject({ failures: [{ file: 'a.jpg', code: 'ocr-page', message: 'torn' }] })
    expect((await kept()).map(({ pages }) => pages)).toEqual([1])
  })

  test('stops at once when it is cancelled, and keeps no rates of what was not read to the end', async () => {
    const { service, kept } = await setUp(
      (_task, { signal }) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    )
    service.begin(COLLECTION, [AUTO])
    await new Promise((resolve) => setTimeout(resolve, 20))
    service.cancel()
    let state = ''
    service.status().subscribe(
      (status) => (state = status.state),
      () => undefined,
    )()
    expect(state).toBe('idle')
    expect(await kept()).toEqual([])
  })

  test('goes on where a closed window left it, and reads nothing again that was read', async () => {
    let met = (): void => undefined
    const inSecond = new Promise<void>((resolve) => (met = resolve))
    const { service, open, ended, kept, archive } = await setUp((task) => {
      if (task.preset === 'auto' || task.page.id === 'a') return engine(task)
      met()
      return new Promise(() => undefined) // as when the window is closed
    })
    service.begin(COLLECTION, [AUTO, OLD])
    await inSecond
    const read: string[] = []
    const next = open((task) => {
      read.push(`${task.preset} ${task.page.id}`)
      return engine(task)
    })
    next.start()
    expect(await ended(next)).toMatchObject({ state: 'done', progress: { done: 4, total: 4 } })
    expect(read).toEqual(['old-russian b'])
    expect((await kept()).map(({ preset, pages }) => [preset, pages])).toEqual([
      ['auto', 2],
      ['old-russian', 2],
    ])
    expect(measuringFrom(await archive.settings.get(MEASURING))).toBeNull()
  })

  test('what was cancelled is not gone on with', async () => {
    const { service, open, archive } = await setUp(() => new Promise(() => undefined))
    service.begin(COLLECTION, [AUTO])
    await expect.poll(() => archive.settings.get(MEASURING).then(measuringFrom)).toMatchObject({ ways: [AUTO] })
    service.cancel()
    await expect.poll(() => archive.settings.get(MEASURING).then(measuringFrom)).toBeNull()
    let state = ''
    const next = open(engine)
    next.start()
    await archive.settings.get(MEASURING)
    next.status().subscribe(
      (status) => (state = status.state),
      () => undefined,
    )()
    expect(state).toBe('idle')
  })

  test('what was kept oddly is begun anew by a person, not gone on with', () => {
    const kept = { id: 'm', collectionId: 'c', ways: [AUTO, OLD], way: 1, through: [['a', 'r'], ['b', null]], failures: [] } // prettier-ignore
    expect(measuringFrom(kept)).toEqual(kept)
    expect(measuringFrom({ ...kept, ways: [{ engine: 'auto' }] })).toBeNull()
    expect(measuringFrom({ ...kept, through: [[1]] })).toBeNull()
    expect(measuringFrom(undefined)).toBeNull()
  })

  test('what readings are measured by does not follow a reading, here or when the page is read again', async () => {
    const { archive, service, ended } = await setUp()
    service.begin(COLLECTION, [AUTO])
    await ended()
    const request = aRequest('r', 'a')
    await archive.jobs.requestReadings([request])
    await archive.readings.complete(request, aReading('again', 'a', { text: 'нечто иное' }))
    const truth = (await archive.readings.ofPage(idFrom<PageId>('a'))).find(({ kind }) => kind === 'person')
    expect(truth?.lines.map(({ text }) => text)).toEqual(['ночь и день'])
  })
})

describe('ground truth for training', () => {
  const box = { x: 0.1, y: 0.1, w: 0.5, h: 0.05 }
  const line = (text: string, at: typeof box | null = box) => ({ text, box: at, words: [] })

  test('is of lines that stand on the picture and say something, in NFC', () => {
    const lines = [line(' Vie\u0323\u0302t  Nam '), line('nowhere', null), line('  '), line('flat', { ...box, h: 0 })]
    expect(truthLines(lines)).toEqual([{ box, text: 'Việt Nam' }])
  })

  test('is laid out as scripts/training/finetune.py reads it', async () => {
    const file = new URL('../fixtures/reader/exported-lines.json', import.meta.url)
    // Its test in Python writes these files and reads them.
    const lines = JSON.parse(await readFile(file, 'utf8')) as readonly Readonly<Record<string, string>>[]
    const pages = ['Thư 1907', 'Thư 1907', 'tập 2/trang.3']
    expect(lines.map(({ picture, text }) => ({ picture, text }))).toEqual(
      [1, 2, 10].map((line, index) => truthPaths(`lines/${pages[index]}`, line)),
    )
  })

  test('has the picture of a line and its text beside each other', () => {
    expect(truthPaths('lines/a/thư 1', 7)).toEqual({
      picture: 'lines/a/thư 1.007.png',
      text: 'lines/a/thư 1.007.gt.txt',
    })
  })
})
