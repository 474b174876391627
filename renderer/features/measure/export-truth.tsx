import { FolderOutput } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { Progress } from '../../ports/services.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './measure.module.css'

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly files: number }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Gives the ground truth out as engines are trained with it: lines as pictures and texts, pages as PAGE. */
export function ExportTruth({ collectionId }: { readonly collectionId: CollectionId }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { measuring } = useServices()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const work = useRef<AbortController | null>(null)
  useEffect(() => () => work.current?.abort(), [])
  const run = (): void => {
    const stop = new AbortController()
    work.current = stop
    const put = (next: State): void => {
      if (!stop.signal.aborted) setState(next)
    }
    put({ kind: 'running', progress: { done: 0, total: 0 } })
    const onProgress = (progress: Progress): void => put({ kind: 'running', progress })
    measuring.exportTruth(collectionId, t('measure.truth.folder'), { signal: stop.signal, onProgress }).then(
      (paths) => put(paths ? { kind: 'done', files: paths.length } : { kind: 'idle' }),
      (error: unknown) => put({ kind: 'failed', error }),
    )
  }
  const cancel = (): void => {
    work.current?.abort()
    setState({ kind: 'idle' })
  }
  return (
    <section className={styles['ways']} aria-label={t('measure.export')}>
      <h2>{t('measure.export')}</h2>
      <p>{t('measure.export.text')}</p>
      <div className={styles['going']}>
        <Button icon={<FolderOutput size={16} aria-hidden />} busy={state.kind === 'running'} onPress={run}>
          {t('measure.export.run')}
        </Button>
        {state.kind === 'running' ? <Button onPress={cancel}>{t('common.cancel')}</Button> : null}
        <span role="status">{state.kind === 'done' ? t('measure.export.done', { files: state.files }) : null}</span>
      </div>
      {state.kind === 'running' ? (
        <ProgressBar
          className={styles['progress']}
          label={t('measure.export.running')}
          fraction={state.progress.total === 0 ? null : state.progress.done / state.progress.total}
        />
      ) : null}
      {state.kind === 'failed' ? <ErrorNote>{explain(state.error, speech)}</ErrorNote> : null}
    </section>
  )
}
