import { isRecord, type JsonRecord } from '../../domain/json-record.ts'
import { listOf, textOf } from '../jsonld/json-ld-values.ts'
import { canvasesOf, canvasOf } from './iiif-canvas.ts'
import { rangesOf } from './iiif-ranges.ts'
import {
  IiifError,
  type IiifAbout,
  type IiifCollection,
  type IiifManifest,
  type IiifPair,
  type IiifReference,
} from './iiif-resource.ts'
import { idOf, pairOf, pairsOf, recordsOf, textsOf, typeOf } from './iiif-values.ts'

/** Canvases of one manifest at most, and members of one collection: more than any volume has. */
const MOST = 20_000
/** Collections within collections at most. */
const DEEPEST = 16

/** Whether parsed JSON is a manifest or a collection of IIIF, of whatever version. */
export function isIiifJson(json: unknown): json is JsonRecord {
  if (!isRecord(json)) return false
  const type = typeOf(json)
  if (type !== 'Manifest' && type !== 'Collection') return false
  const context = listOf(json['@context']).map(textOf)
  return context.some((each) => /iiif\.io\/api\/presentation\//.test(each)) || /^sc:/.test(textOf(json['@type']))
}

/**
 * Reads a manifest or a collection of the IIIF Presentation API 2.0, 2.1 or 3.0, as parsed. Thumbnails, start canvases and
 * behaviours are left aside. Throws an IiifError 'iiif-none' for other JSON, 'iiif-many' and 'iiif-deep' beyond what goes
 * in at once.
 */
export function readIiif(json: unknown): IiifManifest | IiifCollection {
  if (!isIiifJson(json)) throw new IiifError('iiif-none', isRecord(json) ? typeOf(json) : typeof json)
  return typeOf(json) === 'Collection' ? collectionOf(json, 0) : manifestOf(json)
}

function manifestOf(json: JsonRecord): IiifManifest {
  const canvases = canvasesOf(json)
  if (canvases.length > MOST) throw new IiifError('iiif-many', `${canvases.length} > ${MOST}`)
  const [sequence] = recordsOf(json['sequences'])
  const direction = textOf(json['viewingDirection'] ?? sequence?.['viewingDirection'])
  return {
    kind: 'manifest',
    version: 'sequences' in json || '@type' in json ? 2 : 3,
    ...aboutOf(json),
    canvases: canvases.map(canvasOf),
    ranges: rangesOf(json),
    direction: direction === 'left-to-right' ? '' : direction,
  }
}

function collectionOf(json: JsonRecord, depth: number): IiifCollection {
  if (depth > DEEPEST) throw new IiifError('iiif-deep', idOf(json))
  const members = ['items', 'members', 'collections', 'manifests'].flatMap((key) => recordsOf(json[key]))
  if (members.length > MOST) throw new IiifError('iiif-many', `${members.length} > ${MOST}`)
  return { kind: 'collection', ...aboutOf(json), members: members.flatMap((member) => memberOf(member, depth + 1)) }
}

function memberOf(json: JsonRecord, depth: number): IiifCollection['members'] {
  const type = typeOf(json)
  if (type === 'Manifest' && canvasesOf(json).length > 0) return [manifestOf(json)]
  if (type === 'Collection' && ['items', 'members', 'collections', 'manifests'].some((key) => key in json))
    return [collectionOf(json, depth)]
  const reference: IiifReference = { kind: 'reference', id: idOf(json), label: textsOf(json['label']) }
  return type === 'Manifest' || type === 'Collection' ? [reference] : []
}

function aboutOf(json: JsonRecord): IiifAbout {
  return {
    id: idOf(json),
    label: textsOf(json['label']),
    metadata: pairsOf(json['metadata']),
    summary: textsOf(json['summary'] ?? json['description']),
    statement: pairOf(json['requiredStatement']) ?? attributionOf(json),
    rights: [...listOf(json['rights']), ...listOf(json['license'])].map(idOf).filter((each) => each !== ''),
    provider: recordsOf(json['provider']).flatMap((each) => textsOf(each['label'])),
    navDate: textOf(json['navDate']),
    homepages: [...listOf(json['homepage']), ...listOf(json['related'])].flatMap((each) => idOf(each) || []),
  }
}

function attributionOf(json: JsonRecord): IiifPair | null {
  const value = textsOf(json['attribution'])
  return value.length === 0 ? null : { label: [], value }
}
