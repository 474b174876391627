import type { CheckEvery, FixityCheck } from '../../shared/domain/fixity.ts'
import type { CheckId } from '../../shared/domain/ids.ts'
import type { Watched } from '../../shared/domain/repositories.ts'
import type { SourceSet } from '../../shared/platform/platform.ts'

/** How the check of the originals stands in this window. */
export type FixityStatus =
  | { readonly state: 'idle'; readonly problem?: unknown }
  /** left: seconds, absent until there is an honest estimate. */
  | { readonly state: 'running'; readonly check: FixityCheck; readonly left?: number }
  | { readonly state: 'paused'; readonly check: FixityCheck }

/** What became of the search for good copies of damaged files. */
export interface MendReport {
  readonly looked: number
  readonly mended: number
}

/** How far the search for good copies is, and how to stop it. */
export interface MendContext {
  readonly signal: AbortSignal
  readonly onLooked: (files: number) => void
}

/** Reads every original again, one check at a time; goes on after a restart where it was. */
export interface FixityService {
  /** Begins a check, or goes on with the one that is paused or was stopped. Settles when it has begun. */
  start(): Promise<void>
  pause(): Promise<void>
  /** What was found stays. */
  cancel(): Promise<void>
  status(): Watched<FixityStatus>
  /**
   * Goes on with what a closed window stopped, and from then on begins checks when they are due and nothing else works.
   * Returns how to stop attending.
   */
  attend(): () => void
  /** Days between checks; null: only when asked for. */
  habit(): Promise<CheckEvery | null>
  setHabit(days: CheckEvery | null): Promise<void>
  /** Looks through files for the bytes that a check found damaged or missing, and puts them in place. */
  mend(checkId: CheckId, source: SourceSet, context: MendContext): Promise<MendReport>
  /** Writes what a check found where the user chooses; null where they chose nothing. */
  report(check: FixityCheck, signal: AbortSignal): Promise<readonly string[] | null>
}
