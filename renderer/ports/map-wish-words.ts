import { useMemo } from 'react'
import { CERTAINTIES, PLACE_ROLES } from '../../shared/domain/place.ts'
import { LEVELS } from '../../shared/domain/unit.ts'
import { countryName } from '../../shared/places/country-names.ts'
import { MAP_FACETS, type MapFacet, type MapWish } from './map-wish.ts'
import { useSpeech, type Speech } from './messages.tsx'
import { useLevelNames } from './templates.tsx'

/** What a value of a facet is called: roles, countries and levels in the interface language, the rest as written. */
export function useFacetWords(): (facet: MapFacet, value: string) => string {
  const { language, t } = useSpeech()
  const levelName = useLevelNames()
  return useMemo(
    () => (facet, value) => {
      if (facet === 'country') return countryName(value, language) || value
      const role = facet === 'role' ? PLACE_ROLES.find((each) => each === value) : undefined
      if (role) return t(`places.role.${role}`)
      const certainty = facet === 'certainty' ? CERTAINTIES.find((each) => each === value) : undefined
      if (certainty) return t(`places.certainty.${certainty}`)
      const level = facet === 'level' ? LEVELS.find((each) => each === value) : undefined
      return level ? levelName(level) : value
    },
    [language, t, levelName],
  )
}

/** One thing that narrows the map, and the wish without it. */
export interface WishPart {
  readonly key: string
  readonly text: string
  readonly without: Partial<MapWish>
}

/** What narrows the map, in words, each with what takes it away. */
export function useWishParts({ years, undated, facets, area }: MapWish): readonly WishPart[] {
  const { t } = useSpeech()
  const wordOf = useFacetWords()
  const ofFacets = MAP_FACETS.flatMap((facet) =>
    (facets[facet] ?? []).map((value): WishPart => {
      const rest = (facets[facet] ?? []).filter((other) => other !== value)
      return { key: `${facet} ${value}`, text: wordOf(facet, value), without: { facets: { ...facets, [facet]: rest } } }
    }),
  )
  return [
    ...(years ? [{ key: 'years', text: `${years.from}–${years.to}`, without: { years: null } }] : []),
    ...(undated ? [] : [{ key: 'undated', text: t('places.time.dated-only'), without: { undated: true } }]),
    ...ofFacets,
    ...(area ? [{ key: 'area', text: areaWords(area, t), without: { area: null } }] : []),
  ]
}

function areaWords(area: NonNullable<MapWish['area']>, t: Speech['t']): string {
  return area.kind === 'circle' ? t('places.area.circle', { km: area.radius / 1000 }) : t('places.area.polygon')
}
