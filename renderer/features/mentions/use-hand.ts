import { useMemo, useState } from 'react'
import type { Mention } from '../../../shared/domain/mention.ts'
import type { PlaceCandidate } from '../../../shared/domain/place.ts'
import { overlaid } from '../../../shared/places/own-candidates.ts'
import { useOwnPlaces } from '../../ports/use-candidates.ts'

/** The name in hand, and which of the places that it may be is chosen. */
export interface Hand {
  readonly at: number
  readonly mention: Mention
  /** Those that were found, and after them the one that a person looked up. */
  readonly candidates: readonly PlaceCandidate[]
  readonly chosen: number
  readonly go: (to: Mention) => void
  readonly choose: (candidate: number) => void
  readonly add: (candidate: PlaceCandidate) => void
  /** Goes on to the next name that is none of these. */
  readonly pass: (those: readonly Mention[]) => void
}

interface Held {
  readonly id: Mention['id'] | null
  /** Where it stood: the next one is there when it is gone. */
  readonly at: number
  readonly chosen: number
  readonly other: PlaceCandidate | null
}

/**
 * Goes through the queue. It goes on before an answer is stored, so that of two quick keys the second is for the next
 * name. null for an empty queue.
 */
export function useHand(queue: readonly Mention[]): Hand | null {
  const own = useOwnPlaces()
  const [held, setHeld] = useState<Held>({ id: null, at: 0, chosen: 0, other: null })
  const found = queue.findIndex(({ id }) => id === held.id)
  const at = found < 0 ? Math.min(held.at, queue.length - 1) : found
  const mention = queue[at]
  const { chosen, other } = mention?.id === held.id ? held : { chosen: 0, other: null }
  // The same array while nothing changes: the map follows it.
  const candidates = useMemo(
    () => overlaid(own, [...(mention?.candidates ?? []), ...(other ? [other] : [])]),
    [own, mention, other],
  )
  if (!mention) return null
  const take = (to: number): void => setHeld({ id: queue[to]?.id ?? null, at: to, chosen: 0, other: null })
  return {
    ...{ at, mention, candidates, chosen },
    go: (to) => take(queue.indexOf(to)),
    choose: (candidate) => {
      if (candidate < candidates.length) setHeld({ id: mention.id, at, chosen: candidate, other })
    },
    add: (candidate) => setHeld({ id: mention.id, at, chosen: mention.candidates.length, other: candidate }),
    pass: (those) => take(nextAfter(queue, at, those)),
  }
}

type Known = Pick<Mention, 'id'>

/** The number of the first name after `at` that is none of those, else of the last one before it, else the same. */
export function nextAfter(queue: readonly Known[], at: number, those: readonly Known[]): number {
  const gone = new Set(those.map(({ id }) => id))
  const stays = ({ id }: Known): boolean => !gone.has(id)
  const after = queue.slice(at + 1).findIndex(stays)
  if (after >= 0) return at + 1 + after
  const before = queue.slice(0, at).findLastIndex(stays)
  return before < 0 ? at : before
}
