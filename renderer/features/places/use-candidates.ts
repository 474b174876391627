import { useEffect, useState } from 'react'
import type { PlaceCandidate } from '../../../shared/domain/place.ts'
import type { PlaceWish } from '../../../shared/places/search-gazetteer.ts'
import { useServices } from '../../ports/context.tsx'

const SHOWN = 8

/** What is known beside a name: when it was written, and where things beside it are. */
export type PlaceBeside = Omit<PlaceWish, 'limit'>

export type Candidates =
  | { readonly status: 'idle' }
  | { readonly status: 'error'; readonly error: unknown }
  | { readonly status: 'ready'; readonly typed: string; readonly found: readonly PlaceCandidate[] }

/** The places that may be meant by what is typed now; an answer to what was typed before is dropped. */
export function useCandidates(typed: string, beside: PlaceBeside): Candidates {
  const { gazetteer } = useServices()
  const [state, setState] = useState<Candidates>({ status: 'idle' })
  const wanted = typed.trim()
  useEffect(() => {
    if (wanted === '') return
    let stale = false
    gazetteer.search(wanted, SHOWN, beside).then(
      (found) => stale || setState({ status: 'ready', typed: wanted, found }),
      (error: unknown) => stale || setState({ status: 'error', error }),
    )
    return () => {
      stale = true
    }
  }, [gazetteer, wanted, beside])
  return wanted === '' ? { status: 'idle' } : state
}
