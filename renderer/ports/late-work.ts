import { useMemo } from 'react'
import type { LateWork } from '../../shared/domain/repositories.ts'
import { useServices } from './context.tsx'
import { useWatched } from './watch.ts'

/** What a step of very many units left for right after it; null where there is nothing to tell. */
export function useLateWork(): LateWork | null {
  const { repositories } = useServices()
  const late = useWatched(useMemo(() => repositories.late.watch(), [repositories]))
  return late.status === 'ready' ? late.value : null
}
