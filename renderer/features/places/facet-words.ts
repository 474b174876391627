import { useMemo } from 'react'
import { LEVELS } from '../../../shared/domain/unit.ts'
import { countryName } from '../../../shared/places/country-names.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { MapFacet } from '../../ports/map-wish.ts'
import { useLevelNames } from '../../ports/templates.tsx'

/** What a value of a facet is called: countries and levels in the interface language, the rest as written. */
export function useFacetWords(): (facet: MapFacet, value: string) => string {
  const { language } = useSpeech()
  const levelName = useLevelNames()
  return useMemo(
    () => (facet, value) => {
      if (facet === 'country') return countryName(value, language) || value
      const level = facet === 'level' ? LEVELS.find((each) => each === value) : undefined
      return level ? levelName(level) : value
    },
    [language, levelName],
  )
}
