import { ZoomIn } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { daysOfUnit } from '../../../shared/dates/unit-days.ts'
import { firstText } from '../../../shared/domain/description.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { Place } from '../../../shared/domain/place.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import { nameInList } from '../../../shared/places/name-then.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { useThumbnail } from '../../ports/thumbnails.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Thumb } from '../../ui/thumb.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { surestOfUnit, type MapContent } from './map-content.ts'
import { doubtWord } from './map-texts.ts'
import styles from './places.module.css'

export interface UnitsHereProps {
  readonly unitIds: readonly UnitId[]
  readonly units: ReadonlyMap<UnitId, Unit>
  readonly content: MapContent
  /** Absent where they are nowhere. */
  readonly onZoom?: () => void
  /** What the list is of, where that is not what was chosen. */
  readonly label?: string
}

/** The units at the chosen places, with their first pages. Enter opens one in the reader. */
export function UnitsHere({ unitIds, units, content, onZoom, label }: UnitsHereProps): ReactNode {
  const { t } = useSpeech()
  const [{ selection }, dispatch] = useDesk()
  const [active, setActive] = useState<UnitId | null>(null)
  const covers = useFirstPages(unitIds)
  const shown = unitIds.flatMap((id) => units.get(id) ?? [])
  return (
    <div className={styles['here']}>
      <div className={styles['hereHead']}>
        <span>{[label, t('common.items', { count: shown.length })].filter(Boolean).join(': ')}</span>
        {onZoom ? <IconButton name={t('places.zoom-here')} icon={<ZoomIn size={16} />} onPress={onZoom} /> : null}
      </div>
      <VirtualList
        label={label ?? t('places.units')}
        items={shown}
        rowHeight={60}
        keyOf={({ id }) => id}
        isSelected={({ id }) => selection.has(id)}
        activeIndex={shown.findIndex(({ id }) => id === active)}
        onMove={({ id }, _index, held) => {
          setActive(id)
          const others = held.ctrl || held.shift ? [...selection].filter((other) => other !== id) : []
          dispatch({ type: 'select', unitIds: [...others, id] })
        }}
        onOpen={({ id }) => dispatch({ type: 'read', unitId: id })}
        multiple
        className={styles['grow']}
      >
        {(unit) => <UnitRow unit={unit} at={atPlaces(content, unit.id)} cover={covers.get(unit.id) ?? null} />}
      </VirtualList>
    </div>
  )
}

/** A place of a unit, and how sure it is. */
interface At {
  readonly place: Place
  readonly surest: number
}

function atPlaces(content: MapContent, id: UnitId): readonly At[] {
  return surestOfUnit(content, id).flatMap(({ place: number, surest }) => {
    const place = content.placed[number]?.place
    return place ? [{ place, surest }] : []
  })
}

function UnitRow(props: { readonly unit: Unit; readonly at: readonly At[]; readonly cover: Page | null }): ReactNode {
  const { unit, at, cover } = props
  const { t, language } = useSpeech()
  const url = useThumbnail(cover)
  const date = firstText(unit.description, 'date')
  const when = daysOfUnit(unit)
  const places = at.map(({ place, surest }) => {
    const [name, doubt] = [nameInList(place, when, language), doubtWord(surest, t)]
    return doubt === '' ? name : `${name} (${doubt})`
  })
  const facts = [date, ...places].filter(Boolean).join(' · ')
  return (
    <span className={styles['unitRow']}>
      <span className={styles['thumb']}>
        {cover ? <Thumb {...cover} url={url} fit={{ width: 44, height: 52 }} /> : null}
      </span>
      <span className={styles['unitText']}>
        <span className={styles['unitName']}>{nameOf(unit)}</span>
        <span className={styles['facts']} title={facts}>
          {facts}
        </span>
      </span>
    </span>
  )
}

/** As many first pages as are looked up at once; a longer list is looked up as far. */
const LOOKED_UP = 2000

function useFirstPages(unitIds: readonly UnitId[]): ReadonlyMap<UnitId, Page> {
  const { repositories } = useServices()
  const [covers, setCovers] = useState<ReadonlyMap<UnitId, Page>>(new Map())
  useEffect(() => {
    let stale = false
    repositories.pages.covers(unitIds.slice(0, LOOKED_UP)).then(
      (found) => stale || setCovers(new Map([...found].map(([id, { cover }]) => [id, cover]))),
      (error: unknown) => console.warn('No first pages', error), // names stand without pictures
    )
    return () => {
      stale = true
    }
  }, [repositories, unitIds])
  return covers
}
