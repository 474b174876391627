import type { CollectionId, Sha256 } from '../../shared/domain/ids.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { OriginalRepository, ThumbnailRepository } from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import { guarded, StorageError } from './storage-error.ts'
import { unitsInSight } from './units-in-sight.ts'

export function dexieOriginals(db: ArchiveDb): OriginalRepository {
  return {
    put: (original) => guarded(() => db.originals.put(original).then(() => undefined)),
    async read(sha256) {
      const row = await guarded(() => db.originals.get(sha256))
      if (!row) throw new StorageError('missing-original', sha256)
      return row.bytes
    },
    findPage: (collectionId, sha256) => findPage(db, collectionId, sha256),
  }
}

async function findPage(db: ArchiveDb, collectionId: CollectionId, sha256: Sha256): Promise<Page | undefined> {
  const [itself, asCopy] = await Promise.all([
    db.pages.where('[collectionId+original]').equals([collectionId, sha256]).toArray(),
    db.pages.where('copyOriginals').equals(sha256).toArray(),
  ])
  const pages = [...itself, ...asCopy].filter((page) => page.collectionId === collectionId && !page.deletedAt)
  if (pages.length === 0) return undefined
  const isInSight = await unitsInSight(db)(pages.map((page) => page.unitId))
  return pages.find((page) => isInSight(page.unitId))
}

export function dexieThumbnails(db: ArchiveDb): ThumbnailRepository {
  return {
    async get(pageId, look) {
      const row = await db.thumbnails.get(pageId)
      return row && (row.look ?? '') === look ? row.bytes : undefined
    },
    put: (pageId, bytes, look) => guarded(() => db.thumbnails.put({ pageId, bytes, look }).then(() => undefined)),
  }
}
