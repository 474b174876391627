import type { PlaceCandidate } from '../../shared/domain/place.ts'
import type { Language } from '../../shared/messages/language.ts'
import { countryName } from '../../shared/places/country-names.ts'
import { nameThen, parentsThen, type When } from '../../shared/places/name-then.ts'
import { squeezedKey } from '../../shared/places/place-key.ts'
import { placeNameIn } from '../../shared/places/place-name.ts'
import type { Speech } from './messages.tsx'

/** How a candidate is told from others of its name. */
export interface CandidateRow {
  readonly candidate: PlaceCandidate
  readonly name: string
  /** The name that matched, where it is another one. */
  readonly matched: string
  /** What it was called at the time, where that is neither of them. */
  readonly then: string
  /** The province of a district: many of them have one name. */
  readonly within: string
  readonly country: string
  /** Degrees, where others of this list have the same name in the same country. */
  readonly coordinates: string
}

/** The last day of the districts of Viet Nam: 30 June 2025. */
const THEIR_LAST: When = { from: 20_269, to: 20_269 }

/** The candidates as rows of a list; `when`: the time of what is described. */
export function candidateRows(
  found: readonly PlaceCandidate[],
  language: Language,
  when?: When,
): readonly CandidateRow[] {
  const rows = found.map((candidate) => {
    const name = placeNameIn(candidate, language)
    const isOther = squeezedKey(name) !== squeezedKey(candidate.matched)
    const then = when === undefined ? null : nameThen(candidate, when, language)
    const isSaid = then === null || [name, candidate.matched].some((said) => squeezedKey(said) === squeezedKey(then))
    return {
      candidate,
      name,
      matched: isOther ? candidate.matched : '',
      then: isSaid ? '' : then,
      within: candidate.kind === 'district' ? (parentsThen(candidate, when ?? THEIR_LAST)[0]?.text ?? '') : '',
      country: countryName(candidate.country, language),
    }
  })
  const alike = (a: (typeof rows)[number]): number =>
    rows.filter((b) => b.name === a.name && b.country === a.country).length
  return rows.map((row) => ({ ...row, coordinates: alike(row) > 1 ? degrees(row.candidate.point) : '' }))
}

function degrees({ lat, lon }: PlaceCandidate['point']): string {
  return `${lat.toFixed(2)}, ${lon.toFixed(2)}`
}

/** A candidate in words: its name, other names of it, and what tells it from others. */
export function candidateWords(
  { candidate, name, matched, then, within, country, coordinates }: CandidateRow,
  { t }: Pick<Speech, 't'>,
): { readonly name: string; readonly aside: string; readonly facts: string } {
  const { kind, population } = candidate
  const facts = [
    within,
    country,
    kind && t(`places.kind.${kind}`),
    coordinates,
    population > 0 && t('places.population', { count: population }),
  ]
  return {
    name,
    aside: [matched, then && t('places.then', { name: then })].filter(Boolean).join(' · '),
    facts: facts.filter(Boolean).join(' · '),
  }
}
