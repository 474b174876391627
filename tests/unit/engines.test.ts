import { describe, expect, test } from 'vitest'
import { createEngines, type Engines, type EngineTask } from '../../renderer/app/services/reading/engines.ts'
import { readRequest } from '../../renderer/app/services/reading/read-request.ts'
import { changesToChoose } from '../../shared/domain/choose-reading.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type BlockId, type NewId, type PageId } from '../../shared/domain/ids.ts'
import type { PageText, Reader } from '../../shared/domain/reader.ts'
import type { Line } from '../../shared/domain/reading.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, aRequest, AT } from '../support/builders.ts'

const PRINT = idFrom<BlockId>('print')
const HAND = idFrom<BlockId>('hand')
const BOX = { x: 0, y: 0, w: 1, h: 0.1 }
const BLOCKS = [PRINT, HAND].map((id) => ({ id, kind: 'text' as const, box: BOX }))

/** A line of one sure or doubtful word in a block. */
function lineBy(engine: string, block: BlockId, confidence: number): Line {
  const text = `${engine} reads ${block}`
  return { text, box: BOX, block, words: [{ text, box: BOX, confidence }] }
}

/** An engine that says in each block which one it is, and notes what it was shown. */
function anEngine(
  id: string,
  parts: Partial<Omit<Reader, 'engine'>> & { readonly engine?: Partial<Reader['engine']> } = {},
) {
  const shown: (readonly string[])[] = []
  let rests = 0
  const reader: Reader = {
    read(task): Promise<PageText> {
      const blocks = task.layout?.blocks ?? BLOCKS
      shown.push(blocks.map((block) => block.id))
      const lines = blocks.map((block) => lineBy(id, block.id, block.id === HAND ? 0.4 : 0.9))
      return Promise.resolve({
        lines,
        blocks,
        confidence: 0.65,
        engine: { name: id, version: '1', model: `${id}-model` },
      })
    },
    rest: () => void (rests += 1),
    ...parts,
    engine: { id, name: id, version: '1', languages: 'models', needs: 'page', ...parts.engine },
  }
  return { reader, shown, rests: () => rests }
}

/** Asks for the blocks whose words are doubtful, as an engine of handwriting would. */
const doubtful: Reader['prefers'] = (_task, { lines }) =>
  Promise.resolve({
    page: false,
    blocks: lines.flatMap(({ block, words }) => (block && words.some((word) => word.confidence < 0.5) ? block : [])),
  })
const WHOLE = { page: true, blocks: [] }

const task = (parts: Partial<EngineTask> = {}): EngineTask => ({
  page: aPage('p', 'u'),
  original: new Blob(['jpeg']),
  languages: ['vie'],
  ...parts,
})
const context = { signal: new AbortController().signal, onProgress: () => undefined }
const textsOf = ({ lines }: Pick<PageText, 'lines'>): readonly string[] => lines.map(({ text }) => text)

describe('which engine reads', () => {
  test('the one that was asked for', async () => {
    const engines = createEngines([anEngine('tesseract').reader, anEngine('own').reader])
    expect(textsOf(await engines.read(task({ engine: 'own' }), context))).toEqual(['own reads print', 'own reads hand'])
  })

  test('one that there is not is refused by its name, with those that there are', async () => {
    const engines = createEngines([anEngine('tesseract').reader, anEngine('own').reader])
    await expect(engines.read(task({ engine: 'magic' }), context)).rejects.toMatchObject({
      code: 'engine-unknown',
      message: 'magic (tesseract, own)',
    })
  })

  test('left open, the usual one, and another for the blocks that it prefers', async () => {
    const own = anEngine('own', { prefers: doubtful })
    const engines = createEngines([anEngine('tesseract').reader, own.reader])
    const text = await engines.read(task({ engine: 'auto' }), context)
    expect(textsOf(text)).toEqual(['tesseract reads print', 'own reads hand'])
    expect(own.shown).toEqual([['hand']])
    expect(text.engine).toEqual({ name: 'tesseract + own', version: '1', model: 'tesseract-model + own-model' })
    expect(text.confidence).toBeCloseTo(0.65)
  })

  test('blocks that are read again stay in the order of the page', async () => {
    const first = anEngine('own', {
      prefers: () => Promise.resolve({ page: false, blocks: [PRINT] }),
      read: () => Promise.resolve({ lines: [lineBy('own', PRINT, 0.95)], confidence: 0.95, engine: null }),
    })
    const text = await createEngines([anEngine('tesseract').reader, first.reader]).read(task(), context)
    expect(textsOf(text)).toEqual(['own reads print', 'tesseract reads hand'])
  })

  test('an engine that does not know the languages is not asked', async () => {
    const own = anEngine('own', { prefers: doubtful, engine: { languages: ['rus'] } })
    await createEngines([anEngine('tesseract').reader, own.reader]).read(task(), context)
    expect(own.shown).toEqual([])
    await expect(createEngines([own.reader]).read(task(), context)).rejects.toMatchObject({ code: 'engine-none' })
  })

  test('one that lays no pages out is shown the blocks that the usual one finds', async () => {
    const own = anEngine('own', { engine: { needs: 'layout' } })
    const engines = createEngines([anEngine('tesseract').reader, own.reader])
    await engines.read(task({ engine: 'own' }), context)
    await engines.read(task({ engine: 'own', layout: { blocks: BLOCKS.slice(1) } }), context)
    expect(own.shown).toEqual([['print', 'hand'], ['hand']])
  })

  test('one that has no model is not offered, and not asked where the engine is left open', async () => {
    const bare = anEngine('own', { isReady: () => Promise.resolve(false), prefers: doubtful })
    const engines = createEngines([anEngine('tesseract').reader, bare.reader])
    expect((await engines.known()).map(({ id }) => id)).toEqual(['tesseract'])
    await engines.read(task(), context)
    expect(bare.shown).toEqual([])
  })

  test('one whose model is damaged stops no other', async () => {
    const torn = anEngine('own', { isReady: () => Promise.reject(new Error('model.json')), prefers: doubtful })
    const engines = createEngines([anEngine('tesseract').reader, torn.reader])
    expect(await engines.known()).toHaveLength(1)
    expect(textsOf(await engines.read(task(), context))).toEqual(['tesseract reads print', 'tesseract reads hand'])
  })

  test('a page that another prefers as a whole is its own, unless it finds nothing there', async () => {
    const whole = anEngine('own', { prefers: () => Promise.resolve(WHOLE) })
    const text = await createEngines([anEngine('tesseract').reader, whole.reader]).read(task(), context)
    expect(textsOf(text)).toEqual(['own reads print', 'own reads hand'])
    const empty = (confidence: number | null): PageText => ({ lines: [], confidence, engine: null })
    const nothing = anEngine('own', {
      prefers: () => Promise.resolve(WHOLE),
      read: () => Promise.resolve(empty(null)),
    })
    const kept = await createEngines([anEngine('tesseract').reader, nothing.reader]).read(task(), context)
    expect(textsOf(kept)).toEqual(['tesseract reads print', 'tesseract reads hand'])
  })

  test('another that is less sure than the usual one is not believed, unless a person says that it is a hand', async () => {
    const unsure = {
      read: () => Promise.resolve({ lines: [lineBy('own', HAND, 0.25)], confidence: 0.25, engine: null }),
    }
    const usual = anEngine('tesseract').reader
    for (const prefers of [doubtful, () => Promise.resolve(WHOLE)]) {
      const text = await createEngines([usual, anEngine('own', { ...unsure, prefers }).reader]).read(task(), context)
      expect(textsOf(text)).toEqual(['tesseract reads print', 'tesseract reads hand'])
    }
    const layout = {
      blocks: BLOCKS.map((block) => (block.id === HAND ? { ...block, writing: 'hand' as const } : block)),
    }
    const said = anEngine('own', { ...unsure, prefers: doubtful }).reader
    const text = await createEngines([usual, said]).read(task({ layout }), context)
    expect(textsOf(text)).toEqual(['tesseract reads print', 'own reads hand'])
  })

  test.each([
    [0.7, 'tesseract'],
    [0.8, 'own'],
  ])('where the usual one is as sure as of print, another of confidence %d leaves the page to %s', async (sure, by) => {
    const reads = (engine: string, confidence: number): Partial<Reader> => ({
      read: () => Promise.resolve({ lines: [lineBy(engine, PRINT, confidence)], confidence, engine: null }),
    })
    const own = anEngine('own', { ...reads('own', sure), prefers: () => Promise.resolve(WHOLE) }).reader
    const text = await createEngines([anEngine('tesseract', reads('tesseract', 0.7)).reader, own]).read(task(), context)
    expect(textsOf(text)).toEqual([`${by} reads print`])
  })

  test.each([
    [0.2, 0],
    [0.6, 1],
  ])(
    'on a page where the usual one saw no writing, another of confidence %d is believed %d times',
    async (sure, times) => {
      const usual = anEngine('tesseract', {
        read: () => Promise.resolve({ lines: [], confidence: null, engine: null }),
      })
      const other = anEngine('own', {
        prefers: () => Promise.resolve(WHOLE),
        read: () => Promise.resolve({ lines: [lineBy('own', HAND, sure)], confidence: sure, engine: null }),
      })
      const text = await createEngines([usual.reader, other.reader]).read(task(), context)
      expect(text.lines).toHaveLength(times)
    },
  )

  test('progress runs once from the beginning to the end', async () => {
    const steps: Reader['read'] = (_task, { onProgress }) => {
      for (const fraction of [0.5, 1]) onProgress(fraction)
      return anEngine('x').reader.read(task(), context)
    }
    const told: number[] = []
    const engines = createEngines([
      anEngine('tesseract', { read: steps }).reader,
      anEngine('own', { read: steps, prefers: doubtful }).reader,
    ])
    await engines.read(task(), { ...context, onProgress: (fraction) => void told.push(fraction) })
    expect(told).toEqual([0.25, 0.5, 0.75, 1])
  })

  test('all of them rest', () => {
    const two = [anEngine('tesseract'), anEngine('own')]
    createEngines(two.map(({ reader }) => reader)).rest()
    expect(two.map(({ rests }) => rests())).toEqual([1, 1])
  })
})

test('engine, preset and layout are read as they were asked for', async () => {
  const archive = await freshArchive()
  const page = aPage('p', 'u')
  const layout = { id: page.id, collectionId: page.collectionId, blocks: BLOCKS, by: { by: 'person', at: AT } } as const
  await archive.writer.apply([...puts('pages', [page]), ...puts('layouts', [layout])])
  await archive.db.originals.put({ sha256: page.original, mediaType: 'image/jpeg', bytes: new Blob(['jpeg']) })
  const asked: EngineTask[] = []
  const engines: Pick<Engines, 'read'> = {
    read: (task) => {
      asked.push(task)
      return Promise.resolve({ lines: [], confidence: null, engine: null })
    },
  }
  const deps = { repositories: archive, engines, clock: { now: () => AT }, newId: (() => idFrom('r')) as NewId }
  for (const wish of [{}, { engine: 'own', preset: 'columns', layout: 'anew' }] as const) {
    await readRequest(deps, aRequest('j', 'p', wish), context)
  }
  expect(asked.map(({ engine, preset, layout }) => [engine, preset, layout?.blocks.length])).toEqual([
    [undefined, undefined, 2],
    ['own', 'columns', undefined],
  ])
})

describe('a page that several engines read', () => {
  async function readByTwo() {
    const archive = await freshArchive()
    const page = aPage('p', 'u')
    await archive.writer.apply([...puts('collections', [aCollection()]), ...puts('pages', [page])])
    await archive.db.originals.put({
      sha256: page.original,
      mediaType: 'image/jpeg',
      bytes: new Blob(['jpeg']),
    })
    const engines = createEngines([anEngine('tesseract').reader, anEngine('own').reader])
    let made = 0
    const newId: NewId = () => idFrom(`reading-${(made += 1)}`)
    const clock = { now: () => `${AT.slice(0, -2)}${made}Z` }
    for (const engine of ['tesseract', 'own', 'tesseract']) {
      const request = aRequest(`r-${made}`, 'p', { engine })
      await archive.jobs.requestReadings([request])
      await readRequest({ repositories: archive, engines, clock, newId }, request, context)
    }
    const id = idFrom<PageId>('p')
    const shown = async () => (await archive.readings.best([id])).get(id)
    return { archive, id, shown }
  }

  test('keeps the newest reading of each, and shows the newest of all', async () => {
    const { archive, id, shown } = await readByTwo()
    const readings = await archive.readings.ofPage(id)
    expect(readings.map(({ engine }) => engine?.name).sort()).toEqual(['own', 'tesseract'])
    expect((await shown())?.engine?.name).toBe('tesseract')
  })

  test('shows the one that a person chooses', async () => {
    const { archive, id, shown } = await readByTwo()
    const readings = await archive.readings.ofPage(id)
    const own = readings.find(({ engine }) => engine?.name === 'own')
    await archive.writer.apply(changesToChoose(readings, own?.id ?? null, AT))
    expect((await shown())?.engine?.name).toBe('own')
  })
})
