import { Square, SquareCheck, SquareMinus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import styles from './finding.module.css'
import { VirtualList } from './virtual-list.tsx'

/** Whether a row is ticked; of a row that stands for several also whether some of them are. */
export type Ticked = boolean | 'some'

interface TickListProps<T> {
  readonly label: string
  readonly rows: readonly T[]
  /** Pixels. */
  readonly rowHeight: number
  readonly ticked: (row: T) => Ticked
  readonly onPress: (row: T) => void
  readonly rowClass: (row: T) => string | undefined
  readonly children: (row: T) => ReactNode
}

/** Changes that can be left out: Space, Enter or a press on its mark ticks a row, or takes the tick away. */
export function TickList<T extends { readonly key: string }>(props: TickListProps<T>): ReactNode {
  const { rows, ticked, onPress } = props
  const [at, setAt] = useState(0)
  return (
    <VirtualList
      className={styles['list']}
      label={props.label}
      multiple
      items={rows}
      rowHeight={props.rowHeight}
      keyOf={({ key }) => key}
      isSelected={(row) => ticked(row) === true}
      activeIndex={Math.min(at, rows.length - 1)}
      onMove={(_row, index) => setAt(index)}
      onOpen={onPress}
      onKeyDown={(event) => {
        const row = rows[at]
        if (event.key !== ' ' || !row) return
        event.preventDefault()
        onPress(row)
      }}
    >
      {(row) => (
        <div className={props.rowClass(row)}>
          <span className={styles['tick']} aria-hidden onClick={() => onPress(row)}>
            <Tick on={ticked(row)} />
          </span>
          {props.children(row)}
        </div>
      )}
    </VirtualList>
  )
}

function Tick({ on }: { readonly on: Ticked }): ReactNode {
  if (on === 'some') return <SquareMinus size={16} />
  return on ? <SquareCheck size={16} /> : <Square size={16} />
}
