import { useEffect, useState } from 'react'
import type { PlaceCandidate } from '../../../shared/domain/place.ts'
import { useServices } from '../../ports/context.tsx'

const SHOWN = 8

export type Candidates =
  | { readonly status: 'idle' }
  | { readonly status: 'error'; readonly error: unknown }
  | { readonly status: 'ready'; readonly typed: string; readonly found: readonly PlaceCandidate[] }

/** The places that may be meant by what is typed now; an answer to what was typed before is dropped. */
export function useCandidates(typed: string): Candidates {
  const { gazetteer } = useServices()
  const [state, setState] = useState<Candidates>({ status: 'idle' })
  const wanted = typed.trim()
  useEffect(() => {
    if (wanted === '') return
    let stale = false
    gazetteer.search(wanted, SHOWN).then(
      (found) => stale || setState({ status: 'ready', typed: wanted, found }),
      (error: unknown) => stale || setState({ status: 'error', error }),
    )
    return () => {
      stale = true
    }
  }, [gazetteer, wanted])
  return wanted === '' ? { status: 'idle' } : state
}
