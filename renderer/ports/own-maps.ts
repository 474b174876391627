import type { MapLayerId } from '../../shared/domain/ids.ts'
import type { MapLayer } from '../../shared/domain/map-layer.ts'
import type { SourceSet } from '../../shared/platform/platform.ts'
import type { Watched } from '../../shared/domain/watched.ts'

/** A map of the user's, as it stands now. */
export interface OwnMap {
  readonly layer: MapLayer
  /** The hosts that are asked for it while it is on; none for a file. */
  readonly hosts: readonly string[]
  /** Why it, or a part of it, can't be shown; null where it can. */
  readonly fault: Error | null
  /** Tiles of it have been waited for for a while: a large file is read for the first time, or a host is slow. */
  readonly waiting: boolean
}

/** A map behind an address, as it is typed. */
export interface AddressWish {
  readonly url: string
  /** Names of layers of a WMS; '' for others. */
  readonly layers: string
  readonly name: string
}

/** Maps that the user lays over the base map. Each change is a step that can be undone. */
export interface OwnMapsService {
  /** From above. */
  watch(): Watched<readonly OwnMap[]>
  /** Opens a map and turns it on. Throws an OwnMapError that says why it is none, and the reason of the signal. */
  addFile(file: Blob, name: string, signal: AbortSignal): Promise<MapLayer>
  /** The same with a folder of tiles. */
  addFolder(folder: SourceSet, signal: AbortSignal): Promise<MapLayer>
  /** Adds a map that stays off; its host is not asked. Throws an OwnMapError 'map-address'. */
  addAddress(wish: AddressWish): Promise<MapLayerId>
  change(layer: MapLayer): Promise<void>
  /** Draws it above or below its neighbour. */
  move(id: MapLayerId, way: 'up' | 'down'): Promise<void>
  remove(id: MapLayerId): Promise<void>
  hideAll(): Promise<void>
  /** Opens it anew after a fault. */
  retry(id: MapLayerId): void
}
