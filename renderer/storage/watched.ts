import { liveQuery, type PromiseExtended } from 'dexie'
import type { Watched } from '../../shared/domain/repositories.ts'
import { asStorageError } from './storage-error.ts'

/** Long answers, such as a whole tree, are not asked for again sooner than this many milliseconds. */
export const SELDOM = 400

/** A query with a pause takes no more than one part in so many of the time, however long its answer is. */
export const SHARE = 20

/**
 * Runs `query` again whenever the rows that it read have changed; with a `pause` at most once in so many milliseconds,
 * and the less often the longer it takes.
 */
export function watched<T>(query: () => Promise<T> | PromiseExtended<T>, pause = 0): Watched<T> {
  return {
    subscribe(next, fail) {
      let soonest = -Infinity
      const paced = async (): Promise<T> => {
        const wait = soonest - performance.now()
        if (wait > 0) await Promise.resolve(sleep(wait))
        const begun = performance.now()
        soonest = begun + pause
        const answer = await query()
        soonest = Math.max(soonest, performance.now() + SHARE * (performance.now() - begun))
        return answer
      }
      const subscription = liveQuery(pause > 0 ? paced : query).subscribe(next, (error) => fail(asStorageError(error)))
      return () => subscription.unsubscribe()
    },
  }
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
