import type { ReadingLanguage } from '../../shared/domain/collection.ts'
import type { CollectionId } from '../../shared/domain/ids.ts'
import type { Failure } from '../../shared/domain/job.ts'
import type { Watched } from '../../shared/domain/repositories.ts'
import type { Progress, WorkContext } from './work.ts'

/** A way of reading to be measured. */
export interface WayToMeasure {
  /** The name of an engine, or 'auto'. */
  readonly engine: string
  /** The name of a preset. */
  readonly preset: string
  /** Tesseract's codes, and with them the models; null for those of each page. */
  readonly languages: readonly ReadingLanguage[] | null
}

/** How measuring goes. done: ended, until the next is begun. `progress` counts pages read. */
export type MeasuringStatus =
  | { readonly state: 'idle' }
  | {
      readonly state: 'running' | 'done' | 'failed'
      readonly collectionId: CollectionId
      readonly progress: Progress
      /** Pages that could not be read. */
      readonly failures: readonly Failure[]
      /** What stopped it; words by `explain`. */
      readonly problem?: unknown
    }

/** Measures ways of reading on the pages of a collection that are marked as ground truth. */
export interface MeasuringService {
  /**
   * Reads those pages in each way, keeps the readings beside the others of their pages, and the rates in the history. What
   * was at work is cancelled.
   */
  begin(collectionId: CollectionId, ways: readonly WayToMeasure[]): void
  /** Goes on with what a window that was closed, or a crash, left; what was read in it is not read again. */
  start(): void
  /** What was read stays; rates of ways that were not read to the end are not kept. */
  cancel(): void
  status(): Watched<MeasuringStatus>
  /**
   * Writes the ground truth where the user chooses: for each line its picture (PNG) and its text (.gt.txt), for each page
   * PAGE XML and its picture. The paths written; null where the user chose no place.
   */
  exportTruth(collectionId: CollectionId, name: string, context: WorkContext): Promise<readonly string[] | null>
}
