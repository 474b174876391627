import { useMemo } from 'react'
import { useServices } from '../../ports/context.tsx'
import type { ReadingStatus } from '../../ports/services.ts'
import { useWatched } from '../../ports/watch.ts'

const IDLE: ReadingStatus = { state: 'idle', progress: { done: 0, total: 0 }, pages: new Map() }

/** How far the reading of pages is. */
export function useReadingStatus(): ReadingStatus {
  const { reading } = useServices()
  const watched = useMemo(() => reading.status(), [reading])
  const state = useWatched(watched)
  return state.status === 'ready' ? state.value : IDLE
}
