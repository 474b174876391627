import { MapPinned } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { useScopedItems } from '../../ports/chosen-pages.ts'
import { useDesk } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Page } from '../../ui/page.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { focusList } from '../../ui/review-desk.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { MentionDesk } from './mention-desk.tsx'
import styles from './mentions.module.css'
import { useMentions, type MentionReview } from './use-mentions.ts'

/** Names of places found in texts, one after the other, and the search that finds them. */
export function MentionsPage(): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [, dispatch] = useDesk()
  const review = useMentions()
  const root = useKeptFocus()
  const isReady = review.search.kind !== 'searching' && review.queue !== null && review.queue.length > 0
  useEffect(() => {
    if (isReady) toListFrom(root.current)
  }, [isReady, root])
  return (
    <Page
      fill
      title={t('mentions.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
    >
      <div ref={root} tabIndex={-1} className={styles['page']}>
        {review.fault === null ? null : <ErrorNote>{explain(review.fault, speech)}</ErrorNote>}
        <Finding review={review} />
        {review.queue && review.queue.length > 0 ? <MentionDesk review={review} queue={review.queue} /> : null}
        {review.queue?.length === 0 ? (
          <EmptyState icon={<MapPinned size={32} strokeWidth={1.25} />} title={t('mentions.none.title')}>
            <p>{t('mentions.none.text')}</p>
          </EmptyState>
        ) : null}
      </div>
    </Page>
  )
}

/** The keyboard goes to the names that are there now, unless it is at something else than this page. */
function toListFrom(root: HTMLElement | null): void {
  if (root?.closest('section')?.contains(document.activeElement)) focusList(root)
}

function Finding({ review }: { readonly review: MentionReview }): ReactNode {
  const { t } = useSpeech()
  const items = useScopedItems()
  const { search } = review
  if (search.kind === 'searching') {
    const { done, total } = search.progress
    return (
      <div className={styles['tools']}>
        <ProgressBar
          className={styles['progress']}
          label={t('mentions.searching')}
          fraction={total === 0 ? null : done / total}
          caption={t('mentions.searched', { done, total })}
        />
        <Button onPress={review.cancel}>{t('common.cancel')}</Button>
      </div>
    )
  }
  return (
    <div className={styles['tools']}>
      {items && items.chosen.length > 0 ? (
        <Button onPress={() => review.find(items.chosen)}>
          {t('mentions.find.chosen', { count: items.chosen.length })}
        </Button>
      ) : null}
      <Button disabled={!items} onPress={() => items && review.find(items.collection)}>
        {t('mentions.find.collection', { count: items?.collection.length ?? 0 })}
      </Button>
      <span role="status" className={styles['soft']}>
        {search.kind === 'done' ? t('mentions.found', { count: search.count }) : ''}
      </span>
    </div>
  )
}
