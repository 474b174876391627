import { X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { JobId } from '../../../shared/domain/ids.ts'
import type { ImportRecord } from '../../../shared/domain/job.ts'
import type { SourceSet } from '../../../shared/platform/platform.ts'
import { useServices } from '../../ports/context.tsx'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import type { Progress } from '../../ports/services.ts'
import { explainCode } from '../../ports/explain.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Failures } from './failures.tsx'
import styles from './import.module.css'
import { failuresOf, importView, minutesLeft } from './jobs-screen.ts'

/** One import: what, how far, how long, what failed, and what can be done about it. */
export function ImportJob(props: {
  readonly record: ImportRecord
  readonly active: ReadonlyMap<JobId, Progress>
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { imports } = useServices()
  const { record } = props
  const view = importView(record, props.active)
  const atWork = 'progress' in view
  const { stop, files } = failuresOf(record)
  const isGone = stop?.code === 'missing-folder'
  const label = t(view.status === 'stopped' || isGone ? 'jobs.go-on' : 'jobs.try-again')
  const again = <GoOn record={record} label={label} sourceIsGone={isGone} />
  return (
    <li className={styles['job']}>
      <div className={styles['jobHead']}>
        <strong className={styles['label']} title={record.label}>
          {record.label}
        </strong>
        {atWork ? (
          <IconButton
            name={t('jobs.cancel-import', { name: record.label })}
            icon={<X size={16} />}
            onPress={() => imports.cancel(record.id)}
          />
        ) : null}
      </div>
      {atWork ? (
        <ProgressBar
          label={t(`jobs.state.${view.status}`)}
          fraction={view.status === 'listing' ? null : view.progress.done / view.progress.total}
          caption={captionOf(view.progress, speech)}
        />
      ) : (
        <div className={styles['soft']}>
          {t(`jobs.state.${view.status}`)} · {t('common.pages', { count: record.pagesAdded })} ·{' '}
          {speech.date(record.finishedAt ?? record.startedAt)}
        </div>
      )}
      {view.status === 'stopped' ? <div className={styles['buttons']}>{again}</div> : null}
      {stop ? <ErrorNote actions={again}>{explainCode(stop.code, stop.message, speech)}</ErrorNote> : null}
      {files.length > 0 ? (
        <Failures
          title={t('jobs.failures', { count: files.length })}
          failures={files}
          actions={atWork || stop || view.status === 'stopped' ? null : again}
        />
      ) : null}
      <Duplicates record={record} />
    </li>
  )
}

/** '34 of 120 · 6 minutes left'. */
export function captionOf(progress: Progress, { t }: Speech): string {
  if (progress.total === 0) return ''
  const { pages } = progress
  const files = t('jobs.done-of', { done: Math.floor(progress.done), total: progress.total })
  const far = pages ? `${files} · ${t('jobs.page-of', { page: pages.done, total: pages.total })}` : files
  if (progress.left === undefined) return far
  const minutes = minutesLeft(progress.left)
  return `${far} · ${minutes === null ? t('jobs.left-seconds') : t('jobs.left-minutes', { count: minutes })}`
}

/**
 * Goes on by itself where the shell can open the source again; else the user chooses it once more, and so where it is
 * not where it was.
 */
export function GoOn(props: {
  readonly record: ImportRecord
  readonly label: string
  readonly sourceIsGone?: boolean
}): ReactNode {
  const { t } = useSpeech()
  const { imports, platform } = useServices()
  const [busy, setBusy] = useState(false)
  const { id, sourceToken } = props.record
  const goOn = async (source?: SourceSet | null): Promise<void> => {
    if (source === null) return
    setBusy(true)
    try {
      await imports.resume(id, source)
    } finally {
      setBusy(false)
    }
  }
  const reopens = platform.can.reopenSources && sourceToken !== undefined
  return (
    <>
      {reopens ? (
        <Button busy={busy} onPress={() => void goOn()}>
          {props.label}
        </Button>
      ) : null}
      {!reopens || props.sourceIsGone ? (
        <>
          <Button busy={busy} onPress={() => void platform.pickFolder().then(goOn)}>
            {t('jobs.choose-folder-again')}
          </Button>
          <Button busy={busy} onPress={() => void platform.pickFiles().then(goOn)}>
            {t('jobs.choose-files-again')}
          </Button>
        </>
      ) : null}
    </>
  )
}

/** Files that were here already, folded away. */
export function Duplicates({ record }: { readonly record: ImportRecord }): ReactNode {
  const { t } = useSpeech()
  if (record.duplicates.length === 0) return null
  return (
    <details className={styles['duplicates']}>
      <summary>{t('jobs.duplicates', { count: record.duplicates.length })}</summary>
      <ul
        className={styles['failures']}
        tabIndex={0}
        aria-label={t('jobs.duplicates', { count: record.duplicates.length })}
      >
        {record.duplicates.map(({ file, first }) => (
          <li key={file}>{t('jobs.same-as', { file, first })}</li>
        ))}
      </ul>
    </details>
  )
}
