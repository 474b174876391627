import type { ControlPoint, GeoreferenceMethod } from '../../domain/georeference.ts'
import type { PixelSize } from '../../domain/geometry.ts'
import type { PagePoint } from '../../domain/shape.ts'
import type { ReadGeoreference } from './read-georeference.ts'

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
