import jsonld from 'jsonld'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { annotationChunks } from '../../shared/formats/web-annotation/write-annotations.ts'
import type { ExportedRegion } from '../../shared/formats/web-annotation/exported-region.ts'
import { readAnnotations } from '../../shared/formats/web-annotation/read-annotations.ts'
import { shapeOn } from '../../shared/formats/web-annotation/read-selector.ts'
import { svgOutline } from '../../shared/formats/web-annotation/svg-outline.ts'
import { formatFixture, gathered } from '../support/exported-units.ts'

/** The context as W3C publishes it, where the developer has it. */
const CONTEXT = '../shared/schemas/web-annotation/anno.jsonld'

const regions = async (): Promise<readonly ExportedRegion[]> =>
  JSON.parse(await formatFixture('regions.json')) as ExportedRegion[]

async function* fixtureRegions(): AsyncIterable<ExportedRegion> {
  yield* await regions()
}

/** What one annotation says, or why it can't go in. */
const only = (annotation: unknown) => {
  const read = readAnnotations(JSON.stringify(annotation))
  return read?.parsed[0] ?? read?.failed[0]
}
const image = 'https://archive.example/iiif/page-1.jpg'
const size = { width: 1000, height: 2000 }
const shapeOf = (selector: unknown) => {
  const read = only({ type: 'Annotation', target: { source: image, selector } })
  return read && 'selected' in read ? shapeOn(read.selected, size) : read
}

describe('Web Annotations', () => {
  it('are written as the fixture says', async () => {
    expect(await gathered(annotationChunks(fixtureRegions()))).toBe(await formatFixture('annotations.jsonld'))
  })

  it('of no regions are an empty page', async () => {
    const text = await gathered(annotationChunks((async function* (): AsyncIterable<never> {})()))
    expect(JSON.parse(text)).toMatchObject({ type: 'AnnotationPage', items: [] })
  })

  it.skipIf(!existsSync(CONTEXT))('expand with the context of W3C to the terms of the model', async () => {
    const context: unknown = JSON.parse(await readFile(CONTEXT, 'utf8'))
    const documentLoader = (url: string) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error('the network was asked')
      return Promise.resolve({ document: context, documentUrl: url, contextUrl: null })
    }
    const document: unknown = JSON.parse(await formatFixture('annotations.jsonld'))
    const quads = await jsonld.toRDF(document, { format: 'application/n-quads', documentLoader })
    const oa = (term: string): string => `<http://www.w3.org/ns/oa#${term}>`
    const seal = '<urn:uuid:7b8e2c10-5a1d-4c0e-8f55-0d1e2f3a4b01>'
    for (const line of [
      `${seal} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ${oa('Annotation')} .`,
      `${seal} ${oa('motivatedBy')} ${oa('commenting')} .`,
      `${oa('hasSource')} <urn:uuid:3f0f7a52-7f8e-4f0a-9d39-6f3b0d8d2a01> .`,
      `"xywh=percent:12.5,33.33333,25,10" .`,
      `<http://purl.org/dc/terms/conformsTo> <http://www.w3.org/TR/media-frags/> .`,
      `${oa('hasPurpose')} ${oa('tagging')} .`,
      `${oa('hasSource')} <https://sws.geonames.org/1583992/> .`,
      `<https://sws.geonames.org/1583992/> <http://www.w3.org/2003/01/geo/wgs84_pos#lat> "16.06778"^^<http://www.w3.org/2001/XMLSchema#decimal> .`,
    ]) {
      expect(quads).toContain(line)
    }
    // A term that the context does not know would be dropped without a word.
    expect(quads.match(/oa#hasSelector/g)).toHaveLength(2)
    expect(quads.match(/oa#TextualBody/g)).toHaveLength(4)
  })

  it('come back as they went out', async () => {
    const written = await regions()
    const read = readAnnotations(await formatFixture('annotations.jsonld'))
    expect(read?.failed).toEqual([])
    read?.parsed.forEach((annotation, index) => {
      const { region, page, places } = written[index]!
      const { note, tags, persons } = region
      expect(annotation).toMatchObject({ note, tags, persons, created: region.createdAt })
      expect(annotation.source).toEqual({
        iri: `urn:uuid:${page.id}`,
        path: page.path,
        frame: page.frame > 0 ? page.frame : null,
      })
      expect(
        annotation.places.map(({ asWritten, place }) => [asWritten, place.name, place.point, place.geonamesId]),
      ).toEqual(places.map(({ asWritten, place }) => [asWritten, place.name, place.point, place.geonamesId]))
      const shape = shapeOn(annotation.selected, page.size)
      expect(
        JSON.parse(JSON.stringify(shape), (_, value: unknown) =>
          typeof value === 'number' ? Number(value.toFixed(6)) : value,
        ),
      ).toEqual(
        JSON.parse(JSON.stringify(region.shape), (_, value: unknown) =>
          typeof value === 'number' ? Number(value.toFixed(6)) : value,
        ),
      )
    })
  })
})

describe('annotations of other programs', () => {
  it('may be a list of annotations with pixels, as Annotorious keeps them', () => {
    const read = readAnnotations(
      JSON.stringify([
        {
          '@context': 'http://www.w3.org/ns/anno.jsonld',
          id: '#a1',
          type: 'Annotation',
          body: [
            { type: 'TextualBody', purpose: 'commenting', value: 'Signature' },
            { type: 'TextualBody', purpose: 'tagging', value: 'ink' },
          ],
          target: {
            source: image,
            selector: {
              type: 'FragmentSelector',
              conformsTo: 'http://www.w3.org/TR/media-frags/',
              value: 'xywh=pixel:100,200,50,20',
            },
          },
        },
      ]),
    )
    expect(read?.parsed).toMatchObject([
      { row: 1, iri: '#a1', note: 'Signature', tags: ['ink'], source: { iri: image } },
    ])
    expect(shapeOn(read!.parsed[0]!.selected, size)).toEqual({
      kind: 'rectangle',
      box: { x: 0.1, y: 0.1, w: expect.closeTo(0.05), h: expect.closeTo(0.01) },
    })
  })

  it('may name the part in the address of the picture, and say all in a plain text', () => {
    const read = only({ type: 'Annotation', bodyValue: 'A seal', target: `${image}#xywh=percent:10,20,30,40` })
    expect(read).toMatchObject({ note: 'A seal', selected: { unit: 'percent' } })
  })

  it('may use motivations, HTML, links and several bodies', () => {
    const said = only({
      type: 'Annotation',
      motivation: 'tagging',
      body: [
        { type: 'TextualBody', value: 'seal' },
        { type: 'TextualBody', purpose: 'describing', format: 'text/html', value: '<p>Red &amp; round<br>worn</p>' },
        { type: 'SpecificResource', purpose: 'tagging', source: { id: 'https://vocab.example/ink', label: 'Ink' } },
        { type: 'TextualBody', purpose: 'identifying', value: 'Minh Mạng' },
      ],
      target: `${image}#xywh=1,1,9,9`,
    })
    expect(said).toMatchObject({ tags: ['seal', 'Ink'], note: 'Red & round\nworn', persons: ['Minh Mạng'] })
  })

  it('may be a collection whose first page is inside it', () => {
    const target = `${image}#xywh=1,1,9,9`
    const page = {
      type: 'AnnotationPage',
      items: [
        { type: 'Annotation', target },
        { type: 'Annotation', target },
      ],
    }
    expect(readAnnotations(JSON.stringify({ type: 'AnnotationCollection', first: page }))?.parsed).toHaveLength(2)
  })
})

describe('a selector', () => {
  const svg = (inside: string, box = '') => ({
    type: 'SvgSelector',
    value: `<svg xmlns='http://www.w3.org/2000/svg'${box}>${inside}</svg>`,
  })

  it('of SVG is a polygon, a rectangle or a path of straight lines, in pixels of the page', () => {
    const corner = {
      kind: 'polygon',
      points: [
        { x: 0.1, y: 0.1 },
        { x: 0.2, y: 0.1 },
        { x: 0.2, y: 0.2 },
      ],
    }
    expect(shapeOf(svg('<polygon points="100,200 200,200 200,400"></polygon>'))).toEqual(corner)
    expect(shapeOf(svg('<path d="M100,200 L200,200 L 200 400 Z"/>'))).toEqual(corner)
    expect(shapeOf(svg('<path d="m100 200h100v200z"/>'))).toEqual(corner)
    expect(svgOutline('<svg><rect x="1" y="2" width="3" height="4"/></svg>')).toHaveLength(4)
  })

  it('of SVG in a box of its own is in units of that box', () => {
    expect(shapeOf(svg('<polygon points="10,10 20,10 20,20"/>', " viewBox='0 0 100 100'"))).toMatchObject({
      points: [{ x: 0.1, y: 0.1 }, { x: 0.2 }, { y: 0.2 }],
    })
  })

  it('beyond the edges of the page is cut there, and beside it is none', () => {
    const fragment = (value: string) => ({ type: 'FragmentSelector', value })
    expect(shapeOf(fragment('xywh=percent:-10,50,60,100'))).toEqual({
      kind: 'rectangle',
      box: { x: 0, y: 0.5, w: 0.5, h: 0.5 },
    })
    expect(shapeOf(fragment('xywh=percent:110,0,5,5'))).toBeNull()
  })

  it.each([
    ['a curve', svg('<path d="M0 0C1 1 2 2 3 3Z"/>'), 'SvgSelector'],
    ['an ellipse', svg('<ellipse cx="5" cy="5" rx="2" ry="2"/>'), 'SvgSelector'],
    ['two parts', svg('<path d="M0 0L9 0L9 9ZM20 20L30 20L30 30Z"/>'), 'SvgSelector'],
    ['a quotation', { type: 'TextQuoteSelector', exact: 'seal' }, 'TextQuoteSelector'],
    ['a fragment of time', { type: 'FragmentSelector', value: 't=10,20' }, 'FragmentSelector'],
    ['no selector', undefined, ''],
  ])('that is %s is told, not lost', (_, selector, kind) => {
    expect(shapeOf(selector)).toEqual({ row: 1, code: 'annotation-selector', message: kind })
  })
})

describe('a file that is none', () => {
  it('of annotations is told row by row, and one that is no JSON as a whole', () => {
    expect(readAnnotations('{"type":"Manifest","items":[{"type":"Canvas"},7]}')?.failed).toEqual([
      { row: 1, code: 'annotation-unknown', message: 'Canvas' },
      { row: 2, code: 'annotation-unknown', message: 'number' },
    ])
    expect(readAnnotations('<html>')).toBeNull()
  })

  it('about no picture is told', () => {
    expect(only({ type: 'Annotation', id: 'x', target: { selector: {} } })).toMatchObject({
      code: 'annotation-no-picture',
    })
  })
})
