import { Image, Scissors } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { Page } from '../../../shared/domain/page.ts'
import { reviewState } from '../../../shared/domain/review.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { ReviewMark } from '../../ports/review-mark.tsx'
import { useThumbnail } from '../../ports/thumbnails.ts'
import { cx } from '../../ui/cx.ts'
import { Thumb } from '../../ui/thumb.tsx'
import styles from './pages.module.css'
import { CELL } from './rows.ts'

interface PageCellProps {
  readonly page: Page
  readonly id: string
  /** Its place among all pages shown, and in its item, from 0. */
  readonly at: number
  readonly inItem: number
  readonly ofItem: number
  readonly selected: boolean
  readonly active: boolean
  readonly cut: boolean
  readonly cover: boolean
  /** Where what is dragged would go in. */
  readonly gap: 'before' | 'after' | null
}

const FIT = { width: CELL.pictureWidth, height: CELL.picture } as const

/** One page: its picture, its number in the item, and marks for the cover and for what is cut. */
export const PageCell = memo(function PageCell(props: PageCellProps): ReactNode {
  const { t, number } = useSpeech()
  const { page, cut, cover } = props
  const name = page.path.split('/').at(-1) ?? page.path
  const state = reviewState(page)
  const said = [
    t('pages.page', { page: props.inItem + 1, name }),
    ...(cover ? [t('pages.is-cover')] : []),
    ...(cut ? [t('pages.is-cut')] : []),
    ...(state === 'raw' ? [] : [t(`review.${state}`)]),
  ]
  return (
    <div
      id={props.id}
      data-at={props.at}
      role="option"
      aria-selected={props.selected}
      aria-label={said.join(', ')}
      aria-posinset={props.inItem + 1}
      aria-setsize={props.ofItem}
      title={page.path}
      draggable
      className={cx(
        styles['cell'],
        props.selected && styles['selected'],
        props.active && styles['active'],
        cut && styles['cut'],
        props.gap && styles[props.gap],
      )}
    >
      <div className={styles['picture']}>
        <Thumb url={useThumbnail(page)} colour={page.colour} size={page.size} rotation={page.rotation} fit={FIT} />
      </div>
      <div className={styles['facts']} aria-hidden>
        <span className={styles['number']}>{number(props.inItem + 1)}</span>
        <span className={styles['file']}>{name}</span>
        <ReviewMark page={page} />
        {cover ? <Image size={14} /> : null}
        {cut ? <Scissors size={14} /> : null}
      </div>
    </div>
  )
})
