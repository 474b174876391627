import type { ReactNode } from 'react'
import styles from './feedback.module.css'

/** Says what belongs here and offers the one next step. */
export function EmptyState(props: {
  readonly title: string
  readonly children?: ReactNode
  readonly icon?: ReactNode
  readonly actions?: ReactNode
}): ReactNode {
  return (
    <div className={styles['empty']}>
      {props.icon ? (
        <span className={styles['emptyIcon']} aria-hidden>
          {props.icon}
        </span>
      ) : null}
      <h2>{props.title}</h2>
      {props.children}
      {props.actions ? <div className={styles['actions']}>{props.actions}</div> : null}
    </div>
  )
}
