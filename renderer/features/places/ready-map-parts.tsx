import { memo, useCallback, type ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { MapWish } from '../../ports/map-wish.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { FacetPanel } from './facet-panel.tsx'
import type { MapContent } from './map-content.ts'
import narrow from './narrow.module.css'
import styles from './places.module.css'
import { TimeStrip } from './time-strip.tsx'
import { UnitsHere, type UnitsHereProps } from './units-here.tsx'
import type { useMapSight } from './use-map-sight.ts'

/** The units at the chosen places; with none chosen those that have no place, where they are wished for. */
export function UnitsBeside(
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
export function Narrow({ sight: { answer }, content, wish, onWish, children }: NarrowProps): ReactNode {
  const { t } = useSpeech()
  return (
    <details className={narrow['narrow']}>
      <summary>{t('places.narrow')}</summary>
      {answer ? (
        <FacetPanel values={content.values} counts={answer.counts} facets={wish.facets} onWish={onWish} />
      ) : null}
      {children}
    </details>
  )
}

/** Whether dated units that have no place stand in the years, too. */
export const AlsoUnplaced = memo(function AlsoUnplaced(props: {
  readonly unplaced: boolean
  readonly onWish: (next: Partial<MapWish>) => void
}): ReactNode {
  const { t } = useSpeech()
  return (
    <Checkbox
      className={styles['alsoUnplaced']}
      checked={props.unplaced}
      onChange={(unplaced) => props.onWish({ unplaced })}
    >
      {t('places.time.unplaced')}
    </Checkbox>
  )
})

/** The years of what is in sight. */
export function Years({
  sight: { answer },
  wish,
  onWish,
}: {
  readonly sight: ReturnType<typeof useMapSight>
  readonly wish: MapWish
  readonly onWish: (next: Partial<MapWish>) => void
}): ReactNode {
  const onUndated = useCallback((undated: boolean) => onWish({ undated }), [onWish])
  if (!answer?.bins) return null
  return (
    <TimeStrip
      bins={answer.bins}
      counts={answer.counts}
      years={wish.years}
      undated={wish.undated}
      onYears={(years) => onWish({ years })}
      onUndated={onUndated}
    />
  )
}
