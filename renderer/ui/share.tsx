import { useId, type ReactNode } from 'react'
import styles from './share.module.css'

export interface ShareProps {
  readonly label: string
  /** 0 to 1. */
  readonly value: number
  readonly onChange: (value: number) => void
}

/** A share of something, drawn from nothing to all of it, in hundredths. */
export function Share({ label, value, onChange }: ShareProps): ReactNode {
  const id = useId()
  return (
    <span className={styles['share']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        value={Math.round(value * 100)}
        aria-valuetext={`${Math.round(value * 100)} %`}
        onChange={(event) => onChange(Number(event.target.value) / 100)}
      />
    </span>
  )
}
