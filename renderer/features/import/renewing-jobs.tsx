import { Pause, Play, X } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { Renewal } from '../../ports/renewing.ts'
import { useWatched } from '../../ports/watch.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { captionOf } from './import-job.tsx'
import styles from './import.module.css'

/** Texts that are being made findable by new rules, or were paused at it; those that were cancelled are told with the rules. */
export function useRenewingJobs(): readonly Renewal[] {
  const { renewing } = useServices()
  const all = useWatched(useMemo(() => renewing.state(), [renewing]))
  return all.status === 'ready' ? all.value.filter(({ state }) => state !== 'cancelled') : []
}

/** The texts of one collection being made findable by its new rules: how far, pause and cancel. */
export function RenewingJob({ renewal }: { readonly renewal: Renewal }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { renewing, repositories } = useServices()
  const { collectionId: id, state, done, total, left, problem } = renewal
  const collections = useWatched(useMemo(() => repositories.collections.watchAll(), [repositories]))
  const name = collections.status === 'ready' ? collections.value.find((each) => each.id === id)?.name : undefined
  const title = t('jobs.renew-texts', { name: name ?? '' })
  return (
    <section className={styles['section']} aria-label={title}>
      <div className={styles['jobHead']}>
        <strong className={styles['label']}>{title}</strong>
        {state === 'running' ? (
          <IconButton name={t('jobs.pause')} icon={<Pause size={16} />} onPress={() => renewing.pause(id)} />
        ) : (
          <IconButton name={t('jobs.resume')} icon={<Play size={16} />} onPress={() => renewing.resume(id)} />
        )}
        <IconButton
          name={t('jobs.cancel-renewing', { name: name ?? '' })}
          icon={<X size={16} />}
          onPress={() => renewing.cancel(id)}
        />
      </div>
      <ProgressBar
        label={t(state === 'running' ? 'normal.renewing' : 'normal.renewing.paused')}
        fraction={total === 0 ? null : done / total}
        caption={captionOf({ done, total, ...(left === undefined || state !== 'running' ? {} : { left }) }, speech)}
      />
      {problem === undefined ? null : <ErrorNote>{explain(problem, speech)}</ErrorNote>}
    </section>
  )
}
