import { useEffect, useRef, useState } from 'react'
import type { CollectionId, UnitId } from '../../../shared/domain/ids.ts'
import { useServices } from '../../ports/context.tsx'
import type { AddReadingsReport, Progress } from '../../ports/services.ts'

export type AddReadingsState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly report: AddReadingsReport }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Reads the files chosen and gives the pages their texts; leaving the page stops it. */
export function useAddReadings(collectionId: CollectionId, unitIds: readonly UnitId[] | null) {
  const { addReadings } = useServices()
  const [state, setState] = useState<AddReadingsState>({ kind: 'none' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const add = async (files: readonly File[]): Promise<void> => {
    const stop = new AbortController()
    running.current = stop
    const onProgress = (progress: Progress): void => setState({ kind: 'reading', progress })
    onProgress({ done: 0, total: files.length })
    try {
      const named = files.map((file) => ({ path: file.name, blob: file }))
      const report = await addReadings.add({ collectionId, unitIds, files: named }, { signal: stop.signal, onProgress })
      setState({ kind: 'done', report })
    } catch (error) {
      setState(stop.signal.aborted ? { kind: 'none' } : { kind: 'failed', error })
    }
  }
  return { state, add, cancel: () => running.current?.abort() }
}
