import { isRecord, type JsonRecord } from '../../domain/json-record.ts'
import { listOf } from '../jsonld/json-ld-values.ts'
import { expandJsonLd } from '../rdf/expand-json-ld.ts'
import { listPath } from './tropy-lists.ts'
import {
  plainPath,
  TROPY,
  TropyError,
  type TropyImage,
  type TropyItem,
  type TropyNote,
  type TropyPhoto,
  type TropyProject,
  type TropySelection,
  type TropyTranscription,
  type TropyValue,
} from './tropy-project.ts'
import { plainNote, tidyNote } from './tropy-text.ts'

/** What objects without a context of their own mean, as old exports have them. */
const CONTEXT = {
  '@vocab': TROPY,
  template: { '@type': '@id' },
  photo: { '@container': '@list' },
  note: { '@container': '@list' },
  selection: { '@container': '@list' },
}

/**
 * Reads an export of Tropy as JSON-LD, of any version: a group with `@graph`, or a list of items. It is expanded, since
 * each file has a context of its own. Throws a TropyError where no item is in it, a JsonLdError where it can't be read.
 */
export async function readTropyJson(json: unknown): Promise<TropyProject> {
  const version = isRecord(json) && typeof json['version'] === 'string' ? json['version'] : null
  const nodes = await expandJsonLd(withContext(json))
  const items = nodes.flatMap(itemsIn)
  if (items.length === 0) throw new TropyError('tropy-none', 'no item of Tropy')
  return { items: items.map((item) => itemOf(item, version)) }
}

/** Whether parsed JSON looks like an export of Tropy: its own names are in its context or its version. */
export function isTropyJson(json: unknown): boolean {
  return listOf(json).some((part) => {
    if (!isRecord(part)) return false
    const said = JSON.stringify(part['@context'] ?? '')
    return said.includes('tropy.org') || (!('@context' in part) && 'photo' in part)
  })
}

function withContext(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withContext)
  return isRecord(json) && !('@context' in json) ? { '@context': CONTEXT, ...json } : json
}

/** Groups hold items; the template of a group, as old exports have it, says nothing here. */
function itemsIn(node: unknown): readonly JsonRecord[] {
  if (!isRecord(node)) return []
  const types = listOf(node['@type'])
  const isItem = types.includes(`${TROPY}Item`) || `${TROPY}photo` in node
  if (isItem && !('@graph' in node)) return [node]
  return listOf(node['@graph']).flatMap(itemsIn)
}

/** Values of one of Tropy's terms; lists are their members. */
function valuesOf(node: JsonRecord, term: string): readonly unknown[] {
  return listOf(node[TROPY + term]).flatMap((value) =>
    isRecord(value) && '@list' in value ? listOf(value['@list']) : [value],
  )
}

function nodesOf(node: JsonRecord, term: string): readonly JsonRecord[] {
  return valuesOf(node, term).filter(isRecord)
}

function valueIn(value: unknown): unknown {
  return isRecord(value) ? (value['@value'] ?? value['@id']) : undefined
}

function textsOf(node: JsonRecord, term: string): readonly string[] {
  return valuesOf(node, term).flatMap((value) => {
    const text = valueIn(value)
    return typeof text === 'string' || typeof text === 'number' ? [String(text)] : []
  })
}

function textOf(node: JsonRecord, term: string): string {
  return textsOf(node, term)[0] ?? ''
}

function numberOf(node: JsonRecord, term: string): number {
  const number = Number(textOf(node, term))
  return Number.isFinite(number) ? number : 0
}

function itemOf(node: JsonRecord, version: string | null): TropyItem {
  return {
    metadata: metadataOf(node, ITEM_TERMS),
    tags: textsOf(node, 'tag'),
    lists: textsOf(node, 'list').map((list) => listPath(list, version)),
    photos: nodesOf(node, 'photo').map(photoOf),
  }
}

function photoOf(node: JsonRecord): TropyPhoto {
  return {
    ...imageOf(node),
    path: plainPath(textOf(node, 'path')),
    page: numberOf(node, 'page'),
    checksum: textOf(node, 'checksum').toLowerCase(),
    size: numberOf(node, 'size') || null,
    width: numberOf(node, 'width'),
    height: numberOf(node, 'height'),
    orientation: numberOf(node, 'orientation') || 1,
    selections: nodesOf(node, 'selection').map(selectionOf),
  }
}

function selectionOf(node: JsonRecord): TropySelection {
  const [x, y] = [numberOf(node, 'x'), numberOf(node, 'y')]
  return { ...imageOf(node), x, y, width: numberOf(node, 'width'), height: numberOf(node, 'height') }
}

function imageOf(node: JsonRecord): TropyImage {
  return {
    metadata: metadataOf(node, IMAGE_TERMS),
    notes: nodesOf(node, 'note').flatMap(noteOf),
    transcriptions: nodesOf(node, 'transcription').flatMap(transcriptionOf),
    edited: isEdited(node),
  }
}

function noteOf(node: JsonRecord): readonly TropyNote[] {
  const text = tidyNote(textOf(node, 'text')) || plainNote(textOf(node, 'html'))
  return text === '' ? [] : [{ text }]
}

function transcriptionOf(node: JsonRecord): readonly TropyTranscription[] {
  const [text, alto] = [tidyNote(textOf(node, 'text')), textOf(node, 'alto') || null]
  return text === '' && alto === null ? [] : [{ text, alto }]
}

const LEVELS = ['angle', 'brightness', 'contrast', 'hue', 'saturation', 'sharpen'] as const
const SWITCHES = ['mirror', 'negative'] as const

function isEdited(node: JsonRecord): boolean {
  const isOn = (term: string): boolean => valuesOf(node, term).some((value) => Boolean(valueIn(value)))
  return LEVELS.some((term) => numberOf(node, term) !== 0) || SWITCHES.some(isOn)
}

const ITEM_TERMS = new Set(['template', 'list', 'tag', 'photo'].map((term) => TROPY + term))
const IMAGE_TERMS = new Set(
  [
    ...['template', 'note', 'transcription', 'selection', 'checksum', 'color', 'density', 'filename', 'mimetype'],
    ...['orientation', 'page', 'path', 'protocol', 'size', 'width', 'height', 'x', 'y'],
    ...LEVELS,
    ...SWITCHES,
  ].map((term) => TROPY + term),
)

function metadataOf(node: JsonRecord, terms: ReadonlySet<string>): TropyImage['metadata'] {
  const said = Object.entries(node).flatMap(([property, values]) => {
    if (property.startsWith('@') || terms.has(property)) return []
    const value = listOf(values).flatMap(metadataValue)[0]
    return value ? [[property, value] as const] : []
  })
  return new Map(said)
}

function metadataValue(value: unknown): readonly TropyValue[] {
  const text = valueIn(value)
  if (typeof text !== 'string' && typeof text !== 'number') return []
  const language = isRecord(value) ? value['@language'] : undefined
  const said = String(text).trim()
  return said === '' ? [] : [{ text: said, ...(typeof language === 'string' ? { language } : {}) }]
}
