import { Circle, CircleCheck } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { Unit } from '../../../shared/domain/unit.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { ReviewSign } from '../../ports/review-mark.tsx'
import { useThumbnail } from '../../ports/thumbnails.ts'
import { cx } from '../../ui/cx.ts'
import { Thumb } from '../../ui/thumb.tsx'
import styles from './browse.module.css'
import { labelOf } from './tree.ts'
import type { Cover } from './covers-in-sight.ts'

/** The box of a picture, in pixels; no wider than a cell has room for. */
export const PICTURE = { width: 160, height: 208 } as const

interface GridCellProps {
  readonly unit: Unit
  readonly cover: Cover | undefined
  /** What its places were called at its time. */
  readonly places: string
  readonly id: string
  /** Its place among `of` items. */
  readonly at: number
  readonly of: number
  readonly selected: boolean
  readonly active: boolean
}

/** One item: its first page, its name, its code, how many pages, and whether it has been read. Drawn anew only when it changes. */
export const GridCell = memo(function GridCell(props: GridCellProps): ReactNode {
  const { t } = useSpeech()
  const { unit, cover, selected } = props
  const page = cover?.cover ?? null
  const url = useThumbnail(page)
  const { code, name } = labelOf(unit)
  return (
    <div
      id={props.id}
      data-at={props.at}
      role="option"
      aria-selected={selected}
      aria-posinset={props.at + 1}
      aria-setsize={props.of}
      className={cx(styles['cell'], selected && styles['selected'], props.active && styles['active'])}
      draggable
    >
      <div className={styles['picture']} style={{ height: PICTURE.height }}>
        {page ? (
          <Thumb url={url} colour={page.colour} size={page.size} rotation={page.rotation} fit={PICTURE} />
        ) : (
          <div className={styles['blank']} />
        )}
      </div>
      <div className={cx(styles['title'], props.places !== '' && styles['titleAlone'])} title={name}>
        {name}
      </div>
      {props.places === '' ? null : (
        <div className={styles['factPlaces']} title={props.places}>
          {props.places}
        </div>
      )}
      <div className={styles['facts']}>
        {code ? <CodeText code={code} /> : null}
        {cover ? <span>{t('browse.pages', { count: cover.count })}</span> : null}
        {cover ? <ReadMark read={cover.read} /> : null}
        {cover ? <ReviewSign state={cover.review} size={14} /> : null}
      </div>
    </div>
  )
})

/** A reference code; where room is short its beginning is left out, which its neighbours share. */
export function CodeText({ code }: { readonly code: string }): ReactNode {
  return (
    <span className={styles['codeText']} title={code}>
      <bdi dir="ltr">{code}</bdi>
    </span>
  )
}

/** By shape and name, never by colour alone. */
export function ReadMark(props: { readonly read: boolean }): ReactNode {
  const { t } = useSpeech()
  return props.read ? (
    <CircleCheck size={14} role="img" aria-label={t('browse.read')} />
  ) : (
    <Circle size={14} strokeDasharray="3 3" role="img" aria-label={t('browse.unread')} />
  )
}
