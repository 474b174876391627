import { Pause, Play } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { useServices } from '../../ports/context.tsx'
import type { FormsStatus } from '../../ports/forms.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { MeasureJob } from './measuring-job.tsx'

/** The reading of forms; null where there is none. */
export function useFormsJob(): FormsStatus | null {
  const { forms } = useServices()
  const status = useWatched(useMemo(() => forms.status(), [forms]))
  if (status.status !== 'ready') return null
  return status.value.state !== 'idle' || status.value.problem !== undefined ? status.value : null
}

/** How far it is, and how to pause or stop it: what was read stays. */
export function FormsJob({ work }: { readonly work: FormsStatus }): ReactNode {
  const { t } = useSpeech()
  const { forms } = useServices()
  const { done, total } = work.progress
  const paused = work.state === 'paused'
  return (
    <MeasureJob
      name={t('forms.reading')}
      step={paused ? t('jobs.paused') : t('forms.read.progress', { done, total })}
      {...(paused ? { caption: t('forms.read.progress', { done, total }) } : {})}
      fraction={total === 0 ? null : done / total}
      {...(work.problem === undefined ? {} : { problem: work.problem })}
      way={{ task: 'forms', name: t('forms.title') }}
      pausing={
        paused || work.problem !== undefined ? (
          <IconButton name={t('jobs.resume')} icon={<Play size={16} />} onPress={() => forms.resume()} />
        ) : (
          <IconButton name={t('jobs.pause')} icon={<Pause size={16} />} onPress={() => forms.pause()} />
        )
      }
      closeName={t('forms.job.cancel')}
      onClose={() => void forms.cancel()}
    />
  )
}
