import type { GeoBounds } from '../../../../shared/domain/geometry.ts'

/** A tile of Web Mercator: columns from the west, rows from the north. */
export interface TileNumber {
  readonly z: number
  readonly x: number
  readonly y: number
}

/** What a map says of itself. */
export interface MapFacts {
  readonly name?: string
  readonly attribution?: string
  readonly bounds?: GeoBounds
  /** In the numbering of 512-pixel tiles. */
  readonly minZoom?: number
  readonly maxZoom?: number
}

/** Pictures, or shapes (Mapbox Vector Tile). */
export type TileContent = 'raster' | 'vector'

/** Tiles in one file, or behind one address. */
export interface TileArchive {
  readonly content: TileContent
  readonly minZoom: number
  readonly maxZoom: number
  readonly facts: Omit<MapFacts, 'minZoom' | 'maxZoom'>
  /** The bytes of a tile, unpacked; null where there is none. */
  tile(tile: TileNumber, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null>
}

/** What others wrote for the margin of a web map, as plain text. */
export function plainAttribution(html: string | undefined): string | undefined {
  const text = html
    ?.replaceAll(/<[^>]*>/g, '')
    .replaceAll('&copy;', '©')
    .replaceAll('&amp;', '&')
    .trim()
  return text === '' ? undefined : text
}

/** Bounds that can be; undefined for others, as those of nothing. */
export function knownBounds(bounds: GeoBounds): GeoBounds | undefined {
  const { west, south, east, north } = bounds
  const isKnown = west < east && south < north && west >= -180 && east <= 180 && south >= -90 && north <= 90
  return isKnown ? bounds : undefined
}

/** Unpacks gzip where the bytes are that. */
export async function gunzipped(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
