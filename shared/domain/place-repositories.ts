import type { Georeference } from './georeference.ts'
import type { CollectionId, MapLayerId, PageId, UnitId } from './ids.ts'
import type { MapLayer } from './map-layer.ts'
import type { Mention, MentionState } from './mention.ts'
import type { Place, PlaceLink } from './place.ts'
import type { Watched } from './watched.ts'

/** The places of a collection, and which units are at them. */
export interface PlaceRepository {
  all(collectionId: CollectionId): Promise<readonly Place[]>
  watchAll(collectionId: CollectionId): Watched<readonly Place[]>
  links(collectionId: CollectionId): Promise<readonly PlaceLink[]>
  watchLinks(collectionId: CollectionId): Watched<readonly PlaceLink[]>
  linksOf(unitIds: readonly UnitId[]): Promise<readonly PlaceLink[]>
  watchLinksOf(unitIds: readonly UnitId[]): Watched<readonly PlaceLink[]>
}

/** Names found in texts that may be places. They are put and removed by the writer. */
export interface MentionRepository {
  ofCollection(collectionId: CollectionId, state?: MentionState): Promise<readonly Mention[]>
  watchCollection(collectionId: CollectionId): Watched<readonly Mention[]>
  ofUnits(unitIds: readonly UnitId[]): Promise<readonly Mention[]>
  watchCount(collectionId: CollectionId, state: MentionState): Watched<number>
}

/** Maps that users added, by order, and their files. The maps are put and removed by the writer. */
export interface MapLayerRepository {
  all(): Promise<readonly MapLayer[]>
  watchAll(): Watched<readonly MapLayer[]>
  file(id: MapLayerId): Promise<Blob | undefined>
  /** Keeps the file of a map that is about to be added. */
  keepFile(id: MapLayerId, file: Blob): Promise<void>
  /** Removes the files of maps that are no more: while a removal can be undone they are kept. */
  prune(): Promise<void>
}

/** Which pages are laid on the ground as maps. They are put and removed by the writer. */
export interface GeoreferenceRepository {
  get(pageId: PageId): Promise<Georeference | undefined>
  watch(pageId: PageId): Watched<Georeference | null>
  ofCollection(collectionId: CollectionId): Promise<readonly Georeference[]>
  watchCollection(collectionId: CollectionId): Watched<readonly Georeference[]>
}
