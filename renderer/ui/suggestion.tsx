import { WandSparkles } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { ErrorNote } from './error-note.tsx'
import { ProgressBar } from './progress-bar.tsx'
import styles from './suggestion.module.css'

interface Offer {
  readonly label: string
  readonly run: () => void
}

export interface SuggestionProps {
  readonly ask: Offer
  /** While it is being found. */
  readonly work: { readonly label: string; readonly fraction: number; readonly cancel: string } | null
  readonly stop: () => void
  /** What is suggested. */
  readonly text: string | null
  /** Takes it. */
  readonly use: Offer | null
  readonly failed: string | null
}

/** Something that the program can find out and a person may take. */
export function Suggestion(props: SuggestionProps): ReactNode {
  const { ask, work, text, use, failed } = props
  return (
    <div className={styles['suggestion']}>
      <div className={styles['row']}>
        <Button kind="quiet" icon={<WandSparkles size={16} aria-hidden />} busy={work !== null} onPress={ask.run}>
          {ask.label}
        </Button>
        {work ? (
          <Button kind="quiet" onPress={props.stop}>
            {work.cancel}
          </Button>
        ) : null}
      </div>
      {work ? <ProgressBar label={work.label} fraction={work.fraction} /> : null}
      <div role="status" className={styles['found']}>
        {text}
      </div>
      {use ? <Button onPress={use.run}>{use.label}</Button> : null}
      {failed === null ? null : <ErrorNote>{failed}</ErrorNote>}
    </div>
  )
}
