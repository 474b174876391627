import { GeneralGcpTransformer } from '@allmaps/transform'
import type { ControlPoint, Georeference, GeoreferenceMethod } from '../../domain/georeference.ts'
import type { GeoPoint, PixelSize } from '../../domain/geometry.ts'
import type { PagePoint } from '../../domain/shape.ts'
import { lonNear } from '../globe.ts'
import { fromMercator, mercatorScale, toMercator } from './mercator.ts'

/** How many control points each way of laying needs at least. */
export const LEAST_POINTS: Readonly<Record<GeoreferenceMethod, number>> = {
  helmert: 2,
  polynomial1: 3,
  projective: 4,
  thinPlateSpline: 3,
  polynomial2: 6,
  polynomial3: 10,
}

/** Why a map cannot be laid: too few points, two on one spot of the map or of the ground, all on a line, or no solution. */
export type LayFault = 'few' | 'same-spot' | 'one-line' | 'no-solution'

/** A scanned map on the ground. */
export interface LaidMap {
  toGeo(image: PagePoint): GeoPoint
  /** The same in metres of Web Mercator, east first; a map over 180° goes on beyond half the globe. */
  toGround(image: PagePoint): readonly [number, number]
  toImage(geo: GeoPoint): PagePoint
}

/** How far a control point lies from where the whole of them puts it: pixels of the picture, metres on the ground. */
export interface Residual {
  readonly pixels: number
  readonly metres: number
}

type Spot = readonly [number, number]
type Laying = Pick<Georeference, 'points' | 'method'>

/**
 * Lays a picture on the ground by its control points, in Web Mercator as Allmaps does, through its `@allmaps/transform`.
 * `size` in pixels makes fractions of the page comparable in both directions. Longitudes go by the shorter way from the
 * first point, so that a map may lie over 180°.
 */
export function layMap(laying: Laying, size: PixelSize): LaidMap | LayFault {
  const fault = faultOf(laying, size)
  if (fault) return fault
  const near = laying.points[0]?.geo.lon ?? 0
  const onImage = (point: PagePoint): Spot => pixelsOf(point, size)
  const onGround = ({ lat, lon }: GeoPoint): Spot => toMercator({ lat, lon: lonNear(lon, near) })
  const pixels = unitFrame(laying.points.map((point) => onImage(point.image)))
  const metres = unitFrame(laying.points.map((point) => onGround(point.geo)))
  const gcps = laying.points.map((point) => ({
    source: pixels.into(onImage(point.image)),
    destination: metres.into(onGround(point.geo)),
  }))
  const transformer = new GeneralGcpTransformer(gcps, laying.method, { differentHandedness: true })
  const toGround = (point: PagePoint): [number, number] =>
    metres.outOf(transformer.transformForward(pixels.into(onImage(point))))
  const map: LaidMap = {
    toGround,
    toGeo: (point) => {
      const { lat, lon } = fromMercator(toGround(point))
      return { lat, lon: lonNear(lon, 0) }
    },
    toImage: (geo) => {
      const [x, y] = pixels.outOf(transformer.transformBackward(metres.into(onGround(geo))))
      return { x: x / size.width, y: y / size.height }
    },
  }
  return isSound(map) ? map : 'no-solution'
}

/** Numbers about 1 around the middle of the points: powers of millions of metres leave no digits to reckon with. */
function unitFrame(spots: readonly Spot[]): {
  readonly into: (spot: Spot) => [number, number]
  readonly outOf: (spot: Spot) => [number, number]
} {
  const [x, y] = middleOf(spots)
  const reach = Math.max(...spots.map((spot) => Math.hypot(spot[0] - x, spot[1] - y))) || 1
  return {
    into: (spot) => [(spot[0] - x) / reach, (spot[1] - y) / reach],
    outOf: (spot) => [spot[0] * reach + x, spot[1] * reach + y],
  }
}

/** How far off each control point is, in their order. */
export function residualsOf(map: LaidMap, points: readonly ControlPoint[], size: PixelSize): readonly Residual[] {
  return points.map(({ image, geo }) => {
    const back = map.toImage(geo)
    const [east, north] = toMercator(map.toGeo(image))
    const [meantEast, meantNorth] = toMercator(geo)
    const metres = Math.hypot(east - meantEast, north - meantNorth) * mercatorScale(geo.lat)
    const pixels = Math.hypot((back.x - image.x) * size.width, (back.y - image.y) * size.height)
    return { pixels, metres }
  })
}

function pixelsOf({ x, y }: PagePoint, { width, height }: PixelSize): [number, number] {
  return [x * width, y * height]
}

function faultOf({ points, method }: Laying, size: PixelSize): LayFault | null {
  if (points.length < LEAST_POINTS[method]) return 'few'
  const near = points[0]?.geo.lon ?? 0
  const images = points.map(({ image }) => pixelsOf(image, size))
  const grounds = points.map(({ geo }) => toMercator({ lat: geo.lat, lon: lonNear(geo.lon, near) }))
  if (hasTwins(images, 0.5) || hasTwins(grounds, 0.01)) return 'same-spot'
  if (method !== 'helmert' && (isLine(images) || isLine(grounds))) return 'one-line'
  return null
}

function hasTwins(spots: readonly Spot[], apart: number): boolean {
  return spots.some((one, index) =>
    spots.slice(index + 1).some((other) => Math.hypot(one[0] - other[0], one[1] - other[1]) < apart),
  )
}

function middleOf(spots: readonly Spot[]): Spot {
  const mean = (axis: 0 | 1): number => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length
  return [mean(0), mean(1)]
}

/** True where across the direction in which they lie there is less than a thousandth of what is along it. */
function isLine(spots: readonly Spot[]): boolean {
  const [x, y] = middleOf(spots)
  const sum = (of: (dx: number, dy: number) => number): number =>
    spots.reduce((all, spot) => all + of(spot[0] - x, spot[1] - y), 0)
  const [xx, xy, yy] = [sum((dx) => dx * dx), sum((dx, dy) => dx * dy), sum((_, dy) => dy * dy)]
  const spread = Math.hypot((xx - yy) / 2, xy)
  const [along, across] = [(xx + yy) / 2 + spread, (xx + yy) / 2 - spread]
  return across < along * 1e-6
}

/** What is solved must hold on the whole page: a control net that folds gives numbers that are none. */
function isSound(map: LaidMap): boolean {
  const corners = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
    { x: 0.5, y: 0.5 },
  ]
  return corners
    .map((corner) => map.toGeo(corner))
    .every(({ lat, lon }) => Number.isFinite(lat) && Number.isFinite(lon))
}
