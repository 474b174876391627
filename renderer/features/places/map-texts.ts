import { placeNameIn } from '../../../shared/places/place-name.ts'
import type { MapTexts } from '../../map/map-texts.ts'
import { mapWords } from '../../ports/map-words.ts'
import type { Speech } from '../../ports/messages.tsx'
import type { MapContent } from './map-content.ts'

/** The words of the map in the interface language; a map without content has no marks to name. */
export function mapTexts(speech: Speech, content?: Pick<MapContent, 'placed'>): MapTexts {
  const { t, language } = speech
  const nameOf = (place: number): string => {
    const one = content?.placed[place]?.place
    return one ? placeNameIn(one, language) : ''
  }
  return {
    ...mapWords(speech),
    mark: ({ count, place, places }) =>
      places > 1
        ? t('places.cluster', { count, name: nameOf(place), more: places - 1 })
        : t('places.mark', { count, name: nameOf(place) }),
  }
}
