import type { GeoBounds, PixelSize } from '../../domain/geometry.ts'
import type { PagePoint } from '../../domain/shape.ts'
import { wrappedLon } from '../globe.ts'
import type { LaidMap } from './lay-map.ts'
import { fromMercator, type MercatorExtent } from './mercator.ts'

/** A square of the ground in metres of Web Mercator, from its north west corner. */
export interface GroundSquare {
  readonly east: number
  readonly north: number
  /** Metres along a side. */
  readonly side: number
}

/** Where the knots of a square net over a square of the ground are in a picture: x, y of each, row by row from the north. */
export interface WarpNet {
  /** Meshes along a side: there is one knot more. */
  readonly meshes: number
  /** In fractions of the picture, or in pixels of what is read of it. */
  readonly knots: Float64Array
}

/** Samples of red, green, blue and alpha, row by row. */
export interface Rgba extends PixelSize {
  readonly data: Uint8ClampedArray
}

/** The net of a square of the ground, in fractions of the picture. Between knots the way is straight. */
export function netOf(map: LaidMap, { east, north, side }: GroundSquare, meshes: number): WarpNet {
  const knots = new Float64Array(2 * (meshes + 1) ** 2)
  let at = 0
  for (let row = 0; row <= meshes; row += 1) {
    for (let column = 0; column <= meshes; column += 1) {
      const ground = [east + (side * column) / meshes, north - (side * row) / meshes]
      const { x, y } = map.toImage(fromMercator(ground))
      knots[at] = x
      knots[at + 1] = y
      at += 2
    }
  }
  return { meshes, knots }
}

/** The same net in pixels of a part of the picture: `size` is that of the whole, `left` and `top` where the part begins. */
export function netInPixels(
  { meshes, knots }: WarpNet,
  size: PixelSize,
  { left, top }: { readonly left: number; readonly top: number },
): WarpNet {
  const inPixels = knots.map((share, at) => (at % 2 === 0 ? share * size.width - left : share * size.height - top))
  return { meshes, knots: inPixels }
}

/** How many pixels of a picture of that size one pixel of the square has across, where it has most. */
export function densityOf({ meshes, knots }: WarpNet, size: PixelSize, pixels: number): number {
  const knot = (row: number, column: number): readonly [number, number] => {
    const at = 2 * (row * (meshes + 1) + column)
    return [(knots[at] ?? 0) * size.width, (knots[at + 1] ?? 0) * size.height]
  }
  const length = (one: readonly [number, number], other: readonly [number, number]): number =>
    Math.hypot(one[0] - other[0], one[1] - other[1])
  const middle = Math.floor(meshes / 2)
  const across = length(knot(middle, 0), knot(middle, meshes))
  const down = length(knot(0, middle), knot(meshes, middle))
  return Math.max(across, down) / pixels
}

/**
 * Lays a part of a picture on a square of the ground, `pixels` along each side: each pixel of it takes what the net says,
 * mixed of the four pixels that are nearest, by how opaque they are. What the picture has not is transparent.
 */
export function warp(part: Rgba, { meshes, knots }: WarpNet, pixels: number): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(4 * pixels * pixels)
  const stride = 2 * (meshes + 1)
  for (let y = 0; y < pixels; y += 1) {
    const down = ((y + 0.5) * meshes) / pixels
    const row = Math.floor(down)
    const above = 1 - down + row
    for (let x = 0; x < pixels; x += 1) {
      const across = ((x + 0.5) * meshes) / pixels
      const column = Math.floor(across)
      const left = 1 - across + column
      const at = row * stride + 2 * column
      const [a, b, c, d] = [left * above, (1 - left) * above, left * (1 - above), (1 - left) * (1 - above)]
      const sourceX =
        a * knot(knots, at) + b * knot(knots, at + 2) + c * knot(knots, at + stride) + d * knot(knots, at + stride + 2)
      const sourceY =
        a * knot(knots, at + 1) +
        b * knot(knots, at + 3) +
        c * knot(knots, at + stride + 1) +
        d * knot(knots, at + stride + 3)
      mix(part, { x: sourceX - 0.5, y: sourceY - 0.5 }, { out, to: 4 * (y * pixels + x) })
    }
  }
  return out
}

/** The net has a knot wherever it is asked. */
function knot(knots: Float64Array, at: number): number {
  return knots[at] as number // within the net by the loops above
}

interface Target {
  readonly out: Uint8ClampedArray
  readonly to: number
}

function mix({ width, height, data }: Rgba, { x, y }: PagePoint, { out, to }: Target): void {
  if (!(x > -1 && y > -1 && x < width && y < height)) return
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [right, below] = [x - left, y - top]
  let [red, green, blue, alpha] = [0, 0, 0, 0]
  for (let dy = 0; dy < 2; dy += 1) {
    const row = top + dy
    if (row < 0 || row >= height) continue
    for (let dx = 0; dx < 2; dx += 1) {
      const column = left + dx
      if (column < 0 || column >= width) continue
      const at = 4 * (row * width + column)
      const weight = (dx === 0 ? 1 - right : right) * (dy === 0 ? 1 - below : below) * (data[at + 3] ?? 0)
      red += weight * (data[at] ?? 0)
      green += weight * (data[at + 1] ?? 0)
      blue += weight * (data[at + 2] ?? 0)
      alpha += weight
    }
  }
  if (alpha <= 0) return
  out[to] = red / alpha
  out[to + 1] = green / alpha
  out[to + 2] = blue / alpha
  out[to + 3] = alpha
}

/** How many steps the sides of an outline are followed in: bent sides bulge between corners. */
const STEPS = 32

/** What a ring of the picture covers on the ground. */
export function groundOf(map: LaidMap, ring: readonly PagePoint[]): MercatorExtent {
  const spots = ring.flatMap((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from
    return Array.from({ length: STEPS }, (_, step) => {
      const share = step / STEPS
      return map.toGround({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share })
    })
  })
  const easts = spots.map(([east]) => east)
  const norths = spots.map(([, north]) => north)
  return { west: Math.min(...easts), south: Math.min(...norths), east: Math.max(...easts), north: Math.max(...norths) }
}

/** The whole picture. */
export const WHOLE_RING: readonly PagePoint[] = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
]

/** An extent in degrees; longitudes beyond 180° are told from the other side. */
export function boundsOfGround({ west, south, east, north }: MercatorExtent): GeoBounds {
  const [from, to] = [fromMercator([west, south]), fromMercator([east, north])]
  return { west: wrappedLon(from.lon), south: from.lat, east: wrappedLon(to.lon), north: to.lat }
}

/** Metres of Web Mercator across a pixel of the picture, in its middle: as much as a pixel of a laid map should have. */
export function metresOfPixel(map: LaidMap, { width, height }: PixelSize): number {
  const middle = map.toGround({ x: 0.5, y: 0.5 })
  const right = map.toGround({ x: 0.5 + 1 / width, y: 0.5 })
  const below = map.toGround({ x: 0.5, y: 0.5 + 1 / height })
  const [ax, ay, bx, by] = [right[0] - middle[0], right[1] - middle[1], below[0] - middle[0], below[1] - middle[1]]
  return Math.sqrt(Math.abs(ax * by - ay * bx))
}
