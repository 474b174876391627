import { extentOfTile } from '../../../../shared/places/georeference/mercator.ts'
import { inverted, placed, type Affine } from './affine.ts'
import { MOST_PIXELS, type GroundPicture } from './read-geotiff.ts'
import type { TileNumber } from './tile-archive.ts'
import { pointIn } from './tile-ground.ts'
import type { Rgba } from './tiff-values.ts'

/** Pixels of a tile between two that are worked out; those between lie on straight lines, off by less than a pixel. */
const STEP = 16
/** Where the corners of a tile's squares lie in the picture, in pixels of the largest: x and y in turn. */
interface Grid {
  readonly at: Float64Array
  readonly side: number
}

/** The picture of a tile, `size` pixels wide, four bytes a pixel; null where the picture has nothing of it. */
export async function drawGround(picture: GroundPicture, tile: TileNumber, size: number): Promise<Rgba | null> {
  const back = inverted(picture.affine)
  if (!back) return null
  const grid = gridOf(picture, { tile, back, side: Math.ceil(size / STEP) + 1, size })
  const source = await sourceOf(picture, grid, size)
  return source ? warped(grid, source, size) : null
}

function gridOf(
  { projection }: GroundPicture,
  {
    tile,
    back,
    side,
    size,
  }: { readonly tile: TileNumber; readonly back: Affine; readonly side: number; readonly size: number },
): Grid {
  const ground = extentOfTile(tile)
  const at = new Float64Array(side * side * 2)
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const point = pointIn(ground, (column * STEP) / size, (row * STEP) / size)
      const [x, y] = placed(back, ...projection.to(point))
      at[(row * side + column) * 2] = x
      at[(row * side + column) * 2 + 1] = y
    }
  }
  return { at, side }
}

/** Colours of a part of the picture. */
interface Source {
  readonly colours: Rgba
  readonly width: number
  readonly height: number
  /** Where its corner lies, in pixels of the largest. */
  readonly left: number
  readonly top: number
  /** Pixels of the largest for one of these. */
  readonly across: number
  readonly down: number
}

async function sourceOf(picture: GroundPicture, grid: Grid, size: number): Promise<Source | null> {
  const box = boxOf(grid, picture)
  if (!box) return null
  const wanted = Math.max(1, Math.max(box.right - box.left, box.bottom - box.top) / size)
  const fitting = [...picture.levels].reverse().find((level) => picture.width / level.width <= wanted * 1.01)
  const level = fitting ?? picture.levels[0]
  if (!level) return null
  const [fx, fy] = [picture.width / level.width, picture.height / level.height]
  const [left, top] = [Math.floor(box.left / fx), Math.floor(box.top / fy)]
  const right = Math.min(level.width, Math.ceil(box.right / fx))
  const bottom = Math.min(level.height, Math.ceil(box.bottom / fy))
  if (right <= left || bottom <= top || (right - left) * (bottom - top) > MOST_PIXELS) return null
  const shrink = Math.max(1, Math.floor(wanted / fx))
  const [width, height] = [Math.ceil((right - left) / shrink), Math.ceil((bottom - top) / shrink)]
  const colours = await level.colours({ left, top, right, bottom, width, height })
  const [across, down] = [(fx * (right - left)) / width, (fy * (bottom - top)) / height]
  return { colours, width, height, left: left * fx, top: top * fy, across, down }
}

type Edges = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>

/** The part of the picture that the grid covers, a pixel more on each side; null where it covers none. */
function boxOf({ at }: Grid, { width, height }: GroundPicture): Edges | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let index = 0; index < at.length; index += 2) {
    const [x = NaN, y = NaN] = [at[index], at[index + 1]]
    if (Number.isNaN(x) || Number.isNaN(y)) continue
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  const box = {
    left: Math.max(0, Math.floor(left) - 1),
    top: Math.max(0, Math.floor(top) - 1),
    right: Math.min(width, Math.ceil(right) + 1),
    bottom: Math.min(height, Math.ceil(bottom) + 1),
  }
  return box.left < box.right && box.top < box.bottom ? box : null
}

function warped(grid: Grid, source: Source, size: number): Rgba {
  const { colours, width, height, left, top, across, down } = source
  const drawn = new Uint8ClampedArray(size * size * 4)
  const from = new Uint32Array(colours.buffer)
  const to = new Uint32Array(drawn.buffer)
  const rows = { ...grid, at: grid.at.subarray(1) }
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const column = Math.floor((between(grid, x, y) - left) / across)
      const row = Math.floor((between(rows, x, y) - top) / down)
      if (column < 0 || row < 0 || column >= width || row >= height) continue
      to[y * size + x] = from[row * width + column] ?? 0
    }
  }
  return drawn
}

/** Where the middle of a pixel of the tile lies, of every second number in `at`. */
function between({ at, side }: Grid, x: number, y: number): number {
  const [column, row] = [Math.floor(x / STEP), Math.floor(y / STEP)]
  const [right, lower] = [(x + 0.5) / STEP - column, (y + 0.5) / STEP - row]
  const first = (row * side + column) * 2
  const next = first + side * 2
  const top = (at[first] ?? NaN) * (1 - right) + (at[first + 2] ?? NaN) * right
  const bottom = (at[next] ?? NaN) * (1 - right) + (at[next + 2] ?? NaN) * right
  return top * (1 - lower) + bottom * lower
}
