import { useEffect, useMemo, useState } from 'react'
import type { PageId } from '../../../shared/domain/ids.ts'
import type { ReadingRequest } from '../../../shared/domain/job.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { JobRepository } from '../../../shared/domain/repositories.ts'
import { useServices } from '../../ports/context.tsx'
import { useWatched } from '../../ports/watch.ts'
import { machineState, type MachineState } from './reader-state.ts'

/** So far ahead the reader looks to say how many pages are before one; beyond it, there are at least so many. */
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
    queueWith(jobs, page.id).then(
      (next) => {
        if (!gone) setQueue(next)
      },
      (error: unknown) => console.warn('The queue of readings can’t be told', error),
    )
    return () => {
      gone = true
    }
  }, [jobs, waiting, page.id])
  return machineState(page.id, { status: status.status === 'ready' ? status.value : null, backlog: waiting, queue })
}

/** The requests that are served next, and at their end that of the page, however far behind it is. */
async function queueWith(
  jobs: Pick<JobRepository, 'nextReadings' | 'requestOf'>,
  pageId: PageId,
): Promise<readonly ReadingRequest[]> {
  const next = await jobs.nextReadings(LOOK_AHEAD, new Set())
  if (next.some((request) => request.pageId === pageId)) return next
  const own = await jobs.requestOf(pageId)
  return own?.state === 'queued' ? [...next, own] : next
}
