import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Place } from '../../../shared/domain/place.ts'
import { MapPane, type Focus, type MapHand } from '../../map/map-pane.tsx'
import { useDesk } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import type { MapWish } from '../../ports/map-wish.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { usePlaceEditor } from '../../ports/place-editor.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { AreaPanel } from './area-panel.tsx'
import { areaIn, cornersText } from './area-text.ts'
import { FacetPanel } from './facet-panel.tsx'
import { FilterChips } from './filter-chips.tsx'
import { cornersOfPlace, type MapContent } from './map-content.ts'
import type { MapScreen } from './map-screen.ts'
import { MapLayers } from './map-layers.tsx'
import { mapTexts } from './map-texts.ts'
import narrow from './narrow.module.css'
import { PictureDialog } from './picture-dialog.tsx'
import { PlaceList } from './place-list.tsx'
import styles from './places.module.css'
import { SelectShown } from './select-shown.tsx'
import { TimeStrip } from './time-strip.tsx'
import { UnitsHere, type UnitsHereProps } from './units-here.tsx'
import { useChosen } from './use-chosen.ts'
import { useMapContent, useNowhere } from './use-map-content.ts'
import { useMapSight } from './use-map-sight.ts'
import { useReleased } from './use-released.ts'

interface ReadyMapProps {
  readonly screen: Extract<MapScreen, { status: 'ready' }>
  /** Sections of maps over the base map. */
  readonly layers?: ReactNode
}

/** The list, the map and the years, each narrowed by the others. */
export function ReadyMap({ screen, layers }: ReadyMapProps): ReactNode {
  const speech = useSpeech()
  const { language } = speech
  const [{ map: wish }, dispatch] = useDesk()
  const [failure, setFailure] = useState<unknown>(null)
  const [picturing, setPicturing] = useState(false)
  const { units } = screen
  const { placed, overlays, ready } = useReleased(screen.placed, picturing, setFailure)
  const { content, filter, inScope } = useMapContent({ ...screen, placed }, wish)
  const [start] = useState(wish.bounds)
  const [focus, setFocus] = useState<Focus | null>(null)
  const [corners, setCorners] = useState('')
  const [drawing, setDrawing] = useState(false)
  const [editing, setEditing] = useState<Place | null>(null)
  const editor = usePlaceEditor()
  const hand = useRef<MapHand>(null)
  const texts = useMemo(() => mapTexts(speech, content), [speech, content])
  const change = (next: Partial<MapWish>): void => dispatch({ type: 'map', wish: next })
  const draw = (look: MapWish['look']): void => change({ look })
  const sight = useMapSight(content, (bounds) => change({ bounds }))
  const here = useChosen(content, { filter, hand, onError: setFailure })
  const nowhere = useNowhere(content, { sight, inScope, wish })
  const { shape: drawn } = areaIn(corners)
  const zoomTo = (places: readonly number[]): void =>
    setFocus({ points: places.flatMap((place) => cornersOfPlace(content.placed[place]?.place)) })
  const around = here.chosen.length === 1 ? (content.placed[here.chosen[0] ?? 0]?.place ?? null) : null
  return (
    <div className={styles['view']}>
      <div className={styles['side']}>
        <FilterChips wish={wish} onWish={change} />
        <Narrow sight={sight} content={content} wish={wish} onWish={change}>
          <AreaPanel
            around={around}
            corners={corners}
            drawing={drawing}
            onCorners={setCorners}
            onDraw={setDrawing}
            onArea={(area) => {
              setDrawing(false)
              setCorners('')
              change({ area })
            }}
          />
        </Narrow>
        <MapLayers look={wish.look} onLook={draw} goTo={(bounds) => hand.current?.goTo(bounds)} layers={layers} />
        <SelectShown sight={sight} hand={hand} content={content} nowhere={nowhere} onError={setFailure} />
        <PlaceList
          rows={sight.rows}
          when={filter.time}
          chosen={here.chosen}
          onChoose={here.choose}
          onZoom={(place) => zoomTo([place])}
          onEdit={setEditing}
        />
        {editing ? editor(editing, () => setEditing(null)) : null}
        <UnitsBeside {...{ here: here.unitIds, nowhere, units, content }} onZoom={() => zoomTo(here.chosen)} />
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
          picking={drawing}
          overlays={overlays}
          look={wish.look}
          onLook={draw}
          outline={drawing && drawn && drawn.kind !== 'point' ? drawn : wish.area}
          heat={wish.heat}
          onHeat={(heat) => change({ heat })}
          onPicture={() => setPicturing(true)}
          onChoose={here.choose}
          onSight={sight.see}
          onPick={(point) => setCorners((before) => [before, cornersText([point])].filter(Boolean).join('\n'))}
          onError={setFailure}
        />
        {picturing && ready ? <PictureDialog hand={hand} onClose={() => setPicturing(false)} /> : null}
        <Years sight={sight} wish={wish} onWish={change} />
        <AlsoUnplaced wish={wish} onWish={change} />
      </div>
    </div>
  )
}

/** The units at the chosen places; with none chosen those that have no place, where they are wished for. */
function UnitsBeside(
  props: Omit<UnitsHereProps, 'unitIds' | 'label'> & {
    readonly here: readonly UnitId[]
    readonly nowhere: readonly UnitId[]
    readonly onZoom: () => void
  },
): ReactNode {
  const { t } = useSpeech()
  const { here, nowhere, units, content, onZoom } = props
  if (here.length > 0) return <UnitsHere {...{ units, content, onZoom }} unitIds={here} />
  if (nowhere.length === 0) return null
  return <UnitsHere {...{ units, content }} unitIds={nowhere} label={t('places.unplaced')} />
}

interface NarrowProps {
  readonly sight: ReturnType<typeof useMapSight>
  readonly content: MapContent
  readonly wish: MapWish
  readonly onWish: (next: Partial<MapWish>) => void
  readonly children: ReactNode
}

/** What the map can be narrowed by beside the years, folded away until it is wanted. */
function Narrow({ sight: { answer }, content, wish, onWish, children }: NarrowProps): ReactNode {
  const { t } = useSpeech()
  return (
    <details className={narrow['narrow']}>
      <summary>{t('places.narrow')}</summary>
      {answer ? <FacetPanel values={content.values} counts={answer.counts} wish={wish} onWish={onWish} /> : null}
      {children}
    </details>
  )
}

/** Whether dated units that have no place stand in the years, too. */
function AlsoUnplaced(props: { readonly wish: MapWish; readonly onWish: (next: Partial<MapWish>) => void }): ReactNode {
  const { t } = useSpeech()
  return (
    <Checkbox
      className={styles['alsoUnplaced']}
      checked={props.wish.unplaced}
      onChange={(unplaced) => props.onWish({ unplaced })}
    >
      {t('places.time.unplaced')}
    </Checkbox>
  )
}

/** The years of what is in sight. */
function Years({
  sight: { answer },
  wish,
  onWish,
}: {
  readonly sight: ReturnType<typeof useMapSight>
  readonly wish: MapWish
  readonly onWish: (next: Partial<MapWish>) => void
}): ReactNode {
  if (!answer?.bins) return null
  return (
    <TimeStrip
      bins={answer.bins}
      counts={answer.counts}
      years={wish.years}
      undated={wish.undated}
      onYears={(years) => onWish({ years })}
      onUndated={(undated) => onWish({ undated })}
    />
  )
}
