import type {
  LayoutRepository,
  MeasurementRepository,
  ModelRepository,
  WordListRepository,
} from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import { guarded } from './storage-error.ts'
import { watched } from './watched.ts'

export function dexieLayouts(db: ArchiveDb): LayoutRepository {
  return {
    get: (pageId) => db.layouts.get(pageId),
    watch: (pageId) => watched(async () => (await db.layouts.get(pageId)) ?? null),
    ofPages: async (pageIds) => (await db.layouts.bulkGet([...pageIds])).flatMap((layout) => layout ?? []),
  }
}

export function dexieWordLists(db: ArchiveDb): WordListRepository {
  return {
    get: (collectionId) => db.wordLists.get(collectionId),
    watch: (collectionId) => watched(async () => (await db.wordLists.get(collectionId)) ?? null),
  }
}

export function dexieModels(db: ArchiveDb): ModelRepository {
  const all = () => db.models.toArray()
  return {
    all,
    watchAll: () => watched(all),
    read: async (code) => (await db.modelFiles.get(code))?.bytes,
    install: (model, bytes) =>
      guarded(() =>
        db.transaction('rw', [db.models, db.modelFiles], async () => {
          await db.modelFiles.put({ code: model.code, bytes })
          await db.models.put(model)
        }),
      ),
    remove: (code) =>
      guarded(() =>
        db.transaction('rw', [db.models, db.modelFiles], async () => {
          await db.modelFiles.delete(code)
          await db.models.delete(code)
        }),
      ),
  }
}

export function dexieMeasurements(db: ArchiveDb): MeasurementRepository {
  return {
    watchCollection: (id) =>
      watched(async () => {
        const rows = await db.measurements.where('collectionId').equals(id).toArray()
        return rows.sort((a, b) => (a.at < b.at ? 1 : -1))
      }),
    put: (measurement) => guarded(() => db.measurements.put(measurement).then(() => undefined)),
    remove: (id) => guarded(() => db.measurements.delete(id)),
  }
}
