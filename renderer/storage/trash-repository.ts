import type { PageId, UnitId } from '../../shared/domain/ids.ts'
import { originalsOf } from '../../shared/domain/page-copy.ts'
import type { Removal, TrashRepository } from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import type { PageRow } from './page-rows.ts'
import { guarded } from './storage-error.ts'
import { removeUnused, removeUnusedSources } from './unused-originals.ts'

export function dexieTrash(db: ArchiveDb): TrashRepository {
  return {
    pagesOf: (unitIds) => pagesOf(db, unitIds),
    sweep: () => guarded(() => db.transaction('rw', db.tables, async () => sweep(db))),
    remove: (removal) => guarded(() => db.transaction('rw', db.tables, async () => remove(db, removal))),
  }
}

async function pagesOf(db: ArchiveDb, unitIds: readonly UnitId[]): Promise<readonly PageId[]> {
  // '[unitId+order]' begins with the unit, so that the index alone answers.
  const ids = await Promise.all(
    unitIds.map((id) => db.pages.where('[unitId+order]').between([id, -Infinity], [id, Infinity]).primaryKeys()),
  )
  return ids.flat()
}

async function remove(db: ArchiveDb, { units, pages }: Removal): Promise<void> {
  if (pages.length > 0) await removePages(db, await trashedPages(db, pages))
  if (units.length > 0) await removeUnits(db, units)
}

async function removeUnits(db: ArchiveDb, units: readonly UnitId[]): Promise<void> {
  const trashed = (await db.units.bulkGet([...units])).flatMap((unit) => (unit?.deletedAt ? [unit.id] : []))
  await db.units.bulkDelete(trashed)
  await db.links.where('unitId').anyOf(trashed).delete()
  await db.mentions.where('unitId').anyOf(trashed).delete()
  await db.texts.where('owner').anyOf(trashed).delete()
  await db.valueRevisions.where('unitId').anyOf(trashed).delete()
}

/** Those that are in the trash, themselves or with their unit: one may have been restored meanwhile. */
async function trashedPages(db: ArchiveDb, ids: readonly PageId[]): Promise<readonly PageRow[]> {
  const pages = (await db.pages.bulkGet([...ids])).flatMap((page) => page ?? [])
  const units = await db.units.bulkGet([...new Set(pages.map((page) => page.unitId))])
  const kept = new Set(units.flatMap((unit) => (unit && !unit.deletedAt ? [unit.id] : [])))
  return pages.filter((page) => page.deletedAt !== undefined || !kept.has(page.unitId))
}

async function removePages(db: ArchiveDb, pages: readonly PageRow[]): Promise<void> {
  if (pages.length === 0) return
  const ids = pages.map((page) => page.id)
  await db.pages.bulkDelete(ids)
  await db.thumbnails.bulkDelete(ids)
  const regions = await db.regions.where('pageId').anyOf(ids).primaryKeys()
  await db.texts
    .where('owner')
    .anyOf([...ids, ...regions])
    .delete()
  for (const table of [db.readings, db.regions, db.formPages, db.jobs, db.revisions])
    await table.where('pageId').anyOf(ids).delete()
  await db.layouts.bulkDelete(ids)
  await db.georeferences.bulkDelete(ids)
  await removeUnusedSources(db)
  await removeUnused(db, new Set(pages.flatMap(originalsOf)))
}

async function sweep(db: ArchiveDb): Promise<void> {
  const [all, own, copies] = await Promise.all([
    db.originals.toCollection().primaryKeys(),
    db.pages.orderBy('original').uniqueKeys(),
    db.pages.orderBy('copyOriginals').uniqueKeys(),
  ])
  const needed = new Set<unknown>([...own, ...copies])
  await removeUnused(
    db,
    all.filter((sha256) => !needed.has(sha256)),
  )
}
