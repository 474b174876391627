import type { FixityCheck, FixityFinding } from './fixity.ts'
import type { CheckId, CollectionId, Instant, PageId, Sha256, UnitId } from './ids.ts'
import type { Page } from './page.ts'
import type { Watched } from './watched.ts'

/** A file as it is kept, under the SHA-256 of its bytes. */
export interface StoredOriginal {
  readonly sha256: Sha256
  readonly bytes: Blob
  readonly mediaType: string
}

/** The bytes as received: written once with their page, never changed. */
export interface OriginalRepository {
  put(original: StoredOriginal): Promise<void>
  /** Throws a StorageError 'missing-original' where there is none. */
  read(sha256: Sha256): Promise<Blob>
  /** A page of the collection that already uses these bytes, itself or as a copy; none that is in the trash. */
  findPage(collectionId: CollectionId, sha256: Sha256): Promise<Page | undefined>
}

/** Units and pages, named to be removed for good. */
export interface Removal {
  readonly units: readonly UnitId[]
  readonly pages: readonly PageId[]
}

/** What lies in the trash, and its end. */
export interface TrashRepository {
  /** Every page of the units, in the trash by itself or not. */
  pagesOf(unitIds: readonly UnitId[]): Promise<readonly PageId[]>
  /**
   * Removes units and pages with all that is said of them, their pictures and texts, and the originals that no page of
   * any collection has any more: all or nothing, and never to be undone. Those not in the trash stay.
   */
  remove(removal: Removal): Promise<void>
  /** Removes the originals that no page needs: those of copies that were taken from their pages. */
  sweep(): Promise<void>
}

/** The checks of originals, and what they found. Files count over all collections, since collections share them. */
export interface FixityRepository {
  /** Newest first. */
  checks(): Promise<readonly FixityCheck[]>
  watchChecks(): Watched<readonly FixityCheck[]>
  findings(checkId: CheckId): Promise<readonly FixityFinding[]>
  watchFindings(checkId: CheckId): Watched<readonly FixityFinding[]>
  /** How many files pages need, in the trash or not. */
  count(): Promise<number>
  /** The next of them in the order of their SHA-256; fewer than `count` at the end only. */
  next(after: Sha256 | null, count: number): Promise<readonly Sha256[]>
  /** Keeps how far the check is with what it found, all or nothing. */
  put(check: FixityCheck, found?: readonly FixityFinding[]): Promise<void>
  /** Puts the right bytes of a file in place, and notes so with every finding about it. */
  mend(original: StoredOriginal, at: Instant): Promise<void>
  /** The pages that have each of the files, itself or as a copy, in the trash or not. */
  pagesWith(originals: readonly Sha256[]): Promise<ReadonlyMap<Sha256, readonly Page[]>>
}
