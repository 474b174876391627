import type { DuplicatePair } from '../../shared/domain/duplicates.ts'
import type { CollectionId } from '../../shared/domain/ids.ts'
import type { Watched } from '../../shared/domain/repositories.ts'

/** What the search for duplicates does: learn what pages look like, find those alike from afar, compare the pictures. */
export type DuplicateStage = 'fingerprints' | 'search' | 'compare'

/** How the search for duplicates stands in this window. */
export type DuplicateSearch =
  | { readonly state: 'none' }
  | {
      readonly state: 'running'
      readonly collectionId: CollectionId
      readonly stage: DuplicateStage
      readonly done: number
      readonly total: number
      /** Pairs found so far. */
      readonly found: number
      /** Seconds that the stage still takes; absent until there is an honest estimate. */
      readonly left?: number
    }
  | { readonly state: 'done'; readonly collectionId: CollectionId; readonly pairs: readonly DuplicatePair[] }
  | { readonly state: 'failed'; readonly collectionId: CollectionId; readonly error: unknown }

/** Looks for pages of a collection that may be one. One search at a time; what pages look like is kept as it is learnt. */
export interface DuplicateService {
  /** Settles when the search has ended, well or not; a search at work is cancelled first. */
  search(collectionId: CollectionId): Promise<void>
  cancel(): void
  status(): Watched<DuplicateSearch>
}
