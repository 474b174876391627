import { useEffect, useRef, useState } from 'react'
import { useServices } from '../../ports/context.tsx'
import type { FileReport, FileSession, FileWish, Progress } from '../../ports/services.ts'

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

/** Opens a file, tells what would be made of it, and takes it in once that was seen. Leaving the page stops it. */
export function useIntake() {
  const { fileIntake } = useServices()
  const [state, setState] = useState<IntakeState>({ kind: 'none' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const attempt = async (
    file: string,
    shown: Looked | null,
    work: (context: { signal: AbortSignal; onProgress: (progress: Progress) => void }) => Promise<IntakeState>,
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
      setState(stop.signal.aborted ? before : { kind: 'failed', file, error })
    }
  }

  return {
    state,
    open: (file: File, wish: FileWish) =>
      attempt(file.name, null, async (context) => {
        const session = await fileIntake.open(file, file.name)
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
        const report = await looked.session.takeIn(looked.wish, context)
        return report.written
          ? { kind: 'done', session: looked.session, report }
          : { kind: 'looked', ...looked, report }
      }),
    cancel: () => running.current?.abort(),
    leave: () => setState({ kind: 'none' }),
  }
}
