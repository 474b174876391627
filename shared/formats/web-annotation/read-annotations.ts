import { isRecord } from '../../domain/json-record.ts'
import { listOf, textOf } from '../jsonld/json-ld-values.ts'
import { parseBodies, type SaidOfRegion } from './read-bodies.ts'
import { readFragment, readSelector, type Selected } from './read-selector.ts'

/** What an annotation says of a part of a picture. */
export interface ReadAnnotation extends SaidOfRegion {
  /** Its place among the annotations of the file, from 1. */
  readonly row: number
  /** Its IRI, where it has one. */
  readonly iri: string | null
  /** The picture that it is about: its IRI, its file's path where the file says it, and which picture of that file (from 0). */
  readonly source: { readonly iri: string; readonly path: string; readonly frame: number | null }
  readonly selected: Selected
  /** ISO 8601, where the file tells. */
  readonly created: string | null
}

/** An annotation that can't go in; `code` has words of its own. */
export interface AnnotationFailure {
  readonly row: number
  readonly code: 'annotation-unknown' | 'annotation-no-picture' | 'annotation-selector'
  /** What of it can't be read. */
  readonly message: string
}

export interface ReadAnnotations {
  readonly parsed: readonly ReadAnnotation[]
  readonly failed: readonly AnnotationFailure[]
}

/**
 * Reads a file of W3C Web Annotations (Data Model, 2017) as JSON: an AnnotationPage or AnnotationCollection, a list, or
 * one annotation. One about several targets gives one for each. null where the file is no JSON.
 */
export function readAnnotations(text: string): ReadAnnotations | null {
  const json = parsedJson(text)
  if (json === undefined) return null
  const parsed: ReadAnnotation[] = []
  const failed: AnnotationFailure[] = []
  annotationsIn(json).forEach((annotation, index) => {
    for (const read of readAnnotation(annotation, index + 1)) {
      if ('code' in read) failed.push(read)
      else parsed.push(read)
    }
  })
  return { parsed, failed }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function annotationsIn(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json.flatMap(annotationsIn)
  if (!isRecord(json)) return [json]
  if ('items' in json) return listOf(json['items'])
  return 'first' in json ? annotationsIn(json['first']) : [json]
}

type Read = ReadAnnotation | AnnotationFailure

function readAnnotation(annotation: unknown, row: number): readonly Read[] {
  if (!isRecord(annotation) || !('target' in annotation)) {
    const type = isRecord(annotation) ? textOf(annotation['type'] ?? annotation['@type']) : typeof annotation
    return [{ row, code: 'annotation-unknown', message: type }]
  }
  const iri = textOf(annotation['id'] ?? annotation['@id']) || null
  const created = textOf(annotation['created']) || null
  const said = parseBodies(annotation)
  return listOf(annotation['target']).map((target): Read => {
    const source = sourceOf(target)
    if (!source) return { row, code: 'annotation-no-picture', message: iri ?? '' }
    const selectors = isRecord(target) ? listOf(target['selector']) : []
    const selected = selectors.map(readSelector).find((each) => each !== null) ?? readFragment(fragmentOf(source.iri))
    if (!selected) return { row, code: 'annotation-selector', message: kindsOf(selectors) }
    return { row, iri, created, source, selected, ...said }
  })
}

function sourceOf(target: unknown): ReadAnnotation['source'] | null {
  const source = isRecord(target) ? (target['source'] ?? target['id']) : target
  const iri = isRecord(source) ? textOf(source['id'] ?? source['@id']) : textOf(source)
  if (iri === '') return null
  const name = isRecord(source) ? textOf(source['schema:name']) : ''
  const position = isRecord(source) ? Number(source['schema:position']) : NaN
  return { iri, path: name, frame: Number.isInteger(position) && position > 0 ? position - 1 : null }
}

function fragmentOf(iri: string): string {
  const at = iri.indexOf('#')
  return at < 0 ? '' : iri.slice(at)
}

/** The kinds of selectors that were not understood, to be told; '' for a target without any. */
function kindsOf(selectors: readonly unknown[]): string {
  return selectors.map((each) => (isRecord(each) ? textOf(each['type']) : textOf(each))).join(', ')
}
