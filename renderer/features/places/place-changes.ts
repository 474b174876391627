import { puts, type Change } from '../../../shared/domain/changes.ts'
import type { CollectionId, Instant, LinkId, NewId, PlaceId, UnitId } from '../../../shared/domain/ids.ts'
import type { Place, PlaceCandidate, PlaceLink } from '../../../shared/domain/place.ts'
import type { Provenance } from '../../../shared/domain/provenance.ts'
import { placeNameIn } from '../../../shared/places/place-name.ts'
import type { Language } from '../../../shared/messages/language.ts'

/** What is known of a place before it has an id. */
export type NewPlace = Pick<Place, 'name' | 'point' | 'country' | 'names' | 'geonamesId' | 'local'>

export interface Naming {
  readonly place: NewPlace
  /** As the user wrote it. */
  readonly asWritten: string
}

/** All that a change of places depends on. */
export interface PlacesNow {
  readonly collectionId: CollectionId
  readonly places: readonly Place[]
  /** Links of the units to change, at least. */
  readonly links: readonly PlaceLink[]
  readonly newId: NewId
  readonly now: Instant
}

/** A place of the gazetteer, called as in the interface language. */
export function fromCandidate(candidate: PlaceCandidate, language: Language): Naming {
  const { point, country, geonamesId, names, local } = candidate
  const name = placeNameIn(candidate, language)
  const place = { name, point, country, geonamesId, names, ...(local && { local }) }
  return { place, asWritten: candidate.matched }
}

/** Puts the place on all units that lack it; the collection's own place is used where it has it already. */
export function additionOf(naming: Naming, unitIds: readonly UnitId[], now: PlacesNow): readonly Change[] {
  const by: Provenance = { by: 'person', at: now.now }
  const known = now.places.find((place) => isSame(place, naming.place))
  const place = known ?? { ...naming.place, id: now.newId<PlaceId>(), collectionId: now.collectionId, by }
  const have = new Set(now.links.filter(({ placeId }) => placeId === place.id).map(({ unitId }) => unitId))
  const links = unitIds
    .filter((unitId) => !have.has(unitId))
    .map((unitId): PlaceLink => ({
      id: now.newId<LinkId>(),
      collectionId: now.collectionId,
      unitId,
      placeId: place.id,
      asWritten: naming.asWritten,
      by,
    }))
  if (links.length === 0) return []
  return [...(known ? [] : puts('places', [place])), ...puts('links', links)]
}

function isSame(place: Place, wanted: NewPlace): boolean {
  if (place.geonamesId !== undefined || wanted.geonamesId !== undefined) return place.geonamesId === wanted.geonamesId
  return place.name === wanted.name && place.point.lat === wanted.point.lat && place.point.lon === wanted.point.lon
}

/** Takes the place off the units; one that no unit of the collection has any more goes too. `links`: all of them. */
export function removalOf(
  placeId: PlaceId,
  unitIds: readonly UnitId[],
  links: readonly PlaceLink[],
): readonly Change[] {
  const from = new Set(unitIds)
  const ofPlace = links.filter((link) => link.placeId === placeId)
  const going = ofPlace.filter(({ unitId }) => from.has(unitId))
  if (going.length === 0) return []
  const removed = going.map(({ id }): Change => ({ table: 'links', id, to: null }))
  return going.length < ofPlace.length ? removed : [...removed, { table: 'places', id: placeId, to: null }]
}
