import { useMemo } from 'react'
import type { UnitAtPlace } from '../../../shared/domain/place.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatched, type WatchState } from '../../ports/watch.ts'
import { mapScreen, screenWithin, type MapScreen } from './map-screen.ts'

/** What the map shows now of the open collection and the unit chosen in the tree. */
export function useMapScreen(): MapScreen {
  const { repositories } = useServices()
  const [{ collectionId, scope }] = useDesk()
  const tree = useUnitTree()
  const places = useWatched(
    useMemo(() => (collectionId ? repositories.places.watchAll(collectionId) : null), [repositories, collectionId]),
  )
  const links = useWatched(
    useMemo(() => (collectionId ? repositories.places.watchLinks(collectionId) : null), [repositories, collectionId]),
  )
  const marked = useWatched(
    useMemo(() => (collectionId ? repositories.regions.watchPlaces(collectionId) : null), [repositories, collectionId]),
  )
  const whole = useMemo(() => mapScreen({ tree, places, links: both(links, marked) }), [tree, places, links, marked])
  return useMemo(() => screenWithin(whole, scope), [whole, scope])
}

/** By the links: one array of both, so that what is worked out of it is known again when a render is begun anew. */
const TOGETHER = new WeakMap<
  readonly UnitAtPlace[],
  { readonly marked: readonly UnitAtPlace[]; readonly both: WatchState<readonly UnitAtPlace[]> }
>()

/** What links of units and regions of their pages say together, when both are known. */
function both(
  links: WatchState<readonly UnitAtPlace[]>,
  marked: WatchState<readonly UnitAtPlace[]>,
): WatchState<readonly UnitAtPlace[]> {
  if (links.status !== 'ready') return links
  if (marked.status !== 'ready') return marked
  const kept = TOGETHER.get(links.value)
  if (kept?.marked === marked.value) return kept.both
  const value = marked.value.length === 0 ? links.value : [...links.value, ...marked.value]
  const together = { status: 'ready', value } as const
  TOGETHER.set(links.value, { marked: marked.value, both: together })
  return together
}
