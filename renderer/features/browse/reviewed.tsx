import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { reviewByUnit, REVIEW_STATES, type ReviewState } from '../../../shared/domain/review.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './browse.module.css'
import { onlyReviewed } from './screen.ts'

const ALL = 'all'

/** The items for a view to draw: all, or those whose text is reviewed as far as is chosen below them. */
export function Reviewed(props: {
  readonly items: readonly Unit[]
  readonly children: (items: readonly Unit[]) => ReactNode
}): ReactNode {
  const { t } = useSpeech()
  const [{ review }, dispatch] = useDesk()
  const reviews = useReviews(review !== null)
  const items = useMemo(() => onlyReviewed(props.items, reviews, review), [props.items, reviews, review])
  const choose = (key: ReviewState | typeof ALL): void => dispatch({ type: 'review', state: key === ALL ? null : key })
  return (
    <div className={styles['reviewed']}>
      <div className={styles['reviewedItems']}>
        {items === null ? null : items.length > 0 ? (
          props.children(items)
        ) : (
          <EmptyState
            title={t('browse.review.none')}
            actions={<Button onPress={() => choose(ALL)}>{t('browse.review.show-all')}</Button>}
          />
        )}
      </div>
      <div className={styles['reviewBar']}>
        <Select<ReviewState | typeof ALL>
          label={t('browse.review')}
          className={styles['reviewSelect']}
          options={[
            { key: ALL, text: t('browse.review.all') },
            ...REVIEW_STATES.map((key) => ({ key, text: t(`review.${key}`) })),
          ]}
          value={review ?? ALL}
          onChange={choose}
        />
        <span role="status">
          {review === null || items === null
            ? null
            : t('browse.review.shown', { count: items.length, all: props.items.length })}
        </span>
      </div>
    </div>
  )
}

/** How far each unit of the collection is reviewed; null until that is known, and while nobody asks. */
function useReviews(asked: boolean): ReadonlyMap<UnitId, ReviewState> | null {
  const { repositories, undo } = useServices()
  const [{ collectionId }] = useDesk()
  const tree = useUnitTree()
  const [reviews, setReviews] = useState<ReadonlyMap<UnitId, ReviewState> | null>(null)
  const [steps, setSteps] = useState(0)
  useEffect(
    () =>
      undo.state().subscribe(
        () => setSteps((before) => before + 1),
        () => undefined,
      ),
    [undo],
  )
  useEffect(() => {
    if (!asked || collectionId === null) return
    let stale = false
    void repositories.pages.ofCollection(collectionId).then((pages) => stale || setReviews(reviewByUnit(pages)))
    return () => {
      stale = true
    }
  }, [repositories, collectionId, asked, tree, steps])
  return asked ? reviews : null
}
