import type { PixelSize } from '../../shared/domain/geometry.ts'
import { bodiesOf, viewOf } from './iso-boxes.ts'
import { joined } from './metadata/blob-window.ts'

/** A codestream of JPEG 2000 (ISO/IEC 15444-1, annex A) whose tiles can be decoded a few at a time. */
export interface Jpeg2000Tiles {
  /** Of the whole picture, in pixels. */
  readonly size: PixelSize
  readonly columns: number
  readonly rows: number
  /** Where the tiles of a row lie in the picture: its first line, and how many there are. */
  lines(row: number): { readonly top: number; readonly height: number }
  /** Where the tiles of a column lie: the first pixel, and how many there are. */
  pixels(column: number): { readonly left: number; readonly width: number }
  /**
   * A codestream of its own with only these tiles of a row, `until` left out. They keep their place in the grid, by
   * which a decoder knows where their wavelets begin, so that it gives the same pixels as from the whole.
   */
  codestream(row: number, from: number, until: number): Uint8Array
}

/** Where the grid of the picture and that of the tiles begin and end. */
interface Grid {
  readonly right: number
  readonly bottom: number
  readonly left: number
  readonly top: number
  readonly tileWidth: number
  readonly tileHeight: number
  readonly tileLeft: number
  readonly tileTop: number
}

/** The bytes of a part of a tile, from its marker SOT on. */
interface TilePart {
  readonly tile: number
  readonly bytes: Uint8Array
}

const SOC = 0xff4f
const SIZ = 0xff51
const SOT = 0xff90
const EOC = 0xffd9
/** What tells of all tiles how long they are or where their packets lie, and is wrong of some of them. */
const OF_ALL_TILES = new Set([0xff55, 0xff57])
/** The heads of the packets of all tiles, packed together: such a file is not taken apart. */
const PPM = 0xff60
/** Bytes before the sizes in SIZ: marker, length, capabilities. */
const SIZES_AT = 6
const SIZ_HEAD = 40
/** Their numbers have sixteen bits. */
const MOST_TILES = 65_535

/** Where it begins and ends. */
type Stretch = readonly [number, number]

const common = ([from, until]: Stretch, [least, most]: Stretch): Stretch => [
  Math.max(from, least),
  Math.min(until, most),
]

/** Null where the picture is one tile, or is coded so that its tiles can't be told apart. */
export function readJpeg2000Tiles(file: Uint8Array): Jpeg2000Tiles | null {
  const [stream] = file[0] === 0xff ? [file] : bodiesOf(file, 'jp2c')
  const head = stream ? readHead(stream) : null
  if (!stream || !head) return null
  const { grid, markers, at } = head
  const columns = Math.ceil((grid.right - grid.tileLeft) / grid.tileWidth)
  const rows = Math.ceil((grid.bottom - grid.tileTop) / grid.tileHeight)
  if (columns * rows < 2 || columns * rows > MOST_TILES) return null
  const parts = readParts(stream, at)
  // Of a file that is cut short, a decoder of the whole may show something.
  if (!parts || new Set(parts.map(({ tile }) => tile)).size !== columns * rows) return null
  const across = (from: number, until = from + 1): Stretch => {
    const edge = (column: number): number => grid.tileLeft + column * grid.tileWidth
    return common([edge(from), edge(until)], [grid.left, grid.right])
  }
  const down = (row: number): Stretch => {
    const edge = grid.tileTop + row * grid.tileHeight
    return common([edge, edge + grid.tileHeight], [grid.top, grid.bottom])
  }
  return {
    size: { width: grid.right - grid.left, height: grid.bottom - grid.top },
    columns,
    rows,
    lines(row) {
      const [top, bottom] = down(row)
      return { top: top - grid.top, height: bottom - top }
    },
    pixels(column) {
      const [left, right] = across(column)
      return { left: left - grid.left, width: right - left }
    },
    codestream(row, from, until) {
      const [[left, right], [top, bottom]] = [across(from, until), down(row)]
      const part = {
        ...grid,
        ...{ left, right, top, bottom },
        tileLeft: grid.tileLeft + from * grid.tileWidth,
        tileTop: grid.tileTop + row * grid.tileHeight,
      }
      const first = row * columns + from
      const wanted = parts.filter(({ tile }) => tile >= first && tile < first + until - from)
      return joined([
        word(SOC),
        ...markers.map((marker) => (viewOf(marker).getUint16(0) === SIZ ? withGrid(marker, part) : marker)),
        ...wanted.map(({ tile, bytes }) => numbered(bytes, tile - first)),
        word(EOC),
      ])
    },
  }
}

interface Head {
  readonly grid: Grid
  /** Those before the first tile, whole, without what tells of all tiles. */
  readonly markers: readonly Uint8Array[]
  /** Where the first tile begins. */
  readonly at: number
}

function readHead(stream: Uint8Array): Head | null {
  const view = viewOf(stream)
  const markers: Uint8Array[] = []
  let grid: Grid | null = null
  for (let at = 2; at + 4 <= stream.length;) {
    const marker = view.getUint16(at)
    if (marker === SOT) return grid && { grid, markers, at }
    if (marker === PPM) return null
    const end = at + 2 + view.getUint16(at + 2)
    if (end > stream.length) return null
    if (marker === SIZ) grid = readGrid(stream.subarray(at, end))
    if (!OF_ALL_TILES.has(marker)) markers.push(stream.subarray(at, end))
    at = end
  }
  return null
}

/** Null where a component has fewer samples than another, or the sizes can't be those of a picture. */
function readGrid(siz: Uint8Array): Grid | null {
  if (siz.length < SIZ_HEAD) return null
  const view = viewOf(siz)
  const [right, bottom, left, top, tileWidth, tileHeight, tileLeft, tileTop] = Array.from({ length: 8 }, (_, i) =>
    view.getUint32(SIZES_AT + i * 4),
  ) as [number, number, number, number, number, number, number, number]
  for (let at = SIZ_HEAD; at + 3 <= siz.length; at += 3) if (siz[at + 1] !== 1 || siz[at + 2] !== 1) return null
  const isPicture = left < right && top < bottom && tileLeft <= left && tileTop <= top
  const hasFirstTile = tileLeft + tileWidth > left && tileTop + tileHeight > top
  return isPicture && hasFirstTile ? { right, bottom, left, top, tileWidth, tileHeight, tileLeft, tileTop } : null
}

/** All parts of tiles, in the order of the file; null where one reaches beyond its end. */
function readParts(stream: Uint8Array, first: number): readonly TilePart[] | null {
  const view = viewOf(stream)
  const parts: TilePart[] = []
  for (let at = first; at + 12 <= stream.length && view.getUint16(at) === SOT;) {
    const length = view.getUint32(at + 6)
    // The last one may leave open how long it is: it goes to the end.
    const end = length === 0 ? endOf(stream) : at + length
    if (end <= at + 12 || end > stream.length) return null
    parts.push({ tile: view.getUint16(at + 4), bytes: stream.subarray(at, end) })
    at = end
  }
  return parts
}

function endOf(stream: Uint8Array): number {
  const last = stream.length - 2
  return last > 0 && viewOf(stream).getUint16(last) === EOC ? last : stream.length
}

function withGrid(siz: Uint8Array, grid: Grid): Uint8Array {
  const made = siz.slice()
  const view = viewOf(made)
  const { right, bottom, left, top, tileWidth, tileHeight, tileLeft, tileTop } = grid
  const sizes = [right, bottom, left, top, tileWidth, tileHeight, tileLeft, tileTop]
  sizes.forEach((size, i) => view.setUint32(SIZES_AT + i * 4, size))
  return made
}

function numbered(part: Uint8Array, tile: number): Uint8Array {
  const made = part.slice()
  viewOf(made).setUint16(4, tile)
  // One that left its length open may be followed by others now.
  viewOf(made).setUint32(6, made.length)
  return made
}

const word = (marker: number): Uint8Array => Uint8Array.of(marker >> 8, marker & 255)
