import { CERTAINTIES } from '../../../shared/domain/place.ts'
import { placeNameIn } from '../../../shared/places/place-name.ts'
import type { MapTexts } from '../../map/map-texts.ts'
import { mapWords } from '../../ports/map-words.ts'
import type { Speech } from '../../ports/messages.tsx'
import type { MapContent } from './map-content.ts'

/** How sure something is, by its number among the certainties; '' where it is certain. */
export function doubtWord(surest: number, t: Speech['t']): string {
  const certainty = CERTAINTIES[surest]
  return certainty === undefined || certainty === 'certain' ? '' : t(`places.certainty.${certainty}`)
}

/** The words of the map in the interface language; a map without content has no marks to name. */
export function mapTexts(speech: Speech, content?: Pick<MapContent, 'placed'>): MapTexts {
  const { t, language } = speech
  const nameOf = (place: number): string => {
    const one = content?.placed[place]?.place
    return one ? placeNameIn(one, language) : ''
  }
  return {
    ...mapWords(speech),
    mark: ({ count, place, places, surest }) => {
      const name = nameOf(place)
      const what =
        places > 1 ? t('places.cluster', { count, name, more: places - 1 }) : t('places.mark', { count, name })
      return [what, doubtWord(surest, t)].filter(Boolean).join(', ')
    },
  }
}
