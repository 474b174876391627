import { Pencil } from 'lucide-react'
import { memo, useState, type ReactNode } from 'react'
import type { Place } from '../../../shared/domain/place.ts'
import { countryName } from '../../../shared/places/country-names.ts'
import { nameInList, type When } from '../../../shared/places/name-then.ts'
import { placeNameIn } from '../../../shared/places/place-name.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { useCoverWords } from './cover-words.ts'
import { doubtWord } from './map-texts.ts'
import type { PlaceRow, PlaceRows } from './use-map-sight.ts'
import styles from './places.module.css'

export interface PlaceListProps {
  readonly rows: PlaceRows
  /** The time that the map is narrowed to; null for all. */
  readonly when: When | null
  /** Numbers of places. */
  readonly chosen: readonly number[]
  readonly onChoose: (places: readonly number[]) => void
  /** Enter or double click. */
  readonly onZoom: (place: number) => void
  readonly onEdit: (place: Place) => void
}

/** The places in sight of the map. Arrows choose a place, Shift or Ctrl add to those chosen, Enter goes there, F2 edits it. */
export const PlaceList = memo(function PlaceList({
  rows,
  when,
  chosen,
  onChoose,
  onZoom,
  onEdit,
}: PlaceListProps): ReactNode {
  const { t, language, number } = useSpeech()
  const coverOf = useCoverWords()
  const [active, setActive] = useState<number | null>(null)
  const activeIndex = active === null ? -1 : rows.numbers.indexOf(active)
  const isChosen = new Set(chosen)
  const only = chosen.length === 1 ? rows.at(rows.numbers.indexOf(chosen[0] ?? -1))?.place : undefined
  const move = (row: PlaceRow, adds: boolean): void => {
    setActive(row.number)
    onChoose(adds ? [...new Set([...chosen, row.number])] : [row.number])
  }
  return (
    <div className={styles['list']}>
      <div className={styles['count']}>
        <span aria-live="polite">{t('places.in-view', { count: rows.length })}</span>
        <IconButton
          name={only ? t('place-editor.edit', { name: placeNameIn(only, language) }) : t('place-editor.edit.none')}
          keys="F2"
          icon={<Pencil size={16} />}
          disabled={!only}
          onPress={() => only && onEdit(only)}
        />
      </div>
      <VirtualList
        label={t('places.list')}
        items={rows}
        rowHeight={28}
        keyOf={({ place }) => place.id}
        isSelected={(row) => isChosen.has(row.number)}
        activeIndex={activeIndex}
        onMove={(row, _index, held) => move(row, held.shift || held.ctrl)}
        onOpen={(row) => onZoom(row.number)}
        onKeyDown={(event) => {
          if (event.key !== 'F2' || !only) return
          event.preventDefault()
          onEdit(only)
        }}
        multiple
        className={styles['grow']}
      >
        {({ place, count, surest }) => {
          const name = nameInList(place, when, language)
          const today = placeNameIn(place, language)
          const now = name === today ? '' : t('places.now', { name: today })
          return (
            <span className={styles['listRow']}>
              <span className={styles['listName']}>{name}</span>
              <span className={styles['facts']}>
                {[doubtWord(surest, t), now, countryName(place.country, language), coverOf(place)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span className={styles['number']}>{number(count)}</span>
            </span>
          )
        }}
      </VirtualList>
    </div>
  )
})
