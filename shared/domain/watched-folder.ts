import type { ReadingLanguage } from './collection.ts'
import type { CollectionId, Instant, UnitId, WatchId } from './ids.ts'

/** A folder of the disk of which everything new goes into a collection. The folder itself is never changed. */
export interface WatchedFolder {
  readonly id: WatchId
  readonly collectionId: CollectionId
  /** The folder, in the user's words. */
  readonly label: string
  /** With it the platform opens the folder. */
  readonly sourceToken: string
  /** The unit below which its files go; absent for the top. */
  readonly parentId?: UnitId
  readonly read: boolean
  readonly languages: readonly ReadingLanguage[]
  readonly addedAt: Instant
}

/** A file of a watched folder as it was when it was last dealt with. */
export interface SeenFile {
  readonly path: string
  /** Milliseconds since 1970; 0 where the platform does not know. */
  readonly changedAt: number
}
