import { useState, type ReactNode } from 'react'
import { countryName } from '../../../shared/places/country-names.ts'
import { nameInList, type When } from '../../../shared/places/name-then.ts'
import { placeNameIn } from '../../../shared/places/place-name.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { useCoverWords } from './cover-words.ts'
import type { PlaceRow } from './use-map-sight.ts'
import styles from './places.module.css'

export interface PlaceListProps {
  readonly rows: readonly PlaceRow[]
  /** The time that the map is narrowed to; null for all. */
  readonly when: When | null
  /** Numbers of places. */
  readonly chosen: readonly number[]
  readonly onChoose: (places: readonly number[]) => void
  /** Enter or double click. */
  readonly onZoom: (place: number) => void
}

/** The places in sight of the map. Arrows choose a place, Shift or Ctrl add to those chosen, Enter goes there. */
export function PlaceList({ rows, when, chosen, onChoose, onZoom }: PlaceListProps): ReactNode {
  const { t, language, number } = useSpeech()
  const coverOf = useCoverWords()
  const [active, setActive] = useState<number | null>(null)
  const activeIndex = rows.findIndex((row) => row.number === active)
  const isChosen = new Set(chosen)
  const move = (row: PlaceRow, adds: boolean): void => {
    setActive(row.number)
    onChoose(adds ? [...new Set([...chosen, row.number])] : [row.number])
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
        isSelected={(row) => isChosen.has(row.number)}
        activeIndex={activeIndex}
        onMove={(row, _index, held) => move(row, held.shift || held.ctrl)}
        onOpen={(row) => onZoom(row.number)}
        multiple
        className={styles['grow']}
      >
        {({ place, count }) => {
          const name = nameInList(place, when, language)
          const today = placeNameIn(place, language)
          const now = name === today ? '' : t('places.now', { name: today })
          return (
            <span className={styles['listRow']}>
              <span className={styles['listName']}>{name}</span>
              <span className={styles['facts']}>
                {[now, countryName(place.country, language), coverOf(place)].filter(Boolean).join(' · ')}
              </span>
              <span className={styles['number']}>{number(count)}</span>
            </span>
          )
        }}
      </VirtualList>
    </div>
  )
}
