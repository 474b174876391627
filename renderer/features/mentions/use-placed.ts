import { useMemo } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Place, PlaceLink } from '../../../shared/domain/place.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useWatched } from '../../ports/watch.ts'

const NO_PLACES: readonly Place[] = []
const NO_LINKS: readonly PlaceLink[] = []

/** The places that a unit is at already. */
export function usePlaced(unitId: UnitId): readonly Place[] {
  const { places } = useServices().repositories
  const [{ collectionId }] = useDesk()
  const all = useWatched(useMemo(() => collectionId && places.watchAll(collectionId), [places, collectionId]))
  const links = useWatched(useMemo(() => places.watchLinksOf([unitId]), [places, unitId]))
  const known = all.status === 'ready' ? all.value : NO_PLACES
  const made = links.status === 'ready' ? links.value : NO_LINKS
  return useMemo(() => {
    const ids = new Set(made.flatMap((link) => (link.unitId === unitId ? [link.placeId] : [])))
    return ids.size === 0 ? NO_PLACES : known.filter(({ id }) => ids.has(id))
  }, [known, made, unitId])
}
