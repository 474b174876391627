import type { ReactNode } from 'react'
import styles from './named-facts.module.css'

/** A name, what it is also called, and below what tells it from others. `number`: of its key. */
export function NamedFacts(props: {
  readonly name: string
  readonly aside: string
  readonly facts: string
  readonly number?: number
}): ReactNode {
  const { name, aside, facts, number } = props
  return (
    <>
      <span>
        {number === undefined ? null : `${number}. `}
        <strong>{name}</strong>
        {aside ? <span className={styles['aside']}> {aside}</span> : null}
      </span>
      <span className={styles['facts']}>{facts}</span>
    </>
  )
}
