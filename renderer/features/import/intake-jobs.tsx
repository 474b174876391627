import { X } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import type { Failure } from '../../../shared/domain/job.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import type { IntakeJob } from '../../ports/intake-jobs.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Failures } from './failures.tsx'
import { captionOf } from './import-job.tsx'
import styles from './import.module.css'

/** Files of descriptions that are taken into the collection, or were since the window was opened. */
export function useIntakeJobs(collectionId: CollectionId | null): readonly IntakeJob[] {
  const { intakeJobs } = useServices()
  const all = useWatched(useMemo(() => intakeJobs.state(), [intakeJobs]))
  return all.status === 'ready' ? all.value.filter((job) => job.collectionId === collectionId) : []
}

/** The list of them. */
export function IntakeJobsSection({ jobs }: { readonly jobs: readonly IntakeJob[] }): ReactNode {
  const { t } = useSpeech()
  return (
    <section className={styles['section']} aria-label={t('intake.jobs')}>
      <h3>{t('intake.jobs')}</h3>
      <ul className={styles['jobs']}>
        {jobs.map((job) => (
          <OneJob key={job.id} job={job} />
        ))}
      </ul>
    </section>
  )
}

/** One file: how far it is, what became of it, and what stands against it. */
function OneJob({ job }: { readonly job: IntakeJob }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { intakeJobs } = useServices()
  const { id, file, state, progress } = job
  const atWork = state === 'running'
  const failures = failuresOf(job, speech)
  return (
    <li className={styles['job']}>
      <div className={styles['jobHead']}>
        <strong className={styles['label']} title={file}>
          {file}
        </strong>
        <IconButton
          name={atWork ? t('intake.job.cancel', { file }) : t('jobs.forget')}
          icon={<X size={16} />}
          onPress={() => (atWork ? intakeJobs.cancel(id) : intakeJobs.forget(id))}
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
          {outcomeOf(job, speech)} · {speech.date(job.at)}
        </div>
      )}
      {state === 'failed' ? <ErrorNote>{explain(job.error, speech)}</ErrorNote> : null}
      {failures.length > 0 ? (
        <Failures title={t('intake.problems', countsOf(job))} failures={failures} actions={null} />
      ) : null}
    </li>
  )
}

function outcomeOf({ state, report }: IntakeJob, { t }: Pick<Speech, 't'>): string {
  switch (state) {
    case 'refused':
    case 'failed':
    case 'cancelled':
      return t(`intake.job.${state}`)
    default:
      return t('intake.job.done', { added: report?.added ?? 0, changed: report?.changed ?? 0 })
  }
}

function countsOf({ report }: IntakeJob): { readonly errors: number; readonly doubts: number } {
  const problems = report?.problems ?? []
  const errors = problems.filter(({ weight }) => weight === 'error').length
  return { errors, doubts: problems.length - errors }
}

/** What is amiss, by the row, as the drawer lists it and the report copies it. */
function failuresOf({ report, file }: IntakeJob, { t }: Pick<Speech, 't'>): readonly Failure[] {
  return (report?.problems ?? []).map(({ row, column, code, message }) => ({
    file: [row === null ? file : t('intake.row', { row }), column].filter((part) => part !== '').join(' · '),
    code,
    message,
  }))
}
