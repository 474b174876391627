import { X } from 'lucide-react'
import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react'
import type { MessageKey } from '../../../shared/messages/index.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './frame.module.css'

/** What is told instead of an error: nothing went wrong, and there is nothing to report. */
export class SaidInstead {
  readonly key: MessageKey
  constructor(key: MessageKey) {
    this.key = key
  }
  toString(): string {
    return this.key
  }
}

interface Notice {
  readonly id: number
  readonly error: unknown
}

const TellContext = createContext<(error: unknown) => void>(() => undefined)

/** How many are shown at once; older ones make room. */
const SHOWN = 3

/** Browsers report it where an observer changes what it observes; nothing is wrong. */
const HARMLESS = 'ResizeObserver loop'

/** Shows quietly what nobody caught: above the status bar, until it is closed. */
export function Notices(props: { readonly children: ReactNode }): ReactNode {
  const [notices, setNotices] = useState<readonly Notice[]>([])
  const tell = useCallback((error: unknown) => {
    if (!(error instanceof SaidInstead)) console.error(error)
    setNotices((before) =>
      before.some((notice) => String(notice.error) === String(error))
        ? before
        : [...before, { id: (before.at(-1)?.id ?? 0) + 1, error }].slice(-SHOWN),
    )
  }, [])
  useUncaught(tell)
  const close = (id: number): void => setNotices(notices.filter((notice) => notice.id !== id))
  return (
    <TellContext value={tell}>
      {props.children}
      <div className={styles['notices']}>
        {notices.map((notice) => (
          <NoticeNote key={notice.id} error={notice.error} onClose={() => close(notice.id)} />
        ))}
      </div>
    </TellContext>
  )
}

/** Tells the user of an error that stopped an action. */
export function useTell(): (error: unknown) => void {
  return use(TellContext)
}

function useUncaught(tell: (error: unknown) => void): void {
  useEffect(() => {
    const onError = (event: ErrorEvent): void => {
      if (!event.message.startsWith(HARMLESS)) tell(event.error ?? event.message)
    }
    const onRejection = (event: PromiseRejectionEvent): void => {
      const cancelled = event.reason instanceof DOMException && event.reason.name === 'AbortError'
      if (!cancelled) tell(event.reason)
    }
    window.addEventListener('error', onError)
    window.addEventListener('unhandledrejection', onRejection)
    return () => {
      window.removeEventListener('error', onError)
      window.removeEventListener('unhandledrejection', onRejection)
    }
  }, [tell])
}

function NoticeNote(props: { readonly error: unknown; readonly onClose: () => void }): ReactNode {
  const speech = useSpeech()
  return (
    <div className={styles['notice']}>
      {props.error instanceof SaidInstead ? (
        <ErrorNote kind="doubt">{speech.t(props.error.key)}</ErrorNote>
      ) : (
        <ErrorNote actions={<CopyReport error={props.error} />}>{explain(props.error, speech)}</ErrorNote>
      )}
      <IconButton
        className={styles['noticeClose']}
        name={speech.t('common.close')}
        icon={<X size={16} />}
        onPress={props.onClose}
      />
    </div>
  )
}

/** Puts what a developer needs on the clipboard. */
export function CopyReport(props: { readonly error: unknown }): ReactNode {
  const { t } = useSpeech()
  const { error } = props
  const report = reportOf(error)
  return (
    <Button onPress={() => void navigator.clipboard.writeText(`${report}\n${navigator.userAgent}`)}>
      {t('frame.copyReport')}
    </Button>
  )
}

/** The error with what caused it, as deep as it goes. */
function reportOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const own = error.stack ?? error.message
  return error.cause === undefined ? own : `${own}\nCaused by: ${reportOf(error.cause)}`
}
