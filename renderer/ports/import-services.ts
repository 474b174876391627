import type { Rescue } from '../../shared/text/legacy/rescue.ts'
import type { TextsRescue } from '../../shared/text/legacy/rescue-texts.ts'
import type { Arrangement, Sheet } from '../../shared/domain/arrangement.ts'
import type { ReadingLanguage } from '../../shared/domain/collection.ts'
import type { EmbeddedMetadata } from '../../shared/domain/embedded-metadata.ts'
import type { CollectionId, JobId, UnitId, WatchId } from '../../shared/domain/ids.ts'
import type { Failure, ImportRecord } from '../../shared/domain/job.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { Watched } from '../../shared/domain/repositories.ts'
import type { SourceSet } from '../../shared/platform/platform.ts'
import type { Progress, WorkContext } from './work.ts'

/** Takes scans in. An import runs until done or cancelled, goes on after a crash, and is kept as the journal. */
export interface ImportService {
  /** Starts taking in; settles when the import has ended. Failures of single files are in the record. */
  begin(request: ImportRequest, context?: Partial<WorkContext>): Promise<ImportRecord>
  cancel(id: JobId): void
  /** Goes on with an import that a crash or a closed window stopped; `source` where the platform can't reopen it. */
  resume(id: JobId, source?: SourceSet, context?: Partial<WorkContext>): Promise<ImportRecord | null>
  /**
   * Looks at the source of an import once more and takes in what is new, as an import of its own; `source` where the
   * platform can't reopen it. null where there is neither.
   */
  repeat(id: JobId, source?: SourceSet, context?: Partial<WorkContext>): Promise<ImportRecord | null>
  /**
   * Tries one file of an import that has ended again, and no other; `source` where the platform can't reopen it. null where
   * there is none, or it is at work.
   */
  tryAgain(id: JobId, file: string, source?: SourceSet): Promise<ImportRecord | null>
  /** The imports at work in this window; one that is 'running' and not among them was stopped by a crash. */
  active(): Watched<ReadonlyMap<JobId, Progress>>
}

/** What goes to the trash when an import is undone, and what of it a person made since. Counts. */
export interface UndoWeight {
  readonly units: number
  readonly pages: number
  /** Units of the import that stay, because something of others lies in them. */
  readonly staying: number
  /** Units with a description by a person. */
  readonly described: number
  /** Pages with a transcription. */
  readonly transcribed: number
  readonly regions: number
  readonly places: number
}

/** What can be done with an import once it is over. Each is one step of the undo stack. */
export interface ImportJournal {
  /** What undoing would take; null for an import that is not there. */
  weigh(id: JobId): Promise<UndoWeight | null>
  /** Puts everything that the import made into the trash, and marks it as undone. */
  undo(id: JobId): Promise<void>
  /** Takes out of the trash what went there when the import was undone. */
  bringBack(id: JobId): Promise<void>
}

/** Takes in what comes into watched folders. */
export interface WatchingService {
  /** Watches all folders of the archive, those added later too; settings of the store. Returns how to stop. */
  start(): () => void
  /** Whether each watched folder is there; none that was not looked for yet. */
  isThere(): Watched<ReadonlyMap<WatchId, boolean>>
}

export interface ImportRequest {
  readonly collectionId: CollectionId
  readonly source: SourceSet
  /** The unit below which to put what comes in; null for the top. */
  readonly parentId: UnitId | null
  /** Ask for the pages to be read. */
  readonly read: boolean
  readonly languages: readonly ReadingLanguage[]
  /** The rule by which files become units and leaves; absent for folders. */
  readonly arrangement?: Arrangement
  /** Paths of files of the source that are no scans to take in; absent where all may be. */
  readonly leftOut?: readonly string[]
  /** The first of the imports of this source: only what is new since goes in. */
  readonly repeats?: JobId
  /** The watched folder that the files come from. */
  readonly watchId?: WatchId
}

/** Something of a row of a CSV; `line` counts from 1, `code` is a key of the error messages. */
export interface CsvRemark {
  readonly line: number
  readonly code: string
  readonly message: string
}

/** What became of a CSV of descriptions: rows that changed a unit, rows already so, rows that can't go in and why. */
export interface CsvImportReport {
  readonly changed: number
  readonly unchanged: number
  readonly failed: readonly CsvRemark[]
  /** What went in, and does not keep to what the archive's templates ask of fields of its own. */
  readonly doubts: readonly CsvRemark[]
  readonly unknownColumns: readonly string[]
}

export interface CsvImportService {
  /** How descriptions in an older encoding would be put right; null where they are sound. Throws a CsvError. */
  rescue(csv: Blob): Promise<Rescue | null>
  /** Applies the rows that can go in as one undoable step; `rescued`: their descriptions put right before. */
  apply(
    collectionId: CollectionId,
    csv: Blob,
    from: { readonly fileName: string; readonly rescued?: Rescue | null },
  ): Promise<CsvImportReport>
}

export interface AddReadingsRequest {
  readonly collectionId: CollectionId
  /** null: all pages of the collection. Else those of these units and of everything below them. */
  readonly unitIds: readonly UnitId[] | null
  readonly files: readonly { readonly path: string; readonly blob: Blob }[]
}

/** What became of files of recognised text: the pages that got theirs, files of no page, files that can't be read. */
export interface AddReadingsReport {
  readonly matched: readonly { readonly file: string; readonly page: string }[]
  /** How many of these pages go on showing what a person transcribed. */
  readonly transcribed: number
  /** Files whose pages have the text of another one. */
  readonly spare: readonly string[]
  readonly unmatched: readonly string[]
  readonly failures: readonly Failure[]
}

/** Takes recognised text (hOCR, ALTO, PAGE) for pages that are here already, as one undoable step. */
export interface AddReadingsService {
  /**
   * `consent` is asked before anything is kept where the texts look as if they came in an older encoding; they are put right
   * where it says so, and go in as they are where it does not, or where there is none.
   */
  add(
    request: AddReadingsRequest,
    context: WorkContext & { readonly consent?: (found: TextsRescue) => Promise<boolean> },
  ): Promise<AddReadingsReport>
}

/** What the file of a page says of itself, read from its original. */
export interface FileMetadata {
  ofPage(page: Page, signal?: AbortSignal): Promise<EmbeddedMetadata>
}

/** Reads spreadsheets: CSV, TSV, XLSX, ODS. */
export interface SheetReader {
  /** With its columns recognised by their headings, and the number of rows that can't be used. Throws a CsvError. */
  read(file: Blob, name: string): Promise<{ readonly sheet: Sheet; readonly failed: number }>
}
