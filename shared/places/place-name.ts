import type { Place, PlaceCandidate } from '../domain/place.ts'

type Named = Pick<Place | PlaceCandidate, 'name' | 'names' | 'country' | 'geonamesId' | 'local'>

/**
 * What to call a place in an interface language. A place of the gazetteer has the gazetteer's own name first among its
 * names; its `name` may be what it is called in the language it was added in.
 */
export function placeNameIn({ name, names, country, geonamesId, local }: Named, language: 'vi' | 'ru' | 'en'): string {
  if (language === 'ru') return local?.ru ?? name
  if (language === 'vi' || country === 'VN') return local?.vi ?? name
  return geonamesId === undefined ? name : (names[0] ?? name)
}

/** All that a place is and was called, in every language; the name that it goes by first. */
export function allNames({ name, names, local, dated = [] }: Named & Pick<Place, 'dated'>): readonly string[] {
  return [name, local?.vi ?? '', local?.ru ?? '', ...names, ...dated.map(({ text }) => text)].filter(Boolean)
}
