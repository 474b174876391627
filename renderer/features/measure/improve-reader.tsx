import { GraduationCap } from 'lucide-react'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import { failureLabel } from '../../../shared/domain/job.ts'
import { LEAST_TO_LEARN } from '../../../shared/domain/line-model-card.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import type { ImprovingStatus } from '../../ports/improving.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './measure.module.css'
import { useRateFormat } from './rates-table.tsx'

/** Lets the recogniser of lines learn from what people corrected here. */
export function ImproveReader({ collectionId }: { readonly collectionId: CollectionId }): ReactNode {
  const { t } = useSpeech()
  const { improving } = useServices()
  const watched = useWatched(useMemo(() => improving.status(), [improving]))
  const status: ImprovingStatus = watched.status === 'ready' ? watched.value : { state: 'idle' }
  const count = useCount(collectionId)
  const isRunning = status.state === 'running'
  const canBegin = typeof count === 'number' && count >= LEAST_TO_LEARN
  return (
    <section className={styles['ways']} aria-label={t('improve.title')}>
      <h2>{t('improve.title')}</h2>
      <p className={styles['about']}>{t('improve.text')}</p>
      {count === undefined ? null : (
        <p className={styles['about']}>
          {count === null ? t('improve.none') : t('improve.count', { count })}{' '}
          {count !== null && !canBegin ? t('improve.few', { least: LEAST_TO_LEARN }) : null}
        </p>
      )}
      <div className={styles['going']}>
        <Button
          icon={<GraduationCap size={16} aria-hidden />}
          busy={isRunning}
          disabled={!canBegin}
          onPress={() => improving.begin(collectionId)}
        >
          {t('improve.begin')}
        </Button>
        {isRunning ? <Button onPress={() => improving.cancel()}>{t('common.cancel')}</Button> : null}
      </div>
      <Improving status={status} />
    </section>
  )
}

/** Lines that could be learned; null where nothing could learn them, undefined while they are counted. */
function useCount(collectionId: CollectionId): number | null | undefined {
  const { improving } = useServices()
  const [count, setCount] = useState<number | null>()
  useEffect(() => {
    const stop = new AbortController()
    improving.count(collectionId, stop.signal).then(
      (found) => stop.signal.aborted || setCount(found),
      (error: unknown) => stop.signal.aborted || console.warn('lines to learn from could not be counted', error), // beginning tells why
    )
    return () => stop.abort()
  }, [improving, collectionId])
  return count
}

/** How far it is, and what came of it. */
function Improving({ status }: { readonly status: ImprovingStatus }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const rate = useRateFormat()
  if (status.state === 'idle') return null
  if (status.state === 'failed') return <ErrorNote>{explain(status.problem, speech)}</ErrorNote>
  if (status.state === 'running') {
    const { step, progress } = status
    return (
      <ProgressBar
        className={styles['progress']}
        label={t(`improve.${step}`)}
        fraction={progress.total === 0 ? null : progress.done / progress.total}
        {...(step === 'looking'
          ? { caption: t('measure.read-of', { done: progress.done, total: progress.total }) }
          : {})}
      />
    )
  }
  const { isBetter, improvement, failures } = status
  const { lines, judged, before, after } = improvement
  return (
    <>
      <p role="status" className={styles['about']}>
        {t(isBetter ? 'improve.better' : 'improve.same', { lines, judged, before: rate(before), after: rate(after) })}
      </p>
      {failures.map((failure, index) => (
        <ErrorNote key={index}>
          {failureLabel(failure)}: {explain(failure, speech)}
        </ErrorNote>
      ))}
    </>
  )
}
