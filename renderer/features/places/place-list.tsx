import { useState, type ReactNode } from 'react'
import { placeNameIn } from '../../../shared/places/place-name.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { countryName } from './candidate-rows.ts'
import type { PlacedUnits } from './map-screen.ts'
import styles from './places.module.css'

export interface PlaceListProps {
  readonly rows: readonly PlacedUnits[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (placeIds: readonly string[]) => void
  /** Enter or double click. */
  readonly onZoom: (placeId: string) => void
}

/** The places in sight of the map. Arrows choose a place, Shift or Ctrl add to those chosen, Enter goes there. */
export function PlaceList({ rows, chosen, onChoose, onZoom }: PlaceListProps): ReactNode {
  const { t, language, number } = useSpeech()
  const [active, setActive] = useState<string | null>(null)
  const activeIndex = rows.findIndex(({ place }) => place.id === active)
  const move = ({ place }: PlacedUnits, adds: boolean): void => {
    setActive(place.id)
    onChoose(adds ? [...new Set([...chosen, place.id])] : [place.id])
  }
  return (
    <div className={styles['list']}>
      <p className={styles['count']} aria-live="polite">
        {t('places.in-view', { count: rows.length })}
      </p>
      <VirtualList
        label={t('places.list')}
        items={rows}
        rowHeight={28}
        keyOf={({ place }) => place.id}
        isSelected={({ place }) => chosen.has(place.id)}
        activeIndex={activeIndex}
        onMove={(row, _index, held) => move(row, held.shift || held.ctrl)}
        onOpen={({ place }) => onZoom(place.id)}
        multiple
        className={styles['grow']}
      >
        {({ place, unitIds }) => (
          <span className={styles['listRow']}>
            <span className={styles['listName']}>{placeNameIn(place, language)}</span>
            <span className={styles['facts']}>{countryName(place.country, language)}</span>
            <span className={styles['number']}>{number(unitIds.length)}</span>
          </span>
        )}
      </VirtualList>
    </div>
  )
}
