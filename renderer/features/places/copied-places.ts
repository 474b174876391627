import { puts, type Change } from '../../../shared/domain/changes.ts'
import type { LinkId, UnitId } from '../../../shared/domain/ids.ts'
import type { Place, PlaceLink } from '../../../shared/domain/place.ts'
import { placeFor } from '../../../shared/places/name-place.ts'
import type { PlacesNow } from './place-changes.ts'

/** A place with what a unit has to do with it, to be given to others. */
export interface CopiedPlace extends Pick<PlaceLink, 'asWritten' | 'role' | 'certainty'> {
  readonly place: Place
}

/** The places of the units, each once for everything that they have to do with it. */
export function copiedPlaces(places: readonly Place[], links: readonly PlaceLink[]): readonly CopiedPlace[] {
  const byId = new Map(places.map((place) => [place.id, place]))
  const copied = new Map<string, CopiedPlace>()
  for (const { placeId, asWritten, role, certainty } of links) {
    const place = byId.get(placeId)
    const key = `${placeId} ${role ?? 'about'}`
    if (place && !copied.has(key))
      copied.set(key, { place, asWritten, ...(role && { role }), ...(certainty && { certainty }) })
  }
  return [...copied.values()]
}

/** Gives the places to all units that lack them; in another collection they are made anew, or found there. */
export function pastedPlaces(
  copied: readonly CopiedPlace[],
  unitIds: readonly UnitId[],
  now: PlacesNow,
): readonly Change[] {
  const have = new Set(now.links.map(({ unitId, placeId, role }) => `${unitId} ${placeId} ${role ?? 'about'}`))
  const places = [...now.places]
  return copied.flatMap(({ place: from, asWritten, role, certainty }) => {
    const { place, changes } = ownPlace(from, { ...now, places })
    places.push(place)
    const lacking = unitIds.filter((unitId) => !have.has(`${unitId} ${place.id} ${role ?? 'about'}`))
    const links = lacking.map((unitId): PlaceLink => ({
      ...{ id: now.newId<LinkId>(), collectionId: now.collectionId, unitId, placeId: place.id, asWritten },
      ...(role && { role }),
      ...(certainty && { certainty }),
      by: { by: 'person', at: now.now },
    }))
    return links.length === 0 ? [] : [...changes, ...puts('links', links)]
  })
}

function ownPlace(from: Place, now: PlacesNow): ReturnType<typeof placeFor> {
  const own = now.places.find(({ id }) => id === from.id)
  if (own) return { place: own, changes: [] }
  const { id: _id, collectionId: _collection, by: _by, ...wanted } = from
  return placeFor(wanted, now)
}
