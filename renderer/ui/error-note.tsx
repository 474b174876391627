import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './feedback.module.css'

export interface ErrorNoteProps {
  /** What happened to which thing, and what to do: words of `explain`. */
  readonly children: ReactNode
  /** loss: something failed; doubt: something should be looked at. */
  readonly kind?: 'loss' | 'doubt'
  /** Buttons: try again, show file, … */
  readonly actions?: ReactNode
  readonly className?: string | undefined
}

export function ErrorNote(props: ErrorNoteProps): ReactNode {
  const doubt = props.kind === 'doubt'
  return (
    <div role={doubt ? 'status' : 'alert'} className={cx(styles['note'], doubt && styles['doubt'], props.className)}>
      <TriangleAlert size={16} aria-hidden />
      <div className={styles['noteBody']}>
        <div>{props.children}</div>
        {props.actions ? <div className={styles['actions']}>{props.actions}</div> : null}
      </div>
    </div>
  )
}
