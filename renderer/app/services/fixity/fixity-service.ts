import {
  isCheckDue,
  isCheckEvery,
  unfinishedCheck,
  type CheckEvery,
  type FixityCheck,
  type FixityFinding,
} from '../../../../shared/domain/fixity.ts'
import type { CheckId, NewId } from '../../../../shared/domain/ids.ts'
import { secondsLeft } from '../../../../shared/domain/import-plan.ts'
import { oneByOne } from '../../../../shared/domain/one-by-one.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import type { FixityService, FixityStatus } from '../../../ports/fixity.ts'
import { createSignal } from '../signal.ts'
import { examine, type ExamineDeps } from './examine.ts'
import { mend } from './mend.ts'
import { writeReport, type ReportDeps } from './report.ts'

export interface FixityDeps extends ExamineDeps, ReportDeps {
  readonly repositories: Pick<Repositories, 'originals' | 'fixity' | 'settings' | 'units' | 'collections'>
  readonly newId: NewId
  /** Whether anything else is at work that a check which nobody waits for should leave alone. */
  readonly isBusy: () => boolean
}

/** Files examined before what was found is kept; a crash loses no more. */
const PORTION = 8
/** Milliseconds between looks whether a check is due. */
const LOOK = 60_000
const HABIT = 'fixity.days'

/** One check at a time; what is still to do is what comes behind the last file that was read. */
export function createFixityService(deps: FixityDeps, look = LOOK): FixityService {
  const { settings } = deps.repositories
  const checker = createChecker(deps)
  const habit = async (): Promise<CheckEvery | null> => {
    const days = await settings.get(HABIT)
    return isCheckEvery(days) ? days : null
  }
  return {
    ...checker,
    habit,
    setHabit: (days) => settings.put(HABIT, days),
    report: (check, signal) => writeReport(deps, check, signal),
    mend: (checkId, source, context) => mend(deps, { checkId, source }, context),
    attend() {
      // A store that refuses here refuses whatever is asked of it next, and that is told.
      const quietly = (error: unknown): void => console.warn('No check of the originals could begin', error)
      const startIfDue = async (): Promise<void> => {
        const days = await habit()
        if (days !== null && !deps.isBusy() && (await isDue(deps, days))) await checker.start()
      }
      void checker.goOnAtStart().catch(quietly)
      const timer = setInterval(() => void startIfDue().catch(quietly), look)
      return () => clearInterval(timer)
    },
  }
}

async function isDue({ repositories, clock }: FixityDeps, days: CheckEvery): Promise<boolean> {
  const checks = await repositories.fixity.checks()
  return !unfinishedCheck(checks) && isCheckDue(checks, days, clock.now())
}

type Checker = Pick<FixityService, 'start' | 'pause' | 'cancel' | 'status'> & {
  /** What a closed window stopped goes on; what was paused stays so. */
  readonly goOnAtStart: () => Promise<void>
}

function createChecker(deps: FixityDeps): Checker {
  const { fixity } = deps.repositories
  const status = createSignal<FixityStatus>({ state: 'idle' })
  const line = oneByOne()
  let stop: AbortController | null = null
  /** The run at work, to its end. */
  let run: Promise<void> = Promise.resolve()

  const begin = (check: FixityCheck): void => {
    const { signal } = (stop = new AbortController())
    run = runCheck(deps, check, { signal, tell: (now) => status.set(now) })
      .then(() => status.set({ state: 'idle' }))
      .catch((problem: unknown) => {
        // Whoever stopped it says how it stands.
        if (!signal.aborted) status.set({ state: 'idle', problem })
      })
      .finally(() => (stop = null))
  }

  const start = (): Promise<void> =>
    line(async () => {
      if (stop) return
      const left = unfinishedCheck(await fixity.checks())
      const check: FixityCheck = left
        ? { ...left, state: 'running' }
        : newCheck(deps.newId<CheckId>(), deps.clock.now(), await fixity.count())
      await fixity.put(check)
      begin(check)
    })

  /** Ends the run at work and keeps the check as `state`. */
  const halt = (state: 'paused' | 'cancelled'): Promise<void> =>
    line(async () => {
      stop?.abort(new DOMException('The check was stopped', 'AbortError'))
      await run
      const left = unfinishedCheck(await fixity.checks())
      if (!left) return
      const check = { ...left, state, ...(state === 'cancelled' ? { finishedAt: deps.clock.now() } : {}) }
      await fixity.put(check)
      status.set(state === 'paused' ? { state, check } : { state: 'idle' })
    })

  return {
    start,
    pause: () => halt('paused'),
    cancel: () => halt('cancelled'),
    status: () => status,
    async goOnAtStart() {
      const left = unfinishedCheck(await fixity.checks())
      if (left?.state === 'paused') status.set({ state: 'paused', check: left })
      else if (left) await start()
    },
  }
}

function newCheck(id: CheckId, startedAt: string, total: number): FixityCheck {
  return { id, startedAt, state: 'running', total, done: 0, bytes: 0, after: null, faults: 0 }
}

interface Running {
  readonly signal: AbortSignal
  readonly tell: (status: FixityStatus) => void
}

async function runCheck(deps: FixityDeps, begun: FixityCheck, { signal, tell }: Running): Promise<void> {
  const { fixity } = deps.repositories
  const started = performance.now()
  let check = begun
  tell({ state: 'running', check })
  for (;;) {
    const portion = await fixity.next(check.after, PORTION)
    if (portion.length === 0) break
    const found: FixityFinding[] = []
    let bytes = 0
    for (const sha256 of portion) {
      signal.throwIfAborted()
      const examined = await examine(deps, { checkId: check.id, sha256 }, signal)
      if (examined.finding) found.push(examined.finding)
      bytes += examined.bytes
    }
    check = advanced(check, { after: portion.at(-1) ?? null, files: portion.length, bytes, faults: found.length })
    await fixity.put(check, found)
    const done = check.done - begun.done
    const left = secondsLeft(done, check.total - begun.done, (performance.now() - started) / 1000)
    tell({ state: 'running', check, ...(left === undefined ? {} : { left }) })
  }
  await fixity.put({ ...check, state: 'done', finishedAt: deps.clock.now() })
}

function advanced(
  check: FixityCheck,
  by: { readonly after: FixityCheck['after']; readonly files: number; readonly bytes: number; readonly faults: number },
): FixityCheck {
  const done = check.done + by.files
  return {
    ...check,
    after: by.after,
    done,
    // Files may have come in since it began.
    total: Math.max(check.total, done),
    bytes: check.bytes + by.bytes,
    faults: check.faults + by.faults,
  }
}
