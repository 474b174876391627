import { Square, SquareCheck } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { nameOf } from '../../../shared/domain/unit.ts'
import { fieldName, termName } from '../../ports/field-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import styles from '../../ui/finding.module.css'
import { VirtualList } from '../../ui/virtual-list.tsx'
import type { BatchRow } from './batch-edits.ts'

/** Pixels. */
const ROW = 28
/** Letters of a value that are shown; a row is one line. */
const SHOWN = 200

/** Every field that would say something else, before and after; Space or a press on the mark leaves it as it is. */
export function BatchList(props: {
  readonly rows: readonly BatchRow[]
  readonly off: ReadonlySet<string>
  readonly onOff: (off: ReadonlySet<string>) => void
}): ReactNode {
  const speech = useSpeech()
  const { rows, off } = props
  const [at, setAt] = useState(0)
  const press = ({ key }: BatchRow): void => {
    const next = new Set(off)
    if (!next.delete(key)) next.add(key)
    props.onOff(next)
  }
  const said = ({ field }: BatchRow, texts: readonly string[]): string =>
    texts
      .map((text) => termName(field, text, speech))
      .join('; ')
      .slice(0, SHOWN)
  return (
    <VirtualList
      className={styles['list']}
      label={speech.t('batch.list')}
      multiple
      items={rows}
      rowHeight={ROW}
      keyOf={({ key }) => key}
      isSelected={({ key }) => !off.has(key)}
      activeIndex={Math.min(at, rows.length - 1)}
      onMove={(_row, index) => setAt(index)}
      onOpen={press}
      onKeyDown={(event) => {
        const row = rows[at]
        if (event.key !== ' ' || !row) return
        event.preventDefault()
        press(row)
      }}
    >
      {(row) => (
        <div className={styles['changeRow']}>
          <span className={styles['tick']} aria-hidden onClick={() => press(row)}>
            {off.has(row.key) ? <Square size={16} /> : <SquareCheck size={16} />}
          </span>
          <span className={styles['name']} title={nameOf(row.unit)}>
            {nameOf(row.unit)} · {fieldName(row.field, speech)}
          </span>
          <span className={styles['context']}>
            {row.before.length > 0 ? <del>{said(row, row.before)}</del> : null}
            {row.after.length > 0 ? <ins>{said(row, row.after)}</ins> : null}
          </span>
        </div>
      )}
    </VirtualList>
  )
}
