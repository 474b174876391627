import { useMemo, useState } from 'react'
import type { DayInterval } from '../../../shared/dates/edtf-days.ts'
import type { Change } from '../../../shared/domain/changes.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Certainty, Place, PlaceRole } from '../../../shared/domain/place.ts'
import type { Naming } from '../../../shared/places/name-place.ts'
import type { Anachronism } from '../../../shared/places/name-then.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useWatched } from '../../ports/watch.ts'
import { placesOfUnits, type PlacesOfUnits } from './chosen-places.ts'
import { useCommonDays } from './name-of-the-time.ts'
import { additionOf, certaintyOf, removalOf, renamingOf, roleOf } from './place-changes.ts'

export interface PlacesHand {
  readonly state: PlacesOfUnits
  readonly add: (naming: Naming) => void
  readonly remove: (place: Place) => void
  /** Puts a place that some units have on all of them. */
  readonly toAll: (place: Place) => void
  /** Writes the name of the time for one of another time. */
  readonly rename: (place: Place, wrong: Anachronism) => void
  /** Says what all of the units have to do with a place. */
  readonly relate: (place: Place, role: PlaceRole) => void
  /** Says how sure it is that all of the units have to do with a place. */
  readonly doubt: (place: Place, certainty: Certainty) => void
  /** When the units are of, where that is one time. */
  readonly when: DayInterval | null
  /** Why the last change could not be made; null where it could. */
  readonly failure: unknown
}

type PlacesUndo =
  'places.undo.certainty' | 'places.undo.add' | 'places.undo.remove' | 'places.undo.name' | 'places.undo.role'

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

  const when = useCommonDays(ids)

  const run = (label: PlacesUndo, changesNow: () => Promise<readonly Change[]>): void => {
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
      return removalOf(place.id, ids, { links, regions, places: [place] })
    })
  const rename = (place: Place, wrong: Anachronism): void =>
    run('places.undo.name', async () => renamingOf(place.id, wrong, await repositories.places.linksOf(ids)))
  const relate = (place: Place, role: PlaceRole): void =>
    run('places.undo.role', async () => roleOf(place.id, role, await repositories.places.linksOf(ids)))
  const doubt = (place: Place, certainty: Certainty): void =>
    run('places.undo.certainty', async () => certaintyOf(place.id, certainty, await repositories.places.linksOf(ids)))
  const toAll = (place: Place): void => add({ place, asWritten: place.name })
  return { state, add, remove, toAll, rename, relate, doubt, when, failure }
}
