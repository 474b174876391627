import type { PlaceCandidate } from '../domain/place.ts'
import type { GazetteerIndex } from './gazetteer-index.ts'
import { TODAY, wasInUse } from './name-then.ts'
import { squeezedKey, withoutKind } from './place-key.ts'
import { searchGazetteer, splitCountry } from './search-gazetteer.ts'

/** A place is taken without asking only where it is this many times more populous than the next of its name. */
const DOMINANT = 4
/** Two scores further apart than this are not rivals, such as a name with the diacritics written and one without. */
const RIVAL = 0.12

/** How many candidates are looked at to be sure of a place. */
export const SURE_AMONG = 6

/**
 * The place a written name means, for taking in a table without a person to ask: its name in full (diacritics, case
 * and words like `г.` aside), and either the only one of that name or by far the largest. null where a person must say.
 */
export function resolvePlace(index: GazetteerIndex, written: string): PlaceCandidate | null {
  return surePlace(written, searchGazetteer(index, written, SURE_AMONG))
}

/** The same among candidates that were found already: the best `SURE_AMONG` for the written name, best first. */
export function surePlace(written: string, candidates: readonly PlaceCandidate[]): PlaceCandidate | null {
  const { name } = splitCountry(written)
  const keys = new Set([name, withoutKind(name) ?? name].map(squeezedKey))
  const full = candidates.filter((candidate) => keys.has(squeezedKey(candidate.matched)))
  const [best, ...others] = full
  if (!best) return null
  // What another place was called once is no rival of a name of today.
  const next = others.find((other) => isFormer(best) || !isFormer(other))
  const rivals = next && best.score - next.score < RIVAL && next.population * DOMINANT >= best.population
  return rivals ? null : best
}

function isFormer(candidate: PlaceCandidate): boolean {
  return wasInUse(candidate, candidate.matched, TODAY) === false
}
