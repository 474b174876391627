import { PMTiles, TileType, type Header, type Source } from 'pmtiles'
import { OwnMapError } from './own-map-error.ts'
import { gunzipped, knownBounds, plainAttribution, type TileArchive, type TileContent } from './tile-archive.ts'

/** Reads `length` bytes from `offset`; fewer where the file ends before. */
export type ReadBytes = (offset: number, length: number, signal?: AbortSignal) => Promise<ArrayBuffer>

/** True where the bytes begin as PMTiles 3 do. */
export function isPmtiles(head: Uint8Array): boolean {
  return String.fromCharCode(...head.subarray(0, 7)) === 'PMTiles' && head[7] === 3
}

/** Slices of a file. */
export function bytesOfBlob(file: Blob): ReadBytes {
  return (offset, length) => file.slice(offset, offset + length).arrayBuffer()
}

/**
 * Opens PMTiles (specification 3), read piece by piece. `name` is that of the file or of the host. Throws an OwnMapError
 * where it is none, cut off, empty, or holds tiles of a kind or a packing that is not known.
 */
export async function openPmtiles(read: ReadBytes, name: string): Promise<TileArchive> {
  const head = new Uint8Array(await read(0, 8))
  if (!isPmtiles(head)) throw new OwnMapError('map-not', name)
  const archive = new PMTiles(sourceOf(read, name))
  const header = await known(() => archive.getHeader(), name)
  const content = contentOf(header, name)
  if (header.numTileEntries === 0 && header.rootDirectoryLength === 0) throw new OwnMapError('map-empty', name)
  const told = (await known(() => archive.getMetadata(), name)) as Readonly<Record<string, unknown>> | null
  const attribution = plainAttribution(textOf(told?.['attribution']))
  const title = textOf(told?.['name'])
  const { minLon: west, minLat: south, maxLon: east, maxLat: north } = header
  const bounds = knownBounds({ west, south, east, north })
  return {
    content,
    minZoom: header.minZoom,
    maxZoom: header.maxZoom,
    facts: {
      ...(title ? { name: title } : {}),
      ...(attribution ? { attribution } : {}),
      ...(bounds ? { bounds } : {}),
    },
    tile: async ({ z, x, y }, signal) => {
      const found = await archive.getZxy(z, x, y, signal)
      return found ? await gunzipped(new Uint8Array(found.data)) : null
    },
  }
}

function sourceOf(read: ReadBytes, name: string): Source {
  return {
    getKey: () => name,
    getBytes: async (offset, length, signal) => ({ data: await read(offset, length, signal) }),
  }
}

/** The package throws at directories that it can't read: what is no packing of its own is damage. */
async function known<T>(ask: () => Promise<T>, name: string): Promise<T> {
  try {
    return await ask()
  } catch (cause) {
    // What the way to the bytes said, as a host that does not answer, has words of its own.
    if (cause instanceof Error && 'code' in cause) throw cause
    throw new OwnMapError('map-damaged', name, { cause })
  }
}

/** Packings that the package unpacks: not known, none, gzip. */
const PACKINGS: readonly number[] = [0, 1, 2]

function contentOf({ tileType, tileCompression, internalCompression }: Header, name: string): TileContent {
  const isPacked = [tileCompression, internalCompression].some((packing) => !PACKINGS.includes(packing))
  if (isPacked) throw new OwnMapError('map-packing', name)
  if (tileType === TileType.Mvt) return 'vector'
  if ([TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif].includes(tileType)) return 'raster'
  throw new OwnMapError('map-packing', name)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
