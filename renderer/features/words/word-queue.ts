import { doubtKey, type DoubtfulWord } from '../../../shared/domain/doubtful-words.ts'

/** The words to look at, the least certain first, and what became of those that were looked at. */
export interface WordQueue {
  readonly words: readonly DoubtfulWord[]
  /** The place of the word in hand; the length of the queue when it is at its end. */
  readonly at: number
  /** Places of words confirmed or corrected, the latest last. */
  readonly checked: readonly number[]
  /** How those words stand now, by their places. */
  readonly became: ReadonlyMap<number, string>
  /** Places of words that somebody has changed meanwhile. */
  readonly gone: ReadonlySet<number>
}

export type WordQueueEvent =
  | { readonly type: 'filled'; readonly words: readonly DoubtfulWord[] }
  | { readonly type: 'go'; readonly at: number }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  /** The word there was confirmed or corrected. `stay`: the hand goes elsewhere by itself. */
  | { readonly type: 'checked'; readonly at: number; readonly stay?: boolean }
  /** The check is stored: the word there is this one now. */
  | { readonly type: 'stored'; readonly at: number; readonly text: string }
  | { readonly type: 'gone'; readonly at: number }
  /** The latest check was undone, or could not be stored. */
  | { readonly type: 'undone' }

export const EMPTY_QUEUE: WordQueue = { words: [], at: 0, checked: [], became: new Map(), gone: new Set() }

/** The next state of the queue. Pure. */
export function wordQueueAfter(queue: WordQueue, event: WordQueueEvent): WordQueue {
  switch (event.type) {
    case 'filled':
      return { ...EMPTY_QUEUE, words: event.words }
    case 'go':
      return { ...queue, at: event.at }
    case 'step':
      return { ...queue, at: openPlace(queue, queue.at, event.by) }
    case 'checked': {
      const next = { ...queue, checked: [...queue.checked, event.at] }
      return event.stay ? next : { ...next, at: openPlace(next, event.at, 1) }
    }
    case 'stored':
      return { ...queue, became: new Map(queue.became).set(event.at, event.text) }
    case 'gone': {
      const next = { ...queue, gone: new Set([...queue.gone, event.at]) }
      return queue.at === event.at ? { ...next, at: openPlace(next, event.at, 1) } : next
    }
    case 'undone': {
      const last = queue.checked.at(-1) ?? queue.at
      const became = new Map([...queue.became].filter(([at]) => at !== last))
      return { ...queue, at: last, checked: queue.checked.slice(0, -1), became }
    }
  }
}

/** The nearest word in that direction that is still to be looked at: the end of the queue, or where one is, for none. */
function openPlace(queue: WordQueue, from: number, by: 1 | -1): number {
  const closed = new Set([...queue.checked, ...queue.gone])
  for (let at = from + by; at >= 0 && at < queue.words.length; at += by) if (!closed.has(at)) return at
  return by > 0 ? queue.words.length : from
}

/** Keys of all words of a queue that is at its end: they do not come again. */
export function keysOfQueue({ words }: WordQueue): ReadonlySet<string> {
  return new Set(words.map(doubtKey))
}
