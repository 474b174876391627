import { useMemo, type ReactNode } from 'react'
import { useServices } from '../../ports/context.tsx'
import type { ImprovingStatus } from '../../ports/improving.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { MeasureJob } from './measuring-job.tsx'

type Work = Exclude<ImprovingStatus, { readonly state: 'idle' }>

/** The teaching of a recogniser; null where there is none. */
export function useImprovingJob(): Work | null {
  const { improving } = useServices()
  const status = useWatched(useMemo(() => improving.status(), [improving]))
  return status.status === 'ready' && status.value.state !== 'idle' ? status.value : null
}

/** How far it is, and the way to what came of it. */
export function ImprovingJob({ work }: { readonly work: Work }): ReactNode {
  const { t } = useSpeech()
  const { improving } = useServices()
  const isRunning = work.state === 'running'
  const { done, total } = isRunning ? work.progress : { done: 1, total: 1 }
  return (
    <MeasureJob
      name={t('improve.job')}
      step={isRunning ? t(`improve.${work.step}`) : t('improve.job.done')}
      fraction={total === 0 ? null : done / total}
      {...(work.state === 'failed' ? { problem: work.problem } : {})}
      closeName={t(isRunning ? 'improve.job.cancel' : 'measure.job.forget')}
      onClose={() => improving.cancel()}
    />
  )
}
