import { doubtfulWords, firstDoubts, type DoubtfulWord, type FirstRule } from '../../../shared/domain/doubtful-words.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import type { ReadingRepository } from '../../../shared/domain/repositories.ts'
import type { WorkContext } from '../../ports/services.ts'

/** Readings held at once: a page has hundreds of words, and the window answers between two portions. */
const AT_ONCE = 10

/** What was found: the first of the words, and how many uncertain ones there are in all. */
export interface ScannedWords {
  readonly words: readonly DoubtfulWord[]
  readonly total: number
}

/** Goes over the texts of the pages, a few at a time, for the first of their uncertain words. Throws the signal's reason. */
export async function scanWords(
  pageIds: readonly PageId[],
  readings: Pick<ReadingRepository, 'best'>,
  { signal, onProgress, ...rule }: WorkContext & FirstRule,
): Promise<ScannedWords> {
  let words: readonly DoubtfulWord[] = []
  let total = 0
  for (let from = 0; from < pageIds.length; from += AT_ONCE) {
    const portion = pageIds.slice(from, from + AT_ONCE)
    const best = await readings.best(portion)
    signal.throwIfAborted()
    for (const id of portion) {
      const reading = best.get(id)
      const found = reading ? doubtfulWords(reading) : []
      total += found.length
      words = firstDoubts(words, found, rule)
    }
    onProgress({ done: Math.min(pageIds.length, from + AT_ONCE), total: pageIds.length })
  }
  return { words, total }
}
