import Dexie, { type Table } from 'dexie'
import type { Authority } from '../../shared/domain/authority.ts'
import type { Collection } from '../../shared/domain/collection.ts'
import type { Template } from '../../shared/domain/fields/template.ts'
import type { Form } from '../../shared/domain/forms/form.ts'
import type { FormPage } from '../../shared/domain/forms/form-page.ts'
import type { FixityCheck, FixityFinding } from '../../shared/domain/fixity.ts'
import type {
  AuthorityId,
  CheckId,
  CollectionId,
  FormId,
  FormPageId,
  JobId,
  LinkId,
  MapLayerId,
  MeasureId,
  MentionId,
  PageId,
  PlaceId,
  ReadingId,
  RegionId,
  Sha256,
  TemplateId,
  UnitId,
  WatchId,
} from '../../shared/domain/ids.ts'
import type { InstalledModel } from '../../shared/domain/installed-model.ts'
import type { Job } from '../../shared/domain/job.ts'
import type { PageLayout } from '../../shared/domain/layout.ts'
import type { Georeference } from '../../shared/domain/georeference.ts'
import type { MapLayer } from '../../shared/domain/map-layer.ts'
import type { Mention } from '../../shared/domain/mention.ts'
import type { Measurement } from '../../shared/domain/measurement.ts'
import type { Place, PlaceLink } from '../../shared/domain/place.ts'
import type { Reading } from '../../shared/domain/reading.ts'
import type { Region } from '../../shared/domain/region.ts'
import type { WatchedFolder } from '../../shared/domain/watched-folder.ts'
import type { WordList } from '../../shared/domain/word-list.ts'
import { migrations, schemaSteps } from './migrations.ts'
import { indexCopies, type PageRow } from './page-rows.ts'
import { StorageError } from './storage-error.ts'
import { LateWatch } from './late-work.ts'
import { followTable, type RowChanges } from './row-changes.ts'
import type {
  ActivityRow,
  DerivedRow,
  MapLayerFileRow,
  ModelFileRow,
  OriginalRow,
  RevisionRow,
  SettingRow,
  SourceRow,
  TextRow,
  ThumbnailRow,
  UnitRow,
  ValueRevisionRow,
  WatchedFileRow,
} from './rows.ts'

/** Dexie multiplies its version numbers by ten for IndexedDB. */
const DEXIE_STEP = 10

/** The archive in IndexedDB. Its types stay in this folder: the rest of the program sees repositories. */
export class ArchiveDb extends Dexie {
  declare readonly collections: Table<Collection, CollectionId>
  declare readonly units: Table<UnitRow, UnitId>
  declare readonly pages: Table<PageRow, PageId>
  declare readonly originals: Table<OriginalRow, Sha256>
  declare readonly derived: Table<DerivedRow, string>
  declare readonly thumbnails: Table<ThumbnailRow, PageId>
  declare readonly readings: Table<Reading, ReadingId>
  declare readonly places: Table<Place, PlaceId>
  declare readonly links: Table<PlaceLink, LinkId>
  declare readonly mentions: Table<Mention, MentionId>
  declare readonly mapLayers: Table<MapLayer, MapLayerId>
  declare readonly mapLayerFiles: Table<MapLayerFileRow, MapLayerId>
  declare readonly georeferences: Table<Georeference, PageId>
  declare readonly regions: Table<Region, RegionId>
  declare readonly jobs: Table<Job, JobId>
  declare readonly texts: Table<TextRow, string>
  declare readonly settings: Table<SettingRow, string>
  declare readonly watches: Table<WatchedFolder, WatchId>
  declare readonly watchedFiles: Table<WatchedFileRow, [WatchId, string]>
  declare readonly layouts: Table<PageLayout, PageId>
  declare readonly forms: Table<Form, FormId>
  declare readonly formPages: Table<FormPage, FormPageId>
  declare readonly revisions: Table<RevisionRow, number>
  declare readonly wordLists: Table<WordList, CollectionId>
  declare readonly models: Table<InstalledModel, string>
  declare readonly modelFiles: Table<ModelFileRow, string>
  declare readonly measurements: Table<Measurement, MeasureId>
  declare readonly templates: Table<Template, TemplateId>
  declare readonly authorities: Table<Authority, AuthorityId>
  declare readonly valueRevisions: Table<ValueRevisionRow, number>
  declare readonly activity: Table<ActivityRow, number>
  declare readonly sources: Table<SourceRow, Sha256>
  declare readonly fixityChecks: Table<FixityCheck, CheckId>
  declare readonly fixityFindings: Table<FixityFinding, [CheckId, Sha256]>

  /** What happens to units, told after it is kept. */
  readonly unitChanges: RowChanges<UnitRow>
  /** The same of places and of links to them. */
  readonly placeChanges: RowChanges<Place>
  readonly linkChanges: RowChanges<PlaceLink>
  /** What steps of very many units left, as it is caught up with. */
  readonly late = new LateWatch()

  /** `upTo` opens the schema as it was then, so that a test can fill an old archive. */
  constructor(name: string, upTo = Infinity) {
    // 'strict': what was said to be saved is on the disk, also when the plug is pulled.
    super(name, { chromeTransactionDurability: 'strict' })

    this.use(indexCopies)
    this.unitChanges = this.#follow('units')
    this.placeChanges = this.#follow('places')
    this.linkChanges = this.#follow('links')
    for (const { version, stores, upgrade } of schemaSteps(migrations.filter((step) => step.version <= upTo))) {
      const step = this.version(version).stores({ ...stores })
      if (upgrade) step.upgrade(upgrade)
    }
  }

  #follow<Row extends { readonly id: string }>(table: string): RowChanges<Row> {
    const { middleware, ...changes } = followTable<Row>(table)
    this.use(middleware)
    return changes
  }

  /** Dexie opens an archive of a later version as if it knew it. We don't: an older program could spoil it. */
  async openChecked(): Promise<void> {
    await this.open()
    if (this.backendDB().version <= this.verno * DEXIE_STEP) return
    this.close()
    throw new StorageError('newer-archive', this.name)
  }
}
