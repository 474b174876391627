import { ArrowRight, X } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import type { MeasuringStatus } from '../../ports/measuring.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './import.module.css'

type Work = Exclude<MeasuringStatus, { readonly state: 'idle' }>

/** The measuring of ways of reading; null where there is none. */
export function useMeasuringJob(): Work | null {
  const { measuring } = useServices()
  const status = useWatched(useMemo(() => measuring.status(), [measuring]))
  return status.status === 'ready' && status.value.state !== 'idle' ? status.value : null
}

/** How far the measuring is, and the way to what it found. */
export function MeasuringJob({ work }: { readonly work: Work }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { measuring } = useServices()
  const [, dispatch] = useDesk()
  const { done, total } = work.progress
  const isRunning = work.state === 'running'
  return (
    <section className={styles['section']} aria-label={t('measure.job')}>
      <div className={styles['jobHead']}>
        <strong className={styles['label']}>{t('measure.job')}</strong>
        <IconButton
          name={t('measure.job.show')}
          icon={<ArrowRight size={16} />}
          onPress={() => {
            dispatch({ type: 'jobs', open: false })
            dispatch({ type: 'task', task: 'measure' })
          }}
        />
        <IconButton
          name={t(isRunning ? 'measure.job.cancel' : 'measure.job.forget')}
          icon={<X size={16} />}
          onPress={() => measuring.cancel()}
        />
      </div>
      {work.problem === undefined ? (
        <ProgressBar
          label={t(isRunning ? 'measure.reading' : 'measure.job.done')}
          fraction={total === 0 ? null : done / total}
          caption={t('measure.read-of', { done: Math.floor(done), total })}
        />
      ) : (
        <ErrorNote>{explain(work.problem, speech)}</ErrorNote>
      )}
    </section>
  )
}
