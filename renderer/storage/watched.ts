import Dexie, { liveQuery, type PromiseExtended, type Subscription } from 'dexie'
import type { Watched } from '../../shared/domain/repositories.ts'
import { asStorageError } from './storage-error.ts'

/** Long answers, such as a whole tree, are not asked for again sooner than this many milliseconds. */
export const SELDOM = 400

/** A query with a pause takes no more than one part in so many of the time, however long its answer is. */
export const SHARE = 20

/**
 * Dexie notes for each query what was changed elsewhere since it last ran, some rows for every page that is read. One that
 * nothing touches would gather them without end: after so many changes it runs again, and begins with none.
 */
const RENEW_AFTER = 1000
/** Not all at once: they are apart by one part in so many. */
const APART = 16
let made = 0

interface Pacing {
  /** Milliseconds between two runs, at the least. */
  readonly pause?: number
  /** Changes elsewhere after which it runs again. */
  readonly renewAfter?: number
}

type Query<T> = () => Promise<T> | PromiseExtended<T>

/**
 * Runs `query` again whenever the rows that it read have changed; with a `pause` at most once in so many milliseconds,
 * and the less often the longer it takes.
 */
export function watched<T>(query: Query<T>, { pause = 0, renewAfter = RENEW_AFTER }: Pacing = {}): Watched<T> {
  made += 1
  const most = renewAfter * (1 + (made % APART) / APART)
  return {
    subscribe(next, fail) {
      const watch = new Watch(query, { pause, renewAfter: most, next, fail: (error) => fail(asStorageError(error)) })
      return () => watch.stop()
    },
  }
}

interface Watcher<T> extends Required<Pacing> {
  readonly next: (answer: T) => void
  readonly fail: (error: unknown) => void
}

/**
 * One query that is followed: it runs once at a time, and what changes meanwhile or within the pause makes one more run.
 *
 * Dexie alone would begin a run with each change, beside those that are under way, and tell of none that a change
 * overtook: with a change every few milliseconds the runs would pile up, and nobody would hear of any.
 */
class Watch<T> {
  readonly #query: Query<T>
  readonly #watcher: Watcher<T>
  #subscription: Subscription
  #stopped = false
  #running = false
  /** Something has changed that the last run did not see. */
  #stale = false
  #soonest = -Infinity
  #elsewhere = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(query: Query<T>, watcher: Watcher<T>) {
    this.#query = query
    this.#watcher = watcher
    this.#subscription = this.#follow()
    Dexie.on('storagemutated', this.#onChange)
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
    Dexie.on.storagemutated.unsubscribe(this.#onChange)
    this.#subscription.unsubscribe()
  }

  /** Dexie calls this at the start and with every change of what was read: its answers are told of here, not by Dexie. */
  #follow(): Subscription {
    return liveQuery(() => this.#onDue()).subscribe({ error: this.#watcher.fail })
  }

  // Not `async`: Dexie knows the query by its own promises.
  #onDue(): Promise<T> | PromiseExtended<T> {
    if (this.#running || performance.now() < this.#soonest) {
      this.#again()
      // Dexie goes on watching what the last run has read.
      return new Promise(() => undefined)
    }
    this.#running = true
    this.#elsewhere = 0
    const begun = performance.now()
    this.#soonest = begun + this.#watcher.pause
    const answer = this.#query()
    const told = (tell: () => void): void => this.#ended(begun, tell)
    answer.then(
      (value: T) => told(() => this.#watcher.next(value)),
      () => told(() => undefined), // Dexie tells of it
    )
    return answer
  }

  #ended(begun: number, tell: () => void): void {
    this.#running = false
    const now = performance.now()
    if (this.#watcher.pause > 0) this.#soonest = Math.max(this.#soonest, now + SHARE * (now - begun))
    // In a task of its own, so that Dexie does not take what is read by whoever hears of it for a part of the query.
    setTimeout(() => {
      if (!this.#stopped) tell()
    }, 0)
    if (this.#stale) this.#again()
  }

  /** Runs once more as soon as it may, however often this is said. */
  #again(): void {
    this.#stale = true
    if (this.#running || this.#stopped) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#renew(), Math.max(0, this.#soonest - performance.now()))
  }

  #renew(): void {
    this.#stale = false
    this.#subscription.unsubscribe()
    this.#subscription = this.#follow()
  }

  readonly #onChange = (): void => {
    this.#elsewhere += 1
    if (this.#elsewhere < this.#watcher.renewAfter) return
    this.#elsewhere = 0
    this.#renew()
  }
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
