import { useEffect, useState } from 'react'
import type { Unit } from '../../../shared/domain/unit.ts'
import { useServices } from '../../ports/context.tsx'
import { batchChanges, batchRows, type BatchContext, type BatchEdit, type BatchRow } from './batch-edits.ts'

/** So many units are looked at before the window gets its turn. */
const AT_ONCE = 500

export interface BatchPreview {
  readonly rows: readonly BatchRow[]
  readonly looked: number
  readonly total: number
}

interface Looked extends Pick<BatchPreview, 'rows' | 'looked'> {
  readonly units: readonly Unit[]
  readonly edit: BatchEdit | null
}

const NO_ROWS: readonly BatchRow[] = []

/** What an edit would change, found some units at a time; another edit begins anew. null: there is nothing to do yet. */
export function useBatchPreview(
  units: readonly Unit[],
  edit: BatchEdit | null,
  context: Omit<BatchContext, 'at'>,
): BatchPreview {
  const { clock } = useServices()
  const [state, setState] = useState<Looked>({ units, edit, rows: NO_ROWS, looked: 0 })
  const now = state.units === units && state.edit === edit ? state : { units, edit, rows: NO_ROWS, looked: 0 }
  useEffect(() => {
    if (!edit || now.looked >= units.length) return
    const timer = setTimeout(() => {
      const portion = units.slice(now.looked, now.looked + AT_ONCE)
      const found = batchRows(portion, edit, { ...context, at: clock.now() })
      setState({ units, edit, rows: [...now.rows, ...found], looked: now.looked + portion.length })
    })
    return () => clearTimeout(timer)
  })
  return { rows: now.rows, looked: edit ? now.looked : units.length, total: units.length }
}

export type BatchOutcome =
  | { readonly kind: 'none' | 'working' }
  | { readonly kind: 'done'; readonly values: number; readonly units: number }
  | { readonly kind: 'failed'; readonly error: unknown }

/**
 * Makes the edit as one step, on what the units say then; the rows whose keys are `off` are left alone. What came of it
 * is told while `key`, what the edit is known by, stays the same.
 */
export function useBatchApply(key: string) {
  const { undo, repositories, clock } = useServices()
  const [last, setLast] = useState<{ readonly of: string; readonly outcome: BatchOutcome } | null>(null)
  const setOutcome = (outcome: BatchOutcome): void => setLast({ of: key, outcome })
  const apply = async (
    rows: readonly BatchRow[],
    edit: BatchEdit,
    context: Omit<BatchContext, 'at'> & { readonly off: ReadonlySet<string> },
  ): Promise<void> => {
    const chosen = rows.filter(({ key }) => !context.off.has(key))
    const ids = [...new Set(chosen.map(({ unit }) => unit.id))]
    setOutcome({ kind: 'working' })
    try {
      await undo.run(async () => {
        const units = await repositories.units.many(ids)
        return { label: 'batch.undo', changes: batchChanges(units, edit, { ...context, at: clock.now() }) }
      })
      setOutcome({ kind: 'done', values: chosen.length, units: ids.length })
    } catch (error) {
      setOutcome({ kind: 'failed', error })
    }
  }
  const outcome: BatchOutcome = last?.of === key ? last.outcome : { kind: 'none' }
  return { outcome, apply }
}
