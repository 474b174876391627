import type { Speech } from './messages.tsx'

/** What the buttons of every map are called, in the interface language. */
export function mapWords({ t }: Pick<Speech, 't'>) {
  return {
    map: t('places.map'),
    zoomIn: t('places.zoom-in'),
    zoomOut: t('places.zoom-out'),
    zoomAll: t('places.zoom-all'),
    borders: t('places.borders'),
    print: t('base-map.print'),
    picture: t('exchange.picture'),
    notice: t('places.notice'),
    heat: t('places.heat'),
  }
}
