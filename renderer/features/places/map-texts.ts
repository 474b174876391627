import { placeNameIn } from '../../../shared/places/place-name.ts'
import type { MapTexts } from '../../map/map-pane.tsx'
import type { Speech } from '../../ports/messages.tsx'
import type { MapContent } from './map-content.ts'

/** The words of the map in the interface language; a map without content has no marks to name. */
export function mapTexts({ t, language }: Speech, content?: Pick<MapContent, 'placed'>): MapTexts {
  const nameOf = (place: number): string => {
    const one = content?.placed[place]?.place
    return one ? placeNameIn(one, language) : ''
  }
  return {
    map: t('places.map'),
    zoomIn: t('places.zoom-in'),
    zoomOut: t('places.zoom-out'),
    zoomAll: t('places.zoom-all'),
    borders: t('places.borders'),
    notice: t('places.notice'),
    heat: t('places.heat'),
    mark: ({ count, place, places }) =>
      places > 1
        ? t('places.cluster', { count, name: nameOf(place), more: places - 1 })
        : t('places.mark', { count, name: nameOf(place) }),
  }
}
