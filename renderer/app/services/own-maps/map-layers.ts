import type { MapLayerId } from '../../../../shared/domain/ids.ts'
import type { MapLayer, MapLayerKind } from '../../../../shared/domain/map-layer.ts'
import type { MapLayerRepository } from '../../../../shared/domain/repositories.ts'
import type { AddressWish } from '../../../ports/own-maps.ts'
import { mapAddress, originsOf } from './map-address.ts'
import type { MapSource } from './open-map.ts'
import { OwnMapError } from './own-map-error.ts'
import type { MapFacts } from './tile-archive.ts'

interface OpenedFile {
  readonly id: MapLayerId
  readonly file: Blob
  readonly name: string
  readonly kind: MapLayerKind
  readonly facts: MapFacts
  readonly order: number
}

/** A map of a file, as it is kept: called as it says itself, else as its file. */
export function fileLayer({ id, file, name, kind, facts, order }: OpenedFile): MapLayer {
  const { name: title = name.replace(/\.[^.]*$/, ''), ...rest } = facts
  const source = { from: 'file', fileName: name, bytes: file.size } as const
  return { id, name: title, kind, source, shown: true, opacity: 1, order, ...rest }
}

/** A map behind an address, off. Throws an OwnMapError 'map-address'. */
export function addressLayer({ url, layers, name }: AddressWish, id: MapLayerId, order: number): MapLayer {
  const address = mapAddress(url, layers)
  const [host = address.url] = originsOf(address.url).map(hostOf)
  return {
    ...{ id, kind: address.kind, shown: false, opacity: 1, order },
    name: name.trim() || host,
    source: { from: 'url', url: address.url },
    ...(address.layers === undefined ? {} : { layers: address.layers }),
  }
}

/** The origins that a map is fetched from; none for a file. */
export function originsOfLayer({ source }: MapLayer): readonly string[] {
  return source.from === 'url' ? originsOf(source.url) : []
}

/** The hosts that are asked for a map, as people read them. */
export function hostsOf(layer: MapLayer): readonly string[] {
  return originsOfLayer(layer).map(hostOf)
}

function hostOf(origin: string): string {
  return origin.replace(/^https?:\/\//, '')
}

/** Where a map is opened from. Throws an OwnMapError where its file is not in the archive. */
export async function sourceOf(layer: MapLayer, mapLayers: Pick<MapLayerRepository, 'file'>): Promise<MapSource> {
  const { source, layers, id, kind } = layer
  if (source.from === 'url') {
    // What has an address is of a kind that can have one.
    const ofAddress = kind === 'wms' || kind === 'pmtiles' ? kind : 'tiles'
    return { from: 'url', address: { kind: ofAddress, url: source.url, ...(layers === undefined ? {} : { layers }) } }
  }
  const file = await mapLayers.file(id)
  if (!file) throw new OwnMapError('map-damaged', source.fileName)
  return { from: 'file', file, name: source.fileName }
}
