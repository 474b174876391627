import type { ReactNode } from 'react'
import { failureLabel } from '../../../shared/domain/job.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import type { MeasuringStatus } from '../../ports/measuring.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './measure.module.css'

/** How the measuring goes, and what could not be read. */
export function Measuring({ status }: { readonly status: MeasuringStatus }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { measuring } = useServices()
  if (status.state === 'idle') return null
  const { done, total } = status.progress
  return (
    <>
      {status.state === 'running' ? (
        <div className={styles['going']}>
          <ProgressBar
            className={styles['progress']}
            label={t('measure.reading')}
            fraction={total === 0 ? null : done / total}
            caption={t('measure.read-of', { done: Math.floor(done), total })}
          />
          <Button onPress={() => measuring.cancel()}>{t('common.cancel')}</Button>
        </div>
      ) : null}
      {status.state === 'done' && total === 0 ? <ErrorNote kind="doubt">{t('measure.no-text')}</ErrorNote> : null}
      {status.problem === undefined ? null : <ErrorNote>{explain(status.problem, speech)}</ErrorNote>}
      {status.failures.map((failure, index) => (
        <ErrorNote key={index}>
          {failureLabel(failure)}: {explain(failure, speech)}
        </ErrorNote>
      ))}
    </>
  )
}
