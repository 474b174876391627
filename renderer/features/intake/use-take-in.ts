import { useRef, useState } from 'react'
import type { IntakeReport } from '../../../shared/intake/intake-report.ts'
import type { Progress } from '../../ports/services.ts'
import type { TableSession, TableWish } from '../../ports/table-intake.ts'

/** How the taking in goes. */
export type TakingState =
  | { readonly kind: 'choosing'; readonly error?: unknown }
  | { readonly kind: 'running'; readonly progress: Progress | null }
  | { readonly kind: 'done'; readonly report: IntakeReport }

export interface TakingIn {
  readonly state: TakingState
  readonly begin: (wish: TableWish) => Promise<void>
  readonly cancel: () => void
}

/** Takes a spreadsheet in. What is found amiss meanwhile leads back to the choices, with nothing written. */
export function useTakeIn(session: TableSession): TakingIn {
  const [state, setState] = useState<TakingState>({ kind: 'choosing' })
  const abort = useRef<AbortController | null>(null)
  return {
    state,
    cancel: () => abort.current?.abort(),
    async begin(wish) {
      const controller = new AbortController()
      abort.current = controller
      setState({ kind: 'running', progress: null })
      try {
        const onProgress = (progress: Progress): void => setState({ kind: 'running', progress })
        const report = await session.takeIn(wish, { signal: controller.signal, onProgress })
        setState(report.written ? { kind: 'done', report } : { kind: 'choosing' })
      } catch (error) {
        setState(controller.signal.aborted ? { kind: 'choosing' } : { kind: 'choosing', error })
      }
    },
  }
}
