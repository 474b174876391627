import type { Table } from 'dexie'
import type { Change, ChangeableTable } from '../../shared/domain/changes.ts'
import type { PageId } from '../../shared/domain/ids.ts'
import type { ArchiveWriter } from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import { unitOf, unitRow, type UnitRow } from './rows.ts'
import { guarded } from './storage-error.ts'
import { indexPage, unitText } from './text-rows.ts'

const TABLES: readonly ChangeableTable[] = ['collections', 'units', 'pages', 'readings', 'places', 'links']

/** The one way in for what users change. */
export function dexieWriter(db: ArchiveDb): ArchiveWriter {
  return {
    apply: (changes) =>
      guarded(() =>
        db.transaction('rw', [...TABLES, 'texts'], async () => {
          const inverse: Change[] = []
          for (const change of changes) inverse.unshift(await applyOne(db, change))
          await reindex(db, [...changes, ...inverse])
          return inverse
        }),
      ),
  }
}

async function applyOne(db: ArchiveDb, change: Change): Promise<Change> {
  const before = await db.table(change.table).get(change.id)
  const table: Table<unknown, string> = db.table(change.table)
  if (change.to === null) await table.delete(change.id)
  else await table.put(change.table === 'units' ? unitRow(change.to) : change.to)
  // The row came from the table that the change names.
  return { table: change.table, id: change.id, to: asStored(change.table, before) } as Change
}

function asStored(table: ChangeableTable, row: unknown): unknown {
  if (row === undefined) return null
  return table === 'units' ? unitOf(row as UnitRow) : row
}

async function reindex(db: ArchiveDb, changes: readonly Change[]): Promise<void> {
  const pages = new Set<PageId>()
  for (const change of changes) {
    if (change.table === 'readings' && change.to) pages.add(change.to.pageId)
    if (change.table === 'pages') pages.add(change.id)
  }
  for (const change of changes) if (change.table === 'units') await indexUnit(db, change.id)
  for (const pageId of pages) await indexPage(db, pageId)
}

async function indexUnit(db: ArchiveDb, id: UnitRow['id']): Promise<void> {
  const row = await db.units.get(id)
  if (row) await db.texts.put(unitText(unitOf(row)))
  else await db.texts.where('owner').equals(id).delete()
}
