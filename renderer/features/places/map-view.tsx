import { MapPinned } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { useDesk } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './places.module.css'
import { nothingPlaced, type MapScreen } from './map-screen.ts'
import { ReadyMap } from './ready-map.tsx'
import { useMapScreen } from './use-map-screen.ts'
import { useOverlays } from './use-overlays.ts'

/** The places of the chosen part of the collection: a list that follows the map, and the map. `layers`: sections of maps over it. */
export function MapView({ layers }: { readonly layers?: ReactNode }): ReactNode {
  const speech = useSpeech()
  const screen = useMapScreen()
  const hasOwnMaps = useOverlays().length > 0
  const [anyway, setAnyway] = useState(false)
  switch (screen.status) {
    case 'loading':
      return <p className={styles['waiting']}>{speech.t('common.loading')}</p>
    case 'error':
      return <ErrorNote>{explain(screen.error, speech)}</ErrorNote>
    case 'empty':
      return anyway || hasOwnMaps ? (
        <EmptyMap units={screen.units} layers={layers} />
      ) : (
        <NothingPlaced of={screen.of} onMap={() => setAnyway(true)} />
      )
    case 'ready':
      return <ReadyMap screen={screen} layers={layers} />
  }
}

type Units = Extract<MapScreen, { status: 'empty' }>['units']

/** The map with nothing on it: the years of what has no place can still be looked at. */
function EmptyMap({ units, layers }: { readonly units: Units; readonly layers?: ReactNode }): ReactNode {
  const screen = useMemo(() => nothingPlaced(units), [units])
  return <ReadyMap screen={screen} layers={layers} />
}

interface NothingPlacedProps {
  readonly of: 'collection' | 'unit'
  /** Shows the map with nothing on it. */
  readonly onMap: () => void
}

function NothingPlaced({ of, onMap }: NothingPlacedProps): ReactNode {
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
  const toGrid = (
    <>
      <Button onPress={() => dispatch({ type: 'view', view: 'grid' })}>{t('places.none.select')}</Button>
      <Button onPress={onMap}>{t('places.none.map')}</Button>
    </>
  )
  return (
    <EmptyState title={t('places.none.title')} icon={icon} actions={toGrid}>
      <p>{t('places.none.text')}</p>
    </EmptyState>
  )
}
