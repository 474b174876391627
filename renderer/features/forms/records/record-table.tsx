import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Form } from '../../../../shared/domain/forms/form.ts'
import type { TableCell } from '../../../../shared/forms/form-table.ts'
import { nameOfPage } from '../../../ports/leaf-label.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { cx } from '../../../ui/cx.ts'
import { useRows } from '../../../ui/use-rows.ts'
import styles from '../forms.module.css'
import { tipOf } from './tip-of-cell.ts'
import type { RecordsHand } from './use-records.ts'

/** Pixels. */
const ROW = 28

/** The records: one scrolling grid of which only what is in sight is drawn; heads stay above. */
export function RecordTable({ form, hand }: { readonly form: Form; readonly hand: RecordsHand }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const id = useId()
  const [box, setBox] = useState<HTMLDivElement | null>(null)
  const { place, editing } = hand
  const rows = useRows({ count: hand.rows.length, height: ROW, padding: ROW, active: place.row })
  const template = `150px repeat(${form.fields.length}, minmax(120px, 1fr))`
  const least = 150 + 120 * form.fields.length
  const cellId = (row: number, column: number): string => `${id}-${row}-${column}`
  const inHand = cellId(place.row, place.column)
  useEffect(() => {
    document.getElementById(inHand)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [inHand])
  const { attach } = rows
  return (
    <div
      ref={(element) => {
        attach(element)
        setBox(element)
      }}
      className={styles['table']}
      role="grid"
      tabIndex={0}
      aria-label={t('forms.records')}
      aria-rowcount={hand.rows.length + 1}
      aria-colcount={form.fields.length + 1}
      aria-activedescendant={inHand}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget && hand.onKey(event, rows.perPage() - 1)) event.preventDefault()
      }}
    >
      <div className={styles['inner']} role="presentation" style={{ height: rows.total, minWidth: least }}>
        <Heads form={form} hand={hand} template={template} />
        {rows.inSight.map(({ index, start }) => {
          const row = hand.rows[index]
          return row ? (
            <div
              key={`${row.read.id} ${row.row.id}`}
              role="row"
              aria-rowindex={index + 2}
              className={styles['tableRow']}
              style={{ transform: `translateY(${start}px)`, gridTemplateColumns: template }}
            >
              <span role="rowheader" className={cx(styles['cell'], styles['soft'])}>
                {`${nameOfPage(row.page, speech)} · ${row.number}`}
              </span>
              {row.cells.map((cell, column) => {
                const isHere = index === place.row && column === place.column
                return (
                  <div
                    key={form.fields[column]?.id ?? column}
                    id={cellId(index, column)}
                    role="gridcell"
                    aria-selected={isHere}
                    className={cx(...lookOf(cell), isHere && styles['here'])}
                    title={tipOf(cell, speech)}
                    onClick={() => {
                      hand.go({ row: index, column })
                      box?.focus()
                    }}
                    onDoubleClick={() => {
                      hand.go({ row: index, column })
                      hand.edit()
                    }}
                  >
                    {isHere && editing !== null ? (
                      <CellField first={editing} label={form.fields[column]?.label ?? ''} hand={hand} box={box} />
                    ) : (
                      <Shown cell={cell} type={form.fields[column]?.type ?? 'text'} />
                    )}
                  </div>
                )
              })}
            </div>
          ) : null
        })}
      </div>
    </div>
  )
}

function lookOf({ cell, doubtful, ditto }: TableCell): readonly (string | undefined | false)[] {
  return [
    styles['cell'],
    cell === null && styles['unread'],
    cell?.by.by === 'machine' && cell.text !== '' && styles['machine'],
    doubtful && styles['doubtful'],
    ditto && styles['ditto'],
  ]
}

function Shown({ cell, type }: { readonly cell: TableCell; readonly type: string }): ReactNode {
  const { t } = useSpeech()
  if (type === 'tick' && cell.written !== null) return cell.value === 'true' ? t('forms.ticked') : ''
  return cell.value
}

function Heads(props: { readonly form: Form; readonly hand: RecordsHand; readonly template: string }): ReactNode {
  const { t } = useSpeech()
  const { form, hand, template } = props
  return (
    <div role="row" aria-rowindex={1} className={styles['heads']} style={{ gridTemplateColumns: template }}>
      <span role="columnheader" className={styles['cell']}>
        {t('forms.place')}
      </span>
      {form.fields.map(({ id, label }, column) => {
        const sorting = hand.sorting?.column === column ? hand.sorting : null
        return (
          <button
            key={id}
            type="button"
            role="columnheader"
            aria-sort={sorting ? (sorting.falling ? 'descending' : 'ascending') : 'none'}
            className={styles['headCell']}
            onClick={() => hand.sort(column)}
          >
            <span>{label}</span>
            {sorting ? sorting.falling ? <ArrowDown size={12} aria-hidden /> : <ArrowUp size={12} aria-hidden /> : null}
          </button>
        )
      })}
    </div>
  )
}

/** A cell that is written: Enter goes on below, Tab beside, Esc leaves it as it was. */
function CellField(props: {
  readonly first: string
  readonly label: string
  readonly hand: RecordsHand
  readonly box: HTMLElement | null
}): ReactNode {
  const { hand, box } = props
  const [text, setText] = useState(props.first)
  // The field loses the keyboard while it is being closed, before it is drawn again.
  const isOpen = useRef(true)
  const finish = (key: string | null, back = false): void => {
    if (!isOpen.current) return
    isOpen.current = false
    hand.done(text, key === null ? null : { key, back })
    if (key !== null) box?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      isOpen.current = false
      hand.cancel()
      box?.focus()
    } else if (event.key === 'Enter' || event.key === 'Tab') finish(event.key, event.shiftKey)
    else return
    event.preventDefault()
  }
  return (
    <input
      autoFocus
      className={styles['field']}
      aria-label={props.label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onFocus={(event) => event.target.select()}
      onKeyDown={onKeyDown}
      onBlur={() => finish(null)}
    />
  )
}
