import { ArrowRight, Pause, Play, X } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { useDesk, useServices } from '../../ports/context.tsx'
import type { DuplicateSearch } from '../../ports/duplicates.ts'
import { explain } from '../../ports/explain.ts'
import type { FixityStatus } from '../../ports/fixity.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './import.module.css'
import { captionOf } from './import-job.tsx'

/** What the drawer follows of the check of originals and of the search for duplicates; null where nothing is to be told. */
export function useSearchJobs(): {
  readonly check: Exclude<FixityStatus, { readonly state: 'idle' }> | { readonly problem: unknown } | null
  readonly search: Extract<DuplicateSearch, { readonly state: 'running' | 'failed' }> | null
} {
  const { fixity, duplicates } = useServices()
  const checking = useWatched(useMemo(() => fixity.status(), [fixity]))
  const searching = useWatched(useMemo(() => duplicates.status(), [duplicates]))
  const check = checking.status === 'ready' ? checking.value : { state: 'idle' as const }
  const search = searching.status === 'ready' ? searching.value : null
  return {
    check: check.state !== 'idle' ? check : check.problem === undefined ? null : { problem: check.problem },
    search: search?.state === 'running' || search?.state === 'failed' ? search : null,
  }
}

/** The check of the originals: how far, pause and cancel. What it finds is told on its own page. */
export function FixityJob({ check }: { readonly check: NonNullable<ReturnType<typeof useSearchJobs>['check']> }) {
  const speech = useSpeech()
  const { t, bytes } = speech
  const { fixity } = useServices()
  return (
    <section className={styles['section']} aria-label={t('integrity.title')}>
      <div className={styles['jobHead']}>
        <strong className={styles['label']}>{t('integrity.title')}</strong>
        <OpenPage task="integrity" />
        {'problem' in check ? null : check.state === 'paused' ? (
          <IconButton name={t('integrity.goOn')} icon={<Play size={16} />} onPress={() => void fixity.start()} />
        ) : (
          <IconButton name={t('integrity.pause')} icon={<Pause size={16} />} onPress={() => void fixity.pause()} />
        )}
        {'problem' in check ? null : (
          <IconButton name={t('jobs.cancel-check')} icon={<X size={16} />} onPress={() => void fixity.cancel()} />
        )}
      </div>
      {'problem' in check ? (
        <ErrorNote actions={<Button onPress={() => void fixity.start()}>{t('integrity.goOn')}</Button>}>
          {explain(check.problem, speech)}
        </ErrorNote>
      ) : (
        <ProgressBar
          label={t(`integrity.${check.state}`)}
          fraction={check.check.total === 0 ? null : check.check.done / check.check.total}
          caption={`${captionOf(progressOf(check), speech)} · ${bytes(check.check.bytes)}`}
        />
      )}
    </section>
  )
}

function progressOf(status: Exclude<FixityStatus, { readonly state: 'idle' }>) {
  const { done, total } = status.check
  return { done, total, ...(status.state === 'running' && status.left !== undefined ? { left: status.left } : {}) }
}

/** The search for duplicates: how far, and cancel; what was learnt stays, so that another search is shorter. */
export function DuplicatesJob({
  search,
}: {
  readonly search: NonNullable<ReturnType<typeof useSearchJobs>['search']>
}) {
  const speech = useSpeech()
  const { t } = speech
  const { duplicates } = useServices()
  const again = (): void => void duplicates.search(search.collectionId)
  return (
    <section className={styles['section']} aria-label={t('duplicates.title')}>
      <div className={styles['jobHead']}>
        <strong className={styles['label']}>{t('duplicates.title')}</strong>
        <OpenPage task="duplicates" />
        {search.state === 'running' ? (
          <IconButton name={t('jobs.cancel-search')} icon={<X size={16} />} onPress={() => duplicates.cancel()} />
        ) : null}
      </div>
      {search.state === 'running' ? (
        <ProgressBar
          label={t(`duplicates.stage.${search.stage}`)}
          fraction={search.total === 0 ? null : search.done / search.total}
          caption={captionOf(search, speech)}
        />
      ) : (
        <ErrorNote actions={<Button onPress={again}>{t('duplicates.searchAgain')}</Button>}>
          {explain(search.error, speech)}
        </ErrorNote>
      )}
    </section>
  )
}

/** Leads to the page that tells the rest. */
function OpenPage({ task }: { readonly task: 'integrity' | 'duplicates' }): ReactNode {
  const { t } = useSpeech()
  const [, dispatch] = useDesk()
  return (
    <IconButton
      name={t(`jobs.open-${task}`)}
      icon={<ArrowRight size={16} />}
      onPress={() => {
        dispatch({ type: 'jobs', open: false })
        dispatch({ type: 'task', task })
      }}
    />
  )
}
