import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { collectionLines } from '../../renderer/app/services/import/collection-lines.ts'
import { createImportService } from '../../renderer/app/services/import/import-service.ts'
import { puts } from '../../shared/domain/changes.ts'
import type { EmbeddedMetadata } from '../../shared/domain/embedded-metadata.ts'
import type { NewId } from '../../shared/domain/ids.ts'
import type { Page } from '../../shared/domain/page.ts'
import { bestReading, readingText } from '../../shared/domain/reading.ts'
import { DEFAULT_MAPPING, MAPPING_SETTING } from '../../shared/formats/embedded/metadata-mapping.ts'
import type { SourceSet } from '../../shared/platform/platform.ts'
import { freshArchive } from '../support/archive.ts'
import { AT, COLLECTION, aCollection } from '../support/builders.ts'
import { companionsHere } from '../support/companions.ts'
import { textImaging } from '../support/text-files.ts'

type Archive = Awaited<ReturnType<typeof freshArchive>>
let archive: Archive

beforeEach(async () => {
  archive = await freshArchive()
  await archive.writer.apply(puts('collections', [aCollection()]))
})

const beside = (name: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(readFileSync(`tests/fixtures/companions/${name}`))

function source(files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>): SourceSet {
  return {
    label: 'scans',
    async *files() {
      await Promise.resolve()
      for (const [path, content] of Object.entries(files)) {
        yield { path, open: () => Promise.resolve(new Blob([content])) }
      }
    },
  }
}

/** Takes files in; `inside` is what each picture says of itself. */
async function takeIn(files: Parameters<typeof source>[0], inside: EmbeddedMetadata = { tags: [] }) {
  const imports = createImportService({
    repositories: archive,
    imaging: {
      hash: textImaging.hash,
      inspect: async (range) => ({ ...(await textImaging.inspect(range)), metadata: inside }),
    },
    platform: { reopen: () => Promise.resolve(null) },
    clock: { now: () => AT },
    newId: randomUUID as unknown as NewId,
    inTurn: collectionLines(),
    ...companionsHere,
  })
  return await imports.begin({
    collectionId: COLLECTION,
    source: source(files),
    parentId: null,
    read: true,
    languages: ['vie'],
  })
}

async function pages(): Promise<readonly Page[]> {
  const all = [...(await archive.pages.ofCollection(COLLECTION))]
  return all.sort((a, b) => a.path.localeCompare(b.path) || a.frame - b.frame)
}
const units = () => archive.units.tree(COLLECTION)

test('text beside a picture becomes its reading, and only pages without any wait to be read', async () => {
  const record = await takeIn({ 'a.jpg': 'a', 'a.hocr': beside('vie.hocr'), 'b.jpg': 'b' })
  expect(record).toMatchObject({ filesFound: 2, pagesAdded: 2, failures: [] })
  const [a] = await pages()
  const [reading] = await archive.readings.ofPage(a!.id)
  expect(reading).toMatchObject({
    kind: 'imported',
    engine: { name: 'tesseract', version: '5.3.0' },
    source: { file: 'a.hocr', format: 'hocr', transcribed: false },
  })
  expect(readingText(reading!)).toMatch(/^Kính gửi/)
  expect(reading?.confidence).toBeGreaterThan(0.8)
  expect(reading?.blocks?.map(({ ref }) => ref)).toEqual(['block_1_1', 'block_1_2'])
  const kept = await archive.readings.source(reading!.source!.sha256!)
  expect(await kept?.text()).toBe(await new Blob([beside('vie.hocr')]).text())
  expect((await archive.jobs.backlog(COLLECTION)).queued).toBe(1)
  expect((await archive.texts.search(COLLECTION, 'kinh gui', 5)).map((hit) => hit.pageId)).toEqual([a!.id])
})

test('each page of a file gets its own text', async () => {
  await takeIn({ 'book.tif': 'pages:2', 'book.alto.xml': beside('book.alto.xml') })
  const texts = await Promise.all(
    (await pages()).map(async (page) => readingText((await archive.readings.ofPage(page.id))[0]!)),
  )
  expect(texts[0]).toMatch(/^Kính gửi/)
  expect(texts[1]).toMatch(/епископу Казанскому/)
})

test('folders of Transkribus: what people transcribed there is the text, PAGE before ALTO', async () => {
  const record = await takeIn({
    'doc/rus.jpg': 'a',
    'doc/alto/rus.xml': beside('rus.xml'),
    'doc/mets.xml': '<mets/>',
    'doc/metadata.xml': '<trpDocMetadata/>',
    'doc/page/rus.xml': beside('transkribus.page.xml'),
  })
  expect(record).toMatchObject({ filesFound: 1, failures: [] })
  const [page] = await pages()
  const best = bestReading(await archive.readings.ofPage(page!.id))
  expect(best).toMatchObject({ kind: 'imported', source: { format: 'page', transcribed: true }, confidence: null })
  expect((await units()).map((unit) => unit.source?.path)).toEqual(['doc', 'doc/rus.jpg'])
})

test('a file of another name finds the picture that it names', async () => {
  const record = await takeIn({ 'export_0001.xml': beside('escriptorium.page.xml'), 'vie.jpg': 'a' })
  expect(record).toMatchObject({ filesFound: 1, pagesAdded: 1, failures: [] })
  const [page] = await pages()
  expect((await archive.readings.ofPage(page!.id))[0]?.source?.file).toBe('export_0001.xml')
})

test('what can’t be read is listed by name with the reason, and the picture goes in and waits to be read', async () => {
  const record = await takeIn({
    'a.jpg': 'a',
    'a.xml': '<alto><Layout>',
    'a.xmp': '<x',
    'b.jpg': 'b',
    'b.xml': '<mods/>',
  })
  expect(record).toMatchObject({ state: 'done', filesDone: 2, pagesAdded: 2 })
  expect(record.failures.map(({ file, code, beside: isBeside }) => [file, code, isBeside])).toEqual([
    ['a.xml', 'xml-damaged', true],
    ['a.xmp', 'xml-damaged', true],
    ['b.xml', 'not-a-reading', true],
  ])
  expect((await archive.jobs.backlog(COLLECTION)).queued).toBe(2)
})

test('where the best file can’t be read the next one is', async () => {
  const record = await takeIn({ 'a.jpg': 'a', 'a.page.xml': '<PcGts', 'a.hocr': beside('vie.hocr') })
  expect(record.failures.map(({ file }) => file)).toEqual(['a.page.xml'])
  const [page] = await pages()
  expect((await archive.readings.ofPage(page!.id))[0]?.source?.format).toBe('hocr')
})

const SAID: EmbeddedMetadata = {
  tags: [
    { group: 'xmp', name: 'dc:title', values: [{ text: 'Công văn', language: 'x-default' }] },
    { group: 'iptc', name: 'Keywords', values: [{ text: 'мосты' }] },
  ],
  point: { lat: 21.0285, lon: 105.8542 },
  dpi: 300,
}

test('what a file says of itself describes its item, and where it was made is a place', async () => {
  await takeIn({ 'a.jpg': 'a', 'b.jpg': 'b' }, SAID)
  const [a, b] = await units()
  const by = { by: 'import', at: AT, file: 'a.jpg' }
  expect(a?.description).toEqual({ title: [{ text: 'Công văn', by }], subject: [{ text: 'мосты', by }] })
  expect((await pages()).map((page) => page.dpi)).toEqual([300, 300])
  // Two photographs of one spot are of one place.
  expect(await archive.places.all(COLLECTION)).toMatchObject([
    { name: 'Hanoi', country: 'VN', point: SAID.point, local: { vi: 'Hà Nội' } },
  ])
  expect((await archive.places.linksOf([a!.id, b!.id])).length).toBe(2)
  expect((await archive.texts.search(COLLECTION, 'cong van', 5)).length).toBe(2)
})

test('the sidecar goes before what is inside of the file', async () => {
  await takeIn({ 'a.jpg': 'a', 'a.jpg.xmp': beside('beside.xmp') }, SAID)
  const [a] = await units()
  expect(a?.description.title?.[0]?.text).toBe('Заглавие из файла рядом')
  expect((await archive.places.all(COLLECTION)).map((place) => place.name)).toEqual(['Huế'])
})

test('the user’s mapping decides', async () => {
  const off = DEFAULT_MAPPING.map((rule) => ({ ...rule, on: rule.tag !== 'gps:point' && rule.target !== 'title' }))
  await archive.settings.put(MAPPING_SETTING, [...off, { tag: 'xmp:dc:title', target: 'note', on: true }])
  await takeIn({ 'a.jpg': 'a' }, SAID)
  const [a] = await units()
  expect(a?.description.title?.[0]?.text).toBe('a')
  expect(a?.description.note?.[0]?.text).toBe('Công văn')
  expect(await archive.places.all(COLLECTION)).toEqual([])
})
