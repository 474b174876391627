import { memo, type ReactNode } from 'react'
import type { MapLook } from '../../../shared/places/map-look.ts'
import { ProvideMapGoTo, type MapGoTo } from '../../ports/map-goto.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { BaseMapSection } from './base-map-section.tsx'
import narrow from './narrow.module.css'

interface MapLayersProps {
  readonly look: MapLook
  readonly onLook: (look: MapLook) => void
  readonly goTo: MapGoTo
  /** Sections of maps over the base map. */
  readonly layers?: ReactNode
}

/** What the map is drawn of, folded away until it is wanted. */
export const MapLayers = memo(function MapLayers({ look, onLook, goTo, layers }: MapLayersProps): ReactNode {
  const { t } = useSpeech()
  return (
    <details className={narrow['narrow']}>
      <summary>{t('places.layers')}</summary>
      <BaseMapSection look={look} onLook={onLook} />
      <ProvideMapGoTo goTo={goTo}>{layers}</ProvideMapGoTo>
    </details>
  )
})
