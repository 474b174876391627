import { describedColumns } from '../../../shared/formats/csv/columns.ts'
import { csvChunks } from '../../../shared/formats/csv/write-csv.ts'
import { annotationChunks } from '../../../shared/formats/web-annotation/write-annotations.ts'
import type { ExportedUnit } from '../../../shared/formats/exported-unit.ts'
import { ead3Chunks, topUnits } from '../../../shared/formats/ead/write-ead3.ts'
import { geojsonChunks } from '../../../shared/formats/geojson/write-geojson.ts'
import { kmlChunks } from '../../../shared/formats/kml/write-kml.ts'
import { lpTsvChunks } from '../../../shared/formats/linked-places/write-lp-tsv.ts'
import { geoPackageSteps } from '../../../shared/formats/geopackage/geopackage.ts'
import { linkedPlacesChunks } from '../../../shared/formats/linked-places/write-linked-places.ts'
import { jsonldChunks } from '../../../shared/formats/jsonld/write-jsonld.ts'
import { bookOf, type FieldBook } from '../../../shared/domain/fields/catalogue.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { chosenUnits } from '../../../shared/domain/unit-tree.ts'
import type { Unreviewed } from '../../../shared/domain/unreviewed.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import { NOTHING_WITHHELD } from '../../../shared/release/withheld.ts'
import { blackened } from '../../imaging/blacken.ts'
import type { ExportTarget, Platform } from '../../../shared/platform/platform.ts'
import type { ReleasedStore } from '../../ports/released-store.ts'
import type { ExportReport, ExportRequest, ExportService, WorkContext } from '../../ports/services.ts'
import { besideOf, survey, type Surveyed } from './export/aid-beside.ts'
import { once } from './export/chunks.ts'
import type { DocumentWork } from './export/document-work.ts'
import { DOCUMENT_FORMATS, writeDocuments } from './export/documents.ts'
import { readingFiles } from './export/reading-files.ts'
import { uniquePaths } from '../../../shared/formats/text/write-text.ts'
import { intoTarget } from './export/into-target.ts'
import { gatherUnits, type GatheredUnits } from './export/gather.ts'
import { masters } from './export/masters.ts'
import { concordance, namedByCodes } from './export/named-pages.ts'
import { pageTexts } from './export/page-texts.ts'
import type { MapFiles } from './old-maps/map-files.ts'
import { released } from './release/released.ts'
import { unitRegions } from './export/unit-regions.ts'
import { sidecars } from './export/sidecars.ts'
import { createStride } from './export/stride.ts'
import { sqliteChunks, startSqliteWorker, type SqliteWriter } from './sqlite/write-sqlite.ts'

const TABLES = [
  ['csv', 'items.csv', csvChunks],
  ['geojson', 'items.geojson', geojsonChunks],
  ['jsonld', 'items.jsonld', jsonldChunks],
  ['kml', 'items.kml', kmlChunks],
  ['lpf', 'places.lpf.json', linkedPlacesChunks],
  ['lptsv', 'places-lp.tsv', lpTsvChunks],
] as const

interface ExportDeps {
  readonly repositories: Repositories
  readonly imaging: DocumentWork['deps']['imaging']
  readonly platform: Pick<Platform, 'exportTarget'>
  readonly clock: { now(): string }
  /** A worker of its own for each database file, unless a test has another writer. */
  readonly sqlite?: () => SqliteWriter
  readonly mapFiles?: MapFiles
  /** Blackens areas of pictures, unless a test has another way. */
  readonly blacken?: DocumentWork['deps']['blacken']
}

/**
 * Writes what was asked for into a target that the user chooses, as streams: whatever the size of the collection, at
 * most a chunk of it is in memory beside the descriptions. Any error or cancelling takes back all that was written.
 * Nothing of it is read but what `released` lets out.
 */
export function createExportService(deps: ExportDeps): ExportService {
  const { repositories, clock, platform } = deps
  return {
    async run(request, context) {
      const said: Omit<ExportReport, 'paths'>[] = []
      const paths = await intoTarget({ platform, name: request.name, signal: context.signal }, async (target) => {
        said.push(await writeReleased(deps, { request, target, context, at: clock.now() }))
      })
      const [report] = said
      return paths && report ? { ...report, paths } : null
    },
    async store(collectionId, restricted) {
      return (await released(repositories, collectionId, { at: clock.now(), restricted })).store
    },
    async withheld(collectionId, unitIds) {
      const found = await released(repositories, collectionId, { at: clock.now(), restricted: false })
      return found.withheld(chosenUnits(found.tree, unitIds).map(({ id }) => id))
    },
  }
}

/** Writes it, and tells what of it was left out and what nobody has vouched for. */
async function writeReleased(deps: ExportDeps, job: Export): Promise<Omit<ExportReport, 'paths'>> {
  const { collectionId, restricted = false } = job.request
  const found = await released(deps.repositories, collectionId, { at: job.at, restricted })
  const ids = chosenUnits(found.tree, job.request.unitIds).map(({ id }) => id)
  return {
    unreviewed: await writeAll({ ...deps, repositories: found.store }, job, ids),
    withheld: restricted ? NOTHING_WITHHELD : await found.withheld(ids),
  }
}

interface Export {
  readonly request: ExportRequest
  readonly target: ExportTarget
  readonly context: WorkContext
  readonly at: string
}

/** Formats that are not one table: each walks through the units once. */
const BY_FILE = ['text', 'xmp'] as const

/** Formats of scanned maps that are laid on the ground. */
const LAID_MAP_FORMATS = ['georeference', 'geotiff', 'world-file'] as const

/** Formats of texts with a file a page. */
const READING_FORMATS = ['alto', 'page', 'hocr'] as const

/** What is written of: the archive as it may be seen. */
type Exporting = Omit<ExportDeps, 'repositories'> & { readonly repositories: ReleasedStore }

async function writeAll(deps: Exporting, job: Export, ids: readonly UnitId[]): Promise<Unreviewed> {
  const { request, target, context } = job
  const gathered = await gatherUnits(deps.repositories, request.collectionId, ids)
  const { pages, pageCount, unreviewed } = await survey(deps.repositories, request.collectionId, gathered.units)
  const { names } = request
  const repositories =
    names === undefined ? deps.repositories : await namedByCodes(deps.repositories, request.collectionId, names)
  const tables = TABLES.filter(([format]) => request.formats.includes(format))
  const byFile = BY_FILE.filter((format) => request.formats.includes(format))
  const readings = READING_FORMATS.filter((format) => request.formats.includes(format))
  const documents = DOCUMENT_FORMATS.filter((format) => request.formats.includes(format))
  const withRegions = request.formats.includes('annotations')
  const withAid = request.formats.includes('ead3')
  const withMap = request.formats.includes('gpkg')
  const byUnit = tables.length + byFile.length + Number(withRegions) + Number(withAid) + Number(withMap)
  const byPage = readings.length + documents.length
  const laid = await laidMaps(deps, job, gathered)
  const withFiles = Number(names !== undefined) + Number(request.formats.includes('originals'))
  const step = createStride(gathered.units.length * (byUnit + withFiles) + pageCount * byPage + laid.count, context)
  const book = bookOf(tables.length > 0 || withAid ? await repositories.templates.all() : [])
  const columns = request.formats.includes('csv') ? describedColumns(gathered.units, book) : []
  for (const [, path, chunks] of tables) {
    await target.write(path, chunks(counted(gathered, step), columns), context.signal)
  }
  if (withMap) {
    const steps = geoPackageSteps(counted(gathered, step), job.at)
    await target.write('items.gpkg', sqliteChunks(steps, deps.sqlite ?? startSqliteWorker), context.signal)
  }
  if (withAid) {
    const aid = findingAid(repositories, job, { units: gathered.units, book, step, pages, unreviewed })
    await target.write('ead3.xml', aid, context.signal)
  }
  if (withRegions) {
    const regions = await nonEmpty(unitRegions(repositories, gathered.units, step))
    if (regions) await target.write('annotations.jsonld', annotationChunks(regions), context.signal)
  }
  await writeFiles({ before: deps.repositories, now: repositories }, job, { units: gathered.units, step })
  const work = await documentWork({ ...deps, repositories }, job, step)
  for (const format of byFile) {
    const files =
      format === 'text'
        ? pageTexts(repositories, gathered.units, { form: work.form, orthography: work.collection.orthography, step })
        : sidecars(repositories, counted(gathered, step), job.at)
    for await (const { path, text } of files) await target.write(path, once(text), context.signal)
  }
  for (const format of readings) {
    const unique = uniquePaths()
    for await (const { path, content } of readingFiles(repositories, gathered.units, { format, step })) {
      await target.write(unique(path), once(content), context.signal)
    }
  }
  const tree = documents.length === 0 ? [] : await repositories.units.tree(request.collectionId)
  for (const format of documents) await writeDocuments(gathered.units, { format, tree, work })
  await laid.write(step)
  return unreviewed
}

/** The originals, and which name each file has where names come from codes. */
async function writeFiles(
  { before, now }: { readonly before: ReleasedStore; readonly now: ReleasedStore },
  { request, target, context: { signal } }: Export,
  work: { readonly units: readonly Unit[]; readonly step: () => Promise<void> },
): Promise<void> {
  if (request.names !== undefined) await target.write('names.csv', concordance(before, now, work), signal)
  if (!request.formats.includes('originals')) return
  for await (const { path, bytes } of masters(now, work)) await target.write(path, bytes.stream(), signal)
}

/** Scanned maps in every format that is asked for; `count` is how many files of them there will be. */
async function laidMaps(
  { mapFiles: files, repositories }: Exporting,
  { request, target, context: { signal } }: Export,
  { units }: GatheredUnits,
): Promise<{ readonly count: number; readonly write: (step: () => Promise<void>) => Promise<void> }> {
  const formats = LAID_MAP_FORMATS.filter((format) => request.formats.includes(format))
  const isAsked = files !== undefined && formats.length > 0
  const maps = isAsked ? await files.find(repositories, request.collectionId, new Set(units.map(({ id }) => id))) : []
  return {
    count: maps.length * formats.length,
    async write(step) {
      for (const map of maps) {
        for (const format of formats) {
          await step()
          await files?.write(map, format, { target, context: { signal, onProgress: () => undefined } })
        }
      }
    },
  }
}

async function documentWork(
  deps: Exporting,
  { request, target, context: { signal }, at }: Export,
  step: () => Promise<void>,
): Promise<DocumentWork> {
  const { form, dpi } = request.texts ?? { form: 'diplomatic', dpi: null }
  const collection = (await deps.repositories.collections.get(request.collectionId)) ?? { languages: [] }
  return { deps: { blacken: blackened, ...deps }, target, signal, collection, form, dpi, at, step }
}

type AidWork = Pick<Surveyed, 'pages' | 'unreviewed'> & {
  readonly units: readonly Unit[]
  readonly book: FieldBook
  readonly step: () => Promise<void>
}

/** The whole as one finding aid, named after its collection, kept by the archive that the collection names. */
async function* findingAid(
  repositories: ReleasedStore,
  { request: { collectionId, name }, at }: Export,
  { units, book, step, pages, unreviewed }: AidWork,
): AsyncIterable<string> {
  const collection = await repositories.collections.get(collectionId)
  const archive = collection?.repository ? await repositories.authorities.get(collection.repository) : undefined
  const title = collection?.name ?? name
  const beside = await besideOf(repositories, collectionId, { units, pages })
  const recordId = `urn:uuid:${collectionId}`
  for (const chunk of ead3Chunks(units, {
    recordId,
    title,
    agency: archive?.name ?? title,
    at,
    book,
    beside,
    unreviewed,
    ...(archive ? { archive } : {}),
  })) {
    yield chunk
    if (chunk.startsWith('<c ')) await step()
  }
  if (topUnits(units).length === 1) await step()
}

/** The same stream, or null where nothing comes: a file without anything in it helps nobody. */
async function nonEmpty<T>(stream: AsyncIterable<T>): Promise<AsyncIterable<T> | null> {
  const iterator = stream[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done) return null
  return (async function* () {
    yield first.value
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  })()
}

async function* counted(gathered: GatheredUnits, step: () => Promise<void>): AsyncIterable<ExportedUnit> {
  for await (const exported of gathered.stream()) {
    await step()
    yield exported
  }
}
