import { FolderOutput, ListChecks, ListFilter } from 'lucide-react'
import { memo, useEffect, type ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { MapHand } from '../../map/map-pane.tsx'
import { useDesk } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useSteady } from '../../ui/use-steady.ts'
import type { MapContent } from './map-content.ts'
import narrow from './narrow.module.css'
import type { MapSight } from './use-map-sight.ts'

/** Selects, in the tree and everywhere, the units that are in sight under the filter; takes them to the export; or shows only those. */
export function SelectShown(props: {
  readonly sight: MapSight
  readonly hand: { readonly current: MapHand | null }
  readonly content: MapContent
  /** Those of them that have no place. */
  readonly nowhere: readonly UnitId[]
  readonly onError: (error: unknown) => void
}): ReactNode {
  const { t } = useSpeech()
  const [{ narrowed }, dispatch] = useDesk()
  const { sight, hand, content, nowhere, onError } = props
  const { answer } = sight
  const count = answer?.counts.units ?? 0
  const isOn = narrowed !== null
  useEffect(() => {
    if (!isOn || !answer) return
    const unitIds = new Set(Array.from(answer.shown).flatMap((unit) => content.units[unit]?.id ?? []))
    dispatch({ type: 'narrow-to', unitIds })
  }, [isOn, answer, content, dispatch])
  const select = (then?: () => void): void => {
    hand.current?.unitsAt(Array.from(sight.rows.numbers)).then((numbers) => {
      dispatch({ type: 'select', unitIds: [...numbers.flatMap((unit) => content.units[unit]?.id ?? []), ...nowhere] })
      then?.()
    }, onError)
  }
  return (
    <div className={narrow['shown']}>
      <span aria-live="polite">{t('places.shown', { count })}</span>
      <ShownButtons
        none={count === 0}
        isOn={isOn}
        onSelect={useSteady(() => select())}
        onExport={useSteady(() => select(() => dispatch({ type: 'task', task: 'export' })))}
        onNarrow={useSteady(() => dispatch({ type: 'narrow', on: !isOn }))}
      />
    </div>
  )
}

interface ShownButtonsProps {
  readonly none: boolean
  readonly isOn: boolean
  readonly onSelect: () => void
  readonly onExport: () => void
  readonly onNarrow: () => void
}

/** Not drawn again when only the number beside them changes, as it does at each move of the years. */
const ShownButtons = memo(function ShownButtons(props: ShownButtonsProps): ReactNode {
  const { t } = useSpeech()
  const { none, isOn, onSelect, onExport, onNarrow } = props
  return (
    <>
      <IconButton name={t('places.shown.select')} icon={<ListChecks size={16} />} disabled={none} onPress={onSelect} />
      <IconButton
        name={t('places.shown.export')}
        icon={<FolderOutput size={16} />}
        disabled={none}
        onPress={onExport}
      />
      <IconButton name={t('command.narrow-by-map')} icon={<ListFilter size={16} />} pressed={isOn} onPress={onNarrow} />
    </>
  )
})
