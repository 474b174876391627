import type { Change } from '../../../shared/domain/changes.ts'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import { pointKey, PlacesOfPhotos } from '../../../shared/intake/tropy/photo-places.ts'
import { placeOfCandidate, type NewPlace } from '../../../shared/places/name-place.ts'
import type { Services, WorkContext } from '../../ports/services.ts'
import type { PlacedPhoto } from './photo-rows.ts'

type Deps = Pick<Services, 'repositories' | 'gazetteer' | 'clock' | 'newId'>

/**
 * What puts units where their photographs were taken. Each point is called as the place of the gazetteer that is there;
 * photographs of one spot have one place. `file`: the way that says so.
 */
export async function placingOf(
  photos: readonly PlacedPhoto[],
  { collectionId, file }: { readonly collectionId: CollectionId; readonly file: string },
  { repositories, gazetteer, clock, newId, signal, onProgress }: Deps & WorkContext,
): Promise<readonly Change[]> {
  const near = new Map<string, NewPlace>()
  for (const [done, { point }] of photos.entries()) {
    signal.throwIfAborted()
    const found = await gazetteer.nearest(point)
    if (found) near.set(pointKey(point), placeOfCandidate(found))
    onProgress({ done: done + 1, total: photos.length })
  }
  const at = clock.now()
  const [places, links] = await Promise.all([
    repositories.places.all(collectionId),
    repositories.places.linksOf(photos.map(({ key }) => key)),
  ])
  signal.throwIfAborted()
  const placing = new PlacesOfPhotos({ collectionId, at, newId, places, links, near })
  return photos.flatMap(({ key, point }) => placing.changesFor(key, [point], { by: 'import', at, file }))
}
