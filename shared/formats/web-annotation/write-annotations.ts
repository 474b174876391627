import type { PixelSize } from '../../domain/geometry.ts'
import type { Shape } from '../../domain/shape.ts'
import type { ExportedPlace } from '../exported-unit.ts'
import { decimal, geonamesIri, iriOf } from '../linked-terms.ts'
import type { ExportedRegion } from './exported-region.ts'

/** The context of the standard, and the vocabulary of WGS 84 for places, which it lacks. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#' }] as const

/**
 * W3C Web Annotation Data Model (Recommendation of 23 February 2017) in JSON-LD: one AnnotationPage. A rectangle is a
 * FragmentSelector of Media Fragments 1.0 in percent, a polygon an SvgSelector in pixels of the upright picture. The
 * note, tags and persons are TextualBodies for commenting, tagging and identifying; a place is a SpecificResource.
 */
export async function* annotationChunks(regions: AsyncIterable<ExportedRegion>): AsyncIterable<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"id":"urn:fonds:annotations","type":"AnnotationPage","items":[`
  let separator = '\n'
  for await (const exported of regions) {
    yield separator + JSON.stringify(annotation(exported))
    separator = ',\n'
  }
  yield '\n]}\n'
}

function annotation(exported: ExportedRegion): object {
  const { region, page } = exported
  const bodies = bodiesOf(exported)
  return {
    id: iriOf(region.id),
    type: 'Annotation',
    motivation: bodies[0]?.purpose ?? 'highlighting',
    created: region.createdAt,
    modified: region.updatedAt,
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: {
      type: 'SpecificResource',
      source: {
        id: iriOf(page.id),
        type: 'Image',
        'schema:name': page.path,
        ...(page.frame > 0 ? { 'schema:position': page.frame + 1 } : {}),
        'dcterms:isPartOf': { id: iriOf(page.unitId) },
      },
      selector: selectorOf(region.shape, page.size),
    },
  }
}

interface Body {
  readonly type: string
  readonly purpose: string
}

function bodiesOf({ region, places }: ExportedRegion): readonly Body[] {
  const textual = (purpose: string, values: readonly string[]): readonly Body[] =>
    values.map((value) => ({ type: 'TextualBody', value, format: 'text/plain', purpose }))
  return [
    ...textual('commenting', region.note === '' ? [] : [region.note]),
    ...textual('tagging', region.tags),
    ...textual('identifying', region.persons),
    ...places.map((place) => ({ type: 'SpecificResource', purpose: 'identifying', source: location(place) })),
  ]
}

function location(exported: ExportedPlace): object {
  const { place, asWritten } = exported
  const iri = geonamesIri(exported)
  return {
    ...(iri === undefined ? {} : { id: iri }),
    type: 'dcterms:Location',
    'schema:name': place.name,
    ...(asWritten === place.name || asWritten === '' ? {} : { 'schema:alternateName': asWritten }),
    'geo:lat': { '@value': decimal(place.point.lat), '@type': 'xsd:decimal' },
    'geo:long': { '@value': decimal(place.point.lon), '@type': 'xsd:decimal' },
  }
}

function selectorOf(shape: Shape, size: PixelSize): object {
  if (shape.kind === 'rectangle') {
    const { x, y, w, h } = shape.box
    const percent = [x, y, w, h].map((share) => short(share * 100, 6)).join(',')
    return {
      type: 'FragmentSelector',
      conformsTo: 'http://www.w3.org/TR/media-frags/',
      value: `xywh=percent:${percent}`,
    }
  }
  const points = shape.points.map(({ x, y }) => `${short(x * size.width, 3)},${short(y * size.height, 3)}`).join(' ')
  const box = `0 0 ${size.width} ${size.height}`
  return {
    type: 'SvgSelector',
    value: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><polygon points="${points}"/></svg>`,
  }
}

/** No more decimals than mean anything, and none where none are needed. */
function short(value: number, places: number): string {
  return String(Number(value.toFixed(places)))
}
