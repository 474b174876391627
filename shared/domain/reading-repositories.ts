import type { CollectionId, LineId, MeasureId, PageId, Sha256 } from './ids.ts'
import type { InstalledModel } from './installed-model.ts'
import type { ReadingRequest } from './job.ts'
import type { PageLayout } from './layout.ts'
import type { LineRevision } from './line-revision.ts'
import type { Measurement } from './measurement.ts'
import type { Reading } from './reading.ts'
import type { WordList } from './word-list.ts'
import type { Watched } from './watched.ts'

export interface ReadingRepository {
  ofPage(pageId: PageId): Promise<readonly Reading[]>
  watchPage(pageId: PageId): Watched<readonly Reading[]>
  /** The best reading of each page that has any. */
  best(pageIds: readonly PageId[]): Promise<ReadonlyMap<PageId, Reading>>
  /** Those of the pages that have a reading, without fetching it. */
  pagesRead(pageIds: readonly PageId[]): Promise<ReadonlySet<PageId>>
  /**
   * Stores what a machine read and ends the request, all or nothing. It takes the place of what was read in the same way
   * (engine, model, preset); lines of a person's text that no person has touched say from then on what it says, unless the
   * page is ground truth.
   */
  complete(request: ReadingRequest, reading: Reading): Promise<void>
  /** Stores what a machine read without a request, beside a text by people that stays as it is; else like `complete`. */
  add(reading: Reading): Promise<void>
  /** The file that a reading was imported from; undefined where it was not kept. */
  source(sha256: Sha256): Promise<Blob | undefined>
  putSource(sha256: Sha256, bytes: Blob): Promise<void>
}

/** What lines said before. */
export interface RevisionRepository {
  /** The latest first. */
  watchLine(pageId: PageId, lineId: LineId): Watched<readonly LineRevision[]>
}

/** How people laid out pages. They are put and removed by the writer. */
export interface LayoutRepository {
  get(pageId: PageId): Promise<PageLayout | undefined>
  watch(pageId: PageId): Watched<PageLayout | null>
  ofPages(pageIds: readonly PageId[]): Promise<readonly PageLayout[]>
}

/** Put and removed by the writer. */
export interface WordListRepository {
  get(collectionId: CollectionId): Promise<WordList | undefined>
  watch(collectionId: CollectionId): Watched<WordList | null>
}

/** Models that the user installed; those that ship are not among them. */
export interface ModelRepository {
  all(): Promise<readonly InstalledModel[]>
  watchAll(): Watched<readonly InstalledModel[]>
  read(code: string): Promise<Blob | undefined>
  /** Takes the place of one with the same code. */
  install(model: InstalledModel, bytes: Blob): Promise<void>
  remove(code: string): Promise<void>
}

/** How well pages of ground truth were read, latest first. */
export interface MeasurementRepository {
  watchCollection(id: CollectionId): Watched<readonly Measurement[]>
  put(measurement: Measurement): Promise<void>
  remove(id: MeasureId): Promise<void>
}
