import { useMemo } from 'react'
import { useServices } from '../../ports/context.tsx'
import type { AdjustManyStatus } from '../../ports/services.ts'
import { useWatched } from '../../ports/watch.ts'

const NOTHING: AdjustManyStatus = { state: 'idle', pages: [], done: 0, proposals: [] }

/** How the looking through many pages stands. */
export function useAdjustMany(): AdjustManyStatus {
  const { adjustMany } = useServices()
  const status = useWatched(useMemo(() => adjustMany.status(), [adjustMany]))
  return status.status === 'ready' ? status.value : NOTHING
}
