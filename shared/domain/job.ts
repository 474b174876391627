import type { Arrangement } from './arrangement.ts'
import type { ReadingLanguage } from './collection.ts'
import type { QuarterTurn } from './geometry.ts'
import type { CollectionId, Instant, JobId, PageId, Sha256, UnitId, WatchId } from './ids.ts'

/** What went wrong with one file or page. `code` is a key of the error messages; `message` is the machine's wording. */
export interface Failure {
  readonly file: string
  /** The page of the file that is meant, from 1; absent where it is the whole file. */
  readonly page?: number
  /** The file lies beside a picture and belongs to it: the picture is in without what it says. */
  readonly beside?: boolean
  readonly code: string
  readonly message: string
}

/** The wish that a page be read. It is data: it lives until the page has its reading, or is failed. */
export interface ReadingRequest {
  readonly id: JobId
  readonly kind: 'read'
  readonly collectionId: CollectionId
  readonly pageId: PageId
  readonly languages: readonly ReadingLanguage[]
  /** How the page is to be prepared and laid out; absent for what suits it best. */
  readonly preset?: string
  /** The engine that is to read it; absent for the usual one. */
  readonly engine?: string
  /** Blocks that a person drew are left aside; absent where they are followed. */
  readonly layout?: 'anew'
  /** When it was asked for, or an earlier instant where it was put before others. */
  readonly requestedAt: Instant
  /** Requests are served by ascending priority, then by age: 0 the page in view, 1 asked for, 2 from an import. */
  readonly priority: 0 | 1 | 2
  readonly state: 'queued' | 'failed'
  readonly failure?: Failure
}

/**
 * The instant at which the wish at `index` of several made at once counts as made: a millisecond after the one before,
 * so that pages are read in their order.
 */
export function inTurn(at: Instant, index: number): Instant {
  return new Date(Date.parse(at) + index).toISOString()
}

/** running: at work, or stopped by a crash. cancelled: what had come in stays. done: everything was looked at. */
export type ImportState = 'running' | 'cancelled' | 'done' | 'failed'

/** A file of several pages that is in up to a page; its original is in whole. */
export interface UnfinishedFile {
  readonly path: string
  readonly unitId: UnitId
  readonly original: Sha256
  /** The picture of the file with which it goes on, from 0. */
  readonly next: number
  /** What the file told of its pictures when it was begun: dots per inch, and how far they lie turned. */
  readonly told?: { readonly dpi?: number; readonly turned: QuarterTurn }
}

/** One import: what was asked, how far it came, what failed. Kept as the journal. */
export interface ImportRecord {
  readonly id: JobId
  readonly kind: 'import'
  readonly collectionId: CollectionId
  /** The unit below which it puts what comes in; absent for the top. */
  readonly parentId?: UnitId
  /** The folder or files, in the user's words: '/home/an/scans' or '12 files'. */
  readonly label: string
  /** With it the platform can open the same source again after a restart; absent where it can't. */
  readonly sourceToken?: string
  /** The rule by which files become units and leaves; absent for folders. Kept, so that going on follows it too. */
  readonly arrangement?: Arrangement
  /** Files of the source that are none of its scans, but descriptions that go in by themselves. */
  readonly leftOut?: readonly string[]
  readonly read: boolean
  readonly languages: readonly ReadingLanguage[]
  readonly startedAt: Instant
  readonly finishedAt?: Instant
  readonly state: ImportState
  readonly filesFound: number
  readonly filesDone: number
  readonly pagesAdded: number
  /** Files that were here already, with the path under which they first came. */
  readonly duplicates: readonly { readonly file: string; readonly first: string }[]
  readonly failures: readonly Failure[]
  /** What should be known of files that are in, in the form of failures. */
  readonly notes?: readonly Failure[]
  /** Files that are in up to a page: at work, or left so by a crash or a cancel. */
  readonly unfinished?: readonly UnfinishedFile[]
  /** The import, the first of several, that this one repeats: it takes in what is new since. */
  readonly repeats?: JobId
  /** The watched folder that it came from. */
  readonly watchId?: WatchId
  /** Of an import that takes in what is new: files that were here already from the same source. */
  readonly here?: number
  /** Of such an import: files that a person has put into the trash, and that stay there. */
  readonly inTrash?: number
  /** When what it made was put in the trash as a whole. */
  readonly undoneAt?: Instant
}

/** Whether a file could not go in at all: not only a page of it, or what lies beside it. */
export function isOfAWholeFile({ page, beside }: Failure): boolean {
  return page === undefined && !beside
}

/** A failure by the name of its file, with the page where it is of one. */
export function failureLabel({ file, page }: Failure): string {
  return page === undefined ? file : `${file} · ${page}`
}

/** What is amiss with a row of a file of descriptions, or with all of it, in the form of a failure. */
export interface IntakeNote {
  /** From 1; null for the file as a whole. */
  readonly row: number | null
  /** What the row is about, where it is no row of a table. */
  readonly title?: string
  /** The heading of the column, or the element; '' for the whole row. */
  readonly column: string
  readonly code: string
  readonly message: string
}

/**
 * The taking in of a file of descriptions: all of it went in, or nothing. Only 'done' is in the archive.
 * running: at work, or stopped as the window closed; stopped: found so at the next start. unwritten: it is being written, was
 * stopped at that, or was undone after it was done. refused: it has errors.
 */
export interface IntakeRecord {
  readonly id: JobId
  readonly kind: 'intake'
  readonly collectionId: CollectionId
  readonly file: string
  readonly state: 'running' | 'stopped' | 'unwritten' | 'done' | 'refused' | 'failed' | 'cancelled'
  readonly startedAt: Instant
  readonly finishedAt?: Instant
  /** Rows, records or elements that it has. */
  readonly rows: number
  readonly added: number
  readonly changed: number
  /** How much was found amiss, of which `notes` are the first. */
  readonly errors: number
  readonly doubts: number
  readonly notes: readonly IntakeNote[]
  /** Why it failed. */
  readonly failure?: Failure
}

/** Work that is kept, so that it outlives the program. */
export type Job = ReadingRequest | ImportRecord | IntakeRecord
