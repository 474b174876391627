import { ZoomIn } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { firstText } from '../../../shared/domain/description.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { useThumbnail } from '../../ports/thumbnails.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Thumb } from '../../ui/thumb.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import styles from './places.module.css'

export interface UnitsHereProps {
  readonly unitIds: readonly UnitId[]
  readonly units: ReadonlyMap<UnitId, Unit>
  readonly onZoom: () => void
}

/** The units at the chosen places, with their first pages. Enter opens one in the reader. */
export function UnitsHere({ unitIds, units, onZoom }: UnitsHereProps): ReactNode {
  const { t } = useSpeech()
  const [{ selection }, dispatch] = useDesk()
  const [active, setActive] = useState<UnitId | null>(null)
  const covers = useFirstPages(unitIds)
  const shown = unitIds.flatMap((id) => units.get(id) ?? [])
  return (
    <div className={styles['here']}>
      <div className={styles['hereHead']}>
        <span>{t('common.items', { count: shown.length })}</span>
        <IconButton name={t('places.zoom-here')} icon={<ZoomIn size={16} />} onPress={onZoom} />
      </div>
      <VirtualList
        label={t('places.units')}
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
        {(unit) => <UnitRow unit={unit} cover={covers.get(unit.id) ?? null} />}
      </VirtualList>
    </div>
  )
}

function UnitRow({ unit, cover }: { readonly unit: Unit; readonly cover: Page | null }): ReactNode {
  const url = useThumbnail(cover)
  const date = firstText(unit.description, 'date')
  return (
    <span className={styles['unitRow']}>
      <span className={styles['thumb']}>
        {cover ? <Thumb {...cover} url={url} fit={{ width: 44, height: 52 }} /> : null}
      </span>
      <span className={styles['unitText']}>
        <span className={styles['unitName']}>{nameOf(unit)}</span>
        <span className={styles['facts']}>{date}</span>
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
