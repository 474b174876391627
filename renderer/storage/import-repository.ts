import type { ImportedFile, ImportRepository } from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import { unitRow } from './rows.ts'
import { guarded } from './storage-error.ts'
import { indexPages, unitText } from './text-rows.ts'

export function dexieImports(db: ArchiveDb): ImportRepository {
  const tables = [db.originals, db.units, db.pages, db.thumbnails, db.readings, db.regions, db.jobs, db.texts]
  return {
    // One transaction: after a crash the file is in with all that belongs to it, or not at all.
    add: (file) => guarded(() => db.transaction('rw', tables, () => addFile(db, file))),
  }
}

async function addFile(db: ArchiveDb, file: ImportedFile): Promise<void> {
  await db.originals.put(file.original)
  await db.units.bulkPut(file.units.map(unitRow))
  await db.pages.bulkPut(file.pages.map(({ page }) => page))
  await db.thumbnails.bulkPut(file.pages.map(({ page, thumbnail }) => ({ pageId: page.id, bytes: thumbnail })))
  await db.readings.bulkPut([...file.readings])
  await db.jobs.bulkPut([...file.requests, file.record])
  await db.texts.bulkPut(file.units.map(unitText))
  await indexPages(db, [...new Set(file.readings.map((reading) => reading.pageId))])
}
