import type { GeoPoint } from '../../../../shared/domain/geometry.ts'
import type { Place, PlaceCandidate } from '../../../../shared/domain/place.ts'
import { placeOfCandidate } from '../../../../shared/places/name-place.ts'
import { SURE_AMONG, surePlace } from '../../../../shared/places/resolve-place.ts'
import type { Gazetteer } from '../../../ports/services.ts'
import type { PlaceDecisions } from '../../../ports/table-intake.ts'
import type { WantedPlace } from './wanted-places.ts'

export type FoundPlace = Omit<Place, 'id' | 'collectionId' | 'by'>

/** About ten metres: a point of the gazetteer that was written with fewer digits. */
const NEAR = 0.0001

/**
 * Finds what a row means: its point, with the gazetteer's names where that has it; else the place that a person took its
 * name for (`decided`), or that it surely is.
 */
export function createPlaceFinder(
  gazetteer: Pick<Gazetteer, 'search'>,
  decided: PlaceDecisions = new Map(),
): (wish: WantedPlace) => Promise<FoundPlace | null> {
  const asked = new Map<string, Promise<readonly PlaceCandidate[]>>()
  const candidates = (name: string): Promise<readonly PlaceCandidate[]> => {
    const known = asked.get(name) ?? gazetteer.search(name, SURE_AMONG)
    asked.set(name, known)
    return known
  }
  return async ({ name, point }) => {
    const taken = point ? null : decided.get(name)
    if (taken) return placeOfCandidate(taken)
    const found = await candidates(name)
    if (!point) return fromCandidate(surePlace(name, found))
    const here = found.find((candidate) => isNear(candidate.point, point))
    return here ? { ...placeOfCandidate(here), point } : { name, point, country: '', names: [] }
  }
}

function isNear(a: GeoPoint, b: GeoPoint): boolean {
  return Math.abs(a.lat - b.lat) < NEAR && Math.abs(a.lon - b.lon) < NEAR
}

function fromCandidate(candidate: PlaceCandidate | null): FoundPlace | null {
  return candidate && placeOfCandidate(candidate)
}
