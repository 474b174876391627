import type { MapTexts } from '../../map/map-pane.tsx'
import type { Speech } from '../../ports/messages.tsx'

/** The words of the map in the interface language. */
export function mapTexts({ t }: Speech): MapTexts {
  return {
    map: t('places.map'),
    zoomIn: t('places.zoom-in'),
    zoomOut: t('places.zoom-out'),
    zoomAll: t('places.zoom-all'),
    borders: t('places.borders'),
    notice: t('places.notice'),
    mark: ({ count, name, places }) =>
      places > 1 ? t('places.cluster', { count, name, more: places - 1 }) : t('places.mark', { count, name }),
  }
}
