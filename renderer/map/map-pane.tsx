import { memo, useEffect, useEffectEvent, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react'
import type { GeoShape } from '../../shared/domain/geo-shape.ts'
import type { GeoBounds, GeoPoint } from '../../shared/domain/geometry.ts'
import type { Language } from '../../shared/messages/language.ts'
import { DEFAULT_LOOK, type MapLook } from '../../shared/places/map-look.ts'
import { cx } from '../ui/cx.ts'
import { FondsMap } from './fonds-map.ts'
import type { MapColumns } from './map-columns.ts'
import { NO_FILTER, type MapFilter } from './map-filter.ts'
import type { MapAnswer } from './map-index.ts'
import type { MapMark } from './map-marks.ts'
import type { MapTexts } from './map-texts.ts'
import { MapTools } from './map-tools.tsx'
import type { Overlay } from './overlay.ts'
import type { PictureScene } from './picture/draw-picture.ts'
import type { OnPin, Pin } from './pin-layer.ts'
import type { ShapeEditing } from './shape-editing.ts'
import styles from './map.module.css'

/** Points to bring into view; a new object is a new wish. */
export interface Focus {
  readonly points: readonly GeoPoint[]
  /** How near the map may come; a town's width where it is absent. */
  readonly maxZoom?: number
}

/** What can be asked of the map. */
export interface MapHand {
  /** Numbers of the units that pass the filter, at these places or anywhere. */
  readonly unitsAt: (places: readonly number[] | null) => Promise<readonly number[]>
  /** Puts the view there. */
  readonly goTo: (bounds: GeoBounds) => void
  /** What a picture of the map is made of, as it is now; null while there is none. */
  readonly scene: () => PictureScene | null
}

export interface MapPaneProps {
  readonly language: Language
  readonly texts: MapTexts
  readonly columns: MapColumns
  readonly filter?: MapFilter
  /** By unit: 1 where it is in the part of the collection that is looked at; null where all are. */
  readonly within?: Uint8Array | null
  /** Numbers of places. */
  readonly chosen: readonly number[]
  readonly focus: Focus | null
  /** Where it begins; without it all that there is comes into view. */
  readonly start?: GeoBounds | null
  readonly hand?: Ref<MapHand>
  readonly outline?: GeoShape | null
  /** Whether warm spots show where much is; without `onHeat` there is no button for it. */
  readonly heat?: boolean
  readonly onHeat?: (heat: boolean) => void
  /** Asked for the map as a picture; without it there is no button for that. */
  readonly onPicture?: () => void
  /** Maps over the base map, from below. */
  readonly overlays?: readonly Overlay[]
  /** How the base map is drawn; without `onLook` the map keeps that to itself. */
  readonly look?: MapLook
  readonly onLook?: (look: MapLook) => void
  /** Points with labels, such as numbers of a list. */
  readonly pins?: readonly Pin[]
  readonly onPin?: OnPin
  /** A shape that is drawn or changed by its corners; the same object while nothing changes. */
  readonly editing?: ShapeEditing | null
  readonly onDrawn?: (shape: GeoShape) => void
  /** A click sets a point; so do Enter and Space in the middle. */
  readonly picking: boolean
  readonly onChoose: (places: readonly number[]) => void
  readonly onSight?: (sight: MapAnswer, bounds: GeoBounds) => void
  readonly onPick: (point: GeoPoint) => void
  readonly onError: (error: unknown) => void
}

const NONE: readonly Overlay[] = []
const NO_PINS: readonly Pin[] = []
/** Plans of towns that are laid over the map are looked at from near by. */
const NEAR = 14

/** The map of places. Everything it does can be done from a list beside it, too. */
export const MapPane = memo(function MapPane(props: MapPaneProps): ReactNode {
  const { language, texts, columns, filter = NO_FILTER, within = null, chosen, focus, start = null, hand } = props
  const [ownLook, setOwnLook] = useState(DEFAULT_LOOK)
  const { look = ownLook, onLook = setOwnLook } = props
  const container = useRef<HTMLDivElement>(null)
  const map = useRef<FondsMap | null>(null)
  const fitted = useRef(false)
  const onChoose = useEffectEvent((places: readonly number[]) => props.onChoose(places))
  const onSight = useEffectEvent((sight: MapAnswer, bounds: GeoBounds) => props.onSight?.(sight, bounds))
  const onPick = useEffectEvent((point: GeoPoint) => {
    if (props.picking) props.onPick(point)
  })
  const onDrawn = useEffectEvent((shape: GeoShape) => props.onDrawn?.(shape))
  const onPin = useEffectEvent((pin: number, to: GeoPoint | null) => props.onPin?.(pin, to))
  const onError = useEffectEvent((error: unknown) => props.onError(error))
  const nameOf = useEffectEvent((mark: MapMark) => texts.mark(mark))

  useEffect(() => {
    if (!container.current) return
    const made = new FondsMap(container.current, { nameOf, onChoose, onSight, onPick, onPin, onDrawn, onError })
    map.current = made
    return () => {
      map.current = null
      made.end()
    }
  }, [])
  useEffect(() => {
    map.current?.speak(language, texts.notice).catch(onError)
  }, [language, texts.notice])
  useEffect(() => {
    map.current?.filter(filter).catch(onError)
  }, [filter])
  const begin = useEffectEvent(() => (start ? map.current?.look(start) : map.current?.fit(pointsOf(columns, within))))
  useEffect(() => {
    map.current?.show(columns, within).catch(onError)
    if (fitted.current || columns.lats.length === 0) return
    fitted.current = true
    begin()
  }, [columns, within, language])
  const { outline = null, heat = false, onHeat, overlays = NONE, pins = NO_PINS, editing = null } = props
  useImperativeHandle(hand, () => {
    const scene = (): PictureScene | null => map.current && { ...map.current.scene(), outline, overlays }
    return {
      scene,
      unitsAt: (places) => map.current?.unitsAt(places) ?? Promise.resolve([]),
      goTo: (bounds) => map.current?.look(bounds),
    }
  }, [outline, overlays])
  useEffect(() => map.current?.outline(outline), [outline])
  useEffect(() => {
    map.current?.draw(editing).catch(onError)
  }, [editing])
  useEffect(() => map.current?.overlays(overlays), [overlays])
  useEffect(() => map.current?.pins(pins), [pins])
  useEffect(() => {
    map.current?.showHeat(heat).catch(onError)
  }, [heat])
  useEffect(() => {
    map.current?.choose(chosen).catch(onError)
  }, [chosen])
  useEffect(() => map.current?.dress(look), [look])
  useEffect(() => {
    if (focus) map.current?.fit(focus.points, focus.maxZoom)
  }, [focus])

  return (
    <div className={styles['frame']}>
      <div
        ref={container}
        role="region"
        aria-label={texts.map}
        tabIndex={0}
        className={cx(styles['map'], props.picking && styles['picking'])}
      />
      <MapTools
        texts={texts}
        look={look}
        onLook={onLook}
        heat={heat}
        {...(onHeat ? { onHeat } : {})}
        {...(props.onPicture ? { onPicture: props.onPicture } : {})}
        onZoom={(steps) => map.current?.zoomBy(steps)}
        onAll={() =>
          map.current?.fit(
            [...pointsOf(columns, within), ...pins.map(({ point }) => point)],
            pins.length > 0 ? NEAR : undefined,
          )
        }
      />
    </div>
  )
})

/** Where those places are that have a unit `within`. */
function pointsOf({ lats, lons, placeStarts, placesOf }: MapColumns, within: Uint8Array | null): readonly GeoPoint[] {
  const points = Array.from(lats, (lat, place) => ({ lat, lon: lons[place] ?? 0 }))
  if (!within) return points
  const places = new Set<number>()
  for (const [unit, isIn] of within.entries())
    if (isIn) for (const place of placesOf.subarray(placeStarts[unit], placeStarts[unit + 1])) places.add(place)
  return points.filter((_, place) => places.has(place))
}
