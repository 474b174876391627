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

/** Days between checks that a user may choose; monthly is what is suggested. */
export const CHECK_EVERY = [7, 30, 90, 180, 365] as const
/** So many days. */
export type CheckEvery = (typeof CHECK_EVERY)[number]

/** Whether a setting that was read is a number of days that can be chosen. */
export function isCheckEvery(value: unknown): value is CheckEvery {
  return (CHECK_EVERY as readonly unknown[]).includes(value)
}

const DAY = 86_400_000

/**
 * Whether it is time for the next check of every `days` days, counted from the beginning of the last one that came to its
 * end. Where there was none it is.
 */
export function isCheckDue(checks: readonly FixityCheck[], days: CheckEvery, now: Instant): boolean {
  const done = checks.filter(({ state }) => state === 'done').map(({ startedAt }) => startedAt)
  const last = done.reduce((latest, at) => (at > latest ? at : latest), '')
  return last === '' || Date.parse(now) - Date.parse(last) >= days * DAY
}

/** The check that a closed window, a pause or a crash left unfinished. */
export function unfinishedCheck(checks: readonly FixityCheck[]): FixityCheck | undefined {
  return checks.find(({ state }) => state === 'running' || state === 'paused')
}
