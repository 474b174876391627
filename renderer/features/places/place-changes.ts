import { puts, type Change } from '../../../shared/domain/changes.ts'
import type { LinkId, PlaceId, UnitId } from '../../../shared/domain/ids.ts'
import type { GeoPoint } from '../../../shared/domain/geometry.ts'
import type { Certainty, Place, PlaceLink, PlaceRole } from '../../../shared/domain/place.ts'
import type { Provenance } from '../../../shared/domain/provenance.ts'
import { middleOfShape } from '../../../shared/places/middle-of-shape.ts'
import { isInRing } from '../../../shared/places/rings.ts'
import type { Located } from '../../../shared/places/written-shape.ts'
import type { Anachronism } from '../../../shared/places/name-then.ts'
import {
  placeFor,
  unusedPlaces,
  type Naming,
  type PlaceMaking,
  type PlaceUses,
} from '../../../shared/places/name-place.ts'

/** All that a change of places depends on. */
export interface PlacesNow extends PlaceMaking {
  /** Links of the units to change, at least. */
  readonly links: readonly PlaceLink[]
}

/** Puts the place on all units that lack it; the collection's own place is used where it has it already. */
export function additionOf(naming: Naming, unitIds: readonly UnitId[], now: PlacesNow): readonly Change[] {
  const by: Provenance = { by: 'person', at: now.now }
  const { place, changes } = placeFor(naming.place, now)
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
  return links.length === 0 ? [] : [...changes, ...puts('links', links)]
}

/** Writes another name of the place on those of the units that have the one given. */
export function renamingOf(
  placeId: PlaceId,
  { written, right }: Anachronism,
  links: readonly PlaceLink[],
): readonly Change[] {
  const wrong = links.filter((link) => link.placeId === placeId && link.asWritten === written)
  return puts(
    'links',
    wrong.map((link) => ({ ...link, asWritten: right })),
  )
}

/** Says what the units have to do with the place; those that say so already are left as they are. */
export function roleOf(placeId: PlaceId, role: PlaceRole, links: readonly PlaceLink[]): readonly Change[] {
  const others = links.filter((link) => link.placeId === placeId && (link.role ?? 'about') !== role)
  return puts(
    'links',
    others.map((link) => ({ ...link, role })),
  )
}

/** Says how sure it is that the units have to do with the place; likewise. */
export function certaintyOf(placeId: PlaceId, certainty: Certainty, links: readonly PlaceLink[]): readonly Change[] {
  const others = links.filter((link) => link.placeId === placeId && (link.certainty ?? 'certain') !== certainty)
  return puts(
    'links',
    others.map((link) => ({ ...link, certainty })),
  )
}

/** Where a place is, of what was drawn or typed. `kept`: where it was, which stays while it lies within the area. */
export function locationOf(location: Located, kept?: GeoPoint): Pick<Place, 'point' | 'shape'> {
  if (location.kind === 'point') return { point: location.point }
  const isIn =
    location.kind === 'polygon' && location.rings.filter((ring) => kept && isInRing(kept, ring)).length % 2 === 1
  return { point: isIn && kept ? kept : middleOfShape(location), shape: location }
}

/** A place somewhere else, or with what it covers. */
export function movedPlace(place: Place, location: Located): Place {
  const { shape: _, ...others } = place
  return { ...others, ...locationOf(location, place.point) }
}

/** Takes the place off the units; one that nothing of the collection has any more goes too. `uses`: all of them. */
export function removalOf(placeId: PlaceId, unitIds: readonly UnitId[], uses: PlaceUses): readonly Change[] {
  const from = new Set(unitIds)
  const going = uses.links.filter((link) => link.placeId === placeId && from.has(link.unitId))
  if (going.length === 0) return []
  const removed = going.map(({ id }): Change => ({ table: 'links', id, to: null }))
  const links = uses.links.filter((link) => !going.includes(link))
  return [...removed, ...unusedPlaces([placeId], { ...uses, links })]
}
