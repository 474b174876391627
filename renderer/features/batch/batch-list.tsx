import { Fragment, type ReactNode } from 'react'
import { nameOf } from '../../../shared/domain/unit.ts'
import { fieldName, termName } from '../../ports/field-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import styles from '../../ui/finding.module.css'
import { TickList } from '../../ui/tick-list.tsx'
import type { BatchRow } from './batch-edits.ts'
import { changedPart } from './changed-part.ts'

/** Pixels. */
const ROW = 48

/** Every field that would say something else, before and after; Space or a press on the mark leaves it as it is. */
export function BatchList(props: {
  readonly rows: readonly BatchRow[]
  readonly off: ReadonlySet<string>
  readonly onOff: (off: ReadonlySet<string>) => void
}): ReactNode {
  const speech = useSpeech()
  const { off } = props
  const press = ({ key }: BatchRow): void => {
    const next = new Set(off)
    if (!next.delete(key)) next.add(key)
    props.onOff(next)
  }
  return (
    <TickList
      label={speech.t('batch.list')}
      rows={props.rows}
      rowHeight={ROW}
      rowClass={() => styles['changeRow']}
      ticked={({ key }) => !off.has(key)}
      onPress={press}
    >
      {(row) => (
        <span className={styles['change']}>
          <span className={styles['name']} title={nameOf(row.unit)}>
            {fieldName(row.field, speech)} · {nameOf(row.unit)}
          </span>
          <Changed row={row} />
        </span>
      )}
    </TickList>
  )
}

function Changed({ row }: { readonly row: BatchRow }): ReactNode {
  const speech = useSpeech()
  const said = (texts: readonly string[]): string => texts.map((text) => termName(row.field, text, speech)).join('; ')
  const { before, runs, after } = changedPart(said(row.before), said(row.after))
  return (
    <span className={styles['context']}>
      <span className={styles['before']}>{before}</span>
      {runs.map(({ kept, gone, come }, index) => (
        <Fragment key={index}>
          {kept === '' ? null : <span className={styles['after']}>{kept}</span>}
          {gone === '' ? null : <del>{gone}</del>}
          {come === '' ? null : <ins>{come}</ins>}
        </Fragment>
      ))}
      <span className={styles['after']}>{after}</span>
    </span>
  )
}
