import { useRef, useState } from 'react'
import { useServices } from '../../ports/context.tsx'
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

/** Takes a spreadsheet in, also when its page is left meanwhile. What is found amiss meanwhile leads back to the choices, with nothing written. */
export function useTakeIn(session: TableSession): TakingIn {
  const { intakeJobs } = useServices()
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
        const { name: file, rows } = session.table
        const what = { collectionId: wish.collectionId, file, rows }
        const follow = { signal: controller.signal, onProgress }
        const report = await intakeJobs.run(what, (context) => session.takeIn(wish, context), follow)
        setState(report.written ? { kind: 'done', report } : { kind: 'choosing' })
      } catch (error) {
        setState(isAbort(error) ? { kind: 'choosing' } : { kind: 'choosing', error })
      }
    },
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}
