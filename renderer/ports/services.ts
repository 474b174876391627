import type { Collection } from '../../shared/domain/collection.ts'
import type { GeoPoint, QuarterTurn } from '../../shared/domain/geometry.ts'
import type { NewId } from '../../shared/domain/ids.ts'
import type { PageCopy } from '../../shared/domain/page-copy.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { PlaceCandidate } from '../../shared/domain/place.ts'
import type { EngineInfo } from '../../shared/domain/reader.ts'
import type { Removal, Repositories } from '../../shared/domain/repositories.ts'
import type { Platform, SourceFile } from '../../shared/platform/platform.ts'
import type { PlaceInText, TextWish } from '../../shared/places/mentions/places-in-text.ts'
import type { PlaceWish } from '../../shared/places/search-gazetteer.ts'
import type { ReadingTable } from '../../shared/text/han/readings.ts'
import type { Spelling } from '../../shared/text/spelling/spelling.ts'
import type { Arranger } from './arranger.ts'
import type { DuplicateService } from './duplicates.ts'
import type { AnnotationsService, ExportService, TemplateFileService } from './export-services.ts'
import type { FileIntake } from './file-intake.ts'
import type { FormsService } from './forms.ts'
import type { FixityService } from './fixity.ts'
import type {
  AddReadingsService,
  CsvImportService,
  FileMetadata,
  ImportJournal,
  ImportService,
  SheetReader,
  WatchingService,
} from './import-services.ts'
import type { ImprovingService } from './improving.ts'
import type { IntakeJobs } from './intake-jobs.ts'
import type { LaidMaps } from './laid-maps.ts'
import type { ManifestService } from './manifests.ts'
import type { MapOverlays } from './map-overlays.ts'
import type { MapPictures } from './map-pictures.ts'
import type { MeasuringService } from './measuring.ts'
import type { LineModelService, ModelService } from './models.ts'
import type { OwnMapsService } from './own-maps.ts'
import type { PersonService } from './person.ts'
import type { AdjustManyService, AdjustService, PageImages } from './picture-services.ts'
import type { LanguageService, ReadingService } from './reading-services.ts'
import type { RenewingService } from './renewing.ts'
import type { TableIntake } from './table-intake.ts'
import type { UndoStack } from './undo-stack.ts'
import type { WorkContext } from './work.ts'

export type * from './export-services.ts'
export type * from './file-intake.ts'
export type * from './import-services.ts'
export type * from './picture-services.ts'
export type * from './reading-services.ts'
export type * from './undo-stack.ts'
export type * from './work.ts'

/** The offline gazetteer. Folds diacritics and case, knows đ, Cyrillic, other spellings and old names. */
export interface Gazetteer {
  /** `beside`: when the name was written and where things beside it are; names then in use and near places come first. */
  search(typed: string, limit: number, beside?: Omit<PlaceWish, 'limit'>): Promise<readonly PlaceCandidate[]>
  /** The place that says best where a point is; null where none is near. */
  nearest(point: GeoPoint): Promise<PlaceCandidate | null>
}

/** Names of places in texts. */
export interface PlaceFinder {
  /** See `placesIn` of shared/places; done in the gazetteer's worker. */
  placesIn(text: string, wish: TextWish): Promise<readonly PlaceInText[]>
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
  readonly languages: LanguageService
  readonly measuring: MeasuringService
  readonly improving: ImprovingService
  /** Those that can read pages now, the usual one first. */
  engines(): Promise<readonly EngineInfo[]>
  readonly models: ModelService
  readonly lineModels: LineModelService
  readonly images: PageImages
  readonly arranger: Arranger
  readonly adjust: AdjustService
  readonly adjustMany: AdjustManyService
  readonly gazetteer: Gazetteer
  readonly placeFinder: PlaceFinder
  readonly overlays: MapOverlays
  readonly laidMaps: LaidMaps
  readonly mapPictures: MapPictures
  readonly ownMaps: OwnMapsService
  readonly spelling: Spelling
  /** How Han and Nôm characters are read; fetched once, when it is first asked for. */
  readonly hanReadings: () => Promise<ReadingTable>
  readonly person: PersonService
  readonly undo: UndoStack
  readonly exports: ExportService
  readonly csv: CsvImportService
  readonly fileIntake: FileIntake
  readonly intakeJobs: IntakeJobs
  readonly templateFiles: TemplateFileService
  readonly sheets: SheetReader
  readonly manifests: ManifestService
  readonly tables: TableIntake
  readonly forms: FormsService
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
  readonly turn: (pages: readonly Page[], by: QuarterTurn) => Promise<void>
}
