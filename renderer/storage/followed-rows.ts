import type { Watched } from '../../shared/domain/watched.ts'
import type { ChangedRows, RowChanges } from './row-changes.ts'
import { asStorageError } from './storage-error.ts'
import { SHARE, sleep } from './watched.ts'

/** Milliseconds between two answers: a key held down moves a unit at every step. */
const PAUSE = 100
/** Taking in what changed costs far less than reading: it may take one part in so many of the time. */
const TAKING_SHARE = 5

/** What is made of rows, and grows with them. */
export interface Growing<Row extends { readonly id: string }, T> {
  /** Takes in rows as they are now, null for those that are gone. */
  take(news: Exclude<ChangedRows<Row>, 'many'>): void
  /** Another object whenever something was taken in. */
  value(): T
}

interface RowSource<Row extends { readonly id: string }, T> {
  /** All rows, of one moment. */
  readonly read: () => Promise<Growing<Row, T>>
  readonly changes: RowChanges<Row>
}

/**
 * What is made of the rows of a table, which are read once; then what changes is taken in without asking the store again.
 * It is told of at once after a rest, and else no more often than the window can follow.
 */
export function followedRows<Row extends { readonly id: string }, T>(source: RowSource<Row, T>): Watched<T> {
  const { read, changes } = source
  return {
    subscribe(next, fail) {
      let stopped = false
      const isStopped = (): boolean => stopped
      let grown: Growing<Row, T> | null = null
      let news = new Map<Row['id'], Row | null>()
      let stale = true
      let busy = false
      let soonest = -Infinity
      let soonestReading = -Infinity

      const update = async (): Promise<void> => {
        if (isStopped()) return
        const begun = performance.now()
        const [taken, reads] = [news, stale || grown === null]
        news = new Map()
        stale = false
        if (reads || grown === null) grown = await read()
        if (taken.size > 0) grown.take(taken)
        if (isStopped()) return
        next(grown.value())
        const now = performance.now()
        // A reading keeps off the next reading only: what changes after it is taken in at once.
        if (reads) soonestReading = now + SHARE * (now - begun)
        soonest = Math.max(begun + PAUSE, reads ? 0 : now + TAKING_SHARE * (now - begun))
      }

      const keepUp = async (): Promise<void> => {
        if (busy) return
        busy = true
        try {
          while (!isStopped() && (stale || news.size > 0)) {
            const wait = Math.max(soonest, stale ? soonestReading : 0) - performance.now()
            // What came in while it waited may be something else.
            if (wait > 0) await sleep(wait)
            else await update()
          }
        } catch (error) {
          // Whatever was to be taken in is read with the next change.
          stale = true
          fail(asStorageError(error))
        } finally {
          busy = false
        }
      }

      const stop = changes.listen((changed) => {
        if (changed === 'many') stale = true
        else for (const [id, row] of changed) news.set(id, row)
        void keepUp()
      })
      void keepUp()
      return () => {
        stopped = true
        stop()
      }
    },
  }
}
