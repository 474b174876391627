import { puts } from '../../../../shared/domain/changes.ts'
import type { JobId, NewId } from '../../../../shared/domain/ids.ts'
import type { IntakeRecord } from '../../../../shared/domain/job.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import type { IntakeReport } from '../../../../shared/intake/intake-report.ts'
import type { IntakeJobs } from '../../../ports/intake-jobs.ts'
import type { Progress } from '../../../ports/services.ts'
import { failureOf } from '../import/import-failure.ts'
import { createSignal } from '../signal.ts'

/** So much of what is amiss is kept. */
const NOTES = 200
/** Milliseconds between two tellings. */
const PAUSE = 50

interface Dependencies {
  readonly repositories: { readonly jobs: Pick<Repositories['jobs'], 'putIntake' | 'forgetIntake'> }
  readonly clock: { now(): string }
  readonly newId: NewId
}

/** Follows files of descriptions as they are taken in, so that leaving their page stops nothing and a restart forgets nothing. */
export function createIntakeJobs({ repositories: { jobs }, clock, newId }: Dependencies): IntakeJobs {
  const active = createSignal<ReadonlyMap<JobId, Progress | null>>(new Map(), PAUSE)
  const stops = new Map<JobId, AbortController>()
  const tell = (id: JobId, progress: Progress | null): void => active.set(new Map(active.get()).set(id, progress))
  return {
    active: () => active,
    async run(what, work, follow = {}) {
      const begun = recordOf(what, { id: newId<JobId>(), startedAt: clock.now() })
      const { id } = begun
      await jobs.putIntake(begun)
      const stop = new AbortController()
      const onAbort = (): void => stop.abort()
      follow.signal?.addEventListener('abort', onAbort)
      if (follow.signal?.aborted) onAbort()
      stops.set(id, stop)
      tell(id, null)
      const ended = (state: IntakeRecord['state'], report?: IntakeReport): IntakeRecord => ({
        ...begun,
        ...(report ? told(report) : {}),
        state,
        finishedAt: clock.now(),
      })
      const kept = { inStep: false }
      try {
        const report = await work({
          signal: stop.signal,
          onProgress(progress) {
            tell(id, progress)
            follow.onProgress?.(progress)
          },
          async recorded(changes, made) {
            // A step that changes nothing is none.
            if (changes.length === 0) return changes
            await jobs.putIntake(ended('unwritten', made))
            kept.inStep = true
            return [...changes, ...puts('jobs', [ended('done', made)])]
          },
        })
        if (!kept.inStep) await jobs.putIntake(ended(report.written ? 'done' : 'refused', report))
        return report
      } catch (error) {
        const failed = stop.signal.aborted
          ? ended('cancelled')
          : { ...ended('failed'), failure: failureOf(what.file, error) }
        // What stopped it is to be told, not that there is no room for its record.
        await jobs.putIntake(failed).catch((refused: unknown) => console.warn('A record was not kept', refused))
        throw error
      } finally {
        stops.delete(id)
        active.set(new Map([...active.get()].filter(([other]) => other !== id)))
        follow.signal?.removeEventListener('abort', onAbort)
      }
    },
    cancel: (id) => stops.get(id)?.abort(),
    forget: async (id) => {
      if (!stops.has(id)) await jobs.forgetIntake(id)
    },
  }
}

function recordOf(
  what: Pick<IntakeRecord, 'collectionId' | 'file' | 'rows'>,
  begun: Pick<IntakeRecord, 'id' | 'startedAt'>,
): IntakeRecord {
  return { ...what, ...begun, kind: 'intake', state: 'running', added: 0, changed: 0, errors: 0, doubts: 0, notes: [] }
}

type Told = Pick<IntakeRecord, 'rows' | 'added' | 'changed' | 'errors' | 'doubts' | 'notes'>

function told({ rows, added, changed, problems }: IntakeReport): Told {
  const errors = problems.filter(({ weight }) => weight === 'error').length
  const notes = problems.slice(0, NOTES).map(({ weight: _weight, ...note }) => note)
  return { rows, added, changed, errors, doubts: problems.length - errors, notes }
}
