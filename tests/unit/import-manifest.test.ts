import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { createManifestService } from '../../renderer/app/services/manifests.ts'
import { released } from '../../renderer/app/services/release/released.ts'
import type { DownloadPicture } from '../../renderer/app/services/import/import-deps.ts'
import { puts } from '../../shared/domain/changes.ts'
import type { ManifestRule } from '../../shared/domain/manifest-rule.ts'
import { openManifests } from '../../shared/intake/iiif/open-manifests.ts'
import { ruleOfManifests } from '../../shared/intake/iiif/rule-of-manifests.ts'
import type { SourceFile, SourceSet } from '../../shared/platform/platform.ts'
import { PlatformError } from '../../shared/platform/platform-error.ts'
import { freshArchive } from '../support/archive.ts'
import { AT, COLLECTION, aCollection } from '../support/builders.ts'
import { memoryTarget } from '../support/memory-target.ts'
import { textImport } from '../support/text-import.ts'
import { sourceOf } from '../support/text-files.ts'

let archive: Awaited<ReturnType<typeof freshArchive>>

beforeEach(async () => {
  archive = await freshArchive()
  await archive.writer.apply(puts('collections', [aCollection()]))
})

const V3 = readFileSync('tests/fixtures/iiif/book-v3.json', 'utf8')
const ALTO = `<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page WIDTH="750" HEIGHT="1000"><PrintSpace><TextBlock ID="b"><TextLine HPOS="0" VPOS="0" WIDTH="75" HEIGHT="10"><String CONTENT="trang" HPOS="0" VPOS="0" WIDTH="75" HEIGHT="10"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`
const FILES = { 'book.json': V3, 'page1.jpg': 'one', 'page2-natural.jpg': 'two' }
const ORIGINS = ['https://example.org', 'https://images.example.net']

async function ruleOf(source: SourceSet, origins: readonly string[] = []): Promise<ManifestRule> {
  const files = new Map<string, SourceFile>()
  for await (const file of source.files()) files.set(file.path, file)
  const found = await openManifests(['book.json'], { files, signal: new AbortController().signal })
  return { ...ruleOfManifests(found, { ranges: 'contents', languages: ['en'] }).rule, origins }
}

interface Wish {
  readonly files?: Readonly<Record<string, string>>
  readonly origins?: readonly string[]
  readonly download?: DownloadPicture
  readonly signal?: AbortSignal
  readonly label?: string
}

async function begin({ files = FILES, origins, download, signal, label }: Wish = {}) {
  const source = sourceOf(files, label)
  const manifest = await ruleOf(source, origins)
  const imports = textImport(archive, download ? { download } : {})
  const asked = { collectionId: COLLECTION, source, parentId: null, read: false, languages: ['vie'] as const }
  const record = await imports.begin(
    { ...asked, arrangement: { kind: 'manifest', manifest } },
    signal ? { signal } : {},
  )
  return { record, imports, source }
}

const units = () => archive.units.tree(COLLECTION)
const pages = () => archive.pages.ofCollection(COLLECTION)
const inOrder = async () => (await pages()).toSorted((a, b) => a.order - b.order)

test('pictures beside a manifest become the pages of its item, with what it says of both', async () => {
  const { record } = await begin()
  expect(record).toMatchObject({ state: 'done', pagesAdded: 2, failures: [] })
  const [unit, ...others] = await units()
  expect(others).toEqual([])
  const by = { by: 'import', at: AT, file: 'book.json' }
  expect(unit?.description).toMatchObject({
    title: [{ text: 'Book 1', language: 'en', by }, { text: 'Sách 1' }, { text: 'Livre 1' }],
    creator: [{ text: 'Anne Author', by }],
    date: [{ text: '12 мая 1887 г.', edtf: '1887-05-24' }],
  })
  expect(await inOrder()).toMatchObject([
    { path: 'page1.jpg', leaf: { number: 1, side: 'recto' }, canvas: { label: 'f. 1r' } },
    { path: 'page2-natural.jpg', leaf: { number: 1, side: 'verso' } },
  ])
})

test('its texts are readings and its notes regions, found by their words', async () => {
  await begin()
  const [first] = await inOrder()
  const best = await archive.readings.best(first ? [first.id] : [])
  expect([...best.values()][0]).toMatchObject({
    kind: 'imported',
    source: { file: 'book.json', format: 'iiif' },
    lines: [{ text: 'Kính gửi ông', box: { x: 0.1, y: 0.1 } }],
  })
  const regions = await archive.regions.ofCollection(COLLECTION)
  expect(regions).toMatchObject([{ pageId: first?.id, note: 'I like the seal', tags: ['seal'], by: { by: 'import' } }])
})

test('a text that the manifest names and that lies beside goes before its own', async () => {
  await begin({ files: { ...FILES, 'alto/page1-ocr.xml': ALTO } })
  const [first] = await inOrder()
  const best = await archive.readings.best(first ? [first.id] : [])
  expect([...best.values()][0]).toMatchObject({ source: { format: 'alto' }, lines: [{ text: 'trang' }] })
})

test('what is not beside is downloaded from where the user agreed, in its place', async () => {
  const asked: (readonly string[])[] = []
  const download: DownloadPicture = (addresses, { origins }) => {
    asked.push(addresses)
    expect(origins).toEqual(ORIGINS)
    return Promise.resolve(new Blob(['fetched']))
  }
  const { record } = await begin({ files: { 'book.json': V3, 'page2-natural.jpg': 'two' }, origins: ORIGINS, download })
  expect(record).toMatchObject({ state: 'done', pagesAdded: 2 })
  expect(asked).toEqual([['https://example.org/iiif/book1/page1/full/max/0/default.jpg']])
  expect((await inOrder()).map(({ path }) => path)).toEqual(['example.org/book1/0001 page1.jpg', 'page2-natural.jpg'])
})

test('a picture that can’t be had is told by name, the rest goes in, and going on asks for it alone', async () => {
  let refuses = true
  const asked: string[] = []
  const download: DownloadPicture = ([address = '']) => {
    asked.push(address)
    if (refuses && address.includes('page1')) return Promise.reject(new PlatformError('pictures-silent', 'example.org'))
    return Promise.resolve(new Blob([address]))
  }
  const { record, imports, source } = await begin({ files: { 'book.json': V3 }, origins: ORIGINS, download })
  expect(record).toMatchObject({
    state: 'done',
    pagesAdded: 1,
    failures: [{ file: 'example.org/book1/0001 page1.jpg', code: 'pictures-silent', message: 'example.org' }],
  })
  refuses = false
  asked.length = 0
  expect(await imports.resume(record.id, source)).toMatchObject({ state: 'done', pagesAdded: 2, failures: [] })
  expect(asked).toEqual(['https://example.org/iiif/book1/page1/full/max/0/default.jpg'])
  const names = (await inOrder()).map(({ path }) => path)
  expect(names).toEqual(['example.org/book1/0001 page1.jpg', 'example.org/book1/0002 page2-natural.jpg'])
})

test('a host that answers nobody is asked no more than a few times', async () => {
  const canvases = Array.from({ length: 40 }, (_, at) => ({
    ...{ '@type': 'sc:Canvas', '@id': `https://example.org/c${at}` },
    images: [{ resource: { '@type': 'dctypes:Image', '@id': `https://example.org/p${at}.jpg` } }],
  }))
  const book = JSON.stringify({ '@type': 'sc:Manifest', '@id': 'https://example.org/m', sequences: [{ canvases }] })
  let asked = 0
  const download: DownloadPicture = () => {
    asked += 1
    return Promise.reject(new PlatformError('pictures-silent', 'example.org'))
  }
  const { record } = await begin({ files: { 'book.json': book }, origins: ['https://example.org'], download })
  expect(record.failures).toHaveLength(40)
  expect(asked).toBeLessThanOrEqual(8)
})

test('cancelling ends a download that is on its way', async () => {
  const stop = new AbortController()
  const download: DownloadPicture = (_, { signal }) =>
    new Promise((_resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error)
      signal.addEventListener('abort', () => reject(signal.reason as Error))
      stop.abort(new DOMException('The import was cancelled', 'AbortError'))
    })
  const { record } = await begin({ files: { 'book.json': V3 }, origins: ORIGINS, download, signal: stop.signal })
  expect(record).toMatchObject({ state: 'cancelled', pagesAdded: 0, failures: [] })
  expect(await units()).toEqual([])
})

test('the same manifest brings only what is new, from wherever it is opened, into the same unit', async () => {
  await begin({ files: { 'book.json': V3, 'page2-natural.jpg': 'two' } })
  const { record } = await begin({
    label: 'another folder',
    files: { ...FILES, 'page2-natural.jpg': 'two, scanned again' },
  })
  expect(record).toMatchObject({ state: 'done', pagesAdded: 1, here: 1, duplicates: [] })
  expect(await units()).toHaveLength(1)
  expect((await inOrder()).map(({ path }) => path)).toEqual(['page1.jpg', 'page2-natural.jpg'])
})

test('what was imported before is not downloaded again', async () => {
  await begin()
  const download: DownloadPicture = () => Promise.reject(new Error('asked'))
  const { record } = await begin({ files: { 'book.json': V3 }, origins: ORIGINS, download })
  expect(record).toMatchObject({ state: 'done', pagesAdded: 0, here: 2, failures: [] })
})

test('what lies in the trash with its unit comes in again', async () => {
  await begin()
  const [unit] = await units()
  await archive.writer.apply(puts('units', unit ? [{ ...unit, deletedAt: AT }] : []))
  const { record } = await begin()
  expect(record).toMatchObject({ state: 'done', pagesAdded: 2 })
  expect((await units()).map(({ id }) => id)).not.toContain(unit?.id)
})

test('the manifest is kept with its unit as it came, and can be saved', async () => {
  const { record } = await begin()
  expect(record.arrangement).toMatchObject({ kind: 'manifest', manifest: { name: 'book.json', pages: [], files: [] } })
  const target = memoryTarget()
  const platform = { exportTarget: () => Promise.resolve(target) }
  const service = createManifestService({
    repositories: archive,
    platform,
    host: () => Promise.reject(new Error('asked')),
    releasedOf: (id) => released(archive, id, { at: AT, restricted: false }),
  })
  const [unit] = await units()
  const file = unit ? await service.ofUnit(unit) : null
  expect(file).toEqual({ name: 'book.json', text: V3 })
  expect(await service.ofUnit({})).toBeNull()
  await service.save(unit!)
  expect(target.visible.get('book.json')).toBe(V3)
})

test('a manifest does not leave the archive while something is withheld of what it speaks of', async () => {
  await begin()
  const [unit] = await units()
  const target = memoryTarget()
  const service = createManifestService({
    repositories: archive,
    platform: { exportTarget: () => Promise.resolve(target) },
    host: () => Promise.reject(new Error('asked')),
    releasedOf: (id) => released(archive, id, { at: AT, restricted: false }),
  })
  const withheldUntil = async (until: string): Promise<void> => {
    const restriction = {
      parts: [],
      fields: ['title'],
      reason: 'personal',
      by: { by: 'person', at: AT },
      until,
    } as const
    await archive.writer.apply(puts('units', [{ ...unit!, access: { restrictions: [restriction] } }]))
  }
  await withheldUntil('2090')
  await expect(service.save(unit!)).rejects.toMatchObject({ code: 'withheld-manifest', message: 'book.json' })
  expect([...target.visible.keys()]).toEqual([])
  await withheldUntil('2001')
  await service.save(unit!)
  expect([...target.visible.keys()]).toEqual(['book.json'])
})
