import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import styles from './tiles-note.module.css'

export interface TilesNoteProps {
  readonly note: {
    readonly kind: 'making' | 'stopped' | 'failed'
    readonly text: string
    /** 0 to 1 while it is known. */
    readonly fraction: number | null
    /** What can be done about it. */
    readonly action: string
    readonly onAction: () => void
  } | null
}

/** How far a large picture is from being shown in full; nothing for one that is. */
export function TilesNote({ note }: TilesNoteProps): ReactNode {
  if (!note) return null
  const button = <Button onPress={note.onAction}>{note.action}</Button>
  if (note.kind === 'failed') {
    return (
      <ErrorNote kind="doubt" actions={button}>
        {note.text}
      </ErrorNote>
    )
  }
  return (
    <div className={styles['note']} data-tiles={note.kind} role={note.kind === 'stopped' ? 'status' : undefined}>
      {note.kind === 'making' ? <ProgressBar label={note.text} fraction={note.fraction} /> : <span>{note.text}</span>}
      {button}
    </div>
  )
}
