import { TextSearch } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { DOUBT_ORDERS, type DoubtOrder } from '../../../shared/domain/doubtful-words.ts'
import { useScopedItems, type PagesScope } from '../../ports/chosen-pages.ts'
import { useDesk } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useKept } from '../../ports/use-kept.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Page } from '../../ui/page.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Select } from '../../ui/select.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { useWordReview, type WordReview } from './use-word-review.ts'
import { WordDesk } from './word-desk.tsx'
import styles from './words.module.css'

/** The words that engines were not certain of, over the whole collection, one after the other. */
export function WordsPage(): ReactNode {
  const { t } = useSpeech()
  const [desk, dispatch] = useDesk()
  const items = useScopedItems()
  const [chosen, setChosen] = useState<PagesScope | null>(null)
  const [order, setOrder] = useKept<DoubtOrder>('words-order', 'certainty', isOrder)
  const scope = chosen ?? (desk.selection.size > 0 || desk.scope !== null ? 'chosen' : 'collection')
  return (
    <Page
      fill
      title={t('words.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
    >
      <div className={styles['page']}>
        <div className={styles['choices']}>
          {items && items.chosen.length > 0 ? (
            <Select
              label={t('words.scope')}
              value={scope}
              options={[
                { key: 'chosen', text: t('words.scope.chosen', { count: items.chosen.length }) },
                { key: 'collection', text: t('words.scope.collection', { count: items.collection.length }) },
              ]}
              onChange={setChosen}
            />
          ) : null}
          <Select
            label={t('words.order')}
            value={order}
            options={DOUBT_ORDERS.map((key) => ({ key, text: t(`words.order.${key}`) }))}
            onChange={setOrder}
          />
        </div>
        <Review key={`${scope} ${order}`} scope={scope} order={order} />
      </div>
    </Page>
  )
}

function isOrder(kept: unknown): kept is DoubtOrder {
  return DOUBT_ORDERS.some((order) => order === kept)
}

function Review(props: { readonly scope: PagesScope; readonly order: DoubtOrder }): ReactNode {
  const review = useWordReview(props.scope, props.order)
  const root = useKeptFocus()
  return (
    <div ref={root} tabIndex={-1} className={styles['content']}>
      <Content review={review} />
    </div>
  )
}

function Content({ review }: { readonly review: WordReview }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { scan, queue } = review
  if (scan.kind === 'failed') return <ErrorNote>{explain(scan.error, speech)}</ErrorNote>
  if (scan.kind === 'scanning') {
    const { done, total } = scan.progress
    return (
      <ProgressBar
        className={styles['scanning']}
        label={t('words.scanning')}
        fraction={total === 0 ? null : done / total}
        caption={t('words.scanned', { done, total })}
      />
    )
  }
  if (queue.words.length > 0) return <WordDesk review={review} total={scan.total} places={scan.places} />
  return (
    <EmptyState icon={<TextSearch size={32} strokeWidth={1.25} />} title={t('words.none.title')}>
      <p>{review.checked > 0 ? t('words.none.done', { count: review.checked }) : t('words.none.text')}</p>
    </EmptyState>
  )
}
