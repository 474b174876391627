import type { CollectionId, UnitId } from '../../shared/domain/ids.ts'
import type { Watched } from '../../shared/domain/repositories.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { unitOf, type UnitRow } from './rows.ts'
import { asStorageError } from './storage-error.ts'
import { growingTree, type GrowingTree } from './tree-order.ts'
import type { ChangedUnits, UnitChanges } from './unit-changes.ts'
import { SHARE, sleep } from './watched.ts'

/** Milliseconds between two trees: a key held down moves a unit at every step. */
const PAUSE = 100
/** Taking in what changed costs far less than reading: it may take one part in so many of the time. */
const TAKING_SHARE = 5

interface TreeSource {
  /** Every unit of the collection, of one moment. */
  readonly all: () => Promise<readonly Unit[]>
  readonly changes: UnitChanges
}

/**
 * The tree of a collection, read once; then what changes is taken in without asking the store again. It is told of at
 * once after a rest, and else no more often than the window can follow.
 */
export function watchedTree(collectionId: CollectionId, { all, changes }: TreeSource): Watched<readonly Unit[]> {
  return {
    subscribe(next, fail) {
      let stopped = false
      const isStopped = (): boolean => stopped
      let tree: GrowingTree | null = null
      let news = new Map<UnitId, UnitRow | null>()
      let stale = true
      let busy = false
      let soonest = -Infinity
      let soonestReading = -Infinity

      const update = async (): Promise<void> => {
        if (isStopped()) return
        const begun = performance.now()
        const [taken, reads] = [news, stale || tree === null]
        news = new Map()
        stale = false
        if (reads || tree === null) tree = growingTree(await all())
        take(tree, taken, collectionId)
        if (isStopped()) return
        next(tree.units())
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

function take(tree: GrowingTree, news: Exclude<ChangedUnits, 'many'>, collectionId: CollectionId): void {
  if (news.size === 0) return
  const here: Unit[] = []
  const gone: UnitId[] = []
  for (const [id, row] of news) {
    if (row?.collectionId === collectionId) here.push(unitOf(row))
    else gone.push(id)
  }
  tree.take(here, gone)
}
