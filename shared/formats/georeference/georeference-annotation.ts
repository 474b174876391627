import type { ControlPoint, Georeference, GeoreferenceMethod } from '../../domain/georeference.ts'
import type { PixelSize } from '../../domain/geometry.ts'
import { isRecord, type JsonRecord } from '../../domain/json-record.ts'
import type { PagePoint } from '../../domain/shape.ts'
import { listOf, textOf } from '../jsonld/json-ld-values.ts'
import { svgOutline } from '../web-annotation/svg-outline.ts'

const CONTEXTS = [
  'http://iiif.io/api/extension/georef/1/context.json',
  'http://iiif.io/api/presentation/3/context.json',
] as const

/** How the IIIF extension names the ways of laying. */
const TRANSFORMATIONS: Readonly<Record<GeoreferenceMethod, object>> = {
  helmert: { type: 'helmert' },
  polynomial1: { type: 'polynomial', options: { order: 1 } },
  polynomial2: { type: 'polynomial', options: { order: 2 } },
  polynomial3: { type: 'polynomial', options: { order: 3 } },
  projective: { type: 'projective' },
  thinPlateSpline: { type: 'thinPlateSpline' },
}

/** The picture that is laid: an address of its own, as a Canvas has, and its size in pixels. */
export interface LaidPicture {
  readonly id: string
  readonly size: PixelSize
}

/** What a file says of how a map is laid, without what Fonds keeps beside it. */
export type ReadGeoreference = Pick<Georeference, 'points' | 'method' | 'mask'>

/**
 * A IIIF Georeference Annotation (extension 1.0): control points as `resourceCoords` in pixels of the upright picture with
 * their places, the way of laying, and the mask as an SVG selector.
 */
export function georeferenceAnnotation(laid: ReadGeoreference, { id, size }: LaidPicture): string {
  const { points, method, mask } = laid
  const ring = mask ?? [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
  ]
  const annotation = {
    '@context': CONTEXTS,
    id: `${id}#georeference`,
    type: 'Annotation',
    motivation: 'georeferencing',
    target: {
      type: 'SpecificResource',
      source: { id, type: 'Canvas', ...size },
      selector: { type: 'SvgSelector', value: svgOf(ring, size) },
    },
    body: {
      id: `${id}#control-points`,
      type: 'FeatureCollection',
      transformation: TRANSFORMATIONS[method],
      features: points.map((point) => feature(point, size)),
    },
  }
  return `${JSON.stringify(annotation, null, 2)}\n`
}

function feature({ image, geo }: ControlPoint, size: PixelSize): object {
  return {
    type: 'Feature',
    properties: { resourceCoords: pixels(image, size) },
    geometry: { type: 'Point', coordinates: [geo.lon, geo.lat] },
  }
}

function pixels({ x, y }: PagePoint, { width, height }: PixelSize): readonly [number, number] {
  return [thousandth(x * width), thousandth(y * height)]
}

function thousandth(value: number): number {
  return Math.round(value * 1000) / 1000
}

function svgOf(ring: readonly PagePoint[], size: PixelSize): string {
  const points = ring.map((point) => pixels(point, size).join(',')).join(' ')
  return `<svg width="${size.width}" height="${size.height}"><polygon points="${points}" /></svg>`
}

/**
 * Reads such an annotation, or the first of an AnnotationPage, as Allmaps and others write them: `resourceCoords` or
 * `pixelCoords`, counted on `size` where the source names no size of its own. null where nothing in it lays a map.
 */
export function readGeoreferenceAnnotation(text: string, size: PixelSize): ReadGeoreference | null {
  const annotation = annotationIn(parsed(text))
  if (!annotation || !isRecord(annotation['body'])) return null
  const { body, target } = annotation
  const counted = sizeOf(target) ?? size
  const points = listOf(body['features']).flatMap((each) => pointOf(each, counted))
  if (points.length === 0) return null
  const ring = maskOf(target, counted)
  return { points, method: methodOf(body['transformation']), ...(ring ? { mask: ring } : {}) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    // What is no JSON lays no map.
    return null
  }
}

function annotationIn(json: unknown): JsonRecord | null {
  if (!isRecord(json)) return null
  if (json['type'] === 'AnnotationPage') return listOf(json['items']).map(annotationIn).find(Boolean) ?? null
  return json['type'] === 'Annotation' && isRecord(json['body']) ? json : null
}

function sizeOf(target: unknown): PixelSize | null {
  const source = isRecord(target) ? target['source'] : null
  if (!isRecord(source)) return null
  const [width, height] = [Number(source['width']), Number(source['height'])]
  return width > 0 && height > 0 ? { width, height } : null
}

function pointOf(each: unknown, { width, height }: PixelSize): readonly ControlPoint[] {
  if (!isRecord(each) || !isRecord(each['properties']) || !isRecord(each['geometry'])) return []
  const { resourceCoords, pixelCoords } = each['properties']
  const [x = NaN, y = NaN] = listOf(resourceCoords ?? pixelCoords).map(Number)
  const [lon = NaN, lat = NaN] = listOf(each['geometry']['coordinates']).map(Number)
  const isSound = [x, y, lon, lat].every(Number.isFinite) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
  return isSound ? [{ image: { x: x / width, y: y / height }, geo: { lat, lon } }] : []
}

function maskOf(target: unknown, { width, height }: PixelSize): readonly PagePoint[] | null {
  const selector = isRecord(target) ? target['selector'] : null
  const outline = isRecord(selector) ? svgOutline(textOf(selector['value'])) : null
  const ring = outline?.map(({ x, y }) => ({ x: x / width, y: y / height }))
  return ring && !isWhole(ring) ? ring : null
}

/** The mask of a map that is all of its picture says nothing. */
function isWhole(ring: readonly PagePoint[]): boolean {
  const atEdge = (value: number): boolean => value < 0.001 || value > 0.999
  return ring.length === 4 && ring.every(({ x, y }) => atEdge(x) && atEdge(y))
}

/** By type and order; the way of a file that names none, or one that we don't know, is the polynomial of order one. */
function methodOf(transformation: unknown): GeoreferenceMethod {
  if (!isRecord(transformation)) return 'polynomial1'
  const { type, options } = transformation
  if (type === 'helmert' || type === 'projective' || type === 'thinPlateSpline') return type
  const order = isRecord(options) ? Number(options['order']) : 1
  return order === 2 ? 'polynomial2' : order === 3 ? 'polynomial3' : 'polynomial1'
}
