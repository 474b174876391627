import type { CollectionId, PageId } from '../../shared/domain/ids.ts'
import type { UnitAtPlace } from '../../shared/domain/place.ts'
import type { Region } from '../../shared/domain/region.ts'
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
    watchCollection: (id) => watched(() => ofCollection(id), { pause: SELDOM }),
    watchPlaces: (id) => watched(async () => unitsAtPlaces(db, await ofCollection(id)), { pause: SELDOM }),
  }
}

async function unitsAtPlaces(db: ArchiveDb, regions: readonly Region[]): Promise<readonly UnitAtPlace[]> {
  const placed = regions.filter(({ places }) => places.length > 0)
  const pages = await db.pages.bulkGet(placed.map(({ pageId }) => pageId))
  return placed.flatMap(({ places }, index) => {
    const page = pages[index]
    return page && !page.deletedAt ? places.map(({ placeId }) => ({ placeId, unitId: page.unitId })) : []
  })
}
