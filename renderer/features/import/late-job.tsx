import type { ReactNode } from 'react'
import type { LateWork } from '../../../shared/domain/repositories.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { captionOf } from './import-job.tsx'
import styles from './import.module.css'

/** How far it is. There is nothing to cancel, as it only ends what is done already. */
export function LateJob({ work }: { readonly work: LateWork }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { repositories } = useServices()
  const { done, total, problem } = work
  return (
    <section className={styles['section']} aria-label={t('jobs.late')}>
      <div className={styles['jobHead']}>
        <strong className={styles['label']}>{t('jobs.late')}</strong>
      </div>
      {problem === undefined ? (
        <>
          <ProgressBar
            label={t('jobs.late.words')}
            fraction={total === 0 ? null : done / total}
            caption={captionOf({ done, total }, speech)}
          />
          <p className={styles['soft']}>{t('jobs.late.state')}</p>
        </>
      ) : (
        <ErrorNote actions={<Button onPress={() => void repositories.late.catchUp()}>{t('jobs.try-again')}</Button>}>
          {t('jobs.late.failed', { reason: explain(problem, speech) })}
        </ErrorNote>
      )}
    </section>
  )
}
