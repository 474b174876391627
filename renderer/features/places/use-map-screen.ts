import { useMemo } from 'react'
import type { UnitAtPlace } from '../../../shared/domain/place.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatched, type WatchState } from '../../ports/watch.ts'
import { kept } from './kept.ts'
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

/** What links of units and regions of their pages say together, when both are known. */
function both(
  links: WatchState<readonly UnitAtPlace[]>,
  marked: WatchState<readonly UnitAtPlace[]>,
): WatchState<readonly UnitAtPlace[]> {
  if (links.status !== 'ready') return links
  if (marked.status !== 'ready') return marked
  return together({ links: links.value, marked: marked.value })
}

const together = kept(
  ({ links, marked }: Record<'links' | 'marked', readonly UnitAtPlace[]>) =>
    ({ status: 'ready', value: marked.length === 0 ? links : [...links, ...marked] }) as const,
  ({ links }) => links,
)
