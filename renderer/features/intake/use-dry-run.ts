import { useEffect, useState } from 'react'
import type { IntakeReport } from '../../../shared/intake/intake-report.ts'
import type { TableSession, TableWish } from '../../ports/table-intake.ts'

/** Milliseconds that choices must rest before they are worked out. */
const REST = 250

/** What the latest choices would make. */
export interface DryRun {
  readonly report: IntakeReport | null
  readonly isWorking: boolean
  readonly error: unknown
}

interface Answer {
  readonly wish: TableWish
  readonly report: IntakeReport | null
  readonly error: unknown
}

/** Works out what the choices would make, again whenever they change; null: nothing is asked. */
export function useDryRun(session: TableSession, wish: TableWish | null): DryRun {
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    if (!wish) return undefined
    let left = false
    const context = { signal: new AbortController().signal, onProgress: () => undefined }
    const told = (report: IntakeReport | null, error: unknown): void => {
      if (!left) setAnswer({ wish, report, error })
    }
    const timer = setTimeout(() => {
      session.dryRun(wish, context).then(
        (report) => told(report, null),
        (error: unknown) => told(null, error),
      )
    }, REST)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [session, wish])
  return {
    report: answer?.report ?? null,
    isWorking: wish !== null && answer?.wish !== wish,
    error: answer?.error ?? null,
  }
}
