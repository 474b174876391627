import { FileImage, Pause, Play, RotateCcw, X } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import type { Failure, ReadingRequest } from '../../../shared/domain/job.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { ReadingStatus } from '../../ports/services.ts'
import { useWatched } from '../../ports/watch.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Failures } from './failures.tsx'
import { captionOf } from './import-job.tsx'
import styles from './import.module.css'

/** The reading of pages: how far, pause and cancel, and the pages that could not be read. */
export function ReadingJob(props: { readonly status: ReadingStatus; readonly failed: readonly ReadingRequest[] }) {
  const { t } = useSpeech()
  return (
    <section className={styles['section']} aria-label={t('jobs.reading')}>
      {props.status.state === 'idle' ? null : <AtWork status={props.status} />}
      <Unread failed={props.failed} />
    </section>
  )
}

function AtWork({ status }: { readonly status: ReadingStatus }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { reading } = useServices()
  const paused = status.state === 'paused'
  return (
    <>
      <div className={styles['jobHead']}>
        <strong className={styles['label']}>{t('jobs.reading')}</strong>
        {paused ? (
          <IconButton name={t('jobs.resume')} icon={<Play size={16} />} onPress={() => reading.resume()} />
        ) : (
          <IconButton name={t('jobs.pause')} icon={<Pause size={16} />} onPress={() => reading.pause()} />
        )}
        <IconButton name={t('jobs.cancel-reading')} icon={<X size={16} />} onPress={() => void reading.cancelAll()} />
      </div>
      <ProgressBar
        label={paused ? t('jobs.paused') : t('jobs.waiting', { count: status.progress.total - status.progress.done })}
        fraction={status.progress.total === 0 ? null : status.progress.done / status.progress.total}
        caption={captionOf(status.progress, speech)}
      />
      {status.problem === undefined ? null : (
        <ErrorNote actions={<Button onPress={() => reading.resume()}>{t('jobs.try-again')}</Button>}>
          {explain(status.problem, speech)}
        </ErrorNote>
      )}
    </>
  )
}

function Unread({ failed }: { readonly failed: readonly ReadingRequest[] }): ReactNode {
  const { t } = useSpeech()
  const { jobs } = useServices().repositories
  const collectionId = failed[0]?.collectionId
  if (!collectionId) return null
  const ids = failed.map((request) => request.id)
  return (
    <Failures
      title={t('jobs.unread', { count: failed.length })}
      failures={failed.map(failureOf)}
      actions={
        <>
          <Button onPress={() => void jobs.retryFailed(collectionId)}>{t('jobs.try-again')}</Button>
          <Button onPress={() => void jobs.dropReadings(collectionId, ids)}>{t('jobs.forget')}</Button>
        </>
      }
      actionsOf={(index) => <OfUnread request={failed[index]} />}
    />
  )
}

/** Failed requests tell why; one of an older version may not. */
function failureOf({ failure, pageId }: ReadingRequest): Failure {
  return failure ?? { file: pageId, code: 'unknown', message: '' }
}

function OfUnread({ request }: { readonly request: ReadingRequest | undefined }): ReactNode {
  const { t } = useSpeech()
  const { jobs, pages } = useServices().repositories
  const [, dispatch] = useDesk()
  if (!request) return null
  const { file } = failureOf(request)
  const open = async (): Promise<void> => {
    const page = await pages.get(request.pageId)
    if (page) dispatch({ type: 'read', unitId: page.unitId, pageId: page.id })
  }
  return (
    <span className={styles['failureActions']}>
      <IconButton
        name={t('jobs.try-one-again', { file })}
        icon={<RotateCcw size={16} />}
        onPress={() => void jobs.retryFailed(request.collectionId, [request.id])}
      />
      <IconButton name={t('jobs.show-page', { file })} icon={<FileImage size={16} />} onPress={() => void open()} />
    </span>
  )
}

/** What the drawer follows of the reading. */
export function useReadingJob(collectionId: CollectionId | null) {
  const { reading, repositories } = useServices()
  const status = useWatched(useMemo(() => reading.status(), [reading]))
  const backlog = useWatched(
    useMemo(() => (collectionId ? repositories.jobs.watchBacklog(collectionId) : null), [repositories, collectionId]),
  )
  return {
    status: status.status === 'ready' ? status.value : null,
    failed: backlog.status === 'ready' ? backlog.value.failed : [],
  }
}
