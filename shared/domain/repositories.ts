import type { Act } from './activity.ts'
import type { Change } from './changes.ts'
import type { Collection } from './collection.ts'
import type { CollectionId, FormPageId, JobId, PageId, RegionId, Sha256, UnitId, WatchId } from './ids.ts'
import type { FormRepository } from './form-repositories.ts'
import type { ImportRecord, IntakeRecord, ReadingRequest } from './job.ts'
import type { PageCopy } from './page-copy.ts'
import type { Page } from './page.ts'
import type {
  GeoreferenceRepository,
  MapLayerRepository,
  MentionRepository,
  PlaceRepository,
} from './place-repositories.ts'
import type { Place, PlaceLink, UnitAtPlace } from './place.ts'
import type { Pyramid } from './pyramid.ts'
import type { Reading } from './reading.ts'
import type { Region } from './region.ts'
import type { Unit } from './unit.ts'
import type { SeenFile, WatchedFolder } from './watched-folder.ts'
import type { FixityRepository, OriginalRepository, StoredOriginal, TrashRepository } from './original-repositories.ts'
import type {
  LayoutRepository,
  MeasurementRepository,
  ModelRepository,
  ReadingRepository,
  RevisionRepository,
  WordListRepository,
} from './reading-repositories.ts'
import type {
  ActivityRepository,
  AuthorityRepository,
  TemplateRepository,
  ValueRevisionRepository,
} from './description-repositories.ts'
import type { Watched } from './watched.ts'

export type * from './description-repositories.ts'
export type * from './form-repositories.ts'
export type * from './original-repositories.ts'
export type * from './place-repositories.ts'
export type * from './reading-repositories.ts'
export type { Watched } from './watched.ts'

export interface CollectionRepository {
  all(): Promise<readonly Collection[]>
  watchAll(): Watched<readonly Collection[]>
  get(id: CollectionId): Promise<Collection | undefined>
  /** Removes the collection with everything in it, and the originals that no other collection uses. */
  remove(id: CollectionId): Promise<void>
}

/** Units not in the trash, unless said otherwise; siblings in order. `parentId` null is the top. */
export interface UnitRepository {
  get(id: UnitId): Promise<Unit | undefined>
  many(ids: readonly UnitId[]): Promise<readonly Unit[]>
  children(collectionId: CollectionId, parentId: UnitId | null): Promise<readonly Unit[]>
  /** Every unit of the collection, parents before children, siblings in order. */
  tree(collectionId: CollectionId): Promise<readonly Unit[]>
  /** Hands the units of the collection on part by part, of one moment, in no order and with those in the trash, without keeping any. */
  eachPart(collectionId: CollectionId, take: (units: readonly Unit[]) => void): Promise<void>
  watchTree(collectionId: CollectionId): Watched<readonly Unit[]>
  /** The first so many units of the tree with its top open, in its order: soon there, however large the tree is. */
  beginning(collectionId: CollectionId, count: number): Promise<readonly Unit[]>
  watch(ids: readonly UnitId[]): Watched<readonly Unit[]>
  trashed(collectionId: CollectionId): Promise<readonly Unit[]>
}

/** Pages not in the trash, unless said otherwise; whether their unit is there is the caller's to ask. */
export interface PageRepository {
  /** In the trash or not. */
  get(id: PageId): Promise<Page | undefined>
  ofUnit(unitId: UnitId): Promise<readonly Page[]>
  watchUnit(unitId: UnitId): Watched<readonly Page[]>
  /** The pages of each of the units, in order; of a unit without pages an empty list. */
  watchUnits(unitIds: readonly UnitId[]): Watched<ReadonlyMap<UnitId, readonly Page[]>>
  /** The first page and the number of pages of each unit that has any. */
  covers(unitIds: readonly UnitId[]): Promise<ReadonlyMap<UnitId, { readonly cover: Page; readonly count: number }>>
  ofCollection(collectionId: CollectionId): Promise<readonly Page[]>
  /** The pages that an import made and that are still there; none in archives from before pages named it. */
  ofImport(importId: JobId): Promise<readonly Page[]>
  /** Those of units in the trash are not counted either. */
  count(collectionId: CollectionId): Promise<number>
  watchCount(collectionId: CollectionId): Watched<number>
  /** Those of the pages that are there and not in the trash. */
  watchMany(ids: readonly PageId[]): Watched<readonly Page[]>
  /** Notes what pages look like; nothing else of them is touched. */
  putFingerprints(found: ReadonlyMap<PageId, string>): Promise<void>
  /** Pages put in the trash one by one, latest last; not those that went with their unit. */
  trashed(collectionId: CollectionId): Promise<readonly Page[]>
  watchTrashed(collectionId: CollectionId): Watched<readonly Page[]>
}

/** `look` is the key of the edits of a page ('' for none): a thumbnail made under others is none. */
export interface ThumbnailRepository {
  get(pageId: PageId, look: string): Promise<Blob | undefined>
  put(pageId: PageId, thumbnail: Blob, look: string): Promise<void>
}

/** Which picture a pyramid is of; `look` is the key of the edits of its page ('' for none). */
export interface PyramidOf {
  readonly original: Sha256
  readonly frame: number
  readonly look: string
}

/** What is made of originals to show them and can be made again: it may be dropped at any time. */
export interface DerivedRepository {
  pyramid(of: PyramidOf): Promise<{ readonly pyramid: Pyramid; readonly bytes: Blob } | undefined>
  /** Keeps it as long as the original is there, and drops those of looks that no page of the original has any more. */
  putPyramid(made: PyramidOf & { readonly pyramid: Pyramid; readonly bytes: Blob }): Promise<void>
  /** How many pictures there are of all collections, and their bytes. */
  watchUsage(): Watched<{ readonly pictures: number; readonly bytes: number }>
  clear(): Promise<void>
}

/** Regions of pages; those of a page in no set order. */
export interface RegionRepository {
  many(ids: readonly RegionId[]): Promise<readonly Region[]>
  ofPage(pageId: PageId): Promise<readonly Region[]>
  watchPage(pageId: PageId): Watched<readonly Region[]>
  ofPages(pageIds: readonly PageId[]): Promise<readonly Region[]>
  ofCollection(collectionId: CollectionId): Promise<readonly Region[]>
  watchCollection(collectionId: CollectionId): Watched<readonly Region[]>
  /** The places of the regions, each with the unit of its page; pages in the trash left out. */
  watchPlaces(collectionId: CollectionId): Watched<readonly UnitAtPlace[]>
}

/** How much of the reading is still to do. */
export interface ReadingBacklog {
  readonly queued: number
  readonly failed: readonly ReadingRequest[]
}

export interface JobRepository {
  requestReadings(requests: readonly ReadingRequest[]): Promise<void>
  /** The next requests to serve, leaving out those named. */
  nextReadings(count: number, except: ReadonlySet<JobId>): Promise<readonly ReadingRequest[]>
  /** The request of a page that waits, is at work or has failed; however many are before it. */
  requestOf(pageId: PageId): Promise<ReadingRequest | undefined>
  /** The same of many pages at once. */
  requestsOf(pageIds: readonly PageId[]): Promise<readonly ReadingRequest[]>
  failReading(request: ReadingRequest): Promise<void>
  /** Forgets requests: all queued ones of the collection, or those named. */
  dropReadings(collectionId: CollectionId, ids?: readonly JobId[]): Promise<void>
  /** Has failed requests served again: all of the collection, or those named. */
  retryFailed(collectionId: CollectionId, ids?: readonly JobId[]): Promise<void>
  /** Puts the queued requests of the pages before all others of that priority, in the order of the pages. */
  hastenReadings(pageIds: readonly PageId[], priority: ReadingRequest['priority']): Promise<void>
  backlog(collectionId: CollectionId): Promise<ReadingBacklog>
  watchBacklog(collectionId: CollectionId): Watched<ReadingBacklog>
  putImport(record: ImportRecord): Promise<void>
  getImport(id: JobId): Promise<ImportRecord | undefined>
  /** The imports of a collection, newest first. */
  imports(collectionId: CollectionId): Promise<readonly ImportRecord[]>
  watchImports(collectionId: CollectionId): Watched<readonly ImportRecord[]>
  /** Imports left 'running' by a program that ended. */
  unfinishedImports(): Promise<readonly ImportRecord[]>
  /** Keeps the record of a file of descriptions; of those of its collection only so many of the latest stay. */
  putIntake(record: IntakeRecord): Promise<void>
  forgetIntake(id: JobId): Promise<void>
  /** The files of descriptions of a collection, newest first. */
  watchIntakes(collectionId: CollectionId): Watched<readonly IntakeRecord[]>
  /** Files left 'running' by a program that ended are 'stopped' from now on; how many these were. */
  stopIntakes(): Promise<number>
}

/** Folders that are watched. They are put and removed by the writer, as what a user changes. */
export interface WatchRepository {
  /** Of every collection. */
  watchAll(): Watched<readonly WatchedFolder[]>
  watchCollection(id: CollectionId): Watched<readonly WatchedFolder[]>
  /** The files that have been dealt with: when each was last changed then, by path. */
  seen(id: WatchId): Promise<ReadonlyMap<string, number>>
  markSeen(folder: WatchedFolder, files: readonly SeenFile[]): Promise<void>
}

/** Pages of one file ready to go in: all of it is stored, or nothing. A file of few pages is one portion. */
export interface ImportedPortion {
  /** With the first portion of a file; null with the others. */
  readonly original: StoredOriginal | null
  readonly units: readonly Unit[]
  readonly pages: readonly { readonly page: Page; readonly thumbnail: Blob }[]
  /** Pages of the unit from `from` on, in its order, move by so many places first. */
  readonly makeRoom?: { readonly unitId: UnitId; readonly from: number; readonly places: number }
  readonly readings: readonly Reading[]
  readonly regions?: readonly Region[]
  /** The files that readings were imported from. */
  readonly sources?: readonly { readonly sha256: Sha256; readonly bytes: Blob }[]
  /** Where the file says that it is about, with what belongs to it. */
  readonly places?: readonly Place[]
  readonly links?: readonly PlaceLink[]
  readonly requests: readonly ReadingRequest[]
  /** The import's record as it stands with this portion in, and those of imports that it takes files over from. */
  readonly records: readonly ImportRecord[]
}

/** Another file of pages that are in. */
export interface ImportedCopies {
  readonly original: StoredOriginal
  readonly copies: ReadonlyMap<PageId, PageCopy>
  /** The import's record as it stands with the file in. */
  readonly record: ImportRecord
}

export interface ImportRepository {
  addCopies(copies: ImportedCopies): Promise<void>
  add(portion: ImportedPortion): Promise<void>
}

/** Keeps what a user changes; the text index, the history of values and the log follow in the same transaction. */
export interface ArchiveWriter {
  /**
   * Makes all the changes or none, and returns the changes that undo them, in the order to make them. `act` tells the
   * log what it was; without it nothing is logged.
   */
  apply(changes: readonly Change[], act?: Act): Promise<readonly Change[]>
}

/** A unit, page or region whose text has the words sought. */
export interface TextHit {
  readonly unitId: UnitId
  /** Absent where the words stand in the description or in names of the unit's places. */
  readonly pageId?: PageId
  /** Where the words stand in what is said of a region of that page. */
  readonly regionId?: RegionId
  /** Where they stand in what a form read of that page. */
  readonly formPageId?: FormPageId
  readonly score: number
}

export interface TextIndex {
  /** Best first. Every word sought must begin a word of the text, diacritics and case aside. */
  search(collectionId: CollectionId, query: string, limit: number): Promise<readonly TextHit[]>
  /**
   * Makes what some pages of a collection are found by anew, as after a change of how its texts are normalised. Call it
   * with null first, then with what it gave, until that is null.
   */
  renewNext(collectionId: CollectionId, after: PageId | null): Promise<PageId | null>
  /** How many texts of a collection can be found. */
  count(collectionId: CollectionId): Promise<number>
}

/** Units whose words and history are still to be written after a step of very many, of all that there were. */
export interface LateWork {
  readonly done: number
  readonly total: number
  /** What stopped it; it is tried again by `catchUp`, and when the archive is opened next. */
  readonly problem?: unknown
}

/** What steps of very many units leave for right after them. */
export interface LateRepository {
  /** Null while there is nothing to tell: nothing is left, or not for long. */
  watch(): Watched<LateWork | null>
  /** Does what is left; what stops it is told by `watch`. */
  catchUp(): Promise<void>
}

export interface SettingsRepository {
  get(key: string): Promise<unknown>
  put(key: string, value: unknown): Promise<void>
}

/** Everything that is kept. */
export interface Repositories {
  readonly collections: CollectionRepository
  readonly units: UnitRepository
  readonly pages: PageRepository
  readonly originals: OriginalRepository
  readonly thumbnails: ThumbnailRepository
  readonly derived: DerivedRepository
  readonly readings: ReadingRepository
  readonly places: PlaceRepository
  readonly mentions: MentionRepository
  readonly mapLayers: MapLayerRepository
  readonly georeferences: GeoreferenceRepository
  readonly regions: RegionRepository
  readonly layouts: LayoutRepository
  readonly forms: FormRepository
  readonly revisions: RevisionRepository
  readonly wordLists: WordListRepository
  readonly models: ModelRepository
  readonly measurements: MeasurementRepository
  readonly templates: TemplateRepository
  readonly authorities: AuthorityRepository
  readonly valueRevisions: ValueRevisionRepository
  readonly activity: ActivityRepository
  readonly jobs: JobRepository
  readonly watches: WatchRepository
  readonly imports: ImportRepository
  readonly fixity: FixityRepository
  readonly trash: TrashRepository
  readonly writer: ArchiveWriter
  readonly texts: TextIndex
  readonly late: LateRepository
  readonly settings: SettingsRepository
}
