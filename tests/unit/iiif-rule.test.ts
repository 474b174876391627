import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { arrange } from '../../shared/arrangement/arrange.ts'
import { originsOf, type ManifestRule } from '../../shared/domain/manifest-rule.ts'
import { leafOfLabel } from '../../shared/intake/iiif/canvas-leaf.ts'
import { fieldOfLabel } from '../../shared/intake/iiif/label-fields.ts'
import { manifestsAmong, openManifests, type ManifestPlace } from '../../shared/intake/iiif/open-manifests.ts'
import { ruleOfManifests, type RangesAs } from '../../shared/intake/iiif/rule-of-manifests.ts'
import { sourceOf } from '../support/text-files.ts'

const fixture = (name: string): string => readFileSync(`tests/fixtures/iiif/${name}`, 'utf8')
const [V3, V2, TOP] = ['book-v3.json', 'book-v2.json', 'collection-v3.json'].map(fixture) as [string, string, string]

async function placeOf(
  texts: Readonly<Record<string, string>>,
  bring?: ManifestPlace['bring'],
): Promise<ManifestPlace> {
  const files: Awaited<ReturnType<typeof listed>> = await listed(texts)
  return { files, signal: new AbortController().signal, ...(bring ? { bring } : {}) }
}

async function listed(texts: Readonly<Record<string, string>>) {
  const files = new Map<string, { open(): Promise<Blob> }>()
  for await (const file of sourceOf(texts).files()) files.set(file.path, file)
  return files
}

async function opened(texts: Readonly<Record<string, string>>, bring?: ManifestPlace['bring']) {
  const place = await placeOf(texts, bring)
  return openManifests(await manifestsAmong(place.files, () => undefined), place)
}

async function made(texts: Readonly<Record<string, string>>, ranges: RangesAs = 'contents', languages = ['vi', 'en']) {
  return ruleOfManifests(await opened(texts), { ranges, languages })
}

function planned(paths: readonly string[], manifest: ManifestRule) {
  const outcome = arrange(paths, { kind: 'manifest', manifest }, 'scans')
  if (!outcome.ok) throw new Error('no plan')
  return outcome.plan
}

describe('what a manifest says of its unit', () => {
  it('goes to the fields that its labels mean in four languages, the rest to notes with its label', async () => {
    const { rule } = await made({ 'book.json': V3 })
    const [unit] = rule.units
    expect(unit).toMatchObject({ level: 'item', parent: '', from: 'book.json' })
    expect(unit?.values).toEqual({
      title: [
        { text: 'Sách 1', language: 'vi' },
        { text: 'Book 1', language: 'en' },
        { text: 'Livre 1', language: 'fr' },
      ],
      description: [{ text: expect.stringContaining('written be Anne Author'), language: 'en' }],
      rights: [{ text: 'http://creativecommons.org/licenses/by/4.0/' }],
      reproductionConditions: [{ text: 'Attribution: Provided courtesy of Example Institution', language: 'en' }],
      publisher: [{ text: 'Example Organization', language: 'en' }],
      relation: [{ text: 'https://example.org/info/book1/' }],
      tableOfContents: [{ text: 'Introduction (f. 1r)\n  Preface (f. 1v)' }],
      creator: [{ text: 'Anne Author' }],
      issued: [{ text: 'Paris, circa 1400', language: 'en' }],
      referenceCode: [{ text: 'MS Fr 12' }],
      date: [{ text: '12 мая 1887 г.', language: 'ru' }],
      source: [{ text: 'From: Some Collection & more' }],
      note: [
        { text: 'viewingDirection: right-to-left' },
        { text: 'Text of note 1\nText of note 2', language: 'en' },
        { text: 'Số hóa bởi: Thư viện Quốc gia', language: 'vi' },
        { text: 'Published: Paris, environ 1400', language: 'fr' },
      ],
    })
  })

  it('has the day of its navDate where nothing else dates it, and no language that is no code', async () => {
    const { rule } = await made({
      'book.json': V2.replace('"Publication"', '"Binding"').replace('"Издание"', '"Переплёт"'),
    })
    expect(rule.units[0]?.values).toMatchObject({
      title: [{ text: 'Книга 1' }],
      date: [{ text: '1856-03-05' }],
      note: expect.arrayContaining([{ text: 'Language: English' }]),
    })
    expect(rule.units[0]?.values['language']).toBeUndefined()
  })

  it.each([
    ['Titre :', 'title'],
    ['Ngày tháng', 'date'],
    ['Автор', 'creator'],
    ['Shelfmark', 'referenceCode'],
    ['Sujets', 'subject'],
    ['Góc nhìn', null],
  ])('%s is %s', (label, field) => expect(fieldOfLabel([{ text: label }])).toBe(field))
})

describe('the label of a canvas', () => {
  it.each([
    ['f. 12v', { number: 12, side: 'verso' }],
    ['fol. 3r', { number: 3, side: 'recto' }],
    ['л. 9 об.', { number: 9, side: 'verso' }],
    ['tờ 4', { number: 4 }],
    ['7 recto', { number: 7, side: 'recto' }],
    ['p. 15', { number: 15, counts: 'pages' }],
    ['15', undefined],
    ['Cover', undefined],
  ])('%s tells its leaf', (label, leaf) => expect(leafOfLabel(label)).toEqual(leaf))
})

describe('pictures beside a manifest', () => {
  it('are found by the end of their address and come in the order of the canvases', async () => {
    const { rule, problems } = await made({ 'book.json': V3 })
    const plan = planned(['book.json', 'scans/page1.jpg', 'scans/page2-natural.tif', 'scans/other.jpg'], rule)
    expect(plan.files).toMatchObject([
      {
        path: 'scans/page1.jpg',
        leaf: { number: 1, side: 'recto' },
        canvas: { id: 'https://example.org/iiif/book1/canvas/p1', label: 'f. 1r' },
      },
      { path: 'scans/page2-natural.tif', leaf: { number: 1, side: 'verso' } },
    ])
    expect(plan).toMatchObject({ leftOut: ['scans/other.jpg'], pictureless: [] })
    expect(problems).toEqual([{ place: '3 · Recording', code: 'iiif-no-picture', message: 'book.json' }])
  })

  it('that are not there are told by their canvas, and come from their address where the user agreed', async () => {
    const { rule } = await made({ 'book.json': V3 })
    expect(planned(['page1.jpg'], rule).pictureless).toEqual([{ line: 2, name: 'f. 1v' }])
    expect([...originsOf(rule.pages)]).toEqual([
      ['https://example.org', 1],
      ['https://images.example.net', 1],
    ])
    const agreed = { ...rule, origins: ['https://images.example.net'] }
    expect(planned([], agreed)).toMatchObject({
      files: [{ path: 'example.org/book1/0002 page2-natural.jpg' }],
      pictureless: [{ line: 1, name: 'f. 1r' }],
    })
  })

  it('belong to items where parts of the contents are items', async () => {
    const { rule } = await made({ 'book.json': V2 }, 'items')
    const plan = planned(['page1.jpg', 'page 2.png'], rule)
    expect([...plan.units.values()].map(({ level, texts }) => `${level} ${texts.title ?? ''}`)).toEqual([
      'file Книга 1',
      'item Introduction',
      'item Chapter 1',
    ])
    expect(plan.files.map(({ path, unit }) => [path, plan.units.get(unit)?.texts.title])).toEqual([
      ['page1.jpg', 'Introduction'],
      ['page 2.png', 'Chapter 1'],
    ])
  })
})

describe('a collection', () => {
  it('is a series of the manifests beside it; what is absent, and what holds itself, is told', async () => {
    const found = await opened({ 'top.json': TOP, 'book-v3.json': V3 })
    const { rule } = ruleOfManifests(found, { ranges: 'contents', languages: ['en'] })
    expect(rule.units.map(({ level, values }) => `${level} ${values['title']?.[0]?.text ?? ''}`)).toEqual([
      'series Collection for Example Organization',
      'item Book 1',
    ])
    expect(found.absent).toEqual(['https://other.example.com/iiif/absent/manifest'])
    expect(found.problems).toEqual([
      { place: 'Elsewhere', code: 'iiif-absent', message: 'https://other.example.com/iiif/absent/manifest' },
      { place: 'Itself', code: 'iiif-cycle', message: 'https://example.org/iiif/collection/top' },
    ])
    expect(found.files.map(({ name }) => name)).toEqual(['top.json', 'book-v3.json'])
  })

  it('has what is absent brought where the user agreed; what can’t be brought is told', async () => {
    const asked: string[] = []
    const found = await opened({ 'top.json': TOP, 'book-v3.json': V3 }, (address) => {
      asked.push(address)
      return Promise.resolve(V2)
    })
    expect(asked).toEqual(['https://other.example.com/iiif/absent/manifest'])
    expect(ruleOfManifests(found, { ranges: 'contents', languages: [] }).rule.units).toHaveLength(3)
    const refused = Object.assign(new Error('other.example.com'), { code: 'pictures-silent' })
    const without = await opened({ 'top.json': TOP }, () => Promise.reject(refused))
    expect(without.problems).toContainEqual({
      place: 'https://other.example.com/iiif/absent/manifest',
      code: 'pictures-silent',
      message: 'other.example.com',
    })
  })
})

describe('texts of a manifest', () => {
  it('may lie in lists of annotations beside it', async () => {
    const line = {
      type: 'Annotation',
      motivation: 'supplementing',
      body: { type: 'TextualBody', value: 'второй лист' },
      target: 'https://example.org/iiif/book1/canvas/p2',
    }
    const list = JSON.stringify({
      '@context': 'http://iiif.io/api/presentation/3/context.json',
      id: 'https://example.org/iiif/book1/lines-p2.json',
      type: 'AnnotationPage',
      items: [line],
    })
    const { rule } = await made({ 'book.json': V3, 'lines-p2.json': list })
    expect(rule.pages[1]?.annotations).toEqual([{ says: 'text', text: 'второй лист', shape: null }])
    expect(rule.units).toHaveLength(1)
  })
})

describe('a file that is no manifest', () => {
  it('is told with the place where it is damaged', async () => {
    const damaged = V3.replace('"behavior": [', '"behavior": [,')
    const line = damaged.split('\n').findIndex((each) => each.includes('[,')) + 1
    const found = await opened({ 'book.json': damaged })
    expect(found.found).toEqual([])
    expect(found.problems).toEqual([
      { place: 'book.json', code: 'json-damaged', message: expect.stringContaining(`(${line}:16)`) },
    ])
  })

  it('is told where it has no pictures', async () => {
    const found = await opened({
      'empty.json':
        '{"@context":"http://iiif.io/api/presentation/3/context.json","type":"Manifest","id":"x","items":[]}',
    })
    expect(() => ruleOfManifests(found, { ranges: 'contents', languages: [] })).toThrow(
      expect.objectContaining({ code: 'iiif-empty', message: 'empty.json' }),
    )
  })

  it('is left to other ways in', async () => {
    const place = await placeOf({ 'a.geojson': '{}', 'b.json': '{"type":"FeatureCollection"}', 'c.json': 'iiif' })
    expect(await manifestsAmong(place.files, () => undefined)).toEqual([])
    expect((await openManifests(['b.json'], place)).problems).toMatchObject([
      { code: 'iiif-none', message: 'FeatureCollection' },
    ])
  })
})

it('ten thousand canvases are arranged in a moment', async () => {
  const canvases = Array.from({ length: 10_000 }, (_, at) => ({
    '@type': 'sc:Canvas',
    '@id': `http://example.org/c${at}`,
    images: [{ resource: { '@type': 'dctypes:Image', '@id': `http://example.org/i/p${at}.jpg` } }],
  }))
  const { rule } = await made({
    'm.json': JSON.stringify({ '@type': 'sc:Manifest', '@id': 'http://example.org/m', sequences: [{ canvases }] }),
  })
  expect(
    planned(
      canvases.map((_, at) => `s/p${at}.jpg`),
      rule,
    ).files,
  ).toHaveLength(10_000)
})
