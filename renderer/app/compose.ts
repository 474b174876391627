import { idFrom, type CollectionId, type Id, type NewId } from '../../shared/domain/ids.ts'
import type { Repositories } from '../../shared/domain/repositories.ts'
import type { Platform } from '../../shared/platform/platform.ts'
import { createImaging, type Imaging } from '../imaging/index.ts'
import { enginesFor, mostEnginesFor } from '../jobs/concurrency.ts'
import { createLinePageReader, createPageReader, spawnImprover, tryNetwork, type CurrentModel } from '../ocr/index.ts'
import { pageHost } from '../platform/host-client.ts'
import { fetchModel } from '../platform/model-client.ts'
import { fetchPicture } from '../platform/picture-client.ts'
import type { ReleasedStore } from '../ports/released-store.ts'
import type { Services } from '../ports/services.ts'
import { storageEstimate } from '../storage/index.ts'
import { createAdjustMany } from './services/adjust-many.ts'
import { createAdjustService } from './services/adjust.ts'
import { createAnnotationsService } from './services/annotations/annotations-service.ts'
import { createArranger } from './services/arrange/arrange-session.ts'
import { createAddReadings } from './services/add-readings.ts'
import { createFileMetadata } from './services/file-metadata.ts'
import { createCompanionReader } from './services/companions/read-companion.ts'
import { createCopyService } from './services/copies.ts'
import { createCsvImportService } from './services/csv-import.ts'
import { djvuConverter } from './services/djvu-converter.ts'
import { createDuplicateService } from './services/duplicates/duplicate-service.ts'
import { createExportService } from './services/export.ts'
import { createTruthExport } from './services/export/truth-files.ts'
import { busyWith } from './services/fixity/busy.ts'
import { createFileIntake } from './services/intake/file-intake.ts'
import { createIntakeJobs } from './services/intake/intake-jobs.ts'
import { createFixityService } from './services/fixity/fixity-service.ts'
import { createFormsService } from './services/forms/forms-service.ts'
import { createGazetteer } from './services/gazetteer.ts'
import { createPageImages } from './services/images.ts'
import { collectionLines } from './services/import/collection-lines.ts'
import type { DownloadPicture } from './services/import/import-deps.ts'
import { createImportJournal } from './services/import/import-journal.ts'
import { createImportService } from './services/import/import-service.ts'
import { createImproving, type ImprovingDeps } from './services/improving.ts'
import { installedLineModel } from './services/installed-line-models.ts'
import { createLineModelService } from './services/line-model-service.ts'
import { readerFiles, shippedLineModel } from './services/line-models.ts'
import { createManifestService } from './services/manifests.ts'
import { createMapPictures } from './services/map-pictures.ts'
import { createMapOverlays } from './services/map-overlays/map-overlays.ts'
import { createLaidMaps } from './services/old-maps/laid-maps.ts'
import { createMeasuring } from './services/measuring.ts'
import { createModelService, ownModels } from './services/models.ts'
import { createEngines } from './services/reading/engines.ts'
import { openInWorker } from './services/own-maps/own-map-client.ts'
import { mapColoursOfTheme } from './services/own-maps/own-map-colours.ts'
import { createOwnMaps, type OwnMapsDeps } from './services/own-maps/own-maps-service.ts'
import { createPersonService } from './services/person.ts'
import { createReadingService } from './services/reading.ts'
import { released, type Released } from './services/release/released.ts'
import { createRenewingService } from './services/renewing.ts'
import { createSampleService } from './services/sample.ts'
import { createHanReadings } from './services/han-readings.ts'
import { createSpelling } from './services/spelling/spelling.ts'
import { createLanguageService } from './services/suggest-languages.ts'
import { createTemplateFiles } from './services/template-files.ts'
import { createTrashService } from './services/trash.ts'
import { sheetReader } from './services/sheets.ts'
import { createTableIntake } from './services/tables/table-intake.ts'
import { createPageTurner } from './services/turn-page.ts'
import { createUndoStack } from './services/undo.ts'
import { createWatchingService } from './services/watching.ts'

const clock = { now: () => new Date().toISOString() }
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as NewId asks
const newId: NewId = <T extends Id<string>>() => idFrom<T>(crypto.randomUUID())

const download: DownloadPicture = (addresses, from) => fetchPicture(pageHost, addresses, from)

/** Makes the one set of services that the whole window uses. */
export function compose(repositories: Repositories, platform: Platform): Services {
  const imaging = createImaging({ converters: [djvuConverter(pageHost)] })
  const atOnce = { usual: enginesFor(machine()), most: mostEnginesFor(machine()) }
  const tesseract = tesseractReader(imaging, repositories.models, atOnce.most)
  const engines = createEngines([tesseract, linesReader(imaging, repositories.models, atOnce.most)])
  const made = { repositories, platform, imaging, clock, newId, ...releasedToday(repositories) }
  const person = createPersonService(repositories.settings)
  const undo = createUndoStack(repositories.writer, Date.now, person.name)
  const gazetteer = createGazetteer()
  const inTurn = collectionLines()
  const companions = createCompanionReader()
  const imports = createImportService({ ...made, inTurn, gazetteer, companions, download })
  const csv = createCsvImportService({ ...made, gazetteer, undo })
  const reading = createReadingService({ ...made, engines, atOnce })
  const images = createPageImages(made)
  const maps = mapsOver({ ...made, images, undo })
  return {
    platform,
    repositories,
    imports,
    watching: createWatchingService({ ...made, imports }),
    journal: createImportJournal({ ...made, undo, inTurn }),
    reading,
    ...readBy({ ...made, engines, tesseract }),
    measuring: { ...createMeasuring({ ...made, engines }), exportTruth: createTruthExport(made) },
    ...modelsOf(made, () => engines.rest()),
    images,
    arranger: createArranger(),
    ...adjusting({ ...made, undo }),
    gazetteer,
    placeFinder: gazetteer,
    ...maps,
    ...{ spelling: createSpelling(), hanReadings: createHanReadings() },
    person,
    undo,
    exports: createExportService({ ...made, mapFiles: maps.laidMaps.files }),
    csv,
    fileIntake: createFileIntake({ ...made, undo, gazetteer }),
    intakeJobs: createIntakeJobs(made),
    templateFiles: createTemplateFiles(platform),
    mapPictures: createMapPictures(made),
    sheets: sheetReader,
    manifests: createManifestService({ ...made, host: pageHost }),
    tables: createTableIntake({ ...made, gazetteer, undo }),
    annotations: createAnnotationsService({ ...made, undo }),
    addReadings: createAddReadings({ ...made, companions, undo }),
    metadata: createFileMetadata(made),
    sample: createSampleService({ ...made, imports, csv }),
    fixity: createFixityService({ ...made, isBusy: busyWith(imports, reading) }),
    renewing: createRenewingService(made),
    duplicates: createDuplicateService({ ...made, images }),
    trash: createTrashService({ ...made, undo }),
    copies: createCopyService({ ...made, undo }),
    storage: { estimate: storageEstimate },
    clock,
    newId,
    turn: createPageTurner({ pages: repositories.pages, undo }),
  }
}

/** The archive as exports see it, for what leaves it file by file: with nothing that is withheld. */
function releasedToday(repositories: Repositories) {
  const releasedOf = (id: CollectionId): Promise<Released> =>
    released(repositories, id, { at: clock.now(), restricted: false })
  return { releasedOf, released: async (id: CollectionId): Promise<ReleasedStore> => (await releasedOf(id)).store }
}

/** What reads by the engines beside the reading of whole pages. */
function readBy(
  made: Parameters<typeof createFormsService>[0] & {
    readonly repositories: Repositories
    readonly engines: ReturnType<typeof createEngines>
    readonly tesseract: ReturnType<typeof tesseractReader>
  },
) {
  const { repositories, engines, tesseract: reader } = made
  return {
    languages: createLanguageService({ repositories, reader }),
    engines: () => engines.known(),
    forms: createFormsService(made),
  }
}

function adjusting(made: Parameters<typeof createAdjustService>[0]) {
  const adjust = createAdjustService(made)
  return { adjust, adjustMany: createAdjustMany(adjust) }
}

/** What is laid over the base map. */
function mapsOver(made: Parameters<typeof createLaidMaps>[0] & Pick<OwnMapsDeps, 'repositories' | 'newId' | 'undo'>) {
  const laidMaps = createLaidMaps(made)
  const own = createOwnMaps({ ...made, ...mapColoursOfTheme(), host: pageHost, open: openInWorker })
  return { laidMaps, ownMaps: own.service, overlays: createMapOverlays([() => own.overlays, laidMaps.shown]) }
}

function modelsOf(
  made: Pick<ImprovingDeps, 'imaging' | 'clock'> & { readonly repositories: Repositories },
  onChange: () => void,
) {
  const ofLines = { models: made.repositories.models, shipped: shippedLines, tryNetwork }
  return {
    models: createModelService({
      ...made,
      onChange,
      fetchModel: (asked, fetching) => fetchModel(pageHost, asked, fetching),
    }),
    lineModels: createLineModelService({ ...made, ...ofLines, onChange }),
    improving: createImproving({ ...made, model: linesModel(ofLines.models), spawn: spawnImprover, onChange }),
  }
}

function tesseractReader(imaging: Imaging, models: Repositories['models'], workers: number) {
  return createPageReader({
    imaging,
    assets: new URL('ocr/', document.baseURI),
    workers,
    ownModels: ownModels(models),
  })
}

const readers = new URL('reader/', document.baseURI)
const shippedLines = shippedLineModel(readerFiles(readers), (path) => Promise.resolve(new URL(path, readers).href))

function linesReader(imaging: Imaging, models: Repositories['models'], workers: number) {
  return createLinePageReader({ imaging, workers, model: linesModel(models) })
}

/** What the user installed, or else what ships. */
function linesModel(models: Repositories['models']): CurrentModel {
  const installed = installedLineModel(models)
  return async (collection) => (await installed(collection)) ?? (await shippedLines())
}

/** Chromium says how much memory there is; other browsers don't. */
function machine(): { readonly cores: number; readonly memory: number | undefined } {
  const { hardwareConcurrency, deviceMemory } = navigator as Navigator & { readonly deviceMemory?: number }
  return { cores: hardwareConcurrency, memory: deviceMemory }
}
