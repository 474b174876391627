import { useEffect, useState, type ReactNode } from 'react'
import type { Page } from '../../../shared/domain/page.ts'
import { leafLabel } from '../../ports/leaf-label.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { ReviewMark } from '../../ports/review-mark.tsx'
import { useThumbnail } from '../../ports/thumbnails.ts'
import { Thumb } from '../../ui/thumb.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import styles from './reader.module.css'

const ROW = 124
const FIT = { width: 76, height: 88 }

/** The unit's pages; arrows leaf. */
export function PageStrip(props: {
  readonly pages: readonly Page[]
  readonly index: number
  readonly onGo: (page: Page) => void
}): ReactNode {
  const { t } = useSpeech()
  // The list scrolls when its place changes, and on its first drawing it has no box yet to scroll.
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => setDrawn(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <VirtualList
      label={t('reader.pages')}
      items={props.pages}
      rowHeight={ROW}
      keyOf={(page) => page.id}
      activeIndex={drawn ? props.index : -1}
      isSelected={(page) => page.id === props.pages[props.index]?.id}
      onMove={props.onGo}
      className={styles['strip']}
    >
      {(page, index) => <StripRow page={page} number={index + 1} />}
    </VirtualList>
  )
}

function StripRow(props: { readonly page: Page; readonly number: number }): ReactNode {
  const speech = useSpeech()
  const { page } = props
  const place = speech.t('reader.page-number', { page: props.number })
  const leaf = page.leaf ? leafLabel(page.leaf, speech) : null
  return (
    <div className={styles['stripRow']} title={page.path} aria-label={leaf ? `${leaf}, ${place}` : place}>
      <div className={styles['stripPicture']} aria-hidden>
        <Thumb url={useThumbnail(page)} colour={page.colour} size={page.size} rotation={page.rotation} fit={FIT} />
      </div>
      <span className={styles['stripNumber']}>
        {leaf ?? speech.number(props.number)}
        <ReviewMark page={page} />
      </span>
    </div>
  )
}
