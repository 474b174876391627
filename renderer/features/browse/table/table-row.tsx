import { CalendarX2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { nameOf, type Unit } from '../../../../shared/domain/unit.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { ReviewSign } from '../../../ports/review-mark.tsx'
import { saidBy } from '../../../ports/said-by.ts'
import { cx } from '../../../ui/cx.ts'
import styles from '../browse.module.css'
import { CodeText, ReadMark } from '../grid-cell.tsx'
import type { Cover } from '../covers-in-sight.ts'
import { cellText } from './cell-edits.ts'
import { CellEditor } from './cell-editor.tsx'
import type { FieldColumn } from './columns.ts'
import type { CellWriter } from './use-cell-writer.ts'
import type { CellHand } from './use-cells.ts'

interface TableCellsProps {
  readonly unit: Unit
  /** The row, from 0. */
  readonly at: number
  /** The id of the row, which those of its cells begin with. */
  readonly id: string
  readonly columns: readonly FieldColumn[]
  readonly cells: CellHand
  readonly writer: CellWriter
  /** The keyboard is in this row. */
  readonly isActive: boolean
}

/** The cells of a row that can be written. */
export function FieldCells(props: TableCellsProps): ReactNode {
  const { unit, at, columns, cells, isActive } = props
  return columns.map((column, index) => {
    const isHere = isActive && cells.place?.column === index
    const isInBlock = cells.isInBlock(unit, index)
    return (
      <div
        key={column.field}
        id={`${props.id}-${index}`}
        role="gridcell"
        aria-colindex={index + 1}
        aria-selected={cells.place === null ? undefined : isInBlock}
        className={cx(styles['tableCell'], isInBlock && styles['inBlock'], isHere && styles['cellInHand'])}
        onClick={(event) => {
          if (cells.place === null || event.ctrlKey || event.metaKey) return
          event.stopPropagation()
          cells.press(at, index, { shift: event.shiftKey })
        }}
        onDoubleClick={(event) => {
          if (cells.place === null) return
          event.stopPropagation()
          cells.edit(at, index)
        }}
      >
        {isHere && cells.editing !== null ? (
          <CellEditor
            label={`${column.name}: ${nameOf(unit)}`}
            column={column.name}
            rule={props.writer.words.rule(column.field)}
            first={cells.editing}
            onDone={cells.done}
            onCancel={cells.cancel}
          />
        ) : (
          <CellFace unit={unit} field={column.field} writer={props.writer} />
        )}
      </div>
    )
  })
}

function CellFace({
  unit,
  field,
  writer,
}: Pick<TableCellsProps, 'unit' | 'writer'> & { readonly field: FieldColumn['field'] }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const written = writer.written(unit, field)
  const text = written ?? cellText(unit, field, writer.words)
  if (text === '' && field === 'title') return <span className={styles['code']}>{nameOf(unit)}</span>
  if (field === 'referenceCode') return <CodeText code={text} />
  const value = unit.description[field]?.[0]
  const isDate = value !== undefined && writer.words.rule(field).kind === 'date'
  if (written === undefined && value?.by.by === 'machine')
    return (
      <span className={styles['byMachine']} title={`${text} · ${saidBy(value.by, speech)}`}>
        {text}
      </span>
    )
  if (!isDate) return <span title={text}>{text}</span>
  return (
    <>
      {value.edtf === undefined ? (
        <CalendarX2 size={14} className={styles['undated']} role="img" aria-label={t('describe.edtf.none')} />
      ) : null}
      <span title={value.edtf === undefined ? t('describe.edtf.none') : `${text} · ${value.edtf}`}>{text}</span>
    </>
  )
}

/** What is known of a unit beside its fields. */
export function FactCells(props: {
  readonly from: number
  readonly cover: Cover | undefined
  readonly places: readonly string[]
}): ReactNode {
  const { number } = useSpeech()
  const { cover, places, from } = props
  return (
    <>
      <div role="gridcell" aria-colindex={from} aria-readonly className={cx(styles['tableCell'], styles['number'])}>
        {cover ? number(cover.count) : ''}
      </div>
      <div role="gridcell" aria-colindex={from + 1} aria-readonly className={styles['tableCell']}>
        <span title={places.join(' · ')}>{places.join(' · ')}</span>
      </div>
      <div role="gridcell" aria-colindex={from + 2} aria-readonly className={cx(styles['tableCell'], styles['marks'])}>
        {cover ? <ReadMark read={cover.read} /> : null}
        {cover ? <ReviewSign state={cover.review} size={14} /> : null}
      </div>
    </>
  )
}
