import { secondsLeft } from '../../../shared/domain/import-plan.ts'
import type { AdjustManyService, AdjustManyStatus, AdjustManyTask, AdjustService } from '../../ports/services.ts'
import { createSignal } from './signal.ts'

const NOTHING: AdjustManyStatus = { state: 'idle', pages: [], done: 0, proposals: [] }
/** Pages looked through at once: so many at most are looked at again when one goes on after a pause. */
const PORTION = 8

/** Looks through many pages, whatever the window shows meanwhile; what is found waits until somebody has looked at it. */
export function createAdjustMany(adjust: Pick<AdjustService, 'propose' | 'alike'>): AdjustManyService {
  const status = createSignal<AdjustManyStatus>(NOTHING)
  let task: AdjustManyTask | null = null
  let stop = new AbortController()
  const put = (part: Partial<AdjustManyStatus>): void => status.set({ ...status.get(), ...part })

  async function work({ pages, ...how }: AdjustManyTask, signal: AbortSignal): Promise<void> {
    const far = clockFrom(status.get().proposals.length, pages.length)
    for (;;) {
      const { proposals } = status.get()
      const portion = pages.slice(proposals.length, proposals.length + PORTION)
      if (portion.length === 0) return
      const onProgress = ({ done: more }: { readonly done: number }): void => {
        if (!signal.aborted) put(far(proposals.length + more))
      }
      const context = { signal, onProgress }
      const made =
        'wish' in how
          ? await adjust.propose(portion, how.wish, context)
          : await adjust.alike(portion, how.edits, context)
      signal.throwIfAborted()
      put({ proposals: [...proposals, ...made], done: proposals.length + made.length })
    }
  }
  function goOn(): void {
    if (!task) return
    stop = new AbortController()
    const { signal } = stop
    const { problem: _last, ...now } = status.get()
    status.set({ ...now, state: 'running' })
    work(task, signal).then(
      () => put({ state: 'done' }),
      (problem: unknown) => {
        if (!signal.aborted) put({ state: 'paused', problem })
      },
    )
  }
  return {
    begin(next) {
      stop.abort()
      task = next
      status.set({ ...NOTHING, pages: next.pages })
      goOn()
    },
    pause() {
      stop.abort()
      const { proposals } = status.get()
      put({ state: 'paused', done: proposals.length })
    },
    resume: goOn,
    forget() {
      stop.abort()
      task = null
      status.set(NOTHING)
    },
    status: () => status,
  }
}

/** How far it is after so many pages, and how long it will take, from now on. */
function clockFrom(before: number, total: number) {
  const started = performance.now()
  return (done: number): Pick<AdjustManyStatus, 'done' | 'left'> => {
    const left = secondsLeft(done - before, total - before, (performance.now() - started) / 1000)
    return { done, ...(left === undefined ? {} : { left }) }
  }
}
