import { useState, type ReactNode } from 'react'
import type { Failure } from '../../../shared/domain/job.ts'
import { explainCode } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './import.module.css'
import { failureName, failureReport } from './jobs-screen.ts'

/** More than anyone reads on the screen; the report has them all. */
const SHOWN = 100

/** Files or pages that failed, with reason and next step. */
export function Failures(props: {
  readonly title: string
  readonly failures: readonly Failure[]
  readonly actions: ReactNode
  /** Buttons of the failure at that place. */
  readonly actionsOf?: (index: number) => ReactNode
}): ReactNode {
  const speech = useSpeech()
  const [copied, setCopied] = useState(false)
  const words = (failure: Failure): string => explainCode(failure.code, failure.message, speech)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(
      failureReport(props.title, props.failures, { name: (failure) => failureName(failure, speech), explain: words }),
    )
    setCopied(true)
  }
  return (
    <ErrorNote
      kind="doubt"
      actions={
        <>
          {props.actions}
          <Button onPress={() => void copy()}>{speech.t(copied ? 'jobs.copied' : 'jobs.copy-report')}</Button>
        </>
      }
    >
      <p>{props.title}</p>
      {/* It scrolls, so the keyboard must reach it. */}
      <ul className={styles['failures']} tabIndex={0} aria-label={props.title}>
        {props.failures.slice(0, SHOWN).map((failure, index) => (
          <li key={`${failure.file}-${index}`}>
            <strong>{failureName(failure, speech)}</strong>
            <span>{words(failure)}</span>
            {props.actionsOf?.(index)}
          </li>
        ))}
      </ul>
    </ErrorNote>
  )
}
