import { useEffect, useRef, useState } from 'react'
import type { CollectionId, UnitId } from '../../../shared/domain/ids.ts'
import { useServices } from '../../ports/context.tsx'
import type { TextsRescue } from '../../../shared/text/legacy/rescue-texts.ts'
import type { AddReadingsReport, Progress } from '../../ports/services.ts'

export type AddReadingsState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly progress: Progress }
  /** The texts look as if they came in an older encoding: nothing is kept before the user says how. */
  | { readonly kind: 'asking'; readonly found: TextsRescue; readonly answer: (convert: boolean) => void }
  | { readonly kind: 'done'; readonly report: AddReadingsReport }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Reads the files chosen and gives the pages their texts; leaving the page stops it. */
export function useAddReadings(collectionId: CollectionId, unitIds: readonly UnitId[] | null) {
  const { addReadings } = useServices()
  const [state, setState] = useState<AddReadingsState>({ kind: 'none' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const add = async (files: readonly File[]): Promise<void> => {
    // Other files are chosen while an answer is waited for.
    running.current?.abort()
    const stop = new AbortController()
    running.current = stop
    const tell = (next: AddReadingsState): void => {
      if (running.current === stop) setState(next)
    }
    const onProgress = (progress: Progress): void => tell({ kind: 'reading', progress })
    onProgress({ done: 0, total: files.length })
    try {
      const named = files.map((file) => ({ path: file.name, blob: file }))
      const consent = (found: TextsRescue): Promise<boolean> =>
        asked(stop.signal, (answer) => tell({ kind: 'asking', found, answer }))
      const context = { signal: stop.signal, onProgress, consent }
      const report = await addReadings.add({ collectionId, unitIds, files: named }, context)
      tell({ kind: 'done', report })
    } catch (error) {
      tell(stop.signal.aborted ? { kind: 'none' } : { kind: 'failed', error })
    }
  }
  return { state, add, cancel: () => running.current?.abort() }
}

/** Waits for the user's answer; whoever leaves gives none. */
function asked(signal: AbortSignal, ask: (answer: (convert: boolean) => void) => void): Promise<boolean> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('Nobody answered', 'AbortError')))
    ask(resolve)
  })
}
