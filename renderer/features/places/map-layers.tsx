import type { ReactNode } from 'react'
import { useSpeech } from '../../ports/messages.tsx'
import narrow from './narrow.module.css'

/** What the map is drawn of, folded away until it is wanted. */
export function MapLayers({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useSpeech()
  return (
    <details className={narrow['narrow']}>
      <summary>{t('places.layers')}</summary>
      {children}
    </details>
  )
}
