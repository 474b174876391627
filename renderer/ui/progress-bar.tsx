import type { ReactNode } from 'react'
import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import styles from './feedback.module.css'
import { cx } from './cx.ts'

export interface ProgressBarProps {
  readonly label: string
  /** 0 to 1; null where nobody knows. */
  readonly fraction: number | null
  /** Shown at the right: '34/120, 6 min left'. */
  readonly caption?: string
  readonly labelHidden?: boolean
  readonly className?: string | undefined
}

export function ProgressBar(props: ProgressBarProps): ReactNode {
  const { fraction } = props
  return (
    <AriaProgressBar
      className={cx(styles['progress'], props.className)}
      aria-label={props.label}
      value={(fraction ?? 0) * 100}
      isIndeterminate={fraction === null}
      {...(props.caption === undefined ? {} : { valueLabel: props.caption })}
    >
      {props.labelHidden ? null : (
        <div className={styles['caption']}>
          <span>{props.label}</span>
          <span>{props.caption}</span>
        </div>
      )}
      <div className={styles['track']}>
        <div
          className={cx(styles['fill'], fraction === null && styles['wait'])}
          style={fraction === null ? {} : { transform: `scaleX(${Math.min(1, fraction)})` }}
        />
      </div>
    </AriaProgressBar>
  )
}
