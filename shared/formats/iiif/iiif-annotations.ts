import type { PixelSize } from '../../domain/geometry.ts'
import { isRecord, type JsonRecord } from '../../domain/json-record.ts'
import type { ManifestAnnotation } from '../../domain/manifest-rule.ts'
import type { Shape } from '../../domain/shape.ts'
import { listOf, textOf } from '../jsonld/json-ld-values.ts'
import { readFragment, readSelector, shapeOn, type Selected } from '../web-annotation/read-selector.ts'
import { idOf, textsOf, typeOf } from './iiif-values.ts'

/**
 * What annotations of a canvas say in words: W3C Web Annotations (3.0) and Open Annotations (2.x). Those without a text,
 * and those about a part that can't be told, are left aside.
 */
export function annotationsOf(annotations: readonly JsonRecord[], canvas: PixelSize): readonly ManifestAnnotation[] {
  return annotations.flatMap((annotation) => {
    const target = targetOf(annotation['target'] ?? annotation['on'])
    const shape = target === 'whole' ? null : target && shapeOn(target, canvas)
    if (target !== 'whole' && !shape) return []
    return bodiesOf(annotation).flatMap((body) => saidBy(body, motivationsOf(annotation), shape))
  })
}

/** The annotations of a list: `items` of an AnnotationPage (3.0), `resources` of an AnnotationList (2.x). */
export function annotationsIn(list: unknown): readonly JsonRecord[] {
  return isRecord(list) ? listOf(list['items'] ?? list['resources']).filter(isRecord) : []
}

function motivationsOf(annotation: JsonRecord): readonly string[] {
  return listOf(annotation['motivation']).map((each) => textOf(each).replace(/^[a-z]+:/, ''))
}

function bodiesOf(annotation: JsonRecord): readonly JsonRecord[] {
  const bodies = [...listOf(annotation['body']), ...listOf(annotation['resource'])].filter(isRecord)
  // Of a choice of texts the first: the others say the same in another way.
  return bodies.flatMap((body) => {
    if (typeOf(body) !== 'Choice') return [body]
    return listOf(body['default'] ?? body['items'] ?? body['item'])
      .filter(isRecord)
      .slice(0, 1)
  })
}

/** Texts on the canvas are painted, supplement or transcribe it; what else is said of it is a note. */
const TEXT = new Set(['supplementing', 'transcribing', 'painting'])
const TAG = new Set(['tagging', 'classifying'])

function saidBy(body: JsonRecord, motivations: readonly string[], shape: Shape | null): readonly ManifestAnnotation[] {
  const isText = typeOf(body) === 'TextualBody' || typeOf(body) === 'ContentAsText' || typeOf(body) === 'Tag'
  const [said] = isText ? textsOf(body['value'] ?? body['chars']) : []
  if (!said) return []
  const purposes = [textOf(body['purpose']).replace(/^[a-z]+:/, ''), ...motivations]
  const isTag = typeOf(body) === 'Tag' || purposes.some((purpose) => TAG.has(purpose))
  const says = isTag ? 'tag' : purposes.some((purpose) => TEXT.has(purpose)) ? 'text' : 'note'
  return [{ says, text: said.text, shape }]
}

/** The part of the canvas that is meant; null where it can't be told. Of several parts the first. */
function targetOf(written: unknown): Selected | 'whole' | null {
  const [target] = listOf(written)
  if (!isRecord(target)) return selectedBy(textOf(target))
  const selectors = listOf(target['selector']).flatMap(alternatives)
  if (selectors.length === 0) return selectedBy(idOf(target) || idOf(target['full']) || idOf(target['source']))
  return selectors.map(readSelector).find((each) => each !== null) ?? null
}

function selectedBy(address: string): Selected | 'whole' | null {
  const at = address.indexOf('#')
  return at < 0 ? 'whole' : readFragment(address.slice(at))
}

/** Open Annotation names the same part in two ways; the first that can be read counts. */
function alternatives(selector: unknown): readonly unknown[] {
  if (!isRecord(selector)) return []
  if (typeOf(selector) === 'Choice')
    return [...listOf(selector['default']), ...listOf(selector['item'])].flatMap(alternatives)
  return [{ type: typeOf(selector), value: selector['value'] ?? selector['chars'] }]
}
