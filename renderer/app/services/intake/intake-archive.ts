import type { Authority } from '../../../../shared/domain/authority.ts'
import type { Collection } from '../../../../shared/domain/collection.ts'
import type { Template } from '../../../../shared/domain/fields/template.ts'
import type { GeoPoint } from '../../../../shared/domain/geometry.ts'
import { groupBy } from '../../../../shared/domain/group-by.ts'
import type { CollectionId, PageId, Sha256 } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Place, PlaceCandidate, PlaceLink } from '../../../../shared/domain/place.ts'
import type { Reading } from '../../../../shared/domain/reading.ts'
import type { Region } from '../../../../shared/domain/region.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import type { FoundPlace } from '../../../../shared/formats/ead/read-ead-beside.ts'
import type { FoundAid, FoundUnit } from '../../../../shared/formats/ead/read-ead.ts'
import type { TropyProject } from '../../../../shared/formats/tropy/tropy-project.ts'
import { pagesInDoubt, photoFinder } from '../../../../shared/intake/tropy/find-photos.ts'
import { pointKey, pointsOfProject } from '../../../../shared/intake/tropy/photo-places.ts'
import { placeOfCandidate, type NewPlace } from '../../../../shared/places/name-place.ts'
import type { Gazetteer, Progress } from '../../../ports/services.ts'
import { createPlaceFinder } from '../csv-import/find-place.ts'
import { md5sOf } from './md5-of-pages.ts'

/** What planning asks of the archive and of the gazetteer; it crosses to a worker. */
export interface IntakeArchive {
  collection(id: CollectionId): Promise<Collection | undefined>
  units(id: CollectionId): Promise<readonly Unit[]>
  pages(id: CollectionId): Promise<readonly Page[]>
  regions(id: CollectionId): Promise<readonly Region[]>
  readings(ids: readonly PageId[]): Promise<readonly (readonly [PageId, readonly Reading[]])[]>
  templates(): Promise<readonly Template[]>
  authorities(id: CollectionId): Promise<readonly Authority[]>
  places(id: CollectionId): Promise<readonly Place[]>
  links(id: CollectionId): Promise<readonly PlaceLink[]>
  original(id: Sha256): Promise<Blob>
  search(name: string, limit: number): Promise<readonly PlaceCandidate[]>
  nearest(point: GeoPoint): Promise<PlaceCandidate | null>
}

/** The names of all that can be asked. */
export const ARCHIVE_CALLS = [
  'collection',
  'units',
  'pages',
  'regions',
  'readings',
  'templates',
  'authorities',
  'places',
  'links',
  'original',
  'search',
  'nearest',
] as const satisfies readonly (keyof IntakeArchive)[]

type Asked = Pick<
  Repositories,
  'collections' | 'units' | 'pages' | 'regions' | 'readings' | 'templates' | 'authorities' | 'originals' | 'places'
>

/** The archive of the window. */
export function intakeArchive(repositories: Asked, gazetteer: Pick<Gazetteer, 'search' | 'nearest'>): IntakeArchive {
  const { collections, units, pages, regions, readings, templates, authorities, originals, places } = repositories
  return {
    collection: (id) => collections.get(id),
    units: (id) => units.tree(id),
    pages: (id) => pages.ofCollection(id),
    regions: (id) => regions.ofCollection(id),
    readings: (ids) => Promise.all(ids.map(async (id) => [id, await readings.ofPage(id)] as const)),
    templates: () => templates.all(),
    authorities: (id) => authorities.all(id),
    places: (id) => places.all(id),
    links: (id) => places.links(id),
    original: (id) => originals.read(id),
    search: (name, limit) => gazetteer.search(name, limit),
    nearest: (point) => gazetteer.nearest(point),
  }
}

interface Into {
  readonly collectionId: CollectionId
  readonly onProgress: (progress: Progress) => void
}

/** What a finding aid meets in its collection, and what the gazetteer knows of its places. */
export async function archiveForAid(archive: IntakeArchive, { units }: FoundAid, { collectionId, onProgress }: Into) {
  const find = createPlaceFinder(archive)
  const known = new Map<FoundPlace, NewPlace>()
  const wanted = placesIn(units)
  for (const [index, place] of wanted.entries()) {
    const { name, point, country, geonamesId } = place
    const found = geonamesId === undefined ? null : await find({ name, point })
    const same = found?.geonamesId === geonamesId ? found : null
    const plain = { name, point, country, names: [], ...(geonamesId === undefined ? {} : { geonamesId }) }
    known.set(place, same ? { ...same, ...plain, names: same.names } : plain)
    onProgress({ done: index + 1, total: wanted.length })
  }
  const tree = await archive.units(collectionId)
  const [collection, shown, places, authorities] = await Promise.all([
    archive.collection(collectionId),
    pagesShown(archive, tree, collectionId),
    archive.places(collectionId),
    archive.authorities(collectionId),
  ])
  return {
    collection,
    units: tree,
    pages: shown,
    places,
    authorities,
    known: (place: FoundPlace): NewPlace => known.get(place) ?? { ...place, names: [] },
  }
}

function placesIn(units: readonly FoundUnit[]): readonly FoundPlace[] {
  return units.flatMap(({ places, children }) => [...places, ...placesIn(children)])
}

/** Pages of units that are not in the trash. */
async function pagesShown(archive: IntakeArchive, tree: readonly Unit[], collectionId: CollectionId) {
  const there = new Set(tree.map(({ id }) => id))
  return (await archive.pages(collectionId)).filter(({ unitId }) => there.has(unitId))
}

/** What a project meets in its collection. Texts are fetched of those pages alone that get one. */
export async function archiveForTropy(
  archive: IntakeArchive,
  project: TropyProject,
  { collectionId, onProgress }: Into,
) {
  const { items } = project
  const units = await archive.units(collectionId)
  const [shown, regions, templates, places, links, near] = await Promise.all([
    pagesShown(archive, units, collectionId),
    archive.regions(collectionId),
    archive.templates(),
    archive.places(collectionId),
    archive.links(collectionId),
    nearPoints(archive, pointsOfProject(project)),
  ])
  const photos = items.flatMap((item) => item.photos)
  const md5s = await md5sOf(pagesInDoubt(photos, shown), { photos, read: (id) => archive.original(id) }, onProgress)
  const find = photoFinder(shown, md5s)
  const getText = photos
    .filter(({ notes, transcriptions }) => notes.length + transcriptions.length > 0)
    .flatMap((photo): readonly PageId[] => {
      const found = find(photo)
      return 'page' in found ? [found.page.id] : []
    })
  const readings = new Map(await archive.readings([...new Set(getText)]))
  const byPage = groupBy(regions, ({ pageId }) => pageId)
  return { units, pages: shown, regions: byPage, templates, md5s, readings, places, links, near }
}

/** What lies at points; without the gazetteer a point is still a place. */
async function nearPoints(archive: IntakeArchive, points: readonly GeoPoint[]): Promise<ReadonlyMap<string, NewPlace>> {
  const near = new Map<string, NewPlace>()
  try {
    for (const point of points) {
      const found = near.has(pointKey(point)) ? null : await archive.nearest(point)
      if (found) near.set(pointKey(point), placeOfCandidate(found))
    }
  } catch (error) {
    console.warn('The gazetteer could not be asked where photos are', error)
  }
  return near
}
