import Dexie, { type Table } from 'dexie'
import type { CollectionId } from '../../shared/domain/ids.ts'
import { originalsOf } from '../../shared/domain/page-copy.ts'
import { sheetKey } from '../../shared/domain/sheet-key.ts'
import type { CollectionRepository } from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import { textKey } from './rows.ts'
import { guarded } from './storage-error.ts'
import { removeUnused, removeUnusedSources } from './unused-originals.ts'
import { watched } from './watched.ts'

export function dexieCollections(db: ArchiveDb): CollectionRepository {
  const all = () => db.collections.toArray().then((rows) => rows.sort((a, b) => a.name.localeCompare(b.name)))
  return {
    all,
    watchAll: () => watched(all),
    get: (id) => db.collections.get(id),
    remove: (id) => guarded(() => db.transaction('rw', db.tables, async () => removeCollection(db, id))),
  }
}

function ofCollection(db: ArchiveDb): readonly Table[] {
  const described = [db.pages, db.readings, db.places, db.links, db.regions, db.watches, db.watchedFiles]
  const made = [
    db.layouts,
    db.revisions,
    db.measurements,
    db.authorities,
    db.valueRevisions,
    db.activity,
    db.forms,
    db.formPages,
  ]
  const mapped = [db.mentions, db.georeferences]
  return [...described, ...made, ...mapped]
}

async function removeCollection(db: ArchiveDb, id: CollectionId): Promise<void> {
  const pages = await db.pages.where('collectionId').equals(id).toArray()
  await db.units.where('[collectionId+id]').between([id, ''], [id, Dexie.maxKey]).delete()
  for (const table of ofCollection(db)) await table.where('collectionId').equals(id).delete()
  await db.wordLists.delete(id)
  await removeUnusedSources(db)
  const imports = await db.jobs.where('[collectionId+kind]').equals([id, 'import']).primaryKeys()
  await db.settings.bulkDelete(imports.map(sheetKey))
  await db.jobs.where('[collectionId+kind]').anyOf([id, 'read'], [id, 'import'], [id, 'intake']).delete()
  await db.texts
    .where('key')
    .startsWith(textKey(id, '' as never))
    .delete()
  await db.thumbnails.bulkDelete(pages.map((page) => page.id))
  await db.collections.delete(id)
  await removeUnused(db, new Set(pages.flatMap(originalsOf)))
}
