import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../../ports/messages.tsx'
import { cx } from '../../../ui/cx.ts'
import styles from '../browse.module.css'
import { nextSorting, type Column, type Sorting } from '../sorting.ts'
import { FACT_COLUMNS, type FieldColumn } from './columns.ts'

interface TableHeadsProps {
  readonly columns: readonly FieldColumn[]
  /** CSS: the widths of the columns. */
  readonly template: string
  readonly sorting: Sorting | null
  readonly onSort: (sorting: Sorting | null) => void
}

/** The heads of the columns: a press sorts by one. */
export function TableHeads({ columns, template, sorting, onSort }: TableHeadsProps): ReactNode {
  const { t } = useSpeech()
  const facts = FACT_COLUMNS.map((field) => ({ field, name: t(`browse.column.${field}`) }))
  return (
    <div
      className={cx(styles['table'], styles['tableHead'])}
      style={{ gridTemplateColumns: template }}
      role="row"
      aria-rowindex={1}
    >
      {[...columns, ...facts].map(({ field, name }, index) => (
        <ColumnHead
          key={field}
          column={field}
          name={name}
          at={index + 1}
          isNumber={field === 'pages'}
          sorting={sorting}
          onPress={() => onSort(nextSorting(sorting, field))}
        />
      ))}
    </div>
  )
}

function ColumnHead(props: {
  readonly column: Column
  readonly name: string
  /** From 1. */
  readonly at: number
  readonly isNumber: boolean
  readonly sorting: Sorting | null
  readonly onPress: () => void
}): ReactNode {
  const mine = props.sorting?.column === props.column ? props.sorting : null
  const Arrow = mine?.down ? ChevronDown : ChevronUp
  return (
    <div
      role="columnheader"
      aria-colindex={props.at}
      aria-sort={mine ? (mine.down ? 'descending' : 'ascending') : 'none'}
      className={props.isNumber ? styles['number'] : undefined}
    >
      <button type="button" className={styles['columnHead']} title={props.name} onClick={props.onPress}>
        <span>{props.name}</span>
        {mine ? <Arrow size={14} aria-hidden /> : null}
      </button>
    </div>
  )
}
