import { useEffect, useRef, useState } from 'react'
import { useServices } from '../../ports/context.tsx'
import type { FileReport, FileSession, FileWish, Progress, WorkContext } from '../../ports/services.ts'

/** Where the taking in of a file stands. */
export type IntakeState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'working'
      readonly file: string
      readonly progress: Progress | null
      readonly shown: Looked | null
    }
  | ({ readonly kind: 'looked' } & Looked)
  | { readonly kind: 'done'; readonly session: FileSession; readonly report: FileReport }
  | { readonly kind: 'failed'; readonly file: string; readonly error: unknown }

/** A file that was looked through, and what of it would be made. */
export interface Looked {
  readonly session: FileSession
  readonly wish: FileWish
  readonly report: FileReport
}

/**
 * Opens a file, tells what would be made of it, and takes it in once that was seen. Leaving the page stops a look; what is
 * being taken in goes on among the jobs.
 */
export function useIntake() {
  const { fileIntake, intakeJobs } = useServices()
  const { state, setState, running, attempt } = useAttempts()
  const open = useRef<FileSession | null>(null)
  const taking = useRef(false)
  useEffect(
    () => () => {
      if (!taking.current) running.current?.abort()
      open.current?.close()
    },
    [running],
  )
  return {
    state,
    open: (file: File, wish: FileWish) =>
      attempt(file.name, null, async (context) => {
        open.current?.close()
        const session = await fileIntake.open(file, file.name, context)
        open.current = session
        if (context.signal.aborted) session.close()
        context.signal.throwIfAborted()
        return { kind: 'looked', session, wish, report: await session.dryRun(wish, context) }
      }),
    /** Looks through the file again, with other choices. */
    choose: (looked: Looked, wish: FileWish) =>
      attempt(looked.session.name, { ...looked, wish }, async (context) => {
        return { kind: 'looked', session: looked.session, wish, report: await looked.session.dryRun(wish, context) }
      }),
    take: (looked: Looked) =>
      attempt(looked.session.name, looked, async (context) => {
        const { session, wish } = looked
        taking.current = true
        try {
          const what = { collectionId: wish.collectionId, file: session.name, rows: looked.report.rows }
          const report = await intakeJobs.run(what, (job) => session.takeIn(wish, job), context)
          return report.written ? { kind: 'done', session, report } : { kind: 'looked', ...looked, report }
        } finally {
          taking.current = false
        }
      }),
    cancel: () => running.current?.abort(),
    leave: () => setState({ kind: 'none' }),
  }
}

/** One piece of work at a time: a new one stops the one before. */
function useAttempts() {
  const [state, setState] = useState<IntakeState>({ kind: 'none' })
  const running = useRef<AbortController | null>(null)
  const attempt = async (
    file: string,
    shown: Looked | null,
    work: (context: WorkContext) => Promise<IntakeState>,
  ): Promise<void> => {
    running.current?.abort()
    const stop = new AbortController()
    running.current = stop
    const onProgress = (progress: Progress | null): void => {
      if (!stop.signal.aborted) setState({ kind: 'working', file, progress, shown })
    }
    onProgress(null)
    try {
      const next = await work({ signal: stop.signal, onProgress })
      if (running.current === stop) setState(next)
    } catch (error) {
      if (running.current !== stop) return
      const before: IntakeState = shown ? { kind: 'looked', ...shown } : { kind: 'none' }
      const isStopped = stop.signal.aborted || (error instanceof DOMException && error.name === 'AbortError')
      setState(isStopped ? before : { kind: 'failed', file, error })
    }
  }
  return { state, setState, running, attempt }
}
