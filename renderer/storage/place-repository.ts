import type { CollectionId, UnitId } from '../../shared/domain/ids.ts'
import type {
  GeoreferenceRepository,
  MapLayerRepository,
  MentionRepository,
  PlaceRepository,
} from '../../shared/domain/repositories.ts'
import type { ArchiveDb } from './archive-db.ts'
import { guarded } from './storage-error.ts'
import { SELDOM, watched } from './watched.ts'
import { shared, watchedRows } from './watched-rows.ts'

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
    watchAll: shared((id) => watchedRows(id, { all, changes: db.placeChanges })),
    links,
    watchLinks: shared((id) => watchedRows(id, { all: links, changes: db.linkChanges })),
    linksOf,
    watchLinksOf: (unitIds) => watched(() => linksOf(unitIds)),
  }
}

export function dexieMentions(db: ArchiveDb): MentionRepository {
  const inState: MentionRepository['ofCollection'] = (id, state) => {
    const rows = state
      ? db.mentions.where('[collectionId+state]').equals([id, state])
      : db.mentions.where('collectionId').equals(id)
    return rows.toArray()
  }
  return {
    ofCollection: inState,
    watchCollection: (id) => watched(() => inState(id), { pause: SELDOM }),
    ofUnits: (unitIds) =>
      db.mentions
        .where('unitId')
        .anyOf([...unitIds])
        .toArray(),
    watchCount: (id, state) => watched(() => db.mentions.where('[collectionId+state]').equals([id, state]).count()),
  }
}

export function dexieMapLayers(db: ArchiveDb): MapLayerRepository {
  const all = async () => (await db.mapLayers.toArray()).sort((a, b) => a.order - b.order)
  return {
    all,
    watchAll: () => watched(all),
    file: async (id) => (await db.mapLayerFiles.get(id))?.bytes,
    keepFile: (id, file) =>
      guarded(async () => {
        await db.mapLayerFiles.put({ id, bytes: file })
      }),
    prune: () =>
      guarded(() =>
        db.transaction('rw', [db.mapLayers, db.mapLayerFiles], async () => {
          const known = new Set(await db.mapLayers.toCollection().primaryKeys())
          const kept = await db.mapLayerFiles.toCollection().primaryKeys()
          await db.mapLayerFiles.bulkDelete(kept.filter((id) => !known.has(id)))
        }),
      ),
  }
}

export function dexieGeoreferences(db: ArchiveDb): GeoreferenceRepository {
  const ofCollection = (id: CollectionId) => db.georeferences.where('collectionId').equals(id).toArray()
  return {
    get: (pageId) => db.georeferences.get(pageId),
    watch: (pageId) => watched(async () => (await db.georeferences.get(pageId)) ?? null),
    ofCollection,
    watchCollection: (id) => watched(() => ofCollection(id)),
  }
}
