import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Page } from '../../../shared/domain/page.ts'
import { leafLabel } from '../../ports/leaf-label.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { PageInUnit } from './reader-state.ts'
import styles from './reader.module.css'

/** Where one is, and the way on and back. */
export function ReaderHead(props: {
  readonly name: string
  readonly shown: PageInUnit
  readonly onGo: (page: Page) => void
  readonly onClose: () => void
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { shown, onGo } = props
  const { leaf } = shown.page
  const to = (page: Page | null) => () => {
    if (page) onGo(page)
  }
  return (
    <header className={styles['head']}>
      <IconButton name={t('reader.back')} keys="Esc" icon={<ArrowLeft size={16} />} onPress={props.onClose} />
      <h2 className={styles['name']} title={shown.page.path}>
        {props.name}
      </h2>
      <IconButton
        name={t('reader.previous')}
        keys="Alt+PageUp"
        icon={<ChevronLeft size={16} />}
        disabled={!shown.previous}
        onPress={to(shown.previous)}
      />
      <span className={styles['place']}>
        {leaf ? `${leafLabel(leaf, speech)} · ` : ''}
        {t('reader.page-of', { page: shown.index + 1, count: shown.count })}
      </span>
      <IconButton
        name={t('reader.next')}
        keys="Alt+PageDown"
        icon={<ChevronRight size={16} />}
        disabled={!shown.next}
        onPress={to(shown.next)}
      />
    </header>
  )
}
