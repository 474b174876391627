import { useEffect, useState } from 'react'
import type { TableLook, TableSession, TableWish } from '../../ports/table-intake.ts'

/** Milliseconds that choices must rest before they are worked out. */
const REST = 250

/** What the latest choices would make. */
export interface DryRun {
  readonly look: TableLook | null
  readonly isWorking: boolean
  readonly error: unknown
}

interface Answer {
  readonly wish: TableWish
  readonly look: TableLook | null
  readonly error: unknown
}

/** Works out what the choices would make, again whenever they change; null: nothing is asked. */
export function useDryRun(session: TableSession, wish: TableWish | null): DryRun {
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    if (!wish) return undefined
    let left = false
    const context = { signal: new AbortController().signal, onProgress: () => undefined }
    const told = (look: TableLook | null, error: unknown): void => {
      if (!left) setAnswer({ wish, look, error })
    }
    const timer = setTimeout(() => {
      session.look(wish, context).then(
        (look) => told(look, null),
        (error: unknown) => told(null, error),
      )
    }, REST)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [session, wish])
  return {
    look: answer?.look ?? null,
    isWorking: wish !== null && answer?.wish !== wish,
    error: answer?.error ?? null,
  }
}
