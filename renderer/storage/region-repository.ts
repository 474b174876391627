import type { CollectionId, PageId } from '../../shared/domain/ids.ts'
import type { RegionRepository } from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import { SELDOM, watched } from './watched.ts'

export function dexieRegions(db: ArchiveDb): RegionRepository {
  const ofPage = (id: PageId) => db.regions.where('pageId').equals(id).toArray()
  const ofCollection = (id: CollectionId) => db.regions.where('collectionId').equals(id).toArray()
  return {
    many: async (ids) => (await db.regions.bulkGet([...ids])).filter((region) => region !== undefined),
    ofPage,
    watchPage: (id) => watched(() => ofPage(id)),
    ofPages: (ids) =>
      db.regions
        .where('pageId')
        .anyOf([...ids])
        .toArray(),
    ofCollection,
    watchCollection: (id) => watched(() => ofCollection(id), SELDOM),
  }
}
