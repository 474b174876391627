import type { CollectionId } from '../../../../shared/domain/ids.ts'
import type { CollectionRepository, JobRepository } from '../../../../shared/domain/repositories.ts'

export interface BacklogWatch {
  /** Requests of all collections that wait or are at work, as last told. */
  readonly queued: () => number
  /** One of the collection's requests came to its end: counting them all again would take longer the more there are. */
  served(id: CollectionId): void
  /** Counts again, now. */
  recount(): Promise<number>
  stop(): void
}

interface Stores {
  readonly collections: Pick<CollectionRepository, 'all' | 'watchAll'>
  readonly jobs: Pick<JobRepository, 'backlog' | 'watchBacklog'>
}

/** Follows the stored requests of every collection: an import adds to them too, or another window. */
export function watchBacklog({ collections, jobs }: Stores, onChange: () => void): BacklogWatch {
  const counts = new Map<CollectionId, number>()
  const stops = new Map<CollectionId, () => void>()
  // A store that can't be watched refuses the next reading too, and that is told to the user.
  const ignore = (): void => undefined

  const follow = (id: CollectionId): void => {
    const tell = ({ queued }: { readonly queued: number }): void => {
      if (counts.get(id) === queued) return
      counts.set(id, queued)
      onChange()
    }
    stops.set(id, jobs.watchBacklog(id).subscribe(tell, ignore))
  }
  const forget = (id: CollectionId): void => {
    stops.get(id)?.()
    stops.delete(id)
    counts.delete(id)
  }
  const stopAll = collections.watchAll().subscribe((all) => {
    const ids = new Set(all.map((collection) => collection.id))
    for (const id of [...stops.keys()]) if (!ids.has(id)) forget(id)
    for (const id of ids) if (!stops.has(id)) follow(id)
    onChange()
  }, ignore)

  const queued = (): number => [...counts.values()].reduce((sum, count) => sum + count, 0)
  return {
    queued,
    served(id) {
      counts.set(id, Math.max(0, (counts.get(id) ?? 0) - 1))
    },
    async recount() {
      for (const { id } of await collections.all()) counts.set(id, (await jobs.backlog(id)).queued)
      return queued()
    },
    stop() {
      stopAll()
      for (const id of [...stops.keys()]) forget(id)
    },
  }
}
