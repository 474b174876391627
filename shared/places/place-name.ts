import type { PlaceCandidate } from '../domain/place.ts'

/** What to call a place of the gazetteer in an interface language. */
export function placeNameIn(candidate: PlaceCandidate, language: 'vi' | 'ru' | 'en'): string {
  if (language === 'ru') return candidate.local?.ru ?? candidate.name
  if (language === 'vi' || candidate.country === 'VN') return candidate.local?.vi ?? candidate.name
  return candidate.name
}
