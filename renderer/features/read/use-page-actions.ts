import { useMemo, useState } from 'react'
import type { Change } from '../../../shared/domain/changes.ts'
import type { ReadingLanguage } from '../../../shared/domain/collection.ts'
import type { QuarterTurn } from '../../../shared/domain/geometry.ts'
import type { OrthographyChoice } from '../../../shared/domain/orthography.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { changesToMark, changesToReview, changesToUnreview } from '../../../shared/domain/review-changes.ts'
import { useServices } from '../../ports/context.tsx'
import type { ReadingWish } from '../../ports/services.ts'
import { useWatched } from '../../ports/watch.ts'
import { useReadAs } from './choice/use-read-as.ts'

/** What can be done to the page in view. `failed` is the last thing that went wrong. */
export interface PageActions {
  readonly languages: readonly ReadingLanguage[]
  /** How the collection's texts are normalised, where someone said so. */
  readonly orthography: OrthographyChoice | undefined
  readonly failed: { readonly error: unknown } | null
  readonly turn: (by: QuarterTurn) => void
  /** Reads the page before all others, in the languages it has. */
  readonly read: () => void
  /** Reads it in a way that was chosen; it keeps the languages. */
  readonly readAs: (wish: ReadingWish) => void
  readonly resume: () => void
  /** Keeps the person's word on the page's text. */
  readonly review: (state: 'corrected' | 'checked', by: string) => void
  readonly unreview: () => void
  /** Marks the page as ground truth, or no longer. */
  readonly markTruth: (truth: boolean) => void
  /** Shows what goes wrong in a piece of work. */
  readonly attempt: (work: Promise<unknown>) => void
}

const NO_LANGUAGES: readonly ReadingLanguage[] = []

export function usePageActions(page: Page): PageActions {
  const { reading, repositories, undo, turn, clock, newId } = useServices()
  const { collections } = repositories
  const readAs = useReadAs()
  const known = useWatched(useMemo(() => collections.watchAll(), [collections]))
  const [failed, setFailed] = useState<PageActions['failed']>(null)
  const collection = known.status === 'ready' ? known.value.find((each) => each.id === page.collectionId) : undefined
  const languages = page.languages ?? collection?.languages ?? NO_LANGUAGES
  const attempt = (work: Promise<unknown>): void => {
    setFailed(null)
    work.catch((error: unknown) => setFailed({ error }))
  }
  // It may have been turned a moment ago.
  const pageNow = async (): Promise<Page> => (await repositories.pages.get(page.id)) ?? page
  const changePage = async (
    label: 'review.undo' | 'measure.truth.undo',
    changesOf: (now: Page) => Promise<readonly Change[]>,
  ): Promise<void> => {
    const now = await repositories.pages.get(page.id)
    if (now) await undo.run({ label, changes: await changesOf(now) })
  }
  return {
    languages,
    orthography: collection?.orthography,
    failed,
    turn: (by) => attempt(turn([page], by)),
    read: () => attempt(reading.request([page], { first: true })),
    readAs: (wish) => attempt(pageNow().then((now) => readAs([now], wish, languages))),
    resume: () => reading.resume(),
    review: (state, by) =>
      attempt(
        changePage('review.undo', async (now) => {
          const readings = await repositories.readings.ofPage(page.id)
          return changesToReview({ page: now, readings }, { state, by }, { now: clock.now(), newId })
        }),
      ),
    markTruth: (truth) =>
      attempt(
        changePage('measure.truth.undo', (now) => Promise.resolve(changesToMark(now, truth ? clock.now() : null))),
      ),
    unreview: () => attempt(changePage('review.undo', (now) => Promise.resolve(changesToUnreview(now)))),
    attempt,
  }
}
