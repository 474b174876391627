import { traditionOf } from '../../shared/arrangement/references.ts'
import type { HeadlessJob } from '../../shared/cli/protocol.ts'
import { isUnitTable, TABLE_HEAD } from '../../shared/cli/table-files.ts'
import { puts } from '../../shared/domain/changes.ts'
import type { Collection } from '../../shared/domain/collection.ts'
import type { CollectionId } from '../../shared/domain/ids.ts'
import type { IntakeReport } from '../../shared/intake/intake-report.ts'
import type { Doubles } from '../../shared/intake/table-request.ts'
import type { SourceFile, SourceSet } from '../../shared/platform/platform.ts'
import { USUAL_WISH } from '../ports/file-intake.ts'
import type { Services, WorkContext } from '../ports/services.ts'

/** What of the services a file of descriptions needs. */
type IntakeServices = Pick<Services, 'repositories' | 'tables' | 'fileIntake' | 'newId' | 'clock'>

/** Where a file of descriptions goes, and whether it goes in. */
interface Into {
  readonly collection: Collection
  readonly dryRun: boolean
  /** What becomes of rows of a spreadsheet with one code. */
  readonly doubles: Doubles
  readonly context: WorkContext
}

/**
 * Takes the file of the job into the collection of that name, which is made where there is none, or tells what would be
 * made. Throws what the reader of the file throws where it can't be read.
 */
export async function takeFileIn(
  services: IntakeServices,
  job: HeadlessJob,
  { source, onProgress }: { readonly source: SourceSet; readonly onProgress: WorkContext['onProgress'] },
): Promise<IntakeReport> {
  const context = { signal: new AbortController().signal, onProgress }
  const dryRun = job.task === 'intake-plan'
  const { collections, writer } = services.repositories
  const before = (await collections.all()).find(({ name }) => name === job.collection)
  const collection = before ?? newCollection(services, job.collection)
  for await (const file of source.files()) {
    if (!before && !dryRun) await writer.apply(puts('collections', [collection]))
    try {
      const report = await taken(services, file, { collection, dryRun, doubles: job.doubles ?? 'refuse', context })
      if (!before && !dryRun && !report.written) await collections.remove(collection.id)
      return report
    } catch (error) {
      if (!before && !dryRun) await collections.remove(collection.id)
      throw error
    }
  }
  throw new Error(`There is no file ${source.label}`)
}

function newCollection({ newId, clock }: IntakeServices, name: string): Collection {
  return { id: newId<CollectionId>(), name, languages: ['vie', 'rus'], createdAt: clock.now() }
}

async function taken(services: IntakeServices, file: SourceFile, into: Into): Promise<IntakeReport> {
  const beginning = await (await file.open()).slice(0, TABLE_HEAD).text()
  return isUnitTable(file.path, beginning) ? tableTaken(services, file, into) : otherTaken(services, file, into)
}

/** A finding aid, a project of Tropy, a vocabulary or places. */
async function otherTaken(services: IntakeServices, file: SourceFile, into: Into): Promise<IntakeReport> {
  const { collection, dryRun, context } = into
  const session = await services.fileIntake.open(await file.open(), file.path, context)
  try {
    const wish = { ...USUAL_WISH, collectionId: collection.id }
    return await (dryRun ? session.dryRun(wish, context) : session.takeIn(wish, context))
  } finally {
    session.close()
  }
}

async function tableTaken(services: IntakeServices, file: SourceFile, into: Into): Promise<IntakeReport> {
  const { collection, dryRun, doubles, context } = into
  const session = await services.tables.open(await file.open(), file.path)
  try {
    const { columns, header } = session.table
    const tradition = codesOf(collection) ?? traditionOf(header.join(' '))
    const where = { collectionId: collection.id, parentId: null, level: null }
    const wish = { ...where, columns, tradition, keepsDates: false, doubles }
    return await (dryRun ? session.dryRun(wish, context) : session.takeIn(wish, context))
  } finally {
    session.close()
  }
}

/** How a collection words its codes; null where its tradition does not say. */
function codesOf({ tradition }: Collection): 'ru' | 'vi' | null {
  if (tradition === 'vi') return 'vi'
  return tradition === 'ru' || tradition === 'kk' ? 'ru' : null
}
