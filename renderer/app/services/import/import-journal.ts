import type { Change } from '../../../../shared/domain/changes.ts'
import type { JobId } from '../../../../shared/domain/ids.ts'
import type { ImportRecord } from '../../../../shared/domain/job.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import {
  isDescribedByHand,
  restoreImport,
  takeBack,
  takenBack,
  type TakenBack,
} from '../../../../shared/domain/undo-import.ts'
import type { ImportJournal, UndoStack, UndoWeight } from '../../../ports/services.ts'
import type { InTurn } from './collection-lines.ts'

interface JournalDeps {
  readonly repositories: Pick<Repositories, 'jobs' | 'units' | 'pages' | 'readings' | 'regions' | 'places'>
  readonly undo: Pick<UndoStack, 'run'>
  readonly inTurn: InTurn
  readonly clock: { now(): string }
}

/** What can be done with imports that have ended. */
export function createImportJournal(deps: JournalDeps): ImportJournal {
  return {
    weigh: async (id) => {
      const record = await deps.repositories.jobs.getImport(id)
      return record ? await weight(deps, record, await backOf(deps, record)) : null
    },
    undo: (id) =>
      step(deps, id, async (record) => {
        const back = await backOf(deps, record)
        const requests = await deps.repositories.jobs.requestsOf(back.allPages.map((page) => page.id))
        return takeBack(record, { back, requests }, deps.clock.now())
      }),
    bringBack: (id) =>
      step(deps, id, async (record) => {
        const { units, pages } = deps.repositories
        const [tree, trashedUnits, trashedPages] = await Promise.all([
          units.tree(record.collectionId),
          units.trashed(record.collectionId),
          pages.trashed(record.collectionId),
        ])
        return restoreImport(record, { units: trashedUnits, pages: trashedPages }, tree)
      }),
  }
}

/** Makes one undoable step of an import's record, when no import of its collection is at work. */
async function step(
  deps: JournalDeps,
  id: JobId,
  changesOf: (record: ImportRecord) => Promise<readonly Change[]>,
): Promise<void> {
  const found = await deps.repositories.jobs.getImport(id)
  if (!found) return
  await deps.inTurn(found.collectionId, async () => {
    // Read again: it may have gone on while this waited.
    const record = await deps.repositories.jobs.getImport(id)
    if (!record) return
    const label = record.undoneAt ? 'imports.step.bring-back' : 'imports.step.undo'
    await deps.undo.run({ label, changes: await changesOf(record) })
  })
}

async function backOf({ repositories }: JournalDeps, record: ImportRecord): Promise<TakenBack> {
  const [units, pages] = await Promise.all([
    repositories.units.tree(record.collectionId),
    repositories.pages.ofCollection(record.collectionId),
  ])
  return takenBack(record.id, { units, pages })
}

async function weight({ repositories }: JournalDeps, record: ImportRecord, back: TakenBack): Promise<UndoWeight> {
  const pageIds = back.allPages.map((page) => page.id)
  const gone = new Set(back.units.map((unit) => unit.id))
  const [best, regions, links] = await Promise.all([
    repositories.readings.best(pageIds),
    repositories.regions.ofPages(pageIds),
    repositories.places.links(record.collectionId),
  ])
  return {
    units: back.units.length,
    pages: back.allPages.length,
    staying: back.staying.length,
    described: back.units.filter(isDescribedByHand).length,
    // A person's text is the best reading of a page that has one.
    transcribed: [...best.values()].filter((reading) => reading.kind === 'person').length,
    regions: regions.filter((region) => region.by.by === 'person').length,
    places: links.filter((link) => link.by.by === 'person' && gone.has(link.unitId)).length,
  }
}
