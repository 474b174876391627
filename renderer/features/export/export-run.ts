import type { Watched } from '../../../shared/domain/repositories.ts'
import type { ExportReport, ExportRequest, ExportService, Progress } from '../../ports/services.ts'

/** How an export goes. It goes on while the page is closed, and is found again when it is opened. */
export type ExportRun =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly progress: Progress | null; readonly cancel: () => void }
  | { readonly kind: 'done'; readonly report: ExportReport }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown }

export interface ExportRunner {
  readonly state: Watched<ExportRun>
  /** Does nothing while an export is running. */
  start(exports: Pick<ExportService, 'run'>, request: ExportRequest): Promise<void>
  /** Its end has been told; does nothing while an export is running. */
  forget(): void
}

/** One export at a time. */
export function createExportRunner(): ExportRunner {
  let run: ExportRun = { kind: 'none' }
  const watchers = new Set<(run: ExportRun) => void>()
  const tell = (next: ExportRun): void => {
    run = next
    for (const watcher of watchers) watcher(run)
  }
  return {
    state: {
      subscribe(next) {
        watchers.add(next)
        next(run)
        return () => watchers.delete(next)
      },
    },
    forget() {
      if (run.kind !== 'running') tell({ kind: 'none' })
    },
    async start(exports, request) {
      if (run.kind === 'running') return
      const abort = new AbortController()
      const cancel = (): void => abort.abort()
      tell({ kind: 'running', progress: null, cancel })
      try {
        const onProgress = (progress: Progress): void => tell({ kind: 'running', progress, cancel })
        const report = await exports.run(request, { signal: abort.signal, onProgress })
        tell(report === null ? { kind: 'none' } : { kind: 'done', report })
      } catch (error) {
        tell(abort.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error })
      }
    },
  }
}

/** The window's one. */
export const windowExport = createExportRunner()
