import { csvChunks } from '../../../shared/formats/csv/write-csv.ts'
import { annotationChunks } from '../../../shared/formats/web-annotation/write-annotations.ts'
import type { ExportedUnit } from '../../../shared/formats/exported-unit.ts'
import { geojsonChunks } from '../../../shared/formats/geojson/write-geojson.ts'
import { jsonldChunks } from '../../../shared/formats/jsonld/write-jsonld.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import type { ExportTarget, Platform } from '../../../shared/platform/platform.ts'
import type { ExportRequest, ExportService, WorkContext } from '../../ports/services.ts'
import { gatherUnits, type GatheredUnits } from './export/gather.ts'
import { pageTexts } from './export/page-texts.ts'
import { unitRegions } from './export/unit-regions.ts'
import { sidecars } from './export/sidecars.ts'
import { createStride } from './export/stride.ts'

const TABLES = [
  ['csv', 'items.csv', csvChunks],
  ['geojson', 'items.geojson', geojsonChunks],
  ['jsonld', 'items.jsonld', jsonldChunks],
] as const

/**
 * Writes what was asked for into a target that the user chooses, as streams: whatever the size of the collection, at
 * most a chunk of it is in memory beside the descriptions. Any error or cancelling takes back all that was written.
 */
export function createExportService(deps: {
  readonly repositories: Repositories
  readonly platform: Pick<Platform, 'exportTarget'>
  readonly clock: { now(): string }
}): ExportService {
  return {
    async run(request, context) {
      // First of all: browsers let a page ask for a folder only right after the user's click.
      const target = await deps.platform.exportTarget(request.name)
      if (!target) return null
      try {
        await writeAll(deps.repositories, { request, target, context, at: deps.clock.now() })
        context.signal.throwIfAborted()
        return await target.finish()
      } catch (error) {
        // What went wrong first is what the user must hear of.
        await target.abort().catch((cause: unknown) => console.warn('An export could not be taken back', cause))
        throw error
      }
    },
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

async function writeAll(repositories: Repositories, { request, target, context, at }: Export): Promise<void> {
  const gathered = await gatherUnits(repositories, request)
  const tables = TABLES.filter(([format]) => request.formats.includes(format))
  const byFile = BY_FILE.filter((format) => request.formats.includes(format))
  const withRegions = request.formats.includes('annotations')
  const walks = tables.length + byFile.length + Number(withRegions)
  const step = createStride(gathered.units.length * walks, context)
  for (const [, path, chunks] of tables) {
    await target.write(path, chunks(counted(gathered, step)), context.signal)
  }
  if (withRegions) {
    const regions = await nonEmpty(unitRegions(repositories, gathered.units, step))
    if (regions) await target.write('annotations.jsonld', annotationChunks(regions), context.signal)
  }
  for (const format of byFile) {
    const files =
      format === 'text'
        ? pageTexts(repositories, gathered.units, step)
        : sidecars(repositories, counted(gathered, step), at)
    for await (const { path, text } of files) await target.write(path, once(text), context.signal)
  }
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

// eslint-disable-next-line @typescript-eslint/require-await -- targets take streams
async function* once(text: string): AsyncIterable<string> {
  yield text
}
