import { useEffect, useRef, type ReactNode } from 'react'
import { useSpeech } from '../../ports/messages.tsx'
import type { FileReport, FileSession } from '../../ports/services.ts'
import { IntakeReportView } from './intake-report-view.tsx'
import styles from './intake.module.css'

/** What became of a file. The button that was pressed is gone, so the keyboard comes here: Esc leaves the page. */
export function IntakeDone(props: { readonly session: FileSession; readonly report: FileReport }): ReactNode {
  const { t } = useSpeech()
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => here.current?.focus(), [])
  const { session, report } = props
  return (
    <div ref={here} role="status" tabIndex={-1} className={styles['body']}>
      <p>{t('foreign.done', { file: session.name })}</p>
      <IntakeReportView kind={session.kind} report={report} />
    </div>
  )
}
