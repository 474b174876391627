import type { CollectionId } from '../../shared/domain/ids.ts'
import type { Watched } from '../../shared/domain/repositories.ts'
import type { IntakeReport } from '../../shared/intake/intake-report.ts'
import type { Progress, WorkContext } from './work.ts'

/** The taking in of a file of descriptions, while it goes on and after it ended, until it is forgotten. */
export interface IntakeJob {
  readonly id: number
  readonly collectionId: CollectionId
  readonly file: string
  readonly state: 'running' | 'done' | 'refused' | 'failed' | 'cancelled'
  readonly progress: Progress | null
  /** What went in; of a refused file what stands against it. */
  readonly report: IntakeReport | null
  /** Why it failed. */
  readonly error?: unknown
  /** When it ended, and when it began until then. */
  readonly at: string
}

/** Files of descriptions that are taken in, whichever page is open meanwhile. */
export interface IntakeJobs {
  /** The latest first. */
  state(): Watched<readonly IntakeJob[]>
  /** Takes a file in; `work` does it. Settles as the work does. */
  run<R extends IntakeReport>(
    what: Pick<IntakeJob, 'collectionId' | 'file'>,
    work: (context: WorkContext) => Promise<R>,
    follow?: Partial<WorkContext>,
  ): Promise<R>
  cancel(id: number): void
  /** Takes one that ended off the list. */
  forget(id: number): void
}
