import { useMemo, useState } from 'react'
import type { Change } from '../../../shared/domain/changes.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Place } from '../../../shared/domain/place.ts'
import type { Naming } from '../../../shared/places/name-place.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useWatched } from '../../ports/watch.ts'
import { placesOfUnits, type PlacesOfUnits } from './chosen-places.ts'
import { additionOf, removalOf } from './place-changes.ts'

export interface PlacesHand {
  readonly state: PlacesOfUnits
  readonly add: (naming: Naming) => void
  readonly remove: (place: Place) => void
  /** Puts a place that some units have on all of them. */
  readonly toAll: (place: Place) => void
  /** Why the last change could not be made; null where it could. */
  readonly failure: unknown
}

/** The places of the units, and how to change them; every change can be undone. */
export function usePlacesOfUnits(unitIds: readonly UnitId[]): PlacesHand {
  const { repositories, undo, newId, clock } = useServices()
  const [{ collectionId }] = useDesk()
  const [failure, setFailure] = useState<unknown>(null)
  const joined = unitIds.join(' ')
  const ids = useMemo(() => (joined === '' ? [] : (joined.split(' ') as UnitId[])), [joined]) // joined just above
  const places = useWatched(
    useMemo(() => (collectionId ? repositories.places.watchAll(collectionId) : null), [repositories, collectionId]),
  )
  const links = useWatched(useMemo(() => repositories.places.watchLinksOf(ids), [repositories, ids]))
  const state = useMemo(() => placesOfUnits(ids, places, links), [ids, places, links])

  const run = (label: 'places.undo.add' | 'places.undo.remove', changesNow: () => Promise<readonly Change[]>): void => {
    const work = async (): Promise<void> => {
      const changes = await changesNow()
      if (changes.length > 0) await undo.run({ label, changes })
    }
    work().then(() => setFailure(null), setFailure)
  }
  const add = (naming: Naming): void => {
    if (!collectionId) return
    run('places.undo.add', async () => {
      const [known, linked] = await Promise.all([
        repositories.places.all(collectionId),
        repositories.places.linksOf(ids),
      ])
      return additionOf(naming, ids, { collectionId, places: known, links: linked, newId, now: clock.now() })
    })
  }
  const remove = (place: Place): void =>
    run('places.undo.remove', async () => {
      const [links, regions] = await Promise.all([
        repositories.places.links(place.collectionId),
        repositories.regions.ofCollection(place.collectionId),
      ])
      return removalOf(place.id, ids, { links, regions })
    })
  return { state, add, remove, toAll: (place) => add({ place, asWritten: place.name }), failure }
}
