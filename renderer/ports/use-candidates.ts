import { useEffect, useMemo, useState } from 'react'
import type { Place, PlaceCandidate } from '../../shared/domain/place.ts'
import type { PlaceWish } from '../../shared/places/search-gazetteer.ts'
import { overlaid, ownCandidates, withOwn } from '../../shared/places/own-candidates.ts'
import { useDesk, useServices } from './context.tsx'
import { useWatched } from './watch.ts'

const SHOWN = 8

/** What is known beside a name: when it was written, and where things beside it are. */
export type PlaceBeside = Omit<PlaceWish, 'limit'>

export type Candidates =
  | { readonly status: 'idle' }
  | { readonly status: 'error'; readonly error: unknown }
  | { readonly status: 'ready'; readonly typed: string; readonly found: readonly PlaceCandidate[] }

/**
 * The places that may be meant by what is typed now, those that the collection has first; an answer to what was typed
 * before is dropped.
 */
export function useCandidates(typed: string, beside: PlaceBeside): Candidates {
  const { gazetteer } = useServices()
  const own = useOwnPlaces()
  const [state, setState] = useState<Candidates>({ status: 'idle' })
  const wanted = typed.trim()
  useEffect(() => {
    if (wanted === '') return
    let stale = false
    gazetteer.search(wanted, SHOWN, beside).then(
      (found) => {
        const all = withOwn(ownCandidates(own, wanted), overlaid(own, found), SHOWN)
        return stale || setState({ status: 'ready', typed: wanted, found: all })
      },
      (error: unknown) => stale || setState({ status: 'error', error }),
    )
    return () => {
      stale = true
    }
  }, [gazetteer, wanted, beside, own])
  return wanted === '' || !isOfTheSame(state, wanted) ? { status: 'idle' } : state
}

/** While a word is typed on, what its beginning found stays in sight; what another word found must not be taken for it. */
function isOfTheSame(state: Candidates, wanted: string): boolean {
  return state.status !== 'ready' || wanted.startsWith(state.typed) || state.typed.startsWith(wanted)
}

const NO_PLACES: readonly Place[] = []

/** The places that the open collection has. */
export function useOwnPlaces(): readonly Place[] {
  const { repositories } = useServices()
  const [{ collectionId }] = useDesk()
  const watched = useMemo(
    () => collectionId && repositories.places.watchAll(collectionId),
    [repositories, collectionId],
  )
  const all = useWatched(watched)
  return all.status === 'ready' ? all.value : NO_PLACES
}
