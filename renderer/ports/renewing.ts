import type { CollectionId } from '../../shared/domain/ids.ts'
import type { Watched } from '../../shared/domain/repositories.ts'

/** How far the texts of a collection are with being findable by its new rules of spelling. */
export interface Renewal {
  readonly collectionId: CollectionId
  /** Texts made anew. */
  readonly done: number
  /** Why it stopped: words by `explain`. */
  readonly problem?: unknown
}

/** Makes texts findable by the rules of their collection, in the background, whenever these have changed. */
export interface RenewingService {
  /** null where all texts are findable by the rules as they are. */
  state(): Watched<Renewal | null>
  /** Begins to look after them; gives how to stop. */
  start(): () => void
}
