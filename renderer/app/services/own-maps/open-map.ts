import type { MapLayerKind } from '../../../../shared/domain/map-layer.ts'
import type { HostFetch } from '../../../platform/host-client.ts'
import type { SqlJs } from '../sqlite/sqlite.ts'
import type { DrawnMap } from './drawn-map.ts'
import { fetchedArchive } from './fetched-map.ts'
import { groundMap } from './ground-map.ts'
import type { MapAddress } from './map-address.ts'
import { OwnMapError } from './own-map-error.ts'
import { rasterMap } from './raster-map.ts'
import { readGeojson } from './read-geojson.ts'
import { isTiff } from './read-geotiff.ts'
import { isZip, readKmlFile } from './read-kml-file.ts'
import { isSqlite, openMbtiles } from './read-mbtiles.ts'
import { bytesOfBlob, isPmtiles, openPmtiles } from './read-pmtiles.ts'
import { shapesMap } from './shapes-map.ts'
import type { TileArchive } from './tile-archive.ts'
import { vectorMap } from './vector-map.ts'

/** A map in a file, or behind an address. */
export type MapSource =
  | { readonly from: 'file'; readonly file: Blob; readonly name: string }
  | { readonly from: 'url'; readonly address: MapAddress }

/** What opening takes that not every map needs. */
export interface MapTools {
  readonly sql: () => Promise<SqlJs>
  readonly host: HostFetch
}

export interface OpenedMap {
  readonly kind: MapLayerKind
  readonly map: DrawnMap
}

/** SQLite is unpacked into memory as a whole. */
const MOST_MBTILES = 1024 ** 3

/** Opens a map by what its bytes are. Throws an OwnMapError or a PlatformError that says why it is none. */
export async function openMap(source: MapSource, tools: MapTools): Promise<OpenedMap> {
  if (source.from === 'url') {
    const { address } = source
    return { kind: address.kind, map: tiled(await fetchedArchive(address, tools.host)) }
  }
  const { file, name } = source
  if (file.size === 0) throw new OwnMapError('map-empty', name)
  const kind = await kindOf(file, name)
  return { kind, map: await opened(kind, { file, name, tools }) }
}

function tiled(archive: TileArchive): DrawnMap {
  return archive.content === 'vector' ? vectorMap(archive) : rasterMap(archive)
}

type FileKind = Exclude<MapLayerKind, 'tiles' | 'wms'>

async function kindOf(file: Blob, name: string): Promise<FileKind> {
  const head = new Uint8Array(await file.slice(0, 512).arrayBuffer())
  if (isPmtiles(head)) return 'pmtiles'
  if (isSqlite(head)) return 'mbtiles'
  if (isTiff(head)) return 'geotiff'
  if (isZip(head)) return 'kml'
  // Two bytes a sign, or a mark before: neither matters for the first sign.
  const [first] = new TextDecoder()
    .decode(head)
    .replaceAll('\0', '')
    .replace(/^[\ufeff\ufffd\s]+/u, '')
  if (first === '<') return 'kml'
  if (first === '{') return 'geojson'
  throw new OwnMapError('map-not', name)
}

interface Opening {
  readonly file: Blob
  readonly name: string
  readonly tools: MapTools
}

async function opened(kind: FileKind, { file, name, tools }: Opening): Promise<DrawnMap> {
  switch (kind) {
    case 'pmtiles':
      return tiled(await openPmtiles(bytesOfBlob(file), name))
    case 'mbtiles': {
      if (file.size > MOST_MBTILES) throw new OwnMapError('map-large', name)
      return tiled(openMbtiles(await tools.sql(), new Uint8Array(await file.arrayBuffer()), name))
    }
    case 'geotiff':
      return await groundMap(file, name)
    case 'geojson':
    case 'kml': {
      const { shapes, bounds } = await (kind === 'kml' ? readKmlFile(file, name) : readGeojson(file, name))
      return shapesMap(shapes, { bounds })
    }
  }
}
