import type { ReadingLanguage } from '../../shared/domain/collection.ts'
import type { PageId } from '../../shared/domain/ids.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { Watched } from '../../shared/domain/repositories.ts'
import type { LanguageOfPages } from '../../shared/text/suggest-languages.ts'
import type { Progress, WorkContext } from './work.ts'

export type ReadingState = 'running' | 'paused' | 'idle'

export interface ReadingStatus {
  readonly state: ReadingState
  readonly progress: Progress
  /** Pages at the engine now, with how far each is (0 to 1). */
  readonly pages: ReadonlyMap<PageId, number>
  /** Why the reading stopped by itself (a full disk, say): words by `explain`. Resuming tries again. */
  readonly problem?: unknown
}

/** How much of the machine reads: engines at once that the user chose (null for the usual), the usual and the most. */
export interface EngineShare {
  readonly chosen: number | null
  readonly usual: number
  readonly most: number
}

/** What a sample of pages says of their languages: of `looked` pages, those of most first; none where there is no text. */
export interface LanguageFindings {
  readonly languages: readonly LanguageOfPages[]
  readonly looked: number
}

/** Tells in which languages pages are. */
export interface LanguageService {
  /**
   * By a sample of the pages, each tried in the languages given. Nothing is changed. Throws the signal's reason, and what
   * the engine says where it can read none of them.
   */
  suggest(
    pages: readonly Page[],
    languages: readonly ReadingLanguage[],
    context: WorkContext,
  ): Promise<LanguageFindings>
}

/** How pages are to be read; what is absent is as the page, its collection and the picture suggest. */
export interface ReadingWish {
  readonly languages?: readonly ReadingLanguage[]
  /** The name of a preset of preparation. */
  readonly preset?: string
  readonly engine?: string
  /** Blocks that a person drew are left aside. */
  readonly layout?: 'anew'
}

/** Serves the stored requests to read pages, at most one a worker; refills itself from the store. */
export interface ReadingService {
  /** Asks that pages be read; a page that waits already is asked for once. */
  request(pages: readonly Page[], options?: ReadingWish & { readonly first?: boolean }): Promise<void>
  /** Puts those of the pages that wait before all others; `inView`: before those put so too. */
  readFirst(pageIds: readonly PageId[], inView?: boolean): Promise<void>
  /** Starts no more pages, also after a restart, until resumed. */
  pause(): void
  resume(): void
  engines(): Watched<EngineShare>
  /** null: as many as suit the machine. */
  setEngines(chosen: number | null): void
  /** Drops every request that waits, and stops those at work. */
  cancelAll(): Promise<void>
  status(): Watched<ReadingStatus>
  /** Settles when nothing is queued or at work; rejects when the reading stopped by itself, with the `problem`. */
  idle(): Promise<void>
}
