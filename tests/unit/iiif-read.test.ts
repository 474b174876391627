import { Ajv } from 'ajv'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addressesOf, fileNamesOf } from '../../shared/formats/iiif/iiif-image.ts'
import type { IiifManifest } from '../../shared/formats/iiif/iiif-resource.ts'
import { isIiifJson, readIiif } from '../../shared/formats/iiif/read-iiif.ts'
import { SCHEMAS } from '../support/tools.ts'

const fixture = (name: string): unknown => JSON.parse(readFileSync(`tests/fixtures/iiif/${name}`, 'utf8'))

function manifest(name: string): IiifManifest {
  const read = readIiif(fixture(name))
  if (read.kind !== 'manifest') throw new Error(`${name} is a collection`)
  return read
}

const first = (name: string) => {
  const [canvas] = manifest(name).canvases
  if (!canvas?.image) throw new Error('no picture')
  return { ...canvas, image: canvas.image }
}

describe('a manifest of 3.0', () => {
  const book = manifest('book-v3.json')

  it('says what it is in all its languages, and whose it is', () => {
    expect(book).toMatchObject({
      version: 3,
      label: [{ text: 'Book 1', language: 'en' }, { text: 'Sách 1', language: 'vi' }, { language: 'fr' }],
      rights: ['http://creativecommons.org/licenses/by/4.0/'],
      statement: { value: [{ text: 'Provided courtesy of Example Institution', language: 'en' }] },
      provider: [{ text: 'Example Organization', language: 'en' }],
      homepages: ['https://example.org/info/book1/'],
      navDate: '1856-01-01T00:00:00Z',
      direction: 'right-to-left',
    })
    expect(book.metadata[0]).toEqual({ label: [{ text: 'Author', language: 'en' }], value: [{ text: 'Anne Author' }] })
  })

  it('has texts without the tags of HTML', () => {
    expect(book.metadata.at(-1)?.value).toEqual([{ text: 'From: Some Collection & more' }])
  })

  it('has canvases in order: a picture of a service, the first of a choice, and none for sound', () => {
    expect(book.canvases.map(({ image }) => image)).toEqual([
      {
        id: 'https://example.org/iiif/book1/page1/full/max/0/default.jpg',
        service: { id: 'https://example.org/iiif/book1/page1', version: 3 },
      },
      { id: 'https://images.example.net/page2-natural.jpg', service: null },
      null,
    ])
  })

  it('has the texts, notes and tags of its annotations, each on its part of the canvas', () => {
    const part = { kind: 'rectangle', box: { x: 0.1, y: 0.2, w: expect.closeTo(0.3), h: expect.closeTo(0.4) } }
    expect(book.canvases[0]?.annotations).toEqual([
      {
        says: 'text',
        text: 'Kính gửi ông',
        shape: { kind: 'rectangle', box: { x: 0.1, y: 0.1, w: 0.4, h: expect.closeTo(0.05) } },
      },
      { says: 'note', text: 'I like the seal', shape: part },
      { says: 'tag', text: 'seal', shape: part },
    ])
    expect(book.canvases[1]?.lists).toEqual(['https://example.org/iiif/book1/lines-p2.json'])
  })

  it('has its contents as a tree, whole canvases where parts of them are meant', () => {
    expect(book.ranges).toMatchObject([
      {
        canvases: [],
        ranges: [
          {
            canvases: ['https://example.org/iiif/book1/canvas/p1'],
            ranges: [{ canvases: ['https://example.org/iiif/book1/canvas/p2'], ranges: [] }],
          },
        ],
      },
    ])
  })
})

describe('a manifest of 2.1', () => {
  const book = manifest('book-v2.json')

  it('says the same by other names', () => {
    expect(book).toMatchObject({
      version: 2,
      label: [{ text: 'Книга 1' }],
      summary: [{ text: 'Пример описания', language: 'ru' }],
      rights: ['http://rightsstatements.org/vocab/NoC-US/1.0/'],
      statement: { label: [], value: [{ text: 'Provided by Example Organization' }] },
      direction: '',
    })
    expect(book.metadata[1]?.label).toEqual([
      { text: 'Publication', language: 'en' },
      { text: 'Издание', language: 'ru' },
    ])
  })

  it('has the canvases of its first sequence, the default of a choice, and texts of Open Annotation', () => {
    expect(book.canvases.map(({ image }) => image)).toEqual([
      {
        id: 'http://example.org/iiif/book1/res/page1.jpg',
        service: { id: 'http://example.org/images/book1-page1', version: 2 },
      },
      { id: 'res/page%202.png', service: null },
    ])
    expect(book.canvases[0]?.annotations).toEqual([
      { says: 'text', text: 'въ Казань', shape: { kind: 'rectangle', box: { x: 0, y: 0, w: 1, h: 0.1 } } },
    ])
  })

  it('has ranges that name each other, below the one that holds all; one within itself ends', () => {
    expect(book.ranges).toMatchObject([
      { label: [{ text: 'Introduction' }], canvases: ['http://example.org/iiif/book1/canvas/p1.json'], ranges: [] },
      { label: [{ text: 'Chapter 1' }], canvases: ['canvas/p2.json'] },
    ])
  })
})

describe('the picture of a canvas', () => {
  it('is asked for whole: by the service of 3.0, of 2.1 in both its ways, then the file itself', () => {
    expect(addressesOf(first('book-v3.json').image, '')).toEqual([
      'https://example.org/iiif/book1/page1/full/max/0/default.jpg',
    ])
    expect(addressesOf(first('book-v2.json').image, '')).toEqual([
      'http://example.org/images/book1-page1/full/full/0/default.jpg',
      'http://example.org/images/book1-page1/full/max/0/default.jpg',
      'http://example.org/iiif/book1/res/page1.jpg',
    ])
  })

  it('has no address where only a part of one is given, unless the manifest has a whole one', () => {
    const image = { id: 'res/page%202.png', service: null }
    expect(addressesOf(image, '')).toEqual([])
    expect(addressesOf(image, 'http://example.org/iiif/manifest.json')).toEqual([
      'http://example.org/iiif/res/page%202.png',
    ])
    expect(addressesOf({ id: 'file:///etc/passwd', service: null }, '')).toEqual([])
  })

  it('is called on the disk as the end of its address, never as a request of the Image API', () => {
    expect(fileNamesOf(first('book-v3.json').image)).toEqual(['book1/page1', 'page1'])
    expect(fileNamesOf(first('book-v2.json').image)).toEqual(['res/page1.jpg', 'page1.jpg', 'res/page1', 'page1'])
    expect(fileNamesOf({ id: 'res/page%202.png', service: null })).toEqual([
      'res/page 2.png',
      'page 2.png',
      'res/page 2',
      'page 2',
    ])
    const coded = { id: '', service: { id: 'https://example.org/iiif/3/f%2F1%2Fleaf.jp2', version: 3 } as const }
    expect(fileNamesOf(coded)).toEqual(['1/leaf.jp2', 'leaf.jp2', '1/leaf', 'leaf'])
  })
})

const SCHEMA = `${SCHEMAS}/iiif/iiif_3_0.schema.json`

it.skipIf(!existsSync(SCHEMA)).each(['book-v3.json', 'collection-v3.json'])(
  '%s is IIIF by the schema of 3.0',
  (name) => {
    const ajv = new Ajv({ strict: false, validateFormats: false })
    const isValid = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object)
    isValid(fixture(name))
    expect(isValid.errors).toBeNull()
    expect(isValid({ type: 'Manifest', id: 'x' })).toBe(false)
  },
)

const SAMPLES = `${SCHEMAS}/iiif/samples`

describe.skipIf(!existsSync(SAMPLES))('the samples of the validator of IIIF', () => {
  it.each(existsSync(SAMPLES) ? readdirSync(SAMPLES) : [])('%s is read, and its pictures have addresses', (name) => {
    const json: unknown = JSON.parse(readFileSync(`${SAMPLES}/${name}`, 'utf8'))
    if (!isIiifJson(json)) return expect(name).toBe('annoPage.json')
    const read = readIiif(json)
    expect(read.label.length).toBeGreaterThan(0)
    if (read.kind === 'collection') return expect(read.members.length).toBeGreaterThan(0)
    const pictures = read.canvases.flatMap(({ image }) => image ?? [])
    // Two are of films alone, one has no canvas, and some are broken on purpose.
    expect(pictures.length > 0 || /^(?:simple_video|choice|old_format_label|broken_)/.test(name)).toBe(true)
    for (const image of pictures) expect(addressesOf(image, '').length).toBeGreaterThan(0)
  })
})

describe('other JSON', () => {
  it('is no manifest', () => {
    for (const json of [
      null,
      [],
      'text',
      {},
      { type: 'Manifest' },
      { '@context': 'http://iiif.io/api/image/3/context.json' },
    ])
      expect(isIiifJson(json)).toBe(false)
    expect(() => readIiif({ type: 'FeatureCollection' })).toThrow(expect.objectContaining({ code: 'iiif-none' }))
  })

  it('with parts of the wrong kind is read as far as it is right', () => {
    const odd = {
      '@context': 'http://iiif.io/api/presentation/3/context.json',
      type: 'Manifest',
      id: 7,
      label: [null, 3],
      items: [null, 'x', { type: 'Canvas', items: {} }],
      structures: 'no',
      metadata: { label: 1 },
    }
    expect(readIiif(odd)).toMatchObject({
      id: '7',
      label: [{ text: '3' }],
      ranges: [],
      metadata: [],
      canvases: [{ image: null }],
    })
  })

  it('of too many canvases, or of collections too deep, does not go in', () => {
    const many = {
      '@type': 'sc:Manifest',
      sequences: [{ canvases: Array.from({ length: 20_001 }, () => ({ '@type': 'sc:Canvas' })) }],
    }
    expect(() => readIiif(many)).toThrow(expect.objectContaining({ code: 'iiif-many' }))
    let deep: object = { '@type': 'sc:Collection', '@id': 'x', manifests: [] }
    for (let depth = 0; depth < 20; depth += 1) deep = { '@type': 'sc:Collection', '@id': 'x', collections: [deep] }
    expect(() => readIiif(deep)).toThrow(expect.objectContaining({ code: 'iiif-deep' }))
  })
})
