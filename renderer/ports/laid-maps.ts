import type { Georeference } from '../../shared/domain/georeference.ts'
import type { CollectionId, PageId } from '../../shared/domain/ids.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { GeoBounds } from '../../shared/domain/geometry.ts'
import type { Watched } from '../../shared/domain/watched.ts'
import type { Overlay } from '../map/overlay.ts'
import type { LaidMapFormat } from './export-services.ts'
import type { WorkContext } from './work.ts'

/** A scanned map of the collection that is laid, or about to be. */
export interface LaidPage {
  readonly page: Page
  readonly laid: Georeference
  /** What it covers; null where its points lay it nowhere yet. */
  readonly bounds: GeoBounds | null
  /** How much of the view it covers, from the left; null for all. Kept while the window is open. */
  readonly swipe: number | null
}

/** Scanned maps of the collection on the ground. */
export interface LaidMaps {
  /** All of a collection, the wider ones first. */
  watch(collectionId: CollectionId): Watched<readonly LaidPage[]>
  /** A page as it is laid just now, shown or not; null where its points lay it nowhere. Laid alike, it is the same. */
  overlay(page: Page, laid: Pick<Georeference, 'points' | 'method' | 'mask' | 'opacity'>): Promise<Overlay | null>
  /** Writes a laid page where the user chooses; null where they chose nothing. Tells of the tiles of a GeoTIFF. */
  save(page: Page, format: LaidMapFormat, context: WorkContext): Promise<readonly string[] | null>
  swipe(pageId: PageId, share: number | null): void
}
