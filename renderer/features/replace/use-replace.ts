import { useEffect, useRef, useState } from 'react'
import { finderOf } from '../../../shared/text/find.ts'
import type { FindProblem, FindQuery } from '../../../shared/text/find-query.ts'
import { pagesOfItems, useScopedItems, type PagesScope } from '../../ports/chosen-pages.ts'
import { useServices } from '../../ports/context.tsx'
import type { Progress } from '../../ports/services.ts'
import { findOnPages, tickedHits, type FoundOnPages } from './find-on-pages.ts'
import { replacingOf, type Replacing } from './replace-on-pages.ts'

export type ReplaceState =
  | { readonly kind: 'start' }
  | { readonly kind: 'problem'; readonly problem: FindProblem; readonly detail: string }
  | { readonly kind: 'finding' | 'replacing'; readonly progress: Progress }
  | {
      readonly kind: 'found'
      readonly found: FoundOnPages
      /** Keys of what was unticked. */ readonly off: ReadonlySet<string>
    }
  | { readonly kind: 'replaced'; readonly outcome: Omit<Replacing, 'changes'>; readonly more: boolean }
  | { readonly kind: 'failed'; readonly error: unknown }

const NONE: ReadonlySet<string> = new Set()

/** Finds over pages, and replaces what is ticked as one step that can be undone; leaving the task stops it. */
export function useReplace(scope: PagesScope) {
  const { repositories, undo, clock, newId } = useServices()
  const items = useScopedItems()
  const [state, setState] = useState<ReplaceState>({ kind: 'start' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  /** Runs work with progress; cancelled, it goes back to what was shown before. */
  const run = async (
    kind: 'finding' | 'replacing',
    work: (context: { signal: AbortSignal; onProgress: (progress: Progress) => void }) => Promise<ReplaceState>,
  ): Promise<void> => {
    running.current?.abort()
    const stop = new AbortController()
    running.current = stop
    const before = state
    const onProgress = (progress: Progress): void => {
      if (!stop.signal.aborted) setState({ kind, progress })
    }
    onProgress({ done: 0, total: 0 })
    try {
      const next = await work({ signal: stop.signal, onProgress })
      if (!stop.signal.aborted) setState(next)
    } catch (error) {
      setState(stop.signal.aborted ? before : { kind: 'failed', error })
    }
  }

  const find = (query: FindQuery): Promise<void> =>
    run('finding', async (context) => {
      const finder = await finderOf(query)
      if (!finder.ok) return { kind: 'problem', problem: finder.problem, detail: finder.detail ?? '' }
      const pages = await pagesOfItems(repositories.pages, items?.[scope] ?? [])
      const { readings } = repositories
      return { kind: 'found', off: NONE, found: await findOnPages(pages, { readings, find: finder.find }, context) }
    })

  const replace = (): Promise<void> =>
    run('replacing', async (context) => {
      if (state.kind !== 'found') return state
      const making = { now: clock.now(), newId }
      const ticked = tickedHits(state.found.pages, state.off)
      const { changes, ...outcome } = await replacingOf(ticked, { repositories, making }, context)
      await undo.run({ label: 'replace.undo', changes })
      return { kind: 'replaced', outcome, more: state.found.more }
    })

  return {
    state,
    find,
    replace,
    cancel: () => running.current?.abort(),
    untick: (off: ReadonlySet<string>): void => {
      if (state.kind === 'found') setState({ ...state, off })
    },
  }
}

/** What finding and replacing is and can do. */
export type ReplaceHand = ReturnType<typeof useReplace>
