import { useEffect, useMemo, useState } from 'react'
import type { CollectionId, UnitId } from '../../../shared/domain/ids.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useWatched } from '../../ports/watch.ts'
import { placesByUnit } from './place-names.ts'
import type { UnitFacts } from './sorting.ts'

/** Pages whose readings are asked for at once. */
const PORTION = 400

const NO_PAGES: Pick<UnitFacts, 'pages' | 'read'> = { pages: new Map(), read: new Set() }

/** What the table knows of every unit of the collection: pages, places, and (when asked) whether it has been read. */
export function useFacts(version: unknown, wantsRead: boolean): UnitFacts {
  const { repositories } = useServices()
  const [{ collectionId }] = useDesk()
  const [counted, setCounted] = useState(NO_PAGES)
  const watched = useMemo(
    () => (collectionId ? repositories.places.watchLinks(collectionId) : null),
    [repositories, collectionId],
  )
  const links = useWatched(watched)
  const known = useWatched(
    useMemo(() => (collectionId ? repositories.places.watchAll(collectionId) : null), [repositories, collectionId]),
  )
  useEffect(() => {
    if (!collectionId) return
    const stop = new AbortController()
    void count(collectionId).then((facts) => stop.signal.aborted || setCounted(facts))
    return () => stop.abort()

    async function count(id: CollectionId): Promise<typeof NO_PAGES> {
      const pages = await repositories.pages.ofCollection(id)
      const counts = new Map<UnitId, number>()
      for (const page of pages) counts.set(page.unitId, (counts.get(page.unitId) ?? 0) + 1)
      const unread = new Set<UnitId>()
      const asked = wantsRead ? pages : []
      for (let at = 0; at < asked.length && !stop.signal.aborted; at += PORTION) {
        const portion = asked.slice(at, at + PORTION)
        const done = await repositories.readings.pagesRead(portion.map((page) => page.id))
        for (const page of portion) if (!done.has(page.id)) unread.add(page.unitId)
      }
      // An item has been read when all its pages have.
      const read = new Set(asked.map((page) => page.unitId).filter((id) => !unread.has(id)))
      return { pages: counts, read }
    }
  }, [repositories, collectionId, version, wantsRead])
  return useMemo(() => {
    const isKnown = links.status === 'ready' && known.status === 'ready'
    return { ...counted, places: isKnown ? placesByUnit(links.value, known.value) : new Map() }
  }, [counted, links, known])
}
