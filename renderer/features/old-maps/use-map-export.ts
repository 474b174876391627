import { useEffect, useRef, useState } from 'react'
import type { Page } from '../../../shared/domain/page.ts'
import { useServices } from '../../ports/context.tsx'
import type { LaidMapFormat, Progress } from '../../ports/services.ts'

/** How an export of one map goes. */
export type MapRun =
  | { readonly kind: 'rest' }
  | { readonly kind: 'running'; readonly progress: Progress | null }
  | { readonly kind: 'done'; readonly paths: readonly string[] }
  | { readonly kind: 'failed'; readonly error: unknown }

export interface MapExportHand {
  readonly run: MapRun
  readonly start: (page: Page, format: LaidMapFormat) => void
  readonly cancel: () => void
}

/** Exports one map at a time; leaving the page ends it. */
export function useMapExport(): MapExportHand {
  const { laidMaps } = useServices()
  const [run, setRun] = useState<MapRun>({ kind: 'rest' })
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  return {
    run,
    start: (page, format) => {
      if (run.kind === 'running') return
      const abort = new AbortController()
      stop.current = abort
      setRun({ kind: 'running', progress: null })
      const onProgress = (progress: Progress): void => {
        if (!abort.signal.aborted) setRun({ kind: 'running', progress })
      }
      laidMaps.save(page, format, { signal: abort.signal, onProgress }).then(
        (paths) => setRun(paths ? { kind: 'done', paths } : { kind: 'rest' }),
        (error: unknown) => setRun(abort.signal.aborted ? { kind: 'rest' } : { kind: 'failed', error }),
      )
    },
    cancel: () => stop.current?.abort(),
  }
}
