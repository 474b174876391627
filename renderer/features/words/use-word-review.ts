import { useCallback, useEffect, useMemo, useReducer, useState } from 'react'
import { checkOfDoubt, type DoubtOrder } from '../../../shared/domain/doubtful-words.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import { oneByOne, type OneByOne } from '../../../shared/domain/one-by-one.ts'
import { pagesOfItems, useScopedItems, type PagesScope } from '../../ports/chosen-pages.ts'
import { useServices } from '../../ports/context.tsx'
import type { Progress } from '../../ports/services.ts'
import { scanWords } from './scan-words.ts'
import { placesOf, type WordPlace } from './word-place.ts'
import { EMPTY_QUEUE, keysOfQueue, wordQueueAfter, type WordQueue } from './word-queue.ts'

/** Words in the queue at once; when it is at its end the pages are gone over again for more. */
const MOST = 500

type Scan =
  | { readonly kind: 'scanning'; readonly progress: Progress }
  | { readonly kind: 'failed'; readonly error: unknown }
  | Scanned

/** `total`: all uncertain words that there were. `places`: where the pages are that were gone over. */
export interface Scanned {
  readonly kind: 'scanned'
  readonly total: number
  readonly places: ReadonlyMap<PageId, WordPlace>
}

/** One going over of the pages: without the words of the rounds before it, and how many were checked in those. */
interface Round {
  readonly except: ReadonlySet<string>
  readonly checked: number
}

const FIRST: Round = { except: new Set(), checked: 0 }

/** What became of a check: `changed` where somebody had changed the line meanwhile, so that nothing was stored. */
export type CheckFailure = { readonly kind: 'changed' } | { readonly kind: 'failed'; readonly error: unknown }

export interface WordReview {
  readonly scan: Scan
  readonly queue: WordQueue
  /** Words checked since the task was opened, rounds before this one included. */
  readonly checked: number
  readonly failure: CheckFailure | null
  /** Works that must see the archive as the checks before them left it. */
  readonly inTurn: OneByOne
  readonly send: ReturnType<typeof useReducer<WordQueue, [Parameters<typeof wordQueueAfter>[1]]>>[1]
  /** Stores the line as it was typed or confirmed. `stay`: the hand goes elsewhere by itself. */
  readonly check: (at: number, text: string, stay?: boolean) => Promise<void>
  /** Takes the latest check back. False where there is none. */
  readonly undo: () => boolean
}

/** Goes over the pages for their uncertain words in that order, and stores what a person makes of them. */
export function useWordReview(scope: PagesScope, order: DoubtOrder): WordReview {
  const services = useServices()
  const { repositories } = services
  const [queue, send] = useReducer(wordQueueAfter, EMPTY_QUEUE)
  const [failure, setFailure] = useState<CheckFailure | null>(null)
  const inTurn = useMemo(() => oneByOne(), [])
  const { scan, round } = useScan({ scope, order }, queue, send)

  const check = useCallback(
    async (at: number, text: string, stay = false): Promise<void> => {
      const word = queue.words[at]
      if (!word) return
      setFailure(null)
      send({ type: 'checked', at, stay })
      try {
        const stored = await inTurn(async () => {
          const [page, readings] = await Promise.all([
            repositories.pages.get(word.pageId),
            repositories.readings.ofPage(word.pageId),
          ])
          const making = { now: services.clock.now(), newId: services.newId }
          const made = page ? checkOfDoubt({ word, text }, { page, readings }, making) : null
          await services.undo.run({ label: 'words.undo', changes: made?.changes ?? [] })
          return made && made.changes.length > 0 ? made.word : null
        })
        if (stored !== null) return send({ type: 'stored', at, text: stored })
        send({ type: 'undone' })
        setFailure({ kind: 'changed' })
      } catch (error) {
        send({ type: 'undone' })
        setFailure({ kind: 'failed', error })
      }
    },
    [queue.words, inTurn, repositories, services],
  )
  const undo = (): boolean => {
    if (queue.checked.length === 0) return false
    void inTurn(() => services.undo.undo()).then(
      () => send({ type: 'undone' }),
      (error: unknown) => setFailure({ kind: 'failed', error }),
    )
    return true
  }
  return { scan, queue, checked: round.checked + queue.checked.length, failure, inTurn, send, check, undo }
}

/** Where words are sought, and in which order they come. */
interface Wish {
  readonly scope: PagesScope
  readonly order: DoubtOrder
}

function useScan({ scope, order }: Wish, queue: WordQueue, send: WordReview['send']) {
  const { repositories } = useServices()
  const items = useScopedItems()
  const [scan, setScan] = useState<Scan>({ kind: 'scanning', progress: { done: 0, total: 0 } })
  const [round, setRound] = useState(FIRST)
  const isThere = items !== null
  useEffect(() => {
    if (!items) return
    const stop = new AbortController()
    const { signal } = stop
    const onProgress = (progress: Progress): void => {
      if (!signal.aborted) setScan({ kind: 'scanning', progress })
    }
    const look = async (): Promise<void> => {
      onProgress({ done: 0, total: 0 })
      const pages = await pagesOfItems(repositories.pages, items[scope])
      const ids = pages.map(({ id }) => id)
      const found = await scanWords(ids, repositories.readings, {
        signal,
        onProgress,
        most: MOST,
        except: round.except,
        order,
      })
      send({ type: 'filled', words: found.words })
      setScan({ kind: 'scanned', total: found.total, places: placesOf(items[scope], pages) })
    }
    look().catch((error: unknown) => signal.aborted || setScan({ kind: 'failed', error }))
    return () => stop.abort()
    // What comes in meanwhile is for the next round: the queue in hand stays as it is.
  }, [isThere, scope, order, round])
  const atEnd = queue.words.length > 0 && queue.at >= queue.words.length
  useEffect(() => {
    if (!atEnd) return
    setRound((before) => ({
      except: new Set([...before.except, ...keysOfQueue(queue)]),
      checked: before.checked + queue.checked.length,
    }))
  }, [atEnd])
  return { scan, round }
}
