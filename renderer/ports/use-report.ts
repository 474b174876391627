import { useCallback } from 'react'
import type { UnitId } from '../../shared/domain/ids.ts'
import type { TreeIndex } from '../../shared/domain/unit-tree.ts'
import { useDesk } from './context.tsx'
import { useSpeech } from './messages.tsx'
import type { LookedThrough } from './use-look-through.ts'
import { wayTo } from './way-to.ts'

/** What a page that looks through the collection and lists what it found does, whatever it looks for. */
export interface Report {
  readonly close: () => void
  /** Leaves for the units that a row is about; stays where it is about none. */
  readonly go: (row: { readonly units: readonly UnitId[] }) => void
  /** How the looking stands, as `RunningWork` shows it; null before it is known how much there is, and when it is done. */
  readonly work: {
    readonly fraction: number
    readonly caption: string
    readonly cancelLabel: string
    readonly onCancel: () => void
  } | null
}

/** The report of a page that stands instead of the desk; to cancel is to leave it. */
export function useReport(looked: LookedThrough<unknown>, index: TreeIndex): Report {
  const { t } = useSpeech()
  const [, dispatch] = useDesk()
  const close = useCallback(() => dispatch({ type: 'task', task: null }), [dispatch])
  const go = useCallback<Report['go']>(
    ({ units }) => {
      for (const action of units.length > 0 ? wayTo(units, index) : []) dispatch(action)
    },
    [dispatch, index],
  )
  const { done, total } = looked.status === 'running' ? looked.progress : { done: 0, total: 0 }
  const caption = t('jobs.done-of', { done, total })
  const work =
    total === 0 ? null : { fraction: done / total, caption, cancelLabel: t('common.cancel'), onCancel: close }
  return { close, go, work }
}
