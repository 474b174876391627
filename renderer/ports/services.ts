import type { Spelling } from '../../shared/text/spelling/spelling.ts'
import type { Adjusted } from '../../shared/domain/adjust-pages.ts'
import type { Found, Proposed, Wish } from '../../shared/domain/findings.ts'
import type { ImageEdits } from '../../shared/domain/image-edits.ts'
import type { Arrangement, Sheet } from '../../shared/domain/arrangement.ts'
import type { Collection, ReadingLanguage } from '../../shared/domain/collection.ts'
import type { Change } from '../../shared/domain/changes.ts'
import type { Box, GeoPoint, PixelSize, QuarterTurn } from '../../shared/domain/geometry.ts'
import type { CollectionId, JobId, NewId, PageId, UnitId, WatchId } from '../../shared/domain/ids.ts'
import type { EmbeddedMetadata } from '../../shared/domain/embedded-metadata.ts'
import type { Failure, ImportRecord } from '../../shared/domain/job.ts'
import type { PageCopy } from '../../shared/domain/page-copy.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { PlaceCandidate } from '../../shared/domain/place.ts'
import type { Removal, Repositories, Watched } from '../../shared/domain/repositories.ts'
import type { TextForm } from '../../shared/formats/readings/document-page.ts'
import type { MessageKey } from '../../shared/messages/index.ts'
import type { Platform, SourceFile, SourceSet } from '../../shared/platform/platform.ts'
import type { Arranger } from './arranger.ts'
import type { DuplicateService } from './duplicates.ts'
import type { FixityService } from './fixity.ts'
import type { ModelService } from './models.ts'
import type { RenewingService } from './renewing.ts'

/** Progress of work that has begun. `left` is an honest estimate in seconds, absent until there is one. */
export interface Progress {
  readonly done: number
  readonly total: number
  readonly left?: number
  /** Pages of the file at work, where it has several. */
  readonly pages?: { readonly done: number; readonly total: number }
}

export interface WorkContext {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

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
  /** The first of the imports of this source: only what is new since goes in. */
  readonly repeats?: JobId
  /** The watched folder that the files come from. */
  readonly watchId?: WatchId
}

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

/** How pages are to be read; what is absent is as the page, its collection and the picture suggest. */
export interface ReadingWish {
  readonly languages?: readonly ReadingLanguage[]
  /** The name of a preset of preparation. */
  readonly preset?: string
  readonly engine?: string
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

/** A picture at its full size and at halves of it, the full one first, cut into squares. */
export interface PageTiles {
  /** Pixels of a side of a tile. */
  readonly side: number
  readonly levels: readonly PixelSize[]
  tile(at: { readonly level: number; readonly column: number; readonly row: number }): Blob | null
}

/** A picture to show or to read, upright (EXIF applied) and adjusted, the user's rotation not applied. */
export interface PageImages {
  /** Something a browser can show (JPEG, PNG or WebP): the original where it can, else a rendering. */
  display(page: Page, signal?: AbortSignal): Promise<Blob>
  /** A part of what `display` gives, turned as the user has turned the page; PNG. The box is of the unturned page. */
  part(page: Page, box: Box, signal?: AbortSignal): Promise<Blob>
  /** The tiles of a page that is shown by them (see `isTiled`), where they have been made. */
  tiles(page: Page): Promise<PageTiles | null>
  /** Makes them, and keeps them; `onProgress` tells the rows that are done, of how many. */
  makeTiles(page: Page, context?: Partial<WorkContext>): Promise<PageTiles>
  /** The thumbnail, at most 320 px on the longer side; made again where it was lost. */
  thumbnail(page: Page): Promise<Blob>
}

/** The picture of one page while it is being adjusted, at the size of a screen; the user's turns not applied. */
export interface AdjustSession {
  /** The picture under the edits; null where others were asked for meanwhile. The caller closes the bitmap. */
  render(edits: ImageEdits): Promise<ImageBitmap | null>
  /** Looks for what is wished, beginning from these edits. */
  find(edits: ImageEdits, turn: QuarterTurn, wish: Wish): Promise<Proposed>
  /** How strong what shines through must be reduced (0 to 100); null where hardly any was found. */
  findBleed(edits: ImageEdits): Promise<Found<number> | null>
  close(): void
}

/** What is proposed for a page of many, or why it could not be looked at. */
export type PageProposal =
  | { readonly page: Page; readonly failure: unknown }
  | ({ readonly page: Page; /** How the pages would look. */ readonly thumbnails: readonly Blob[] } & Proposed)

/** Changes what is shown of pages without touching their originals. */
export interface AdjustService {
  open(page: Page, signal: AbortSignal): Promise<AdjustSession>
  /** Looks for what is wished on each page, several at once. */
  propose(pages: readonly Page[], wish: Wish, context: WorkContext): Promise<readonly PageProposal[]>
  /** The same edits for other pages, in the fractions of their own frames. */
  alike(pages: readonly Page[], edits: ImageEdits, context: WorkContext): Promise<readonly PageProposal[]>
  /** Adjusts the pages in one undoable step: boxes go with the picture, a split page becomes two. */
  apply(adjusted: ReadonlyMap<PageId, Adjusted>): Promise<void>
  /** Brings pages back to their originals in one undoable step; what was split is one page again. */
  revert(pageIds: ReadonlySet<PageId>): Promise<void>
}

/** Pages to look through, and what for: what is wished on each, or the edits of one page for all. */
export type AdjustManyTask = { readonly pages: readonly Page[] } & (
  { readonly wish: Wish } | { readonly edits: ImageEdits }
)

export interface AdjustManyStatus {
  readonly state: 'idle' | 'running' | 'paused' | 'done'
  /** All that are looked through. */
  readonly pages: readonly Page[]
  readonly done: number
  /** Seconds, absent until there is an honest estimate. */
  readonly left?: number
  /** Of the first pages, in their order. */
  readonly proposals: readonly PageProposal[]
  /** Why it stopped by itself: words by `explain`. */
  readonly problem?: unknown
}

/** Looks through many pages in the background, one task at a time; nothing is changed until proposals are applied. */
export interface AdjustManyService {
  /** Begins anew: what was found before is dropped. */
  begin(task: AdjustManyTask): void
  /** What was found stays. */
  pause(): void
  /** Goes on with the pages that are left. */
  resume(): void
  /** Stops, and drops what was found. */
  forget(): void
  status(): Watched<AdjustManyStatus>
}

/** The offline gazetteer. Folds diacritics and case, knows đ, Cyrillic and old names. */
export interface Gazetteer {
  search(typed: string, limit: number): Promise<readonly PlaceCandidate[]>
  /** The place that says best where a point is; null where none is near. */
  nearest(point: GeoPoint): Promise<PlaceCandidate | null>
}

/** One step that can be undone. */
export interface UndoableStep {
  readonly label: MessageKey
  readonly changes: readonly Change[]
  /** Steps of a burst with the same key, such as keystrokes in one field, are undone together. */
  readonly mergeKey?: string
}

export interface UndoState {
  readonly undo: MessageKey | null
  readonly redo: MessageKey | null
}

/** The window's one stack of changes. Every change of data by a user goes through `run`. */
export interface UndoStack {
  run(step: UndoableStep): Promise<void>
  undo(): Promise<void>
  redo(): Promise<void>
  /** Forgets every step: after what can't be undone, such as the removal of a collection, they would bring back orphans. */
  clear(): Promise<void>
  state(): Watched<UndoState>
}

/** Formats of texts: one file a page, or one a unit. */
export type TextFormat = 'text' | 'alto' | 'page' | 'hocr' | 'pdf' | 'tei' | 'docx' | 'mets'
export type ExportFormat = 'csv' | 'geojson' | 'jsonld' | 'annotations' | 'xmp' | TextFormat

/** How texts are exported. */
export interface TextChoice {
  /** Of plain text, TEI and DOCX. */
  readonly form: TextForm
  /** Dots an inch of the pictures of a PDF at most; null for as fine as they came. */
  readonly dpi: number | null
}

export interface ExportRequest {
  readonly collectionId: CollectionId
  /** null: the whole collection. Else these units with everything below them. */
  readonly unitIds: readonly UnitId[] | null
  readonly formats: readonly ExportFormat[]
  /** Absent: as written, with pictures as fine as they came. */
  readonly texts?: TextChoice
  /** The suggested name of the folder or download, without an ending. */
  readonly name: string
}

export interface ExportService {
  /** Returns the paths written; null where the user chose no target. Leaves nothing behind when it throws. */
  run(request: ExportRequest, context: WorkContext): Promise<readonly string[] | null>
}

/** What became of a CSV of descriptions: rows that changed a unit, rows already so, rows that can't go in and why. */
export interface CsvImportReport {
  readonly changed: number
  readonly unchanged: number
  readonly failed: readonly { readonly line: number; readonly code: string; readonly message: string }[]
  readonly unknownColumns: readonly string[]
}

export interface CsvImportService {
  /** Applies the rows that can go in as one undoable step. */
  apply(collectionId: CollectionId, csv: Blob, fileName: string): Promise<CsvImportReport>
}

/** What became of annotations: new regions, regions changed, regions already so, and what can't go in and why. */
export interface AnnotationsReport {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** `row`: the annotation's place in the file, from 1. */
  readonly failed: readonly { readonly row: number; readonly code: string; readonly message: string }[]
}

export interface AnnotationsService {
  /**
   * Takes W3C Web Annotations in as regions, as one undoable step. `pageId` is the page meant by a file about one
   * picture that the collection does not know. Throws where the file is none of annotations.
   */
  apply(
    file: Blob,
    into: { readonly fileName: string; readonly collectionId: CollectionId; readonly pageId: PageId | null },
  ): Promise<AnnotationsReport>
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
  readonly unmatched: readonly string[]
  readonly failures: readonly Failure[]
}

/** Takes recognised text (hOCR, ALTO, PAGE) for pages that are here already, as one undoable step. */
export interface AddReadingsService {
  add(request: AddReadingsRequest, context: WorkContext): Promise<AddReadingsReport>
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

export interface SampleService {
  /** Makes the sample collection and starts its import. */
  create(): Promise<Collection>
}

/** The files of pages beside the one that is shown. */
export interface CopyService {
  /** Puts a file to the page as a copy, as one step that can be undone. Throws an ImagingError where it is no picture. */
  add(page: Page, file: SourceFile, signal: AbortSignal): Promise<void>
  /** Writes a file of a page as it is where the user chooses; null where they chose nothing. */
  save(file: Pick<PageCopy, 'original' | 'path'>, signal: AbortSignal): Promise<readonly string[] | null>
}

/** The end of what lies in the trash. */
export interface TrashService {
  /**
   * Removes units with their pages, and single pages, for good: in portions, so that what was removed before a cancel or
   * a crash is gone and the rest is still in the trash. The steps that could be undone are forgotten.
   */
  remove(removal: Removal, context: WorkContext): Promise<void>
}

export interface StorageEstimate {
  /** Bytes; null where the machine does not say. */
  readonly used: number | null
  readonly quota: number | null
  readonly persistent: boolean
}

/** Everything a feature may use, composed by app/. */
export interface Services {
  readonly platform: Platform
  readonly repositories: Repositories
  readonly imports: ImportService
  readonly journal: ImportJournal
  readonly watching: WatchingService
  readonly reading: ReadingService
  readonly models: ModelService
  readonly images: PageImages
  readonly arranger: Arranger
  readonly adjust: AdjustService
  readonly adjustMany: AdjustManyService
  readonly gazetteer: Gazetteer
  readonly spelling: Spelling
  readonly undo: UndoStack
  readonly exports: ExportService
  readonly csv: CsvImportService
  readonly sheets: SheetReader
  readonly annotations: AnnotationsService
  readonly addReadings: AddReadingsService
  readonly metadata: FileMetadata
  readonly sample: SampleService
  readonly fixity: FixityService
  readonly renewing: RenewingService
  readonly duplicates: DuplicateService
  readonly trash: TrashService
  readonly copies: CopyService
  readonly storage: { estimate(): Promise<StorageEstimate> }
  readonly clock: { now(): string }
  readonly newId: NewId
  /** Pages turned by the user are shown so at once. */
  readonly turn: (page: Page, by: QuarterTurn) => Promise<void>
}
