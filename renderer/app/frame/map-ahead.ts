import { useEffect, useMemo, useRef } from 'react'
import { useDesk, useMapWish, useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { useTemplates } from '../../ports/templates.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatched } from '../../ports/watch.ts'

/** Milliseconds in which nothing changed that the map is made of, before it is put together anew. */
const QUIET = 3000
/** Milliseconds of rest that one step of it may take. */
const STEP = 10
/** Milliseconds that are waited for the window to be at rest, at the most. */
const PATIENCE = 3000

/**
 * Has the map of the open collection put together when the window has nothing else to do. What it is made of is read
 * already where this stands, and followed.
 */
export function MapAhead(): null {
  const { repositories } = useServices()
  const { language } = useSpeech()
  const { book } = useTemplates()
  const [{ collectionId, view }] = useDesk()
  const { unplaced } = useMapWish()
  const tree = useUnitTree()
  const [ofPlaces, ofLinks, ofRegions] = useMemo(
    () =>
      collectionId
        ? [
            repositories.places.watchAll(collectionId),
            repositories.places.watchLinks(collectionId),
            repositories.regions.watchPlaces(collectionId),
          ]
        : [null, null, null],
    [repositories, collectionId],
  )
  const [places, links, marked] = [useWatched(ofPlaces), useWatched(ofLinks), useWatched(ofRegions)]
  const isBegun = useRef(false)
  useEffect(() => {
    if (view === 'map') return // it puts itself together
    if (tree.status !== 'ready' || places.status !== 'ready' || links.status !== 'ready') return
    // Places of regions come in a list of their own each time that they are asked for.
    if (marked.status !== 'ready' || marked.value.length > 0) return
    let isOver = false
    const rest = restOf(() => isOver)
    const wait = isBegun.current ? QUIET : 0
    const timer = setTimeout(() => {
      const known = { units: tree.value, places: places.value, links: links.value, book, language, unplaced }
      import('../../features/places/map-ahead.ts')
        .then(({ putMapTogether }) => putMapTogether(known, rest))
        // Whoever looks at the map says what is amiss.
        .catch(() => undefined)
    }, wait)
    isBegun.current = true
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [view, tree, places, links, marked, book, language, unplaced])
  return null
}

/** Waits until the window is at rest, for as long as one step takes. False once it is over. */
function restOf(isOver: () => boolean): () => Promise<boolean> {
  let deadline: IdleDeadline | null = null
  return async () => {
    if (deadline === null || deadline.timeRemaining() < STEP)
      deadline = await new Promise<IdleDeadline>((resolve) => {
        requestIdleCallback(resolve, { timeout: PATIENCE })
      })
    return !isOver()
  }
}
