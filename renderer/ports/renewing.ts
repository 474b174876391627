import type { CollectionId } from '../../shared/domain/ids.ts'
import type { Watched } from '../../shared/domain/repositories.ts'

/** How far the texts of a collection are with being findable by its new rules of spelling. */
export interface Renewal {
  readonly collectionId: CollectionId
  /** cancelled: texts stay as they are, some found by the new rules, until the rules change or it is asked for again. */
  readonly state: 'running' | 'paused' | 'cancelled'
  /** Texts made anew, of how many. */
  readonly done: number
  readonly total: number
  /** Seconds that it still takes; absent until there is an honest estimate. */
  readonly left?: number
  /** Why it stopped: words by `explain`. */
  readonly problem?: unknown
}

/** Makes texts findable by the rules of their collection, in the background, whenever these have changed. */
export interface RenewingService {
  /** What is not at its end: none where all texts are findable by the rules as they are. */
  state(): Watched<readonly Renewal[]>
  pause(id: CollectionId): void
  /** Goes on where it was paused, cancelled or refused. */
  resume(id: CollectionId): void
  cancel(id: CollectionId): void
  /** Begins to look after them, where the last window stopped; what was paused or cancelled stays so. Gives how to stop. */
  start(): () => void
}
