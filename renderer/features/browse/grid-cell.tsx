import { Circle, CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Unit } from '../../../shared/domain/unit.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useThumbnail } from '../../ports/thumbnails.ts'
import { Thumb } from '../../ui/thumb.tsx'
import styles from './browse.module.css'
import { labelOf } from './tree.ts'
import type { Cover } from './use-covers.ts'

/** One item: its first page, its name, its code, how many pages, and whether it has been read. */
export function GridCell(props: { readonly unit: Unit; readonly cover: Cover | undefined }): ReactNode {
  const { t } = useSpeech()
  const { cover } = props
  const page = cover?.cover ?? null
  const url = useThumbnail(page)
  const { code, name } = labelOf(props.unit)
  return (
    <>
      <div className={styles['picture']}>
        {page ? (
          <Thumb
            url={url}
            colour={page.colour}
            size={page.size}
            rotation={page.rotation}
            fit={{ width: 144, height: 164 }}
          />
        ) : (
          <div className={styles['blank']} />
        )}
      </div>
      <div className={styles['title']} title={name}>
        {name}
      </div>
      <div className={styles['facts']}>
        {code ? <span>{code}</span> : null}
        {cover ? <span>{t('common.pages', { count: cover.count })}</span> : null}
        {cover ? <ReadMark read={cover.read} /> : null}
      </div>
    </>
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
