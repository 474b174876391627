import { puts, type Change } from '../domain/changes.ts'
import type { CollectionId, Instant, NewId, PlaceId } from '../domain/ids.ts'
import type { Place, PlaceCandidate, PlaceLink } from '../domain/place.ts'
import type { Provenance } from '../domain/provenance.ts'
import type { Region } from '../domain/region.ts'
import { placeNameIn } from './place-name.ts'

/** What is known of a place before it has an id. */
export type NewPlace = Pick<
  Place,
  'name' | 'point' | 'country' | 'names' | 'geonamesId' | 'local' | 'dated' | 'parents' | 'shape' | 'kind' | 'note'
>

/** A place as somebody named it. */
export interface Naming {
  readonly place: NewPlace
  /** As the user wrote it. */
  readonly asWritten: string
}

/** What a place is made with, and the places that the collection has. */
export interface PlaceMaking {
  readonly collectionId: CollectionId
  readonly places: readonly Place[]
  readonly newId: NewId
  readonly now: Instant
  /** Who names it; absent for a person. */
  readonly by?: Provenance
}

/** About as far as a province of Viet Nam reaches from its seat. */
const SOMEWHERE_METRES = 60_000

/** A place of the gazetteer, called as in the interface language. */
export function fromCandidate(candidate: PlaceCandidate, language: 'vi' | 'ru' | 'en'): Naming {
  return {
    place: { ...placeOfCandidate(candidate), name: placeNameIn(candidate, language) },
    asWritten: candidate.matched,
  }
}

/** What is kept of a candidate with the place that is made of it: all but how it was found. */
export function placeOfCandidate(candidate: PlaceCandidate): NewPlace {
  const { name, point, country, geonamesId, names, local, dated, parents, kind, uncertain } = candidate
  return {
    ...{ name, point, country, names },
    ...(geonamesId !== undefined && { geonamesId }),
    ...(local && { local }),
    ...(dated && { dated }),
    ...(parents && { parents }),
    ...(kind && { kind }),
    ...(uncertain && { shape: { kind: 'circle', centre: point, radius: SOMEWHERE_METRES } }),
  }
}

/** The collection's own place where it has it already, else a new one with the change that keeps it. */
export function placeFor(
  wanted: NewPlace,
  making: PlaceMaking,
): { readonly place: Place; readonly changes: readonly Change[] } {
  const known = making.places.find((place) => isSamePlace(place, wanted))
  if (known) return withMore(known, wanted)
  const { collectionId, now } = making
  const by = making.by ?? { by: 'person', at: now }
  const place: Place = { ...wanted, id: making.newId<PlaceId>(), collectionId, by }
  return { place, changes: puts('places', [place]) }
}

/**
 * A place that was kept before the gazetteer knew its names by time gets them when it is named again; so does one that had
 * no shape get the one that it is now drawn with.
 */
function withMore(known: Place, { dated, parents, shape }: NewPlace): ReturnType<typeof placeFor> {
  const times = dated && !known.dated ? { dated, ...(parents && { parents }) } : null
  const drawn = shape && !known.shape ? { shape } : null
  if (!times && !drawn) return { place: known, changes: [] }
  const place: Place = { ...known, ...times, ...drawn }
  return { place, changes: puts('places', [place]) }
}

/** The same entry of the gazetteer; else the same name, in whichever language, at the same point. */
export function isSamePlace(place: Place, wanted: NewPlace): boolean {
  if (wanted.geonamesId !== undefined) return place.geonamesId === wanted.geonamesId
  if (place.point.lat !== wanted.point.lat || place.point.lon !== wanted.point.lon) return false
  return [place.name, place.local?.vi, place.local?.ru].includes(wanted.name)
}

/** Everything of a collection that has a place. */
export interface PlaceUses {
  readonly links: readonly PlaceLink[]
  readonly regions: readonly Region[]
  /** The places themselves, where some of them may have come from a file; those stay though nothing has them. */
  readonly places?: readonly Place[]
}

/** Takes away those of the places that nothing has any more, but what a file brought in. `uses`: all that are left. */
export function unusedPlaces(placeIds: readonly PlaceId[], uses: PlaceUses): readonly Change[] {
  const used = new Set([
    ...uses.links.map(({ placeId }) => placeId),
    ...uses.regions.flatMap((region) => region.places.map(({ placeId }) => placeId)),
    ...(uses.places ?? []).filter(({ by }) => by.by === 'import').map(({ id }) => id),
  ])
  const unused = [...new Set(placeIds)].filter((id) => !used.has(id))
  return unused.map((id): Change => ({ table: 'places', id, to: null }))
}
