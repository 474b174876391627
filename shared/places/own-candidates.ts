import type { Place, PlaceCandidate } from '../domain/place.ts'
import { squeezedKey } from './place-key.ts'
import { isSamePlace } from './name-place.ts'
import { allNames } from './place-name.ts'

/** So many of a collection's own places are offered beside those of the gazetteer. */
const MOST = 4

/**
 * The places of a collection whose name, whichever, begins as typed: those that are called so come first. They are found
 * though the gazetteer does not know them, as places that a person set or a file brought in.
 */
export function ownCandidates(places: readonly Place[], typed: string): readonly PlaceCandidate[] {
  const key = squeezedKey(typed)
  if (key === '') return []
  const found = keysOf(places).flatMap(({ place, names }) => {
    const met = names.find((each) => each.key.startsWith(key))
    return met ? [{ place, matched: met.name, score: met.key === key ? 1 : 0.9 }] : []
  })
  return found
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST)
    .map(({ place, matched, score }) => candidateOf(place, { matched, score }))
}

interface Keyed {
  readonly place: Place
  readonly names: readonly { readonly name: string; readonly key: string }[]
}

/** Every keystroke asks again of the same list. */
const keyed = new WeakMap<readonly Place[], readonly Keyed[]>()

function keysOf(places: readonly Place[]): readonly Keyed[] {
  const known = keyed.get(places)
  if (known) return known
  const made = places.map((place) => ({
    place,
    names: allNames(place).map((name) => ({ name, key: squeezedKey(name) })),
  }))
  keyed.set(places, made)
  return made
}

/** The collection's own places first, then those of the gazetteer that are not among them. */
export function withOwn(
  own: readonly PlaceCandidate[],
  found: readonly PlaceCandidate[],
  limit: number,
): readonly PlaceCandidate[] {
  const known = new Set(own.flatMap(({ geonamesId }) => geonamesId ?? []))
  const isOwn = ({ geonamesId, name, point }: PlaceCandidate): boolean =>
    geonamesId === undefined
      ? own.some((each) => each.name === name && each.point.lat === point.lat && each.point.lon === point.lon)
      : known.has(geonamesId)
  return [...own, ...found.filter((each) => !isOwn(each))].slice(0, limit)
}

/** What the gazetteer found, with what persons changed of it in this collection. */
export function overlaid(own: readonly Place[], found: readonly PlaceCandidate[]): readonly PlaceCandidate[] {
  const edited = own.filter((place) => place.edited)
  if (edited.length === 0) return found
  return found.map((candidate) => {
    const place = edited.find((each) => isSamePlace(each, candidate))
    return place ? { ...candidate, ...candidateOf(place, candidate), population: candidate.population } : candidate
  })
}

function candidateOf(place: Place, how: Pick<PlaceCandidate, 'matched' | 'score'>): PlaceCandidate {
  const { name, point, country, names, geonamesId, local, dated, parents } = place
  return {
    ...{ name, point, country, names, population: 0, ...how },
    ...(geonamesId === undefined ? {} : { geonamesId }),
    ...(local ? { local } : {}),
    ...(dated ? { dated } : {}),
    ...(parents ? { parents } : {}),
  }
}
