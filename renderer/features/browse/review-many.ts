import type { Change } from '../../../shared/domain/changes.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { Making } from '../../../shared/domain/person-text.ts'
import type { ReadingRepository } from '../../../shared/domain/repositories.ts'
import { changesToReview, changesToUnreview } from '../../../shared/domain/review-changes.ts'
import { takesReview, type Review } from '../../../shared/domain/review.ts'
import type { Progress } from '../../ports/services.ts'

/** What somebody says of pages; null takes back what was said. */
export type Word = Omit<Review, 'at'> | null

export interface ReviewedPages {
  readonly changes: readonly Change[]
  /** How many pages it holds for. */
  readonly done: number
  /** How many have no text to vouch for, and how many the word does not bring further. */
  readonly unread: number
  readonly kept: number
}

/** Pages whose texts are fetched at once. */
const PORTION = 100

/** The changes that keep somebody's word on many pages. Rejects with the signal's reason when it is aborted. */
export async function reviewingOf(
  pages: readonly Page[],
  {
    word,
    readings,
    making,
  }: { readonly word: Word; readonly readings: Pick<ReadingRepository, 'best'>; readonly making: Making },
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
): Promise<ReviewedPages> {
  const meant = pages.filter((page) => (word === null ? page.review !== undefined : takesReview(page, word)))
  const changes: Change[] = []
  let unread = 0
  for (let at = 0; at < meant.length; at += PORTION) {
    signal.throwIfAborted()
    onProgress({ done: at, total: meant.length })
    const portion = meant.slice(at, at + PORTION)
    const best = word === null ? null : await readings.best(portion.map(({ id }) => id))
    for (const page of portion) {
      const reading = best?.get(page.id)
      if (word === null) changes.push(...changesToUnreview(page))
      else if (reading) changes.push(...changesToReview({ page, readings: [reading] }, word, making))
      else unread += 1
    }
  }
  signal.throwIfAborted()
  return { changes, done: meant.length - unread, unread, kept: pages.length - meant.length }
}
