import { Pause, Play, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { AdjustManyStatus } from '../../ports/services.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { captionOf } from './import-job.tsx'
import styles from './import.module.css'

/** The looking through many pages for what can be adjusted: how far, pause and cancel, and the way to what was found. */
export function AdjustingJob({ work }: { readonly work: AdjustManyStatus }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { adjustMany } = useServices()
  const [, dispatch] = useDesk()
  const { state, done, left } = work
  const total = work.pages.length
  return (
    <section className={styles['section']} aria-label={t('adjust.title')}>
      <div className={styles['jobHead']}>
        <strong className={styles['label']}>{t('adjust.title')}</strong>
        {state === 'running' ? (
          <IconButton name={t('jobs.pause')} icon={<Pause size={16} />} onPress={() => adjustMany.pause()} />
        ) : null}
        {state === 'paused' ? (
          <IconButton name={t('jobs.resume')} icon={<Play size={16} />} onPress={() => adjustMany.resume()} />
        ) : null}
        <IconButton name={t('adjust.bulk.forget')} icon={<X size={16} />} onPress={() => adjustMany.forget()} />
      </div>
      <ProgressBar
        label={t(`adjust.bulk.${state === 'done' ? 'waiting' : state === 'paused' ? 'paused' : 'running'}`)}
        fraction={done / total}
        caption={captionOf({ done, total, ...(left === undefined || state !== 'running' ? {} : { left }) }, speech)}
      />
      {work.problem === undefined ? null : <ErrorNote>{explain(work.problem, speech)}</ErrorNote>}
      {state === 'done' ? (
        <div className={styles['buttons']}>
          <Button
            onPress={() => {
              dispatch({ type: 'jobs', open: false })
              dispatch({ type: 'task', task: 'adjust' })
            }}
          >
            {t('adjust.bulk.look-at')}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
