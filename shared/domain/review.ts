import { groupBy } from './group-by.ts'
import type { Instant, UnitId } from './ids.ts'

/** Somebody's word that a page's text is right: who corrected it, and who has checked it after them. */
export interface Review {
  readonly state: 'corrected' | 'checked'
  /** The name of the person. */
  readonly by: string
  readonly at: Instant
}

/** raw: as a machine or a file gave it. corrected: one person went through it. checked: a second person did, too. */
export type ReviewState = 'raw' | Review['state']

/** From the first to the last. */
export const REVIEW_STATES: readonly ReviewState[] = ['raw', 'corrected', 'checked']

/** What is reviewed: a page. */
interface Reviewed {
  readonly review?: readonly Review[]
}

/** How far the review of a page is. */
export function reviewState(page: Reviewed): ReviewState {
  return page.review?.at(-1)?.state ?? 'raw'
}

/** Who corrected the page last; null while nobody has. */
export function correctedBy(page: Reviewed): string | null {
  return page.review?.findLast((review) => review.state === 'corrected')?.by ?? null
}

/** True when the person may check the page: it is corrected, and by somebody else. Names are compared without case. */
export function mayCheck(page: Reviewed, person: string): boolean {
  const corrector = correctedBy(page)
  const same = (one: string, other: string): boolean => folded(one) === folded(other)
  return reviewState(page) === 'corrected' && folded(person) !== '' && !same(corrector ?? '', person)
}

/** True when the person's word brings the page further: no word is said twice, none takes one back. */
export function takesReview(page: Reviewed, { state, by }: Omit<Review, 'at'>): boolean {
  return state === 'corrected' ? reviewState(page) === 'raw' && folded(by) !== '' : mayCheck(page, by)
}

/** How far the review of several pages is: as far as that which is furthest behind; raw where there is none. */
export function leastReviewed(pages: readonly Reviewed[]): ReviewState {
  const states = new Set(pages.map(reviewState))
  return REVIEW_STATES.find((state) => states.has(state)) ?? 'raw'
}

/** How far the review of each unit is that has pages. */
export function reviewByUnit(
  pages: readonly (Reviewed & { readonly unitId: UnitId })[],
): ReadonlyMap<UnitId, ReviewState> {
  return new Map([...groupBy(pages, ({ unitId }) => unitId)].map(([id, own]) => [id, leastReviewed(own)]))
}

function folded(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}

/** The page with one more word on it. */
export function reviewed<P extends Reviewed>(page: P, review: Review): P {
  return { ...page, review: [...(page.review ?? []), review] }
}

/** The page as raw as it came: nobody's word counts any more. */
export function unreviewed<P extends Reviewed>(page: P): Omit<P, 'review'> {
  const { review: _gone, ...raw } = page
  return raw
}
