import { History } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Page } from '../../ui/page.tsx'
import { JournalList } from './journal-list.tsx'
import styles from './journal.module.css'
import { WatchedFolders } from './watched-folders.tsx'

/** Every import of the open collection, newest first: what it did, and what can be done with it. */
export function ImportsPage(): ReactNode {
  const { t } = useSpeech()
  const [, dispatch] = useDesk()
  return (
    <Page
      fill
      title={t('imports.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
    >
      <div className={styles['journal']}>
        <WatchedFolders />
        <Journal />
      </div>
    </Page>
  )
}

function Journal(): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { imports, repositories } = useServices()
  const [{ collectionId }, dispatch] = useDesk()
  const records = useWatched(
    useMemo(() => (collectionId ? repositories.jobs.watchImports(collectionId) : null), [repositories, collectionId]),
  )
  const active = useWatched(useMemo(() => imports.active(), [imports]))
  if (records.status === 'error') return <ErrorNote>{explain(records.error, speech)}</ErrorNote>
  if (records.status === 'loading' || active.status !== 'ready') return null
  if (records.value.length > 0) return <JournalList records={records.value} active={active.value} />
  return (
    <div className={styles['nothing']}>
      <EmptyState
        icon={<History size={32} strokeWidth={1.25} />}
        title={t('imports.empty.title')}
        actions={
          <Button kind="primary" onPress={() => dispatch({ type: 'task', task: 'import' })}>
            {t('imports.import')}
          </Button>
        }
      >
        <p>{t('imports.empty.text')}</p>
      </EmptyState>
    </div>
  )
}
