import { puts, type Change } from './changes.ts'
import { confirmed } from './edit-lines.ts'
import type { Instant } from './ids.ts'
import type { Page } from './page.ts'
import { changesToKeep, type Making } from './person-text.ts'
import { bestReading, type Reading } from './reading.ts'
import { reviewed, unreviewed, type Review } from './review.ts'

/**
 * The changes that keep somebody's word on a page. Who corrected it vouches for every line, so that no reading again
 * changes one; a check by a second person changes nothing of the text.
 */
export function changesToReview(
  { page, readings }: { readonly page: Page; readonly readings: readonly Reading[] },
  review: Omit<Review, 'at'>,
  making: Making,
): readonly Change[] {
  const best = bestReading(readings)
  const kept =
    best && review.state === 'corrected' ? changesToKeep(best.lines.map(confirmed), { page, readings }, making) : []
  return [...puts('pages', [reviewed(page, { ...review, at: making.now })]), ...kept]
}

/** The changes after which nobody's word is on the page; what they corrected stays. */
export function changesToUnreview(page: Page): readonly Change[] {
  return page.review ? puts('pages', [unreviewed(page)]) : []
}

/** The changes that mark a page as ground truth since then, or with null no longer. */
export function changesToMark({ truth: _before, ...page }: Page, since: Instant | null): readonly Change[] {
  return puts('pages', [since === null ? page : { ...page, truth: since }])
}
