import { Copy } from 'lucide-react'
import { type ReactNode } from 'react'
import { useDesk, useServices } from '../../ports/context.tsx'
import type { DuplicateSearch } from '../../ports/duplicates.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Page } from '../../ui/page.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './duplicates.module.css'
import { Review } from './review.tsx'
import { SkippedFiles } from './skipped-files.tsx'
import { useDuplicates } from './use-duplicates.ts'

/** Pages that may be one: found, looked at side by side, and decided. */
export function DuplicatesPage(): ReactNode {
  const { t } = useSpeech()
  const [, dispatch] = useDesk()
  return (
    <Page
      fill
      title={t('duplicates.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
    >
      <div className={styles['page']}>
        <Content />
        <SkippedFiles />
      </div>
    </Page>
  )
}

function Content(): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const screen = useDuplicates()
  switch (screen.kind) {
    case 'loading':
      return <div aria-busy aria-label={t('common.loading')} />
    case 'start':
      return (
        <EmptyState
          icon={<Copy size={32} strokeWidth={1.25} />}
          title={t('duplicates.title')}
          actions={<SearchButton again={false} />}
        >
          <p>{t('duplicates.about')}</p>
        </EmptyState>
      )
    case 'running':
      return <Running search={screen.search} />
    case 'error':
      return <ErrorNote actions={<SearchButton again />}>{explain(screen.error, speech)}</ErrorNote>
    case 'clean':
      return (
        <EmptyState
          icon={<Copy size={32} strokeWidth={1.25} />}
          title={t('duplicates.none.title')}
          actions={<SearchButton again />}
        >
          <p>{t('duplicates.none.text')}</p>
        </EmptyState>
      )
    case 'review':
      return <Review pairs={screen.pairs} again={<SearchButton again />} />
  }
}

function SearchButton({ again }: { readonly again: boolean }): ReactNode {
  const { t } = useSpeech()
  const { duplicates } = useServices()
  const [{ collectionId }] = useDesk()
  const search = (): void => {
    if (collectionId) void duplicates.search(collectionId)
  }
  return (
    <Button kind={again ? 'plain' : 'primary'} onPress={search}>
      {t(again ? 'duplicates.searchAgain' : 'duplicates.search')}
    </Button>
  )
}

function Running({ search }: { readonly search: Extract<DuplicateSearch, { state: 'running' }> }): ReactNode {
  const { t } = useSpeech()
  const { duplicates } = useServices()
  const { stage, done, total, found } = search
  return (
    <div className={styles['running']}>
      <ProgressBar
        label={t(`duplicates.stage.${stage}`)}
        fraction={total === 0 ? null : done / total}
        caption={t('duplicates.progress', { done, total, found })}
      />
      <Button onPress={() => duplicates.cancel()}>{t('common.cancel')}</Button>
    </div>
  )
}
