import { useMemo } from 'react'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatched } from '../../ports/watch.ts'
import { bothLinks, mapScreen, screenWithin, type MapScreen } from './map-screen.ts'

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
  const whole = useMemo(
    () => mapScreen({ tree, places, links: bothLinks(links, marked) }),
    [tree, places, links, marked],
  )
  return useMemo(() => screenWithin(whole, scope), [whole, scope])
}
