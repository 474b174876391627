import { FileInput, X } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import type { Failure, IntakeRecord } from '../../../shared/domain/job.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explainCode } from '../../ports/explain.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import type { Progress } from '../../ports/services.ts'
import { useWatched } from '../../ports/watch.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Failures } from './failures.tsx'
import { captionOf } from './import-job.tsx'
import styles from './import.module.css'

/** Files of descriptions that are taken into the collection, or were, newest first. */
export function useIntakeJobs(collectionId: CollectionId | null): readonly IntakeRecord[] {
  const { repositories } = useServices()
  const all = useWatched(
    useMemo(() => (collectionId ? repositories.jobs.watchIntakes(collectionId) : null), [repositories, collectionId]),
  )
  return all.status === 'ready' ? all.value : []
}

/** The list of them. */
export function IntakeJobsSection({ jobs }: { readonly jobs: readonly IntakeRecord[] }): ReactNode {
  const { t } = useSpeech()
  const { intakeJobs } = useServices()
  const active = useWatched(useMemo(() => intakeJobs.active(), [intakeJobs]))
  return (
    <section className={styles['section']} aria-label={t('intake.jobs')}>
      <h3>{t('intake.jobs')}</h3>
      <ul className={styles['jobs']}>
        {jobs.map((job) => (
          <OneJob
            key={job.id}
            job={job}
            progress={
              active.status === 'ready' && active.value.has(job.id) ? (active.value.get(job.id) ?? null) : 'none'
            }
          />
        ))}
      </ul>
    </section>
  )
}

/** One file: how far it is, what became of it, and what stands against it. */
function OneJob(props: { readonly job: IntakeRecord; readonly progress: Progress | null | 'none' }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { intakeJobs } = useServices()
  const { job, progress } = props
  const { id, file, state, failure, errors, doubts } = job
  const atWork = progress !== 'none'
  const notes = notesOf(job, speech)
  return (
    <li className={styles['job']}>
      <div className={styles['jobHead']}>
        <strong className={styles['label']} title={file}>
          {file}
        </strong>
        <IconButton
          name={atWork ? t('intake.job.cancel', { file }) : t('jobs.forget')}
          icon={<X size={16} />}
          onPress={() => (atWork ? intakeJobs.cancel(id) : void intakeJobs.forget(id))}
        />
      </div>
      {atWork ? (
        <ProgressBar
          label={t('jobs.state.running')}
          fraction={progress && progress.total > 0 ? progress.done / progress.total : null}
          caption={progress ? captionOf(progress, speech) : ''}
        />
      ) : (
        <div className={styles['soft']} role="status">
          {outcomeOf(job, speech)} · {speech.date(job.finishedAt ?? job.startedAt)}
        </div>
      )}
      {!atWork && (state === 'stopped' || state === 'running') ? <ChooseAgain /> : null}
      {failure ? <ErrorNote>{explainCode(failure.code, failure.message, speech)}</ErrorNote> : null}
      {!atWork && notes.length > 0 ? (
        <Failures title={t('intake.problems', { errors, doubts })} failures={notes} actions={null} />
      ) : null}
    </li>
  )
}

/** The file itself is not kept: it is chosen anew. */
function ChooseAgain(): ReactNode {
  const { t } = useSpeech()
  const [, dispatch] = useDesk()
  const choose = (): void => {
    dispatch({ type: 'jobs', open: false })
    dispatch({ type: 'task', task: 'intake' })
  }
  return (
    <div className={styles['buttons']}>
      <Button icon={<FileInput size={16} aria-hidden />} onPress={choose}>
        {t('intake.job.choose-again')}
      </Button>
    </div>
  )
}

/** Of a file that is not at work. */
function outcomeOf({ state, rows, added, changed }: IntakeRecord, { t }: Pick<Speech, 't'>): string {
  switch (state) {
    case 'done':
      return t('intake.job.done', { added, changed })
    case 'running':
    case 'stopped':
      return t('intake.job.stopped', { rows })
    case 'unwritten':
      return t('intake.job.unwritten', { rows })
    default:
      return t(`intake.job.${state}`)
  }
}

/** What is amiss, by the row, as the drawer lists it and the report copies it. */
function notesOf({ notes, file }: IntakeRecord, { t }: Pick<Speech, 't'>): readonly Failure[] {
  return notes.map(({ row, title, column, code, message }) => ({
    file: [row === null ? file : (title ?? t('intake.row', { row })), column].filter((part) => part !== '').join(' · '),
    code,
    message,
  }))
}
