import type { CollectionId, LinkId, NewId, PlaceId, UnitId } from '../../../../shared/domain/ids.ts'
import type { Place } from '../../../../shared/domain/place.ts'
import type { ImportedPortion, PlaceRepository } from '../../../../shared/domain/repositories.ts'
import { distanceKm } from '../../../../shared/places/nearest-place.ts'
import type { FoundPlace } from '../csv-import/find-place.ts'
import type { ToldByFile } from './told-by-file.ts'

/** Photographs of one spot are not so many places: satellites are some tens of metres out. */
const SAME_SPOT_KM = 0.1

/** The places of a collection as an import adds to them, so that files of one place make one place. */
export class KnownPlaces {
  readonly #places: Pick<PlaceRepository, 'all'>
  readonly #collectionId: CollectionId
  readonly #newId: NewId
  #known: Place[] | null = null

  constructor(
    places: Pick<PlaceRepository, 'all'>,
    of: { readonly collectionId: CollectionId; readonly newId: NewId },
  ) {
    this.#places = places
    this.#collectionId = of.collectionId
    this.#newId = of.newId
  }

  /** The rows that put a new item where its file says it is. */
  async rowsFor(unitId: UnitId, told: ToldByFile): Promise<Pick<ImportedPortion, 'places' | 'links'>> {
    if (!told.place) return {}
    const { found, asWritten } = told.place
    this.#known ??= [...(await this.#places.all(this.#collectionId))]
    const there = this.#known.find((place) => isSame(place, found))
    const [collectionId, by] = [this.#collectionId, told.by]
    const place = there ?? { ...found, id: this.#newId<PlaceId>(), collectionId, by }
    if (!there) this.#known.push(place)
    const link = { id: this.#newId<LinkId>(), collectionId, unitId, placeId: place.id, asWritten, by }
    return { places: there ? [] : [place], links: [link] }
  }
}

function isSame(place: Place, found: FoundPlace): boolean {
  if (found.geonamesId !== undefined) return place.geonamesId === found.geonamesId
  return place.name === found.name && distanceKm(place.point, found.point) < SAME_SPOT_KM
}
