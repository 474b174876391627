import type { Change } from '../../shared/domain/changes.ts'
import type { JobId } from '../../shared/domain/ids.ts'
import type { IntakeRecord } from '../../shared/domain/job.ts'
import type { Watched } from '../../shared/domain/repositories.ts'
import type { IntakeReport } from '../../shared/intake/intake-report.ts'
import type { Progress, WorkContext } from './work.ts'

/** How a file of descriptions goes in: `recorded` adds to its step that it is in, so that both are so at once. */
export interface TakingContext extends WorkContext {
  /** Absent where nobody keeps a record. */
  readonly recorded?: (changes: readonly Change[], report: IntakeReport) => Promise<readonly Change[]>
}

/** Files of descriptions that are taken in, whichever page is open meanwhile. What became of them is kept among the jobs. */
export interface IntakeJobs {
  /** Those at work in this window; null before anything is known of how far one is. */
  active(): Watched<ReadonlyMap<JobId, Progress | null>>
  /** Takes a file in; `work` does it. Settles as the work does. */
  run<R extends IntakeReport>(
    what: Pick<IntakeRecord, 'collectionId' | 'file' | 'rows'>,
    work: (context: TakingContext) => Promise<R>,
    follow?: Partial<WorkContext>,
  ): Promise<R>
  cancel(id: JobId): void
  /** Takes one that ended off the list. */
  forget(id: JobId): Promise<void>
}
