import Dexie from 'dexie'
import type { CollectionId, WatchId } from '../../shared/domain/ids.ts'
import type { WatchRepository } from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import { guarded } from './storage-error.ts'
import { watched } from './watched.ts'

export function dexieWatches(db: ArchiveDb): WatchRepository {
  const ofWatch = (id: WatchId) =>
    db.watchedFiles.where('[watchId+path]').between([id, Dexie.minKey], [id, Dexie.maxKey])
  return {
    watchAll: () => watched(() => db.watches.toArray()),
    watchCollection: (id: CollectionId) => watched(() => db.watches.where('collectionId').equals(id).sortBy('addedAt')),
    seen: async (id) => new Map((await ofWatch(id).toArray()).map(({ path, changedAt }) => [path, changedAt])),
    markSeen: ({ id: watchId, collectionId }, files) =>
      guarded(() =>
        db.watchedFiles
          .bulkPut(files.map(({ path, changedAt }) => ({ watchId, collectionId, path, changedAt })))
          .then(() => undefined),
      ),
  }
}
