import { Maximize, Minus, Plus, Waypoints } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import type { GeoBounds, GeoPoint } from '../../shared/domain/geometry.ts'
import type { Language } from '../../shared/messages/language.ts'
import { cx } from '../ui/cx.ts'
import { IconButton } from '../ui/icon-button.tsx'
import type { MapItem, MapMark } from './cluster-index.ts'
import { FondsMap } from './fonds-map.ts'
import styles from './map.module.css'

/** The words of the map, in the interface language. */
export interface MapTexts {
  readonly map: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly zoomAll: string
  readonly borders: string
  readonly notice: string
  readonly mark: (mark: MapMark) => string
}

/** Points to bring into view; a new object is a new wish. */
export interface Focus {
  readonly points: readonly GeoPoint[]
}

export interface MapPaneProps {
  readonly language: Language
  readonly texts: MapTexts
  readonly items: readonly MapItem[]
  readonly chosen: ReadonlySet<string>
  readonly focus: Focus | null
  /** A click sets a point. */
  readonly picking: boolean
  readonly onChoose: (keys: readonly string[]) => void
  readonly onView: (bounds: GeoBounds) => void
  readonly onPick: (point: GeoPoint) => void
  readonly onError: (error: unknown) => void
}

/** The map of places. Everything it does can be done from a list beside it, too. */
export function MapPane(props: MapPaneProps): ReactNode {
  const { language, texts, items, chosen, focus } = props
  const [borders, setBorders] = useState(true)
  const container = useRef<HTMLDivElement>(null)
  const map = useRef<FondsMap | null>(null)
  const fitted = useRef(false)
  const onChoose = useEffectEvent((keys: readonly string[]) => props.onChoose(keys))
  const onView = useEffectEvent((bounds: GeoBounds) => props.onView(bounds))
  const onPick = useEffectEvent((point: GeoPoint) => {
    if (props.picking) props.onPick(point)
  })
  const onError = useEffectEvent((error: unknown) => props.onError(error))
  const nameOf = useEffectEvent((mark: MapMark) => texts.mark(mark))

  useEffect(() => {
    if (!container.current) return
    const made = new FondsMap(container.current, { nameOf, onChoose, onView, onPick, onError })
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
    map.current?.showItems(items).catch(onError)
    if (fitted.current || items.length === 0) return
    fitted.current = true
    map.current?.fit(items.map(({ point }) => point))
  }, [items, language])
  useEffect(() => {
    map.current?.choose(chosen).catch(onError)
  }, [chosen])
  useEffect(() => {
    map.current?.showBorders(borders)
  }, [borders])
  useEffect(() => {
    if (focus) map.current?.fit(focus.points)
  }, [focus])

  const all = (): void => map.current?.fit(items.map(({ point }) => point))
  return (
    <div className={styles['frame']}>
      <div
        ref={container}
        role="region"
        aria-label={texts.map}
        tabIndex={0}
        className={cx(styles['map'], props.picking && styles['picking'])}
      />
      <div className={styles['tools']}>
        <IconButton name={texts.zoomIn} icon={<Plus size={16} />} onPress={() => map.current?.zoomBy(1)} />
        <IconButton name={texts.zoomOut} icon={<Minus size={16} />} onPress={() => map.current?.zoomBy(-1)} />
        <IconButton name={texts.zoomAll} icon={<Maximize size={16} />} onPress={all} />
        <IconButton
          name={texts.borders}
          icon={<Waypoints size={16} />}
          pressed={borders}
          onPress={() => setBorders(!borders)}
        />
      </div>
    </div>
  )
}
