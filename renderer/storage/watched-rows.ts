import type { CollectionId } from '../../shared/domain/ids.ts'
import type { Watched } from '../../shared/domain/watched.ts'
import { followedRows } from './followed-rows.ts'
import type { RowChanges } from './row-changes.ts'

interface Row {
  readonly id: string
  readonly collectionId: CollectionId
}

interface RowsOfCollection<R extends Row> {
  /** All of a collection, of one moment. */
  readonly all: (id: CollectionId) => PromiseLike<readonly R[]>
  readonly changes: RowChanges<R>
}

/** The rows of a collection, read once; then they follow what changes. What did not change stays the same object. */
export function watchedRows<R extends Row>(
  id: CollectionId,
  { all, changes }: RowsOfCollection<R>,
): Watched<readonly R[]> {
  const read = async () => {
    const rows = new Map<R['id'], R>()
    for (const row of await all(id)) rows.set(row.id, row)
    return {
      take: (news: ReadonlyMap<R['id'], R | null>) => {
        for (const [key, row] of news) {
          if (row?.collectionId === id) rows.set(key, row)
          else rows.delete(key)
        }
      },
      value: () => [...rows.values()],
    }
  }
  return followedRows({ read, changes })
}

/** Milliseconds that an answer which nobody follows any more is kept up to date: pages of the window come and go. */
const LINGER = 30_000

interface Kept<T> {
  readonly hearers: Set<{ readonly next: (value: T) => void; readonly fail: (error: unknown) => void }>
  told: { readonly value: T } | null
  readonly stop: () => void
  ending: ReturnType<typeof setTimeout> | undefined
}

/** Follows what `watch` gives for a key once, for all that want it; who comes later is told the last answer at once. */
export function shared<K, T>(watch: (key: K) => Watched<T>, linger = LINGER): (key: K) => Watched<T> {
  const all = new Map<K, Kept<T>>()
  const begin = (key: K): Kept<T> => {
    const hearers: Kept<T>['hearers'] = new Set()
    const tell = (value: T): void => {
      kept.told = { value }
      for (const { next } of hearers) next(value)
    }
    const drop = (error: unknown): void => {
      // Who comes later begins anew.
      if (all.get(key) === kept) all.delete(key)
      for (const { fail } of hearers) fail(error)
    }
    const kept: Kept<T> = { hearers, told: null, stop: watch(key).subscribe(tell, drop), ending: undefined }
    all.set(key, kept)
    return kept
  }
  const leave = (key: K, kept: Kept<T>): void => {
    if (all.get(key) === kept) all.delete(key)
    kept.stop()
  }
  return (key) => ({
    subscribe(next, fail) {
      const kept = all.get(key) ?? begin(key)
      clearTimeout(kept.ending)
      const hearer = { next, fail }
      kept.hearers.add(hearer)
      const { told } = kept
      // Not before the caller knows how to stop.
      if (told) queueMicrotask(() => kept.hearers.has(hearer) && kept.told === told && next(told.value))
      return () => {
        if (!kept.hearers.delete(hearer) || kept.hearers.size > 0) return
        kept.ending = setTimeout(() => leave(key, kept), linger)
      }
    },
  })
}
