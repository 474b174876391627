import { extentOfTile } from '../../../../shared/places/georeference/mercator.ts'
import type { MapLayerKind } from '../../../../shared/domain/map-layer.ts'
import { OwnMapError } from './own-map-error.ts'
import type { TileNumber } from './tile-archive.ts'

/** Kinds of maps that can be had from an address. */
export type AddressKind = Extract<MapLayerKind, 'tiles' | 'wms' | 'pmtiles'>

/** Where a map is fetched from. */
export interface MapAddress {
  readonly kind: AddressKind
  readonly url: string
  /** Of a WMS. */
  readonly layers?: string
}

/** What stands for the server in an address of several: a, b and c (Leaflet, OpenStreetMap). */
const SERVERS = ['a', 'b', 'c'] as const

/**
 * What an address is of: tiles where `{z}`, `{x}` and `{y}` (or `{-y}`) stand in it, PMTiles by its ending, a WMS by
 * `service=WMS` or its layers. Throws an OwnMapError where it is none of these, not of the web, or tells a password.
 */
export function mapAddress(typed: string, layers = ''): MapAddress {
  const url = typed.trim()
  const plain = url.replaceAll(/\{[^}]*\}/g, '0')
  const parsed = URL.canParse(plain) ? new URL(plain) : null
  const isWeb = parsed?.protocol === 'https:' || parsed?.protocol === 'http:'
  if (!parsed || !isWeb || parsed.username !== '' || parsed.password !== '') throw new OwnMapError('map-address', url)
  const isTiled = url.includes('{z}') && url.includes('{x}') && /\{-?y\}/.test(url)
  if (isTiled) return { kind: 'tiles', url }
  if (parsed.pathname.toLowerCase().endsWith('.pmtiles')) return { kind: 'pmtiles', url }
  const named = layers.trim() || (valueOf(parsed.searchParams, 'layers') ?? '')
  const isWms = valueOf(parsed.searchParams, 'service')?.toLowerCase() === 'wms' || named !== ''
  if (!isWms || named === '') throw new OwnMapError('map-address', url)
  return { kind: 'wms', url: wmsBase(parsed), layers: named }
}

/** Names of a WMS are written in any case. */
function valueOf(parameters: URLSearchParams, name: string): string | undefined {
  return [...parameters].find(([key]) => key.toLowerCase() === name)?.[1]
}

const OWN_PARAMETERS: ReadonlySet<string> = new Set(['service', 'request', 'version', 'layers', 'bbox', 'width', 'height',
  'crs', 'srs', 'format', 'transparent', 'styles']) // prettier-ignore

/** Without what each request says anew. A key, as some servers want, stays. */
function wmsBase(parsed: URL): string {
  const base = new URL(parsed)
  for (const key of [...base.searchParams.keys()]) {
    if (OWN_PARAMETERS.has(key.toLowerCase())) base.searchParams.delete(key)
  }
  return base.href
}

/** The origins that a map is fetched from: one, or one a server. */
export function originsOf(url: string): readonly string[] {
  const servers = url.includes('{s}') ? SERVERS : ['']
  return servers.map((server) => {
    const plain = url.replaceAll('{s}', server).replaceAll(/\{[^}]*\}/g, '0')
    return URL.canParse(plain) ? new URL(plain).origin : plain
  })
}

/** The address of a tile. */
export function tileAddress(url: string, { z, x, y }: TileNumber): string {
  const server = SERVERS[(x + y) % SERVERS.length] ?? 'a'
  const values: Readonly<Record<string, string>> = {
    ...{ z: String(z), x: String(x), y: String(y), '-y': String(2 ** z - 1 - y), s: server, r: '' },
  }
  return url.replaceAll(/\{([^}]*)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** Pixels of a picture of a WMS along a side. */
const SIDE = 512

/** The address of a picture of a WMS (OGC 06-042, 1.3.0; EPSG:3857 counts east first in it) for the ground of a tile. */
export function wmsAddress({ url, layers = '' }: MapAddress, tile: TileNumber): string {
  const { west, south, east, north } = extentOfTile(tile)
  const address = new URL(url)
  const parameters = {
    ...{ SERVICE: 'WMS', VERSION: '1.3.0', REQUEST: 'GetMap', LAYERS: layers, STYLES: '', FORMAT: 'image/png' },
    ...{ TRANSPARENT: 'TRUE', CRS: 'EPSG:3857', WIDTH: String(SIDE), HEIGHT: String(SIDE) },
    BBOX: [west, south, east, north].map((metres) => metres.toFixed(3)).join(','),
  }
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value)
  return address.href
}
