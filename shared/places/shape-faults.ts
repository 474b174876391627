import type { GeoShape } from '../domain/geo-shape.ts'
import type { GeoPoint } from '../domain/geometry.ts'
import { lonNear } from './globe.ts'
import { doSidesMeet, isInFlatRing, sidesOf, unwrappedPoints, type Side } from './rings.ts'

/** A quarter of the way round the Earth, metres: no place is less certain. */
export const MOST_RADIUS = 10_000_000

/**
 * Why a shape is none. `few`: it has fewer points than it needs. `crossing`: two of its sides cross or touch; sides are
 * counted from 1, side 1 from point 1 to point 2, through all rings. `pole`: a ring runs round a pole. `hole`: a hole
 * lies outside; holes are counted from 1. `radius`: not above 0, or more than MOST_RADIUS.
 */
export type ShapeFault =
  | { readonly kind: 'few'; readonly needed: number }
  | { readonly kind: 'crossing'; readonly sides: readonly [number, number] }
  | { readonly kind: 'pole' }
  | { readonly kind: 'hole'; readonly hole: number }
  | { readonly kind: 'radius' }

/** What is wrong with a shape; null where nothing is. A line may cross itself. */
export function shapeFault(shape: GeoShape): ShapeFault | null {
  switch (shape.kind) {
    case 'circle':
      return shape.radius > 0 && shape.radius <= MOST_RADIUS ? null : { kind: 'radius' }
    case 'line':
      return shape.points.length < 2 ? { kind: 'few', needed: 2 } : null
    case 'polygon':
      return polygonFault(shape.rings)
  }
}

/** Whether a shape lies on both sides of 180°: what is written out is cut there in two (RFC 7946, 3.1.9). */
export function crosses180(shape: GeoShape): boolean {
  if (shape.kind === 'circle') return false
  const rings = shape.kind === 'line' ? [shape.points] : shape.rings
  return rings.some((ring) => unwrappedPoints(ring).some(({ lon }) => lon > 180 || lon < -180))
}

/**
 * The corners in their order round the middle, so that no sides cross: what was meant where corners were typed as they
 * came. null where that, too, is no area.
 */
export function untangled(ring: readonly GeoPoint[]): readonly GeoPoint[] | null {
  const corners = unwrappedPoints(ring)
  const middle = {
    lat: corners.reduce((sum, { lat }) => sum + lat, 0) / corners.length,
    lon: corners.reduce((sum, { lon }) => sum + lon, 0) / corners.length,
  }
  const angle = ({ lat, lon }: GeoPoint): number => Math.atan2(lat - middle.lat, lon - middle.lon)
  const ordered = [...corners]
    .sort((a, b) => angle(a) - angle(b))
    .map(({ lat, lon }) => ({ lat, lon: lonNear(lon, 0) }))
  return shapeFault({ kind: 'polygon', rings: [ordered] }) === null ? ordered : null
}

function polygonFault(rings: readonly (readonly GeoPoint[])[]): ShapeFault | null {
  if (rings.length === 0 || rings.some((ring) => ring.length < 3)) return { kind: 'few', needed: 3 }
  const near = rings[0]?.[0]?.lon ?? 0
  const flat = rings.map((ring) => beside(unwrappedPoints(ring), near))
  if (flat.some(isRoundPole)) return { kind: 'pole' }
  const sides = crossingSides(flat)
  if (sides) return { kind: 'crossing', sides }
  const [outer = [], ...holes] = flat
  const outside = holes.findIndex(([first]) => first && !isInFlatRing(first, outer))
  return outside < 0 ? null : { kind: 'hole', hole: outside + 1 }
}

/** A ring in the copy of the world that the others are in. */
function beside(ring: readonly GeoPoint[], near: number): readonly GeoPoint[] {
  const first = ring[0]?.lon ?? near
  const moved = lonNear(first, near) - first
  return ring.map(({ lat, lon }) => ({ lat, lon: lon + moved }))
}

function isRoundPole(ring: readonly GeoPoint[]): boolean {
  const [first, last] = [ring[0]?.lon ?? 0, ring.at(-1)?.lon ?? 0]
  return Math.abs(lonNear(first, last) - first) > 180
}

interface Numbered {
  readonly side: Side
  /** From 0, through all rings. */
  readonly number: number
  /** The numbers of the sides before and after it in its ring. */
  readonly besides: readonly number[]
  readonly west: number
  readonly east: number
}

/** The first two sides that meet and are not beside one another; found from west to east, so that few are compared. */
function crossingSides(rings: readonly (readonly GeoPoint[])[]): readonly [number, number] | null {
  const sides = rings.flatMap((ring, index) => numbered(ring, rings.slice(0, index).flat().length))
  const ordered = [...sides].sort((a, b) => a.west - b.west)
  let open: readonly Numbered[] = []
  for (const side of ordered) {
    open = open.filter(({ east }) => east >= side.west)
    const met = open.find((other) => doCross(side, other))
    if (met) return met.number < side.number ? [met.number + 1, side.number + 1] : [side.number + 1, met.number + 1]
    open = [...open, side]
  }
  return null
}

function numbered(ring: readonly GeoPoint[], first: number): readonly Numbered[] {
  const count = ring.length
  return sidesOf(ring, true).map((side, index) => ({
    side,
    number: first + index,
    besides: [first + ((index + count - 1) % count), first + ((index + 1) % count)],
    west: Math.min(side[0].lon, side[1].lon),
    east: Math.max(side[0].lon, side[1].lon),
  }))
}

/** Sides beside one another share a corner; they cross only where one runs back over the other. */
function doCross(one: Numbered, other: Numbered): boolean {
  if (!one.besides.includes(other.number)) return doSidesMeet(one.side, other.side)
  const isNext = one.side[1] === other.side[0]
  const [[from, corner], [, to]] = isNext ? [one.side, other.side] : [other.side, one.side]
  const across = (corner.lon - from.lon) * (to.lat - corner.lat) - (corner.lat - from.lat) * (to.lon - corner.lon)
  const along = (corner.lon - from.lon) * (to.lon - corner.lon) + (corner.lat - from.lat) * (to.lat - corner.lat)
  return Math.abs(across) < 1e-12 && along <= 0
}
