import type { ReactNode } from 'react'
import type { IdentifiedLine } from '../../../../shared/domain/identified-lines.ts'
import { useRows } from '../../../ui/use-rows.ts'
import styles from './lines.module.css'

export interface LineListProps {
  readonly label: string
  readonly lines: readonly IdentifiedLine[]
  /** Pixels of a row until it is drawn, and above and below all. */
  readonly row: number
  readonly padding: number
  /** The line to bring in sight; -1 for none. */
  readonly inHand: number
  readonly children: (line: IdentifiedLine, index: number) => ReactNode
}

/** The lines of a page below each other, those in sight drawn. */
export function LineList(props: LineListProps): ReactNode {
  const { lines, row, padding, inHand } = props
  const { attach, total, inSight, measure } = useRows({
    count: lines.length,
    height: row,
    keyOf: (index) => lines[index]?.id ?? String(index),
    padding,
    active: inHand,
  })
  return (
    <div ref={attach} className={styles['scroll']} role="list" aria-label={props.label}>
      <div className={styles['inner']} style={{ height: total }}>
        {inSight.map(({ index, start }) => {
          const line = lines[index]
          if (!line) return null
          return (
            <div
              key={line.id}
              ref={measure}
              data-index={index}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={lines.length}
              className={styles['place']}
              style={{ transform: `translateY(${start}px)` }}
            >
              {props.children(line, index)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
