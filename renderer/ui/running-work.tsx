import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { ProgressBar } from './progress-bar.tsx'
import styles from './running-work.module.css'

/** Work that goes on, with how far it is and a button that ends it. */
export function RunningWork(props: {
  readonly label: string
  /** 0 to 1. */
  readonly fraction: number
  readonly caption: string
  readonly cancelLabel: string
  readonly onCancel: () => void
}): ReactNode {
  return (
    <div className={styles['running']}>
      <ProgressBar label={props.label} fraction={props.fraction} caption={props.caption} />
      <Button onPress={props.onCancel}>{props.cancelLabel}</Button>
    </div>
  )
}
