import type { GeoShape } from '../domain/geo-shape.ts'
import type { GeoPoint } from '../domain/geometry.ts'
import { lonNear, roundedDegrees } from './globe.ts'
import { readCoordinates, type ReadCoordinateError } from './grid-coordinates.ts'
import { shapeFault, type ShapeFault } from './shape-faults.ts'

/** What a place can be on a map. */
export const SHAPE_KINDS = ['point', 'circle', 'polygon', 'line'] as const
export type ShapeKind = (typeof SHAPE_KINDS)[number]

/** A shape as one types it. */
export interface WrittenShape {
  readonly kind: ShapeKind
  /** A point a line, in any notation of `readCoordinates`; an empty line stands before each hole of an area. */
  readonly points: string
  /** Kilometres, of a circle. */
  readonly radius: string
}

/** A point, or a shape of several. */
export type Located = { readonly kind: 'point'; readonly point: GeoPoint } | GeoShape

/**
 * Why what is written is no shape: those of `shapeFault`; nothing written; more than one point where one is needed; or the
 * text of a line (from 1) is no point. `swapped`: that point with latitude and longitude changed over.
 */
export type WrittenFault =
  | ShapeFault
  | { readonly kind: 'none' }
  | { readonly kind: 'one' }
  | { readonly kind: 'line'; readonly line: number; readonly error: ReadCoordinateError; readonly swapped?: GeoPoint }

/** What is typed as a shape; beside what is wrong with it, the shape as far as it could be read. */
export type ReadShape = { readonly shape: Located } | { readonly fault: WrittenFault; readonly shape?: Located }

/** Reads what is typed. The last point may be the first again. */
export function readShape(written: WrittenShape): ReadShape {
  const parts = partsOf(written.points)
  if ('fault' in parts) return parts
  const [first = []] = parts.rings
  const [point, ...more] = parts.rings.flat()
  if (!point) return { fault: { kind: 'none' } }
  const isOne = written.kind === 'point' || written.kind === 'circle'
  if (isOne && more.length > 0) return { fault: { kind: 'one' } }
  const shape = shapeOf(written, point, { first, rings: parts.rings })
  const fault = shape.kind === 'point' ? null : shapeFault(shape)
  return fault ? { fault, shape } : { shape }
}

/** Writes a shape as it is edited: decimal degrees to a millionth. */
export function writeShape(shape: Located): WrittenShape {
  switch (shape.kind) {
    case 'point':
      return { kind: 'point', points: lineOf(shape.point), radius: '' }
    case 'circle':
      return { kind: 'circle', points: lineOf(shape.centre), radius: String(short(shape.radius / 1000, 1e3)) }
    case 'line':
      return { kind: 'line', points: linesOf(shape.points), radius: '' }
    case 'polygon':
      return { kind: 'polygon', points: shape.rings.map(linesOf).join('\n\n'), radius: '' }
  }
}

/** The text with one of its lines (from 1) replaced by a point. */
export function withLine(text: string, line: number, point: GeoPoint): string {
  return text
    .split('\n')
    .map((each, index) => (index + 1 === line ? lineOf(point) : each))
    .join('\n')
}

function shapeOf(
  { kind, radius }: WrittenShape,
  point: GeoPoint,
  { first, rings }: { readonly first: readonly GeoPoint[]; readonly rings: readonly (readonly GeoPoint[])[] },
): Located {
  switch (kind) {
    case 'point':
      return { kind, point }
    case 'circle':
      return { kind, centre: point, radius: short(metresIn(radius), 1) }
    case 'line':
      return { kind, points: rings.length > 1 ? rings.flat() : first }
    case 'polygon':
      return { kind, rings: rings.map(open) }
  }
}

/** Kilometres are written with a dot or a comma; 0 where they are no number. */
function metresIn(km: string): number {
  const metres = Number(km.trim().replace(',', '.')) * 1000
  return Number.isFinite(metres) ? metres : 0
}

function partsOf(
  text: string,
): { readonly rings: readonly (readonly GeoPoint[])[] } | { readonly fault: WrittenFault } {
  const rings: GeoPoint[][] = [[]]
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') {
      rings.push([])
      continue
    }
    const read = readCoordinates(line)
    if ('error' in read) return { fault: { kind: 'line', line: index + 1, ...read } }
    const before = rings.at(-1)?.at(-1)
    if (!before || !isSame(before, read.point)) rings.at(-1)?.push(read.point)
  }
  return { rings: rings.filter((ring) => ring.length > 0) }
}

function open(ring: readonly GeoPoint[]): readonly GeoPoint[] {
  const [first, last] = [ring[0], ring.at(-1)]
  return ring.length > 1 && first && last && isSame(first, last) ? ring.slice(0, -1) : ring
}

function isSame(one: GeoPoint, other: GeoPoint): boolean {
  return one.lat === other.lat && one.lon === other.lon
}

function linesOf(points: readonly GeoPoint[]): string {
  return points.map(lineOf).join('\n')
}

function lineOf({ lat, lon }: GeoPoint): string {
  return `${roundedDegrees(lat)}, ${roundedDegrees(lonNear(lon, 0))}`
}

function short(value: number, parts: number): number {
  return Math.round(value * parts) / parts || 0
}
