import type { CheckId, Instant, Sha256 } from './ids.ts'

/** running: at work, or stopped by a closed window. cancelled: what it had found stays. done: all was read. */
export type FixityState = 'running' | 'paused' | 'cancelled' | 'done'

/**
 * One check of the archive: every file that a page needs is read again and its SHA-256 compared with that of the day
 * it came in. Files are read in the order of their SHA-256, so that `after` says what is still to do.
 */
export interface FixityCheck {
  readonly id: CheckId
  readonly startedAt: Instant
  readonly finishedAt?: Instant
  readonly state: FixityState
  /** Files that there were to read when it began. */
  readonly total: number
  readonly done: number
  /** Bytes read. */
  readonly bytes: number
  /** The last file that was read; null before the first. */
  readonly after: Sha256 | null
  /** Files found damaged, missing or unreadable. */
  readonly faults: number
}

/** damaged: other bytes than came in. missing: a page needs it and it is not there. unreadable: the disk refuses it. */
export type FixityFault = 'damaged' | 'missing' | 'unreadable'

/** What a check found wrong with one file. */
export interface FixityFinding {
  readonly checkId: CheckId
  readonly sha256: Sha256
  readonly fault: FixityFault
  /** The SHA-256 of the bytes that are there now. */
  readonly found?: Sha256
  readonly at: Instant
  /** Set when the right bytes were put back. */
  readonly mendedAt?: Instant
}
