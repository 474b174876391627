import type { IntakeJob, IntakeJobs } from '../../../ports/intake-jobs.ts'
import { createSignal } from '../signal.ts'

/** So many that ended are kept. */
const MOST = 20
/** Milliseconds between two tellings. */
const PAUSE = 50

/** Follows files of descriptions as they are taken in, so that leaving their page stops nothing. */
export function createIntakeJobs(clock: { now(): string }): IntakeJobs {
  const all = createSignal<readonly IntakeJob[]>([], PAUSE)
  const stops = new Map<number, AbortController>()
  let last = 0
  const change = (id: number, part: Partial<IntakeJob>): void =>
    all.set(all.get().map((job) => (job.id === id ? { ...job, ...part } : job)))
  return {
    state: () => all,
    async run(what, work, follow = {}) {
      last += 1
      const id = last
      const stop = new AbortController()
      stops.set(id, stop)
      const begun: IntakeJob = { ...what, id, state: 'running', progress: null, report: null, at: clock.now() }
      all.set([begun, ...all.get()].slice(0, MOST))
      const onAbort = (): void => stop.abort()
      follow.signal?.addEventListener('abort', onAbort)
      try {
        const report = await work({
          signal: stop.signal,
          onProgress(progress) {
            change(id, { progress })
            follow.onProgress?.(progress)
          },
        })
        change(id, { state: report.written ? 'done' : 'refused', report })
        return report
      } catch (error) {
        change(id, stop.signal.aborted ? { state: 'cancelled' } : { state: 'failed', error })
        throw error
      } finally {
        change(id, { at: clock.now() })
        stops.delete(id)
        follow.signal?.removeEventListener('abort', onAbort)
      }
    },
    cancel: (id) => stops.get(id)?.abort(),
    forget: (id) => all.set(all.get().filter((job) => job.id !== id || job.state === 'running')),
  }
}
