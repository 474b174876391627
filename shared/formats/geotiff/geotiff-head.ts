import type { PixelSize } from '../../domain/geometry.ts'

/** A raster of red, green, blue and alpha in Web Mercator (EPSG:3857), north up, whose tiles are packed by DEFLATE. */
export interface GroundRaster {
  readonly size: PixelSize
  /** Pixels along the side of a tile, a multiple of 16. */
  readonly tile: number
  /** The north west corner of the first pixel, metres. */
  readonly west: number
  readonly north: number
  /** Metres along the side of a pixel. */
  readonly metres: number
  /** Bytes of each tile as it is packed, row by row; tiles follow the head one behind the other. */
  readonly packed: readonly number[]
}

const SHORT = 3
const LONG = 4
const DOUBLE = 12
const BYTES: Readonly<Record<number, number>> = { [SHORT]: 2, [LONG]: 4, [DOUBLE]: 8 }

interface Entry {
  readonly tag: number
  readonly type: number
  readonly values: readonly number[]
}

/** How many tiles stand beside each other, and below. */
export function tilesOf({ size, tile }: Pick<GroundRaster, 'size' | 'tile'>): {
  readonly across: number
  readonly down: number
} {
  return { across: Math.ceil(size.width / tile), down: Math.ceil(size.height / tile) }
}

/**
 * All of a GeoTIFF (TIFF 6.0, OGC 19-008r4) that stands before its tiles: header, directory and what the directory points
 * to. Little endian; classic TIFF, so that the whole must stay below 4 GB: throws a RangeError where it does not.
 */
export function geotiffHead(raster: GroundRaster): Uint8Array {
  const { packed } = raster
  const draft = entriesOf(
    raster,
    packed.map(() => 0),
  )
  const start = lengthOf(draft)
  let end = start
  const offsets = packed.map((bytes) => {
    end += bytes
    return end - bytes
  })
  if (end > 0xffff_ffff) throw new RangeError('a TIFF of more than 4 GB')
  return written(entriesOf(raster, offsets), start)
}

function entriesOf(
  { size, tile, west, north, metres, packed }: GroundRaster,
  offsets: readonly number[],
): readonly Entry[] {
  return [
    { tag: 256, type: LONG, values: [size.width] },
    { tag: 257, type: LONG, values: [size.height] },
    { tag: 258, type: SHORT, values: [8, 8, 8, 8] },
    // DEFLATE as of Adobe.
    { tag: 259, type: SHORT, values: [8] },
    { tag: 262, type: SHORT, values: [2] },
    { tag: 277, type: SHORT, values: [4] },
    { tag: 284, type: SHORT, values: [1] },
    { tag: 322, type: LONG, values: [tile] },
    { tag: 323, type: LONG, values: [tile] },
    { tag: 324, type: LONG, values: offsets },
    { tag: 325, type: LONG, values: packed },
    // The fourth sample is how opaque a pixel is; the colours are not multiplied by it.
    { tag: 338, type: SHORT, values: [2] },
    { tag: 33_550, type: DOUBLE, values: [metres, metres, 0] },
    { tag: 33_922, type: DOUBLE, values: [0, 0, 0, west, north, 0] },
    // Projected, pixels are areas, EPSG:3857, metres.
    {
      tag: 34_735,
      type: SHORT,
      values: [1, 1, 0, 4, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 3857, 3076, 0, 1, 9001],
    },
  ]
}

function bytesOf({ type, values }: Entry): number {
  return values.length * (BYTES[type] ?? 0)
}

/** What stands behind the directory begins at even bytes. */
function roomOf(entry: Entry): number {
  const bytes = bytesOf(entry)
  return bytes <= 4 ? 0 : bytes + (bytes % 2)
}

const HEADER = 8

function lengthOf(entries: readonly Entry[]): number {
  return HEADER + 2 + 12 * entries.length + 4 + entries.reduce((sum, entry) => sum + roomOf(entry), 0)
}

function written(entries: readonly Entry[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0x4949, true)
  view.setUint16(2, 42, true)
  view.setUint32(4, HEADER, true)
  view.setUint16(HEADER, entries.length, true)
  let behind = HEADER + 2 + 12 * entries.length + 4
  for (const [index, entry] of entries.entries()) {
    const at = HEADER + 2 + 12 * index
    view.setUint16(at, entry.tag, true)
    view.setUint16(at + 2, entry.type, true)
    view.setUint32(at + 4, entry.values.length, true)
    if (roomOf(entry) === 0) put(view, at + 8, entry)
    else {
      view.setUint32(at + 8, behind, true)
      put(view, behind, entry)
      behind += roomOf(entry)
    }
  }
  return bytes
}

function put(view: DataView, at: number, { type, values }: Entry): void {
  for (const [index, value] of values.entries()) {
    if (type === DOUBLE) view.setFloat64(at + 8 * index, value, true)
    else if (type === LONG) view.setUint32(at + 4 * index, value, true)
    else view.setUint16(at + 2 * index, value, true)
  }
}
