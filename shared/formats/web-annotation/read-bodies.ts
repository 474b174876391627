import { isRecord, type JsonRecord } from '../../domain/json-record.ts'
import type { NewPlace } from '../../places/name-place.ts'
import { listOf, textOf } from '../jsonld/json-ld-values.ts'

/** What the bodies of an annotation say. */
export interface SaidOfRegion {
  readonly note: string
  readonly tags: readonly string[]
  readonly persons: readonly string[]
  readonly places: readonly { readonly place: NewPlace; readonly asWritten: string }[]
}

/** One part of what is said. */
type Said =
  | { readonly as: 'note' | 'tag' | 'person'; readonly text: string }
  | { readonly as: 'place'; readonly place: SaidOfRegion['places'][number] }

/** What an annotation says. A text without a purpose of its own has the annotation's motivation. */
export function parseBodies(annotation: JsonRecord): SaidOfRegion {
  const motivation = textOf(annotation['motivation'])
  const bodies = 'bodyValue' in annotation ? [textOf(annotation['bodyValue'])] : listOf(annotation['body'])
  const said = bodies.flatMap((body) => saidBy(body, motivation))
  const texts = (as: Said['as']): readonly string[] =>
    said.flatMap((each) => (each.as === as && each.as !== 'place' && each.text !== '' ? [each.text] : []))
  return {
    note: texts('note').join('\n\n'),
    tags: [...new Set(texts('tag'))],
    persons: [...new Set(texts('person'))],
    places: said.flatMap((each) => (each.as === 'place' ? [each.place] : [])),
  }
}

function saidBy(body: unknown, motivation: string): readonly Said[] {
  if (!isRecord(body)) return [{ as: roleOf(motivation), text: textOf(body).trim() }]
  // A choice of bodies, or several as one: each says something.
  if ('items' in body) return listOf(body['items']).flatMap((item) => saidBy(item, motivation))
  const role = roleOf(textOf(body['purpose']) || motivation)
  if ('value' in body) return [{ as: role, text: plain(textOf(body['value']), textOf(body['format'])) }]
  const source = body['source'] ?? body['id']
  const place = placeOf(source)
  if (place) return [{ as: 'place', place }]
  return [{ as: role, text: isRecord(source) ? nameOf(source) : textOf(source) }]
}

function roleOf(purpose: string): 'note' | 'tag' | 'person' {
  const name = purpose.replace(/^oa:/, '')
  if (name === 'tagging' || name === 'classifying') return 'tag'
  return name === 'identifying' ? 'person' : 'note'
}

function nameOf(resource: JsonRecord): string {
  const names = ['schema:name', 'name', 'label', 'rdfs:label', 'foaf:name', 'skos:prefLabel']
  return names.map((key) => textOf(resource[key])).find((text) => text !== '') ?? textOf(resource['id'])
}

/** A resource that has a latitude and a longitude of WGS 84 is a place. */
function placeOf(resource: unknown): SaidOfRegion['places'][number] | null {
  if (!isRecord(resource)) return null
  const degrees = (...keys: readonly string[]): number =>
    keys
      .map((key) => textOf(resource[key]))
      .map((text) => (text === '' ? NaN : Number(text)))
      .find(Number.isFinite) ?? NaN
  const point = { lat: degrees('geo:lat', 'lat', 'latitude'), lon: degrees('geo:long', 'long', 'lon', 'longitude') }
  if (!(Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180)) return null
  const name = nameOf(resource)
  const geonamesId = Number(/\bgeonames\.org\/(\d+)/.exec(textOf(resource['id']))?.[1])
  const known = Number.isInteger(geonamesId) ? { geonamesId } : {}
  const asWritten = textOf(resource['schema:alternateName']) || name
  return { place: { name, point, country: '', names: [name], ...known }, asWritten }
}

function plain(text: string, format: string): string {
  return /html/i.test(format) ? textOfHtml(text) : text.trim()
}

/** A text of HTML as it is read: only its words, a line for each paragraph. */
export function textOfHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ', amp: '&' }
  return text
    .replace(/<(?:br|\/p|\/div|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|nbsp|amp);/g, (_, name: string) => entities[name] ?? '')
    .trim()
}
