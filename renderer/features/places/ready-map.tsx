import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import type { GeoBounds } from '../../../shared/domain/geometry.ts'
import type { Place } from '../../../shared/domain/place.ts'
import { MapPane, type Focus, type MapHand } from '../../map/map-pane.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { usePlaceEditor } from '../../ports/place-editor.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { AreaPanel } from './area-panel.tsx'
import { FilterChips } from './filter-chips.tsx'
import { cornersOfPlace } from './map-content.ts'
import type { MapScreen } from './map-screen.ts'
import { MapLayers } from './map-layers.tsx'
import { mapTexts } from './map-texts.ts'
import { PictureDialog } from './picture-dialog.tsx'
import { PlaceList } from './place-list.tsx'
import styles from './places.module.css'
import { AlsoUnplaced, Narrow, UnitsBeside, Years } from './ready-map-parts.tsx'
import { SelectShown } from './select-shown.tsx'
import { useChosen } from './use-chosen.ts'
import { useDrawnArea } from './use-drawn-area.ts'
import { useMapContent, useNowhere } from './use-map-content.ts'
import { useMapSight } from './use-map-sight.ts'
import { useReleased } from './use-released.ts'
import { useWish } from './use-wish.ts'

interface ReadyMapProps {
  readonly screen: Extract<MapScreen, { status: 'ready' }>
  /** Sections of maps over the base map. */
  readonly layers?: ReactNode
}

/** The list, the map and the years, each narrowed by the others. */
export function ReadyMap({ screen, layers }: ReadyMapProps): ReactNode {
  const speech = useSpeech()
  const { language } = speech
  const { wish, to } = useWish()
  const [failure, setFailure] = useState<unknown>(null)
  const [picturing, setPicturing] = useState(false)
  const { units } = screen
  const { placed, overlays, ready } = useReleased(screen.placed, picturing, setFailure)
  const { content, filter, inScope } = useMapContent({ ...screen, placed }, wish)
  const [start] = useState(wish.bounds)
  const [focus, setFocus] = useState<Focus | null>(null)
  const [editing, setEditing] = useState<Place | null>(null)
  const editor = usePlaceEditor()
  const hand = useRef<MapHand>(null)
  const texts = useMemo(() => mapTexts(speech, content), [speech, content])
  const sight = useMapSight(content, filter.time, to.bounds)
  const here = useChosen(content, { filter, hand, onError: setFailure })
  const nowhere = useNowhere(content, { sight, inScope, wish })
  // The same from move to move of the years, so that what they don't change is not drawn again.
  const zoomTo = useCallback(
    (...places: readonly number[]) =>
      setFocus({ points: places.flatMap((place) => cornersOfPlace(content.placed[place]?.place)) }),
    [content],
  )
  const picture = useCallback(() => setPicturing(true), [])
  const goTo = useCallback((bounds: GeoBounds) => hand.current?.goTo(bounds), [])
  const area = useDrawnArea(to.area)
  const around = here.chosen.length === 1 ? (content.placed[here.chosen[0] ?? 0]?.place ?? null) : null
  return (
    <div className={styles['view']}>
      <div className={styles['side']}>
        <FilterChips wish={wish} onWish={to.change} />
        <Narrow sight={sight} content={content} wish={wish} onWish={to.change}>
          <AreaPanel
            around={around}
            corners={area.corners}
            drawing={area.drawing}
            onCorners={area.setCorners}
            onDraw={area.setDrawing}
            onArea={area.keep}
          />
        </Narrow>
        <MapLayers look={wish.look} onLook={to.look} goTo={goTo} layers={layers} />
        <SelectShown sight={sight} hand={hand} content={content} nowhere={nowhere} onError={setFailure} />
        <PlaceList
          rows={sight.rows}
          when={sight.when}
          chosen={here.chosen}
          onChoose={here.choose}
          onZoom={zoomTo}
          onEdit={setEditing}
        />
        {editing ? editor(editing, () => setEditing(null)) : null}
        <UnitsBeside {...{ here: here.unitIds, nowhere, units, content }} onZoom={() => zoomTo(...here.chosen)} />
      </div>
      <div className={styles['mapSide']}>
        {failure === null ? null : <ErrorNote>{explain(failure, speech)}</ErrorNote>}
        <MapPane
          hand={hand}
          language={language}
          texts={texts}
          columns={content.columns}
          filter={filter}
          within={inScope}
          chosen={here.chosen}
          focus={focus}
          start={start}
          picking={area.drawing}
          overlays={overlays}
          look={wish.look}
          onLook={to.look}
          outline={area.outline ?? wish.area}
          heat={wish.heat}
          onHeat={to.heat}
          onPicture={picture}
          onChoose={here.choose}
          onSight={sight.see}
          onPick={area.addCorner}
          onError={setFailure}
        />
        {picturing && ready ? <PictureDialog hand={hand} onClose={() => setPicturing(false)} /> : null}
        <Years sight={sight} wish={wish} onWish={to.change} />
        <AlsoUnplaced unplaced={wish.unplaced} onWish={to.change} />
      </div>
    </div>
  )
}
