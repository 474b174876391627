import { useEffect, useMemo, useState } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Place, PlaceLink } from '../../../shared/domain/place.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useWatched } from '../../ports/watch.ts'

type PlacesOfUnits = ReadonlyMap<UnitId, readonly Place[]>

/** The places of each unit, each once. */
export function placesByUnit(links: readonly PlaceLink[], places: readonly Place[]): PlacesOfUnits {
  const byId = new Map(places.map((place) => [place.id, place]))
  const found = new Map<UnitId, readonly Place[]>()
  for (const { unitId, placeId } of links) {
    const place = byId.get(placeId)
    const before = found.get(unitId) ?? []
    if (place && !before.includes(place)) found.set(unitId, [...before, place])
  }
  return found
}

const NO_LINKS: readonly PlaceLink[] = []

/** The places of the units in sight; those of before stay until they are looked up. */
export function usePlacesInSight(ids: readonly UnitId[]): PlacesOfUnits {
  const { repositories } = useServices()
  const [{ collectionId }] = useDesk()
  const [links, setLinks] = useState(NO_LINKS)
  const wanted = ids.join(' ')
  useEffect(() => {
    const list = wanted === '' ? [] : (wanted.split(' ') as UnitId[]) // joined just above
    let stop = (): void => undefined
    const timer = setTimeout(() => {
      // Names stand without their places where these cannot be read; the field of places says why.
      stop = repositories.places.watchLinksOf(list).subscribe(setLinks, () => undefined)
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [repositories, wanted])
  const isAny = links.length > 0
  const places = useWatched(
    useMemo(
      () => (collectionId && isAny ? repositories.places.watchAll(collectionId) : null),
      [repositories, collectionId, isAny],
    ),
  )
  return useMemo(() => placesByUnit(links, places.status === 'ready' ? places.value : []), [links, places])
}

/** Milliseconds for which a scrolling list must rest before anything is looked up. */
const PAUSE = 30
