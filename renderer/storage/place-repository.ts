import type { CollectionId, UnitId } from '../../shared/domain/ids.ts'
import type { PlaceRepository } from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import { SELDOM, watched } from './watched.ts'

export function dexiePlaces(db: ArchiveDb): PlaceRepository {
  const all = (id: CollectionId) => db.places.where('collectionId').equals(id).toArray()
  const links = (id: CollectionId) => db.links.where('collectionId').equals(id).toArray()
  const linksOf = (unitIds: readonly UnitId[]) =>
    db.links
      .where('unitId')
      .anyOf([...unitIds])
      .toArray()
  return {
    all,
    watchAll: (id) => watched(() => all(id), SELDOM),
    links,
    watchLinks: (id) => watched(() => links(id), SELDOM),
    linksOf,
    watchLinksOf: (unitIds) => watched(() => linksOf(unitIds)),
  }
}
