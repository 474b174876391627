import { MapPinned } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import type { GeoBounds } from '../../../shared/domain/geometry.ts'
import { placeNameIn } from '../../../shared/places/place-name.ts'
import { MapPane, type Focus } from '../../map/map-pane.tsx'
import { useDesk } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { inSight, unitsAt, type MapScreen } from './map-screen.ts'
import { mapTexts } from './map-texts.ts'
import { PlaceList } from './place-list.tsx'
import styles from './places.module.css'
import { UnitsHere } from './units-here.tsx'
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

const NONE: ReadonlySet<string> = new Set()

function ReadyMap({ screen }: { readonly screen: Extract<MapScreen, { status: 'ready' }> }): ReactNode {
  const speech = useSpeech()
  const { language } = speech
  const [, dispatch] = useDesk()
  const [bounds, setBounds] = useState<GeoBounds | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NONE)
  const [focus, setFocus] = useState<Focus | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const { placed, units } = screen
  const texts = useMemo(() => mapTexts(speech), [speech])
  const items = useMemo(
    () =>
      placed.map(({ place, unitIds }) => ({
        key: place.id,
        point: place.point,
        name: placeNameIn(place, language),
        units: unitIds,
      })),
    [placed, language],
  )
  const rows = useMemo(() => inSight(placed, bounds, language), [placed, bounds, language])
  const unitIds = useMemo(() => unitsAt(placed, chosen), [placed, chosen])

  const choose = (placeIds: readonly string[]): void => {
    const wanted = new Set(placeIds)
    setChosen(wanted)
    dispatch({ type: 'select', unitIds: unitsAt(placed, wanted) })
  }
  const zoomTo = (placeIds: ReadonlySet<string>): void => {
    setFocus({ points: placed.filter(({ place }) => placeIds.has(place.id)).map(({ place }) => place.point) })
  }
  return (
    <div className={styles['view']}>
      <div className={styles['side']}>
        <PlaceList rows={rows} chosen={chosen} onChoose={choose} onZoom={(id) => zoomTo(new Set([id]))} />
        {unitIds.length > 0 ? <UnitsHere unitIds={unitIds} units={units} onZoom={() => zoomTo(chosen)} /> : null}
      </div>
      <div className={styles['mapSide']}>
        {failure === null ? null : <ErrorNote>{explain(failure, speech)}</ErrorNote>}
        <MapPane
          language={language}
          texts={texts}
          items={items}
          chosen={chosen}
          focus={focus}
          picking={false}
          onChoose={choose}
          onView={setBounds}
          onPick={() => undefined}
          onError={setFailure}
        />
      </div>
    </div>
  )
}
