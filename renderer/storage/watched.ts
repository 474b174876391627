import { liveQuery, type PromiseExtended } from 'dexie'
import type { Watched } from '../../shared/domain/repositories.ts'
import { asStorageError } from './storage-error.ts'

/** Long answers, such as a whole tree, are not asked for again sooner than this many milliseconds. */
export const SELDOM = 400

/** Runs `query` again whenever the rows that it read have changed, at most once in `pause` milliseconds. */
export function watched<T>(query: () => Promise<T> | PromiseExtended<T>, pause = 0): Watched<T> {
  return {
    subscribe(next, fail) {
      let last = -Infinity
      const paced = async (): Promise<T> => {
        const wait = last + pause - performance.now()
        if (wait > 0) await Promise.resolve(sleep(wait))
        last = performance.now()
        return query()
      }
      const subscription = liveQuery(pause > 0 ? paced : query).subscribe(next, (error) => fail(asStorageError(error)))
      return () => subscription.unsubscribe()
    },
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
