import { useEffect, useState, type ReactNode } from 'react'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import type { Place } from '../../../shared/domain/place.ts'
import type { Language } from '../../../shared/messages/language.ts'
import { placeNameIn } from '../../../shared/places/place-name.ts'
import { WorkerClient } from '../../map/ask-worker.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { keepPlaceOrder } from '../../ports/place-order.ts'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import type { NamesToOrder } from '../services/place-order.worker.ts'
import { MapAhead } from './map-ahead.ts'

/** Milliseconds that are waited for the window to be at rest, at the most. */
const PATIENCE = 3000
/** Fewer names than this are put in order in no time. */
const MANY = 5000

/**
 * Reads the places of the open collection when the window has nothing else to do, so that the map and the columns of the
 * table have them at once: a hundred thousand take a second. They are kept up to date until another collection is opened. Where
 * there are many, the map is put together, too, once their order is known.
 */
export function PlacesAhead(): ReactNode {
  const { repositories } = useServices()
  const { language } = useSpeech()
  const [{ collectionId }] = useDesk()
  const isTreeRead = useUnitTree().status === 'ready'
  const [ordered, setOrdered] = useState<CollectionId | null>(null)
  useEffect(() => {
    if (!collectionId || !isTreeRead) return
    // Whoever shows them says what is amiss.
    const ignore = (): void => undefined
    let stops: readonly (() => void)[] = []
    const idle = requestIdleCallback(
      () => {
        const { places } = repositories
        const order = ordering(language, () => setOrdered(collectionId))
        const [all, links] = [places.watchAll(collectionId), places.watchLinks(collectionId)]
        stops = [order.stop, all.subscribe(order.hear, ignore), links.subscribe(ignore, ignore)]
      },
      { timeout: PATIENCE },
    )
    return () => {
      cancelIdleCallback(idle)
      for (const stop of stops) stop()
    }
  }, [repositories, collectionId, isTreeRead, language])
  return ordered !== null && ordered === collectionId ? <MapAhead /> : null
}

/** Puts the first places that it hears of in order, in a worker; what changes later is soon put in between. Few are left to whoever shows them. */
function ordering(
  language: Language,
  onOrdered: () => void,
): {
  readonly hear: (places: readonly Place[]) => void
  readonly stop: () => void
} {
  let client: WorkerClient<NamesToOrder, Uint32Array<ArrayBuffer>> | null = null
  let isHeard = false
  const stop = (): void => {
    client?.end()
    client = null
  }
  const hear = (places: readonly Place[]): void => {
    if (isHeard || places.length < MANY) return
    isHeard = true
    const worker = new Worker(new URL('../services/place-order.worker.ts', import.meta.url), { type: 'module' })
    client = new WorkerClient(worker)
    client
      .ask({ names: places.map((place) => placeNameIn(place, language)), language })
      .then(
        (numbers) => {
          keepPlaceOrder(
            language,
            Array.from(numbers).flatMap((at) => places[at]?.id ?? []),
          )
          onOrdered()
        },
        () => undefined, // whoever shows them puts them in order
      )
      .finally(stop)
  }
  return { hear, stop }
}
