import { useState, type ReactNode } from 'react'
import styles from './report-list.module.css'
import { VirtualList } from './virtual-list.tsx'

/** Pixels. */
const ROW = 28

/** A line of a report. `head` begins a group of those below it. */
export interface ReportRow {
  readonly key: string
  readonly head: boolean
  readonly text: string
  /** What stands beside it. */
  readonly more: string
}

/** A report line by line; Enter or a double click goes to what a line is about. */
export function ReportList<T extends ReportRow>(props: {
  readonly label: string
  readonly rows: readonly T[]
  readonly onOpen: (row: T) => void
}): ReactNode {
  const [at, setAt] = useState(0)
  return (
    <VirtualList
      className={styles['list']}
      label={props.label}
      items={props.rows}
      rowHeight={ROW}
      keyOf={({ key }) => key}
      activeIndex={Math.min(at, props.rows.length - 1)}
      onMove={(_, index) => setAt(index)}
      onOpen={props.onOpen}
    >
      {({ head, text, more }) => (
        <div className={styles['row']} data-head={head || undefined} title={[text, more].join(' · ')}>
          <span className={styles['text']}>{text}</span>
          <span className={styles['more']}>{more}</span>
        </div>
      )}
    </VirtualList>
  )
}
