import type { PixelSize } from '../../../shared/domain/geometry.ts'
import { lumaAt, type Rgba } from './rgba.ts'

/** How light the paper is, in cells over the picture: one byte a cell. */
export interface Background {
  readonly columns: number
  readonly rows: number
  readonly data: Uint8Array
}

/** Cells along the shorter side: fine enough for the shadow of a gutter, coarser than any letter. */
const CELLS = 32
/** The paper is the level below which so large a part of a cell is darker. */
const PAPER_SHARE = 0.8

/** The light (0 to 255) of the pixel at an index, rows without padding. */
type LightAt = (index: number) => number

/** The paper of a picture in colour. */
export function backgroundOf(picture: Rgba): Background {
  return backgroundOfLight(picture, (at) => lumaAt(picture.data, at * 4))
}

/** The paper of each cell, holes (a seal, a picture) filled from the cells around them. */
export function backgroundOfLight(picture: PixelSize, lightAt: LightAt): Background {
  const cell = Math.max(4, Math.ceil(Math.min(picture.width, picture.height) / CELLS))
  const columns = Math.ceil(picture.width / cell)
  const rows = Math.ceil(picture.height / cell)
  const data = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      data[row * columns + column] = paperOf(picture, lightAt, { left: column * cell, top: row * cell, cell })
  return smoothed(closed({ columns, rows, data }))
}

function paperOf(
  { width, height }: PixelSize,
  lightAt: LightAt,
  { left, top, cell }: { readonly left: number; readonly top: number; readonly cell: number },
): number {
  const counts = new Uint32Array(256)
  const step = Math.max(1, Math.floor(cell / 24))
  let count = 0
  for (let y = top; y < Math.min(top + cell, height); y += step)
    for (let x = left; x < Math.min(left + cell, width); x += step) {
      const level = lightAt(y * width + x)
      counts[level] = (counts[level] ?? 0) + 1
      count += 1
    }
  let below = 0
  for (let level = 0; level < 256; level += 1) {
    below += counts[level] ?? 0
    if (below >= count * PAPER_SHARE) return Math.max(1, level)
  }
  return 255
}

/** Lighter of the neighbours, then darker (a closing): dark spots smaller than three cells go, edges stay. */
function closed(background: Background): Background {
  return overNeighbours(overNeighbours(background, Math.max), Math.min)
}

function smoothed(background: Background): Background {
  return overNeighbours(background, (...near) => near.reduce((sum, level) => sum + level, 0) / near.length)
}

function overNeighbours(background: Background, make: (...near: readonly number[]) => number): Background {
  const { columns, rows, data } = background
  const out = new Uint8Array(data.length)
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      out[row * columns + column] = make(...near(background, column, row))
  return { columns, rows, data: out }
}

function near({ columns, rows, data }: Background, column: number, row: number): readonly number[] {
  const levels: number[] = []
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1)
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1)
      levels.push(data[y * columns + x] ?? 0)
  return levels
}

/** Writes the background at each pixel of a row of a picture into an array, between the middles of the cells. */
export function backgroundRows(
  { columns, rows, data }: Background,
  { width, height }: PixelSize,
): (y: number, out: Float32Array) => void {
  const { lefts, parts } = placesAcross(columns, width)
  // One more, so that the last column has a neighbour.
  const line = new Float32Array(columns + 1)
  return (y, out) => {
    const v = Math.min(rows - 1, Math.max(0, ((y + 0.5) / height) * rows - 0.5))
    const top = Math.floor(v)
    const r0 = top * columns
    const r1 = Math.min(rows - 1, top + 1) * columns
    const part = v - top
    // Each index is within the cells.
    for (let x = 0; x < columns; x += 1) line[x] = (data[r0 + x] ?? 0) * (1 - part) + (data[r1 + x] ?? 0) * part
    line[columns] = line[columns - 1] ?? 0
    for (let x = 0; x < width; x += 1) {
      const left = lefts[x] ?? 0
      const from = line[left] ?? 0
      out[x] = from + ((line[left + 1] ?? 0) - from) * (parts[x] ?? 0)
    }
  }
}

/** For each pixel of a row the cell whose middle lies before it, and how far it is from there to the next middle. */
function placesAcross(columns: number, width: number) {
  const lefts = new Int32Array(width)
  const parts = new Float32Array(width)
  for (let x = 0; x < width; x += 1) {
    const u = Math.min(columns - 1, Math.max(0, ((x + 0.5) / width) * columns - 0.5))
    lefts[x] = Math.floor(u)
    parts[x] = u - Math.floor(u)
  }
  return { lefts, parts }
}

/** How strong, 0 to 100, and where the picture lies in the one that the background is of: its first row, of how many. */
interface Whitening {
  readonly strength: number
  readonly top: number
  readonly height: number
}

/**
 * Makes the background white in place, and with it what is hardly darker than it: what shines through from the other
 * side is, the writing is not. At a strength of 100 everything lighter than half of the paper goes.
 */
export function whiten(picture: Rgba, background: Background, how: Whitening): void {
  const { width, data } = picture
  const { strength, top } = how
  const white = 1 - strength / 200
  const tables = whiteningLevels(white, 1 + strength / 200)
  const row = new Float32Array(width)
  const rowAt = backgroundRows(background, { width, height: how.height })
  const mix = Math.min(1, strength / 20)
  for (let y = 0; y < picture.height; y += 1) {
    rowAt(top + y, row)
    for (let x = 0, at = y * width * 4; x < width; x += 1, at += 4) {
      const scale = 255 / (row[x] ?? 0)
      for (let channel = at; channel < at + 3; channel += 1) {
        const level = Math.min(255, (data[channel] ?? 0) * scale)
        data[channel] = (data[channel] ?? 0) * (1 - mix) + (tables[level | 0] ?? 0) * mix
      }
    }
  }
}

/** Levels of a picture on white paper once what is lighter than `white` (0 to 1) is white; the power keeps ink dark. */
function whiteningLevels(white: number, power: number): Uint8ClampedArray {
  return Uint8ClampedArray.from({ length: 256 }, (_, level) => 255 * Math.min(1, level / 255 / white) ** power)
}
