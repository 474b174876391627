import Dexie, { liveQuery, type PromiseExtended } from 'dexie'
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

/**
 * Runs `query` again whenever the rows that it read have changed; with a `pause` at most once in so many milliseconds,
 * and the less often the longer it takes.
 */
export function watched<T>(
  query: () => Promise<T> | PromiseExtended<T>,
  { pause = 0, renewAfter = RENEW_AFTER }: Pacing = {},
): Watched<T> {
  made += 1
  const most = renewAfter * (1 + (made % APART) / APART)
  return {
    subscribe(next, fail) {
      let soonest = -Infinity
      let elsewhere = 0
      const atOnce = (): Promise<T> | PromiseExtended<T> => {
        elsewhere = 0
        return query()
      }
      const paced = async (): Promise<T> => {
        const wait = soonest - performance.now()
        if (wait > 0) await Promise.resolve(sleep(wait))
        const begun = performance.now()
        soonest = begun + pause
        const answer = await atOnce()
        soonest = Math.max(soonest, performance.now() + SHARE * (performance.now() - begun))
        return answer
      }
      const follow = () => liveQuery(pause > 0 ? paced : atOnce).subscribe(next, (error) => fail(asStorageError(error)))
      let subscription = follow()
      const onChange = (): void => {
        elsewhere += 1
        if (elsewhere < most) return
        elsewhere = 0
        subscription.unsubscribe()
        subscription = follow()
      }
      Dexie.on('storagemutated', onChange)
      return () => {
        Dexie.on.storagemutated.unsubscribe(onChange)
        subscription.unsubscribe()
      }
    },
  }
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
