import {
  GEOREFERENCE_METHODS,
  type ControlPoint,
  type Georeference,
  type GeoreferenceMethod,
} from '../../domain/georeference.ts'
import type { PixelSize } from '../../domain/geometry.ts'
import { isRecord, type JsonRecord } from '../../domain/json-record.ts'
import type { PagePoint } from '../../domain/shape.ts'
import { listOf, textOf } from '../jsonld/json-ld-values.ts'
import { svgOutline } from '../web-annotation/svg-outline.ts'

/** What a file says of how a map is laid, without what Fonds keeps beside it. */
export type ReadGeoreference = Pick<Georeference, 'points' | 'method' | 'mask'>

/** Why a file lays no map: it is no JSON, it has no such annotation, or none of the annotation's points is one. */
export type GeoreferenceFault = 'damaged' | 'other' | 'pointless'

/** How a file lays a map, and what of it could not be taken; or why it lays none. */
export type GeoreferenceFound =
  | { readonly fault: GeoreferenceFault }
  | {
      readonly laid: ReadGeoreference
      /** Points without a spot or a place on the globe, by their number in the file from 1. */
      readonly failed: readonly number[]
      /** The way of laying as the file names it, where there is none of that name here: the affine stands for it. */
      readonly otherMethod: string | null
      /** The picture of the file has other proportions: most likely it is of another page. */
      readonly isOtherShape: boolean
      /** The file masks the map by something that is no outline. */
      readonly isMaskLost: boolean
    }

/** Proportions that are farther apart are of other pictures, not of another size of the same. */
const ALIKE = 0.02

/**
 * Reads a IIIF Georeference Annotation (extension 1.0), or the first of an AnnotationPage, as Allmaps and others write them:
 * `resourceCoords` or `pixelCoords`, counted on `size` (pixels of the upright page) where the source names no size of its own.
 */
export function readGeoreferenceAnnotation(text: string, size: PixelSize): GeoreferenceFound {
  const json = parsed(text)
  if (json === undefined) return { fault: 'damaged' }
  const annotation = annotationIn(json)
  if (!annotation || !isRecord(annotation['body'])) return { fault: 'other' }
  const { body, target } = annotation
  const own = sizeOf(target)
  const counted = own ?? size
  const told = listOf(body['features']).map((each) => pointOf(each, counted))
  const points = told.filter((point) => point !== null)
  if (points.length === 0) return { fault: 'pointless' }
  const { ring, isLost } = maskOf(target, counted)
  const { method, other } = methodOf(body['transformation'])
  return {
    laid: { points, method, ...(ring ? { mask: ring } : {}) },
    failed: told.flatMap((point, index) => (point ? [] : [index + 1])),
    otherMethod: other,
    isOtherShape: own !== null && Math.abs(Math.log((own.width * size.height) / (own.height * size.width))) > ALIKE,
    isMaskLost: isLost,
  }
}

/** undefined where the text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    // Told as a value: what a user chose is no mistake of ours.
    return undefined
  }
}

function annotationIn(json: unknown): JsonRecord | null {
  if (!isRecord(json)) return null
  if (json['type'] === 'AnnotationPage') return listOf(json['items']).map(annotationIn).find(Boolean) ?? null
  return json['type'] === 'Annotation' && isRecord(json['body']) && 'features' in json['body'] ? json : null
}

function sizeOf(target: unknown): PixelSize | null {
  const source = isRecord(target) ? target['source'] : null
  if (!isRecord(source)) return null
  const [width, height] = [Number(source['width']), Number(source['height'])]
  return width > 0 && height > 0 ? { width, height } : null
}

function pointOf(each: unknown, { width, height }: PixelSize): ControlPoint | null {
  if (!isRecord(each) || !isRecord(each['properties']) || !isRecord(each['geometry'])) return null
  const { resourceCoords, pixelCoords } = each['properties']
  const [x = NaN, y = NaN] = listOf(resourceCoords ?? pixelCoords).map(Number)
  const [lon = NaN, lat = NaN] = listOf(each['geometry']['coordinates']).map(Number)
  const isSound = [x, y, lon, lat].every(Number.isFinite) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
  return isSound ? { image: { x: x / width, y: y / height }, geo: { lat, lon } } : null
}

function maskOf(target: unknown, { width, height }: PixelSize) {
  const selector = isRecord(target) ? target['selector'] : null
  if (!isRecord(selector)) return { ring: null, isLost: false }
  const outline = svgOutline(textOf(selector['value']))
  const ring = outline?.map(({ x, y }) => ({ x: x / width, y: y / height })) ?? null
  return { ring: ring && !isWhole(ring) ? ring : null, isLost: ring === null }
}

/** The mask of a map that is all of its picture says nothing. */
function isWhole(ring: readonly PagePoint[]): boolean {
  const atEdge = (value: number): boolean => value < 0.001 || value > 0.999
  return ring.length === 4 && ring.every(({ x, y }) => atEdge(x) && atEdge(y))
}

interface ReadMethod {
  readonly method: GeoreferenceMethod
  readonly other: string | null
}

/** By type and order; a file that names none means the polynomial of order one. */
function methodOf(transformation: unknown): ReadMethod {
  const { type, options } = isRecord(transformation) ? transformation : {}
  const order = isRecord(options) ? textOf(options['order']) : ''
  const name = type === undefined ? 'polynomial' : textOf(type)
  const wanted = name === 'polynomial' ? `polynomial${order || 1}` : name
  const method = GEOREFERENCE_METHODS.find((each) => each === wanted)
  return method ? { method, other: null } : { method: 'polynomial1', other: [name, order].filter(Boolean).join(' ') }
}
