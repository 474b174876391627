import type { CollectionId } from '../../shared/domain/ids.ts'
import type { Watched } from '../../shared/domain/watched.ts'
import type { Overlay } from '../map/overlay.ts'

/** What is laid over the base map: the user's own maps, then the scanned maps of the collection. */
export interface MapOverlays {
  /** Those that are shown, from below. */
  watch(collectionId: CollectionId): Watched<readonly Overlay[]>
}
