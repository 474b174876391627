import type { OriginalRepository, ThumbnailRepository } from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import { guarded, StorageError } from './storage-error.ts'

export function dexieOriginals(db: ArchiveDb): OriginalRepository {
  return {
    async read(sha256) {
      const row = await guarded(() => db.originals.get(sha256))
      if (!row) throw new StorageError('missing-original', sha256)
      return row.bytes
    },
    findPage: (collectionId, sha256) =>
      db.pages.where('[collectionId+original]').equals([collectionId, sha256]).first(),
  }
}

export function dexieThumbnails(db: ArchiveDb): ThumbnailRepository {
  return {
    get: (pageId) => db.thumbnails.get(pageId).then((row) => row?.bytes),
    put: (pageId, thumbnail) => guarded(() => db.thumbnails.put({ pageId, bytes: thumbnail }).then(() => undefined)),
  }
}
