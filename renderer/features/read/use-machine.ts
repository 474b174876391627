import { useEffect, useMemo, useState } from 'react'
import type { ReadingRequest } from '../../../shared/domain/job.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { useServices } from '../../ports/context.tsx'
import { useWatched } from '../../ports/watch.ts'
import { machineState, type MachineState } from './reader-state.ts'

/** So far ahead the reader looks to say how many pages are before one; beyond it a page counts as not asked for. */
const LOOK_AHEAD = 200

const NOTHING: readonly ReadingRequest[] = []

/** How far the machine is with a page, as it goes. */
export function useMachine(page: Page): MachineState {
  const { reading, repositories } = useServices()
  const { jobs } = repositories
  const status = useWatched(useMemo(() => reading.status(), [reading]))
  const backlog = useWatched(useMemo(() => jobs.watchBacklog(page.collectionId), [jobs, page.collectionId]))
  const waiting = backlog.status === 'ready' ? backlog.value : null
  const [queue, setQueue] = useState(NOTHING)
  useEffect(() => {
    if (!waiting) return
    let gone = false
    jobs.nextReadings(LOOK_AHEAD, new Set()).then(
      (next) => {
        if (!gone) setQueue(next)
      },
      (error: unknown) => console.warn('The queue of readings can’t be told', error),
    )
    return () => {
      gone = true
    }
  }, [jobs, waiting])
  return machineState(page.id, { status: status.status === 'ready' ? status.value : null, backlog: waiting, queue })
}
