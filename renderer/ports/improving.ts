import type { CollectionId } from '../../shared/domain/ids.ts'
import type { Failure } from '../../shared/domain/job.ts'
import type { Improvement } from '../../shared/domain/line-model-card.ts'
import type { Watched } from '../../shared/domain/watched.ts'
import type { Progress } from './work.ts'

/** How the teaching of a recogniser goes. looking: `progress` counts pages; teaching: parts of 1. */
export type ImprovingStatus =
  | { readonly state: 'idle' }
  | {
      readonly state: 'running'
      readonly collectionId: CollectionId
      readonly step: 'looking' | 'teaching'
      readonly progress: Progress
    }
  | {
      readonly state: 'done'
      readonly collectionId: CollectionId
      /** Pages of the collection are read with it from now on; false where it got no better, and nothing was changed. */
      readonly isBetter: boolean
      readonly improvement: Improvement
      /** Pages that could not be looked at. */
      readonly failures: readonly Failure[]
    }
  /** What stopped it; words by `explain`. */
  | { readonly state: 'failed'; readonly collectionId: CollectionId; readonly problem: unknown }

/** Teaches the recogniser of lines what people corrected in a collection. */
export interface ImprovingService {
  /** How many lines there are to learn from; null where there is no recogniser that could. Throws the signal's reason. */
  count(collectionId: CollectionId, signal: AbortSignal): Promise<number | null>
  /** Begins; what was at work is cancelled. The recogniser that is there stays. */
  begin(collectionId: CollectionId): void
  /** Begins anew what a window that was closed, or a crash, left. */
  start(): void
  cancel(): void
  status(): Watched<ImprovingStatus>
}
