import { TILE_SIZE } from './base-map.ts'
import { cutTile, EXTENT, type TileAddress } from './tile-pack.ts'

/** What lines are traced with: a `Path2D`. */
export type Pen = Pick<Path2D, 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'closePath'>

type Point = readonly [number, number]

/** How units of a tile that was cut become pixels of a tile to draw. */
export interface Placing {
  readonly scale: number
  readonly left: number
  readonly top: number
  /** How far from a corner its rounding begins at most, in units; 0 for sharp corners. */
  readonly rounding: number
}

/** Units of a side that are cut off, beyond the tile, with a fill or a stroke of the wide line that belongs to it. */
const BUFFER = 96
/** About 1.2 km at the equator: as much as the generalised lines are uncertain. */
const ROUNDING = 16
const ROUNDED_FROM = 6
/** Pixels around a tile in which lines still reach into it. */
const MARGIN = 16

export function placingOf(tile: TileAddress): Placing {
  const cut = cutTile(tile)
  const times = 2 ** (tile.z - cut.z)
  return {
    scale: (TILE_SIZE / EXTENT) * times,
    left: (tile.x - cut.x * times) * TILE_SIZE,
    top: (tile.y - cut.y * times) * TILE_SIZE,
    rounding: tile.z < ROUNDED_FROM ? 0 : ROUNDING * 2 ** (cut.z - 7),
  }
}

interface Tracing extends Placing {
  readonly isClosed: boolean
}

/** Traces those of the lines that touch the tile. */
export function traceLines(pen: Pen, lines: readonly Int32Array[], placing: Tracing): void {
  for (const line of lines) {
    if (!isInTile(line, placing)) continue
    if (placing.rounding > 0 && line.length > 4) traceRounded(pen, line, placing)
    else traceSharp(pen, line, placing)
  }
}

function isInTile(line: Int32Array, { scale, left, top }: Placing): boolean {
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let at = 0; at < line.length; at += 2) {
    const [x, y] = [line[at] ?? 0, line[at + 1] ?? 0]
    if (x < west) west = x
    if (x > east) east = x
    if (y < north) north = y
    if (y > south) south = y
  }
  const [low, high] = [-MARGIN, TILE_SIZE + MARGIN]
  return (
    east * scale - left > low && west * scale - left < high && south * scale - top > low && north * scale - top < high
  )
}

function traceSharp(pen: Pen, line: Int32Array, { scale, left, top }: Placing): void {
  for (let at = 0; at < line.length; at += 2) {
    const [x, y] = [(line[at] ?? 0) * scale - left, (line[at + 1] ?? 0) * scale - top]
    if (at === 0) pen.moveTo(x, y)
    else pen.lineTo(x, y)
  }
}

/** Corners as curves, but those where the tile was cut. */
function traceRounded(pen: Pen, line: Int32Array, placing: Tracing): void {
  const { scale, left, top, rounding, isClosed } = placing
  const last = line.length / 2 - (isClosed ? 2 : 1)
  const at = (index: number): Point => [line[index * 2] ?? 0, line[index * 2 + 1] ?? 0]
  const placed = ([x, y]: Point): [number, number] => [x * scale - left, y * scale - top]
  for (let index = 0; index <= last; index += 1) {
    const corner = at(index)
    const isSharp = isOnCut(corner) || (!isClosed && (index === 0 || index === last))
    const from = isSharp ? corner : towards(corner, at(index === 0 ? last : index - 1), rounding)
    if (index === 0) pen.moveTo(...placed(from))
    else pen.lineTo(...placed(from))
    if (isSharp) continue
    const to = towards(corner, at(index === last ? 0 : index + 1), rounding)
    pen.quadraticCurveTo(...placed(corner), ...placed(to))
  }
  if (isClosed) pen.closePath()
}

function isOnCut([x, y]: Point): boolean {
  const [low, high] = [1 - BUFFER, EXTENT + BUFFER - 1]
  return x <= low || y <= low || x >= high || y >= high
}

/** The point at most so far from one point towards another, and not beyond their middle. */
function towards([x, y]: Point, [toX, toY]: Point, most: number): Point {
  const length = Math.hypot(toX - x, toY - y)
  const share = length === 0 ? 0 : Math.min(0.5, most / length)
  return [x + (toX - x) * share, y + (toY - y) * share]
}
