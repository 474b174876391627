import { zxyToTileId } from 'pmtiles'
import type { GeoBounds } from '../../../../shared/domain/geometry.ts'
import { extentOfTile, fromMercator } from '../../../../shared/places/georeference/mercator.ts'
import type { TileNumber } from './tile-archive.ts'
import { OwnMapError } from './own-map-error.ts'

/** A tile of a folder. */
export interface TileFile extends TileNumber {
  readonly kind: TilePacking
  readonly file: Blob
}

/** What tiles are, by the numbers of PMTiles. */
const KINDS = { pbf: 1, mvt: 1, png: 2, jpg: 3, jpeg: 3, webp: 4, avif: 5 } as const
export type TilePacking = keyof typeof KINDS

const PATH = /(?:^|\/)(\d{1,2})\/(\d+)\/(\d+)(?:@2x)?\.(pbf|mvt|png|jpe?g|webp|avif)$/i

/** Which tile a file of a folder is (zoom/column/row.png); null where it is none. `isSouthFirst`: rows count from the south. */
export function tileOfPath(path: string, isSouthFirst: boolean): Omit<TileFile, 'file'> | null {
  const [, zoom, column, row, ending] = PATH.exec(path) ?? []
  if (ending === undefined) return null
  const [z, x, y] = [Number(zoom), Number(column), Number(row)]
  const tiles = 2 ** z
  if (z > 26 || x >= tiles || y >= tiles) return null
  // The endings are those that the pattern has.
  return { z, x, y: isSouthFirst ? tiles - 1 - y : y, kind: ending.toLowerCase() as TilePacking }
}

const HEADER = 127
/** Bytes that the header and the first directory may take (specification 3, section 3). */
const FIRST_READ = 16_384
const LEAF = 4096

interface Entry {
  readonly id: number
  readonly offset: number
  readonly length: number
}

/**
 * Tiles as one file (PMTiles 3), so that a map is one thing to keep: those of the kind that most of them are. The bytes
 * of the tiles are not read, only put one after the other. Throws an OwnMapError where there is none.
 */
export function packTiles(files: readonly TileFile[], name: string): Blob {
  const byId = new Map(ofOneKind(files).map((file) => [zxyToTileId(file.z, file.x, file.y), file]))
  const sorted = [...byId].sort(([one], [other]) => one - other)
  const [first] = sorted
  if (!first) throw new OwnMapError('map-empty', name)
  const entries: Entry[] = []
  let offset = 0
  for (const [id, { file }] of sorted) {
    entries.push({ id, offset, length: file.size })
    offset += file.size
  }
  const { root, leaves } = directories(entries)
  const tiles = sorted.map(([, file]) => file)
  const metadata = new TextEncoder().encode(JSON.stringify({ name }))
  const header = headerOf({ root: root.length, metadata: metadata.length, leaves: leaves.length, tiles: offset }, tiles)
  return new Blob([header, root, metadata, leaves, ...tiles.map(({ file }) => file)])
}

function ofOneKind(files: readonly TileFile[]): readonly TileFile[] {
  const counts = new Map<number, number>()
  for (const { kind } of files) counts.set(KINDS[kind], (counts.get(KINDS[kind]) ?? 0) + 1)
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return files.filter(({ kind }) => KINDS[kind] === most?.[0])
}

/** One directory where it fits into the first read, else one of directories. */
function directories(entries: readonly Entry[]): Readonly<Record<'root' | 'leaves', Uint8Array<ArrayBuffer>>> {
  const whole = directory(entries, 1)
  if (whole.length <= FIRST_READ - HEADER) return { root: whole, leaves: new Uint8Array() }
  const parts: Uint8Array[] = []
  const pointers: Entry[] = []
  let offset = 0
  for (let at = 0; at < entries.length; at += LEAF) {
    const part = directory(entries.slice(at, at + LEAF), 1)
    pointers.push({ id: entries[at]?.id ?? 0, offset, length: part.length })
    parts.push(part)
    offset += part.length
  }
  const leaves = new Uint8Array(offset)
  for (const [index, part] of parts.entries()) leaves.set(part, pointers[index]?.offset ?? 0)
  return { root: directory(pointers, 0), leaves }
}

/** `run`: 1 for tiles, 0 for directories. Columns of numbers: ids less those before, runs, lengths, offsets. */
function directory(entries: readonly Entry[], run: 0 | 1): Uint8Array<ArrayBuffer> {
  const numbers = [
    entries.length,
    ...entries.map(({ id }, index) => id - (entries[index - 1]?.id ?? 0)),
    ...entries.map(() => run),
    ...entries.map(({ length }) => length),
    ...entries.map(({ offset }) => offset + 1),
  ]
  return new Uint8Array(numbers.flatMap(varint))
}

/** Seven bits a byte, the lowest first; numbers beyond 32 bits too. */
function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest >= 128) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  return [...bytes, rest]
}

type Lengths = Readonly<Record<'root' | 'metadata' | 'leaves' | 'tiles', number>>

function headerOf(lengths: Lengths, tiles: readonly TileFile[]): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(HEADER)
  const view = new DataView(header.buffer)
  header.set(new TextEncoder().encode('PMTiles'))
  header[7] = 3
  let offset = HEADER
  for (const [index, length] of [lengths.root, lengths.metadata, lengths.leaves, lengths.tiles].entries()) {
    view.setBigUint64(8 + index * 16, BigInt(offset), true)
    view.setBigUint64(16 + index * 16, BigInt(length), true)
    offset += length
  }
  for (const at of [72, 80, 88]) view.setBigUint64(at, BigInt(tiles.length), true)
  const zooms = tiles.map(({ z }) => z)
  const [least, most] = [zooms.reduce((a, b) => Math.min(a, b)), zooms.reduce((a, b) => Math.max(a, b))]
  const kind = tiles[0]?.kind
  // Clustered; directories as they are; tiles as they are, which those who pack each for itself unpack again.
  header.set([1, 1, 1, kind ? KINDS[kind] : 0, least, most], 96)
  const { west, south, east, north } = boundsOf(tiles, most)
  for (const [index, degrees] of [west, south, east, north].entries())
    view.setInt32(102 + index * 4, Math.round(degrees * 1e7), true)
  header[118] = least
  return header
}

/** Of the tiles of the last zoom. */
function boundsOf(tiles: readonly TileFile[], zoom: number): GeoBounds {
  const last = tiles.filter(({ z }) => z === zoom)
  const corners = last.map(({ x, y }) => [x, y] as const)
  const [firstX, firstY] = corners.reduce(([a, b], [x, y]) => [Math.min(a, x), Math.min(b, y)])
  const [lastX, lastY] = corners.reduce(([a, b], [x, y]) => [Math.max(a, x), Math.max(b, y)])
  const first = extentOfTile({ z: zoom, x: firstX, y: firstY })
  const most = extentOfTile({ z: zoom, x: lastX, y: lastY })
  const [northWest, southEast] = [fromMercator([first.west, first.north]), fromMercator([most.east, most.south])]
  return { west: northWest.lon, north: northWest.lat, east: southEast.lon, south: southEast.lat }
}
