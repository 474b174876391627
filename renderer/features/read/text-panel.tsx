import { FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import { explain, explainCode } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import type { MachineState, TextState } from './reader-state.ts'
import styles from './text.module.css'

export interface TextPanelProps {
  readonly state: TextState
  readonly machine: MachineState
  readonly onRead: () => void
  readonly onResume: () => void
  readonly onType: () => void
  /** Chooses how the page is to be read again. */
  readonly onReadAgain: () => void
  /** Draws a line where it stands on the picture. */
  readonly onDrawLine: () => void
  /** The sheet, where there is a text. */
  readonly children: ReactNode
  /** What is shown in its place; null for the sheet itself. */
  readonly instead: ReactNode
}

/** The text, or what stands in its place and what to do about it. */
export function TextPanel(props: TextPanelProps): ReactNode {
  const speech = useSpeech()
  const { state, machine } = props
  if (state.status === 'loading') return <TextShape />
  if (state.status === 'error') return <ErrorNote>{explain(state.error, speech)}</ErrorNote>
  if (state.status === 'ready') {
    return (
      <>
        {machine.at === 'rest' ? null : <MachineNote {...props} />}
        {props.instead ?? props.children}
      </>
    )
  }
  return (
    <div className={styles['instead']}>
      {machine.at === 'rest' ? <NothingYet {...props} empty={state.status === 'empty'} /> : <MachineNote {...props} />}
    </div>
  )
}

function NothingYet(props: TextPanelProps & { readonly empty: boolean }): ReactNode {
  const { t } = useSpeech()
  return (
    <EmptyState
      title={t(props.empty ? 'reader.no-text' : 'reader.unread')}
      icon={<FileText size={16} />}
      actions={
        <>
          {props.empty ? (
            <>
              <Button kind="primary" onPress={props.onReadAgain}>
                {t('reader.read-again')}
              </Button>
              <Button onPress={props.onDrawLine}>{t('lines.draw-here')}</Button>
            </>
          ) : (
            <Button kind="primary" onPress={props.onRead}>
              {t('reader.read-now')}
            </Button>
          )}
          <Button onPress={props.onType}>{t('reader.type')}</Button>
        </>
      }
    >
      <p>{t(props.empty ? 'reader.no-text-next' : 'reader.unread-next')}</p>
    </EmptyState>
  )
}

/** How far the machine is with the page. */
function MachineNote(props: TextPanelProps): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { machine } = props
  switch (machine.at) {
    case 'rest':
      return null
    case 'work':
      return (
        <ProgressBar
          className={styles['machine']}
          label={t('reader.working')}
          fraction={machine.fraction}
          caption={t('reader.share', { share: machine.fraction })}
        />
      )
    case 'waiting':
      return (
        <div className={styles['machine']} role="status">
          <strong>{t('reader.waiting')}</strong>
          <p>{machine.paused ? t('reader.paused') : t('reader.waiting-behind', { count: machine.before })}</p>
          {machine.paused ? <Button onPress={props.onResume}>{t('reader.resume')}</Button> : null}
          {machine.before > 0 ? <Button onPress={props.onRead}>{t('reader.first')}</Button> : null}
        </div>
      )
    case 'failed': {
      const { failure } = machine.request
      return (
        <ErrorNote
          className={styles['machine']}
          actions={
            <>
              <Button onPress={props.onRead}>{t('reader.try-again')}</Button>
              {props.state.status === 'ready' ? null : <Button onPress={props.onType}>{t('reader.type')}</Button>}
            </>
          }
        >
          <strong>{t('reader.failed')}</strong>
          <p>{explainCode(failure?.code ?? 'unknown', failure?.message ?? '', speech)}</p>
        </ErrorNote>
      )
    }
  }
}

/** Lines in the shape of a text, until it is there. */
function TextShape(): ReactNode {
  const { t } = useSpeech()
  return (
    <div className={styles['shape']} role="status" aria-label={t('common.loading')}>
      {[92, 96, 88, 94, 60].map((width, index) => (
        <span key={index} style={{ width: `${width}%` }} />
      ))}
    </div>
  )
}
