import { isRecord, type JsonRecord } from '../../domain/json-record.ts'
import { listOf } from '../jsonld/json-ld-values.ts'
import { annotationsIn, annotationsOf } from './iiif-annotations.ts'
import { imageOf } from './iiif-image.ts'
import type { IiifCanvas, IiifImage } from './iiif-resource.ts'
import { idOf, recordsOf, textsOf, typeOf } from './iiif-values.ts'

/** A canvas of 3.0 (`items`, `annotations`) or of 2.x (`images`, `otherContent`). */
export function canvasOf(canvas: JsonRecord): IiifCanvas {
  const size = { width: numberOf(canvas['width']), height: numberOf(canvas['height']) }
  const painted = [...recordsOf(canvas['items']).flatMap(annotationsIn), ...recordsOf(canvas['images'])]
  const lists = [...listOf(canvas['annotations']), ...listOf(canvas['otherContent'])]
  const told = [...painted, ...lists.flatMap(annotationsIn)]
  return {
    id: idOf(canvas),
    label: textsOf(canvas['label']),
    image: firstImage(painted),
    annotations: annotationsOf(told, size),
    lists: lists.filter((list) => annotationsIn(list).length === 0).flatMap((list) => idOf(list) || []),
    seeAlso: listOf(canvas['seeAlso']).flatMap((file) => idOf(file) || []),
    ...size,
  }
}

function firstImage(painted: readonly JsonRecord[]): IiifImage | null {
  for (const annotation of painted) {
    const image = imageOf(annotation['body'] ?? annotation['resource'])
    if (image) return image
  }
  return null
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && value > 0 ? value : 0
}

/** The canvases of a manifest: `items` of 3.0, those of the first sequence of 2.x, as its others show the same ones. */
export function canvasesOf(manifest: JsonRecord): readonly JsonRecord[] {
  const [sequence] = recordsOf(manifest['sequences'])
  const canvases = sequence ? listOf(sequence['canvases']) : listOf(manifest['items'] ?? manifest['canvases'])
  return canvases.filter((each) => isRecord(each) && typeOf(each) === 'Canvas').filter(isRecord)
}
