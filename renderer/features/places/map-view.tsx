import { MapPinned } from 'lucide-react'
import type { ReactNode } from 'react'
import { useDesk } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './places.module.css'
import { ReadyMap } from './ready-map.tsx'
import { useMapScreen } from './use-map-screen.ts'

/** The places of the chosen part of the collection: a list that follows the map, and the map. */
export function MapView(): ReactNode {
  const speech = useSpeech()
  const screen = useMapScreen()
  switch (screen.status) {
    case 'loading':
      return <p className={styles['waiting']}>{speech.t('common.loading')}</p>
    case 'error':
      return <ErrorNote>{explain(screen.error, speech)}</ErrorNote>
    case 'empty':
      return <NothingPlaced of={screen.of} />
    case 'ready':
      return <ReadyMap screen={screen} />
  }
}

function NothingPlaced({ of }: { readonly of: 'collection' | 'unit' }): ReactNode {
  const { t } = useSpeech()
  const [, dispatch] = useDesk()
  const icon = <MapPinned size={32} />
  if (of === 'unit') {
    const all = <Button onPress={() => dispatch({ type: 'scope', unitId: null })}>{t('places.none-here.all')}</Button>
    return (
      <EmptyState title={t('places.none-here.title')} icon={icon} actions={all}>
        <p>{t('places.none-here.text')}</p>
      </EmptyState>
    )
  }
  const toGrid = <Button onPress={() => dispatch({ type: 'view', view: 'grid' })}>{t('places.none.select')}</Button>
  return (
    <EmptyState title={t('places.none.title')} icon={icon} actions={toGrid}>
      <p>{t('places.none.text')}</p>
    </EmptyState>
  )
}
