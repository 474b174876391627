import { useMemo, useRef, useState } from 'react'
import type { Mention } from '../../../shared/domain/mention.ts'
import type { PlaceCandidate } from '../../../shared/domain/place.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { acceptedMentions, markedMentions, queueOfMentions } from '../../../shared/places/mentions/answer-mentions.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import type { Progress } from '../../ports/services.ts'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatched } from '../../ports/watch.ts'
import { findMentions } from './find-mentions.ts'

/** How the search goes. */
type Search =
  | { readonly kind: 'rest' }
  | { readonly kind: 'searching'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly count: number }

/** What a person says of a name. */
export type MentionAnswer =
  { readonly say: 'accept'; readonly candidate: PlaceCandidate } | { readonly say: 'deferred' | 'rejected' }

export interface MentionReview {
  readonly search: Search
  /** null until it is known. */
  readonly queue: readonly Mention[] | null
  readonly fault: unknown
  readonly find: (units: readonly Unit[]) => void
  readonly cancel: () => void
  readonly answer: (those: readonly Mention[], answer: MentionAnswer) => Promise<void>
}

/** The names found in texts that wait for a word, and what finds them. */
export function useMentions(): MentionReview {
  const services = useServices()
  const [{ collectionId }] = useDesk()
  const [search, setSearch] = useState<Search>({ kind: 'rest' })
  const [fault, setFault] = useState<unknown>(null)
  const stop = useRef<AbortController | null>(null)
  const { language } = useSpeech()
  const { mentions } = services.repositories
  const state = useWatched(
    useMemo(() => (collectionId === null ? null : mentions.watchCollection(collectionId)), [mentions, collectionId]),
  )
  const tree = useUnitTree()
  const queue = useMemo(
    () => (state.status === 'ready' && tree.status === 'ready' ? queueOfMentions(state.value, tree.value) : null),
    [state, tree],
  )

  const find = (units: readonly Unit[]): void => {
    const control = new AbortController()
    stop.current = control
    const onProgress = (progress: Progress): void => setSearch({ kind: 'searching', progress })
    onProgress({ done: 0, total: units.length })
    setFault(null)
    findMentions(units, services, { signal: control.signal, onProgress }).then(
      (count) => setSearch({ kind: 'done', count }),
      (error: unknown) => {
        setSearch({ kind: 'rest' })
        if (!control.signal.aborted) setFault(error)
      },
    )
  }

  const answer = async (those: readonly Mention[], said: MentionAnswer): Promise<void> => {
    const [first] = those
    if (!first) return
    try {
      await services.undo.run(async () => {
        if (said.say !== 'accept')
          return { label: `mentions.undo.${said.say}`, changes: markedMentions(those, said.say) }
        const { places } = services.repositories
        const making = {
          ...{ collectionId: first.collectionId, language, newId: services.newId, now: services.clock.now() },
          places: await places.all(first.collectionId),
          links: await places.linksOf([...new Set(those.map(({ unitId }) => unitId))]),
        }
        return { label: 'mentions.undo.accept', changes: acceptedMentions(those, said.candidate, making) }
      })
      setFault(null)
    } catch (error) {
      setFault(error)
    }
  }
  const watchFault = state.status === 'error' ? state.error : null
  return { search, queue, fault: fault ?? watchFault, find, cancel: () => stop.current?.abort(), answer }
}
