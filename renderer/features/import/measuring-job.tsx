import { ArrowRight, X } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import type { MeasuringStatus } from '../../ports/measuring.ts'
import type { Task } from '../../ports/desk.ts'
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
  const { t } = useSpeech()
  const { measuring } = useServices()
  const { done, total } = work.progress
  const isRunning = work.state === 'running'
  return (
    <MeasureJob
      name={t('measure.job')}
      step={t(isRunning ? 'measure.reading' : 'measure.job.done')}
      fraction={total === 0 ? null : done / total}
      caption={t('measure.read-of', { done: Math.floor(done), total })}
      {...(work.problem === undefined ? {} : { problem: work.problem })}
      closeName={t(isRunning ? 'measure.job.cancel' : 'measure.job.forget')}
      onClose={() => measuring.cancel()}
    />
  )
}

interface MeasureJobProps {
  readonly name: string
  readonly step: string
  /** 0 to 1; null where nobody knows. */
  readonly fraction: number | null
  readonly caption?: string
  readonly problem?: unknown
  /** The way to what comes of it; absent for the page of measurements. */
  readonly way?: { readonly task: Task; readonly name: string }
  /** A button that pauses it, or lets it go on. */
  readonly pausing?: ReactNode
  readonly closeName: string
  readonly onClose: () => void
}

/** Work whose outcome stands on a page of its own. */
export function MeasureJob({ name, step, fraction, caption, problem, ...props }: MeasureJobProps): ReactNode {
  const speech = useSpeech()
  const [, dispatch] = useDesk()
  return (
    <section className={styles['section']} aria-label={name}>
      <div className={styles['jobHead']}>
        <strong className={styles['label']}>{name}</strong>
        <IconButton
          name={props.way?.name ?? speech.t('measure.job.show')}
          icon={<ArrowRight size={16} />}
          onPress={() => {
            dispatch({ type: 'jobs', open: false })
            dispatch({ type: 'task', task: props.way?.task ?? 'measure' })
          }}
        />
        {props.pausing}
        <IconButton name={props.closeName} icon={<X size={16} />} onPress={props.onClose} />
      </div>
      {problem === undefined ? (
        <ProgressBar label={step} fraction={fraction} {...(caption === undefined ? {} : { caption })} />
      ) : (
        <ErrorNote>{explain(problem, speech)}</ErrorNote>
      )}
    </section>
  )
}
