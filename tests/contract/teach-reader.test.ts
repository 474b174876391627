import { describe, expect, test } from 'vitest'
import { createImproving, IMPROVING } from '../../renderer/app/services/improving.ts'
import { installedLineModel } from '../../renderer/app/services/installed-line-models.ts'
import { packed, unpacked } from '../../renderer/imaging/prepare/packed-picture.ts'
import { openImprover, type Improver } from '../../renderer/ocr/own/improve/improver.ts'
import type { RemoteImprover } from '../../renderer/ocr/own/improve/spawn-improver.ts'
import type { LineModel } from '../../renderer/ocr/index.ts'
import type { ImprovingStatus } from '../../renderer/ports/improving.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type CollectionId } from '../../shared/domain/ids.ts'
import type { LineModelCard } from '../../shared/domain/line-model-card.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, aReading, AT, COLLECTION } from '../support/builders.ts'
import { tinyPage } from '../support/tiny-page.ts'
import { TINY_ALPHABET, tinyReader } from '../support/tiny-reader.ts'

const CARD: LineModelCard = {
  name: 'Tiny',
  version: '1',
  licence: 'CC0-1.0',
  period: '',
  credits: ['Waves (nobody)'],
  trained: 10,
  measured: [{ set: 'bars', cer: 40 }],
  alphabet: [...TINY_ALPHABET],
  characters: [],
}

const modelOf = (network: Uint8Array): LineModel => ({
  key: 'tiny',
  card: CARD,
  alphabet: ['', ...TINY_ALPHABET],
  network: () => Promise.resolve(network),
  characters: () => Promise.reject(new Error('none')),
})

/** The worker's work, done here. */
function spawnHere(): RemoteImprover {
  let improver: Improver | undefined
  return {
    open: async ({ characters: _none, ...model }) => void (improver = await openImprover({ ...model, models: [] })),
    look: async (picture, lines) => await improver?.look(unpacked(picture), lines),
    teach: (onProgress) =>
      improver ? Promise.resolve(improver.teach(onProgress)) : Promise.reject(new Error('closed')),
    terminate: () => void (improver = undefined),
  }
}

async function desk(count: number, network = tinyReader(undefined, { blunt: true })) {
  const archive = await freshArchive()
  const drawn = [tinyPage(Math.ceil(count / 2), 1), tinyPage(Math.floor(count / 2), 2)]
  const pages = drawn.map((_, at) => aPage(`p${at}`, 'u'))
  await archive.writer.apply([
    ...puts('collections', [aCollection({ name: 'Letters' })]),
    ...puts('pages', pages),
    ...puts(
      'readings',
      drawn.map(({ lines }, at) => ({ ...aReading(`r${at}`, `p${at}`, { kind: 'person', engine: null }), lines })),
    ),
  ])
  await archive.db.originals.bulkPut(
    pages.map(({ original }) => ({ sha256: original, mediaType: 'image/jpeg', bytes: new Blob(['jpeg']) })),
  )
  const shown: ImprovingStatus[] = []
  let prepared = 0
  const square = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
  ] as const
  const open = () =>
    createImproving({
      repositories: archive,
      imaging: {
        prepared: () => {
          const picture = drawn[prepared++ % 2]?.picture
          if (!picture) throw new Error('no picture')
          return Promise.resolve({
            picture: packed(picture),
            corners: square,
            letters: [],
            xHeight: null,
            leaders: [],
            fold: null,
            parts: [],
            columns: null,
            steps: [],
          })
        },
      },
      clock: { now: () => AT },
      model: () => Promise.resolve(modelOf(network)),
      spawn: spawnHere,
      onChange: () => undefined,
    })
  const ended = (service: ReturnType<typeof open>): Promise<ImprovingStatus> =>
    new Promise((resolve) => {
      const stop = service.status().subscribe(
        (status) => {
          shown.push(status)
          if (status.state === 'done' || status.state === 'failed') setTimeout(() => (stop(), resolve(status)))
        },
        () => undefined,
      )
    })
  return { archive, open, ended, shown, current: installedLineModel(archive.models) }
}

describe('a recogniser that is taught corrected lines', { timeout: 60_000 }, () => {
  test('reads the lines that were kept back better, and is the collection’s from then on', async () => {
    const { archive, open, ended, shown, current } = await desk(120)
    const service = open()
    expect(await service.count(COLLECTION, new AbortController().signal)).toBe(120)
    service.begin(COLLECTION)
    const status = await ended(service)
    expect(status).toMatchObject({
      state: 'done',
      isBetter: true,
      failures: [],
      improvement: { lines: 108, judged: 12, base: 'Tiny 1', collection: 'Letters' },
    })
    const { before, after } = status.state === 'done' ? status.improvement : { before: 0, after: 1 }
    expect(before).toBeGreaterThan(0.2)
    expect(after).toBeLessThan(before / 2)
    const steps = shown.flatMap((each) => (each.state === 'running' ? [each.step] : []))
    expect(new Set(steps)).toEqual(new Set(['looking', 'teaching']))
    const model = await current(COLLECTION)
    expect(model?.card).toMatchObject({
      name: 'Tiny, Letters',
      licence: 'CC0-1.0',
      measured: CARD.measured,
      improved: { before, after, at: AT },
    })
    expect(model?.card.credits).toEqual(CARD.credits)
    expect(await current(idFrom<CollectionId>('another'))).toBeNull()
    expect(await current()).toBeNull()
    expect(await archive.settings.get(IMPROVING)).toBeNull()
  })

  test('is left as it was where it gets no better', async () => {
    const { archive, open, ended } = await desk(100, tinyReader())
    const service = open()
    service.begin(COLLECTION)
    expect(await ended(service)).toMatchObject({
      state: 'done',
      isBetter: false,
      improvement: { lines: 90, judged: 10 },
    })
    expect(await archive.models.all()).toEqual([])
  })

  test('refuses what is too little, and what can’t be taught', async () => {
    const few = await desk(99)
    const service = few.open()
    service.begin(COLLECTION)
    expect(await few.ended(service)).toMatchObject({
      state: 'failed',
      problem: { code: 'improve-few', message: '99 / 100' },
    })
    const { archive, open, ended } = await desk(100)
    // Other letters than it knows.
    const [reading] = await archive.readings.ofPage(idFrom('p0'))
    const lines = reading?.lines.map((line, at) => (at === 0 ? { ...line, text: 'ыв' } : line)) ?? []
    await archive.writer.apply(puts('readings', reading ? [{ ...reading, lines }] : []))
    const other = open()
    other.begin(COLLECTION)
    expect(await ended(other)).toMatchObject({ state: 'failed', problem: { code: 'ocr-few', message: '99 / 100' } })
    expect(await archive.models.all()).toEqual([])
  })

  test('that a closed window left is begun anew; cancelled, it is forgotten', async () => {
    const { archive, open, ended } = await desk(100)
    await archive.settings.put(IMPROVING, COLLECTION)
    const service = open()
    service.start()
    service.cancel()
    await expect.poll(() => archive.settings.get(IMPROVING)).toBeNull()
    const again = open()
    await archive.settings.put(IMPROVING, COLLECTION)
    again.start()
    expect(await ended(again)).toMatchObject({ state: 'done', isBetter: true })
  })
})
