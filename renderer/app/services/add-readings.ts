import { puts } from '../../../shared/domain/changes.ts'
import type { NewId, ReadingId, Sha256 } from '../../../shared/domain/ids.ts'
import { importedReading } from '../../../shared/domain/imported-text.ts'
import type { Failure } from '../../../shared/domain/job.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { bestReading } from '../../../shared/domain/reading.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import { mendedReadings, rescueOfReadings } from '../../../shared/formats/readings/mend-letters.ts'
import { matchReadings, type ChosenReading } from '../../../shared/formats/readings/match-readings.ts'
import { chosenUnits } from '../../../shared/domain/unit-tree.ts'
import type { AddReadingsRequest, AddReadingsService, UndoStack } from '../../ports/services.ts'
import type { Imaging } from '../../imaging/index.ts'
import type { CompanionReader } from './companions/read-companion.ts'
import { createStride } from './export/stride.ts'
import { failureOf } from './import/import-failure.ts'

interface Dependencies {
  readonly repositories: Pick<Repositories, 'units' | 'pages' | 'jobs' | 'readings'>
  readonly imaging: Pick<Imaging, 'hash'>
  readonly companions: CompanionReader
  readonly undo: UndoStack
  readonly clock: { now(): string }
  readonly newId: NewId
}

/** Gives pages that are here already the text that files of other programs have for them, as one undoable step. */
export function createAddReadings(deps: Dependencies): AddReadingsService {
  return {
    async add({ collectionId, unitIds, files }, context) {
      const failures: Failure[] = []
      const chosen: ChosenReading[] = []
      const sources = new Map<string, Sha256>()
      const step = createStride(files.length, context)
      for (const { path, blob } of files) {
        try {
          chosen.push({ path, file: await deps.companions.reading(blob) })
          sources.set(path, await deps.imaging.hash(blob))
        } catch (error) {
          failures.push(failureOf(path, error))
        }
        await step()
      }
      const sound = await soundReadings(chosen, context)
      const pages = await pagesIn(deps.repositories, { collectionId, unitIds })
      const { matched, spare, unmatched } = matchReadings(sound, pages)
      const at = deps.clock.now()
      const readings = matched.map(({ page, path, text }) => {
        const sha256 = sources.get(path)
        const source = { ...text.source, ...(sha256 === undefined ? {} : { sha256 }) }
        return importedReading({ ...text, source }, { id: deps.newId<ReadingId>(), collectionId, pageId: page.id, at })
      })
      const used = new Set(matched.map(({ path }) => path))
      for (const { path, blob } of files) {
        const sha256 = used.has(path) ? sources.get(path) : undefined
        if (sha256 !== undefined) await deps.repositories.readings.putSource(sha256, blob)
      }
      if (readings.length > 0) await deps.undo.run({ label: 'readings.undo', changes: puts('readings', readings) })
      await forgetRequests(
        deps.repositories,
        matched.map(({ page }) => page),
      )
      const transcribed = await transcribedOf(
        deps.repositories,
        matched.map(({ page }) => page),
      )
      return {
        matched: matched.map(({ page, path }) => ({ file: path, page: page.path })),
        ...{ transcribed, spare, unmatched, failures },
      }
    },
  }
}

/** The files as they were meant, where their letters are not and the user agrees. */
async function soundReadings(
  chosen: readonly ChosenReading[],
  { signal, consent }: Parameters<AddReadingsService['add']>[1],
): Promise<readonly ChosenReading[]> {
  const found = consent ? rescueOfReadings(chosen.map(({ file }) => file)) : null
  if (!found || !(await consent?.(found))) return chosen
  signal.throwIfAborted()
  return chosen.map(({ path, file }) => ({ path, file: mendedReadings(file, found.mend) }))
}

async function pagesIn(
  repositories: Dependencies['repositories'],
  { collectionId, unitIds }: Pick<AddReadingsRequest, 'collectionId' | 'unitIds'>,
): Promise<readonly Page[]> {
  const units = chosenUnits(await repositories.units.tree(collectionId), unitIds)
  const wanted = new Set(units.map((unit) => unit.id))
  return (await repositories.pages.ofCollection(collectionId)).filter((page) => wanted.has(page.unitId))
}

/** Of how many pages a person's transcription goes on being shown. */
async function transcribedOf({ readings }: Dependencies['repositories'], pages: readonly Page[]): Promise<number> {
  let count = 0
  for (const { id } of pages) count += bestReading(await readings.ofPage(id))?.kind === 'person' ? 1 : 0
  return count
}

/** A page that got its text this way need not be read. */
async function forgetRequests({ jobs }: Dependencies['repositories'], pages: readonly Page[]): Promise<void> {
  for (const { id, collectionId } of pages) {
    const request = await jobs.requestOf(id)
    if (request) await jobs.dropReadings(collectionId, [request.id])
  }
}
