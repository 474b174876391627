import { useCallback, useEffect, useId, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Unit } from '../../../../shared/domain/unit.ts'
import { explain } from '../../../ports/explain.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { cx } from '../../../ui/cx.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useRows } from '../../../ui/use-rows.ts'
import styles from '../browse.module.css'
import { beginDrag } from '../dragging.ts'
import { onGridKey } from '../item-grid.tsx'
import { Preview } from '../preview.tsx'
import { placeNames, type Sorting, type UnitFacts } from '../sorting.ts'
import { useCovers } from '../use-covers.ts'
import { useHand, type Hand } from '../use-hand.ts'
import { FACT_COLUMNS, gridColumns, type TableColumns } from './columns.ts'
import { TableBar } from './table-bar.tsx'
import { TableHeads } from './table-heads.tsx'
import { FactCells, FieldCells } from './table-row.tsx'
import { useCellWriter } from './use-cell-writer.ts'
import { useCells, type CellHand } from './use-cells.ts'

const ROW = 28

interface TableProps {
  readonly items: readonly Unit[]
  readonly columns: TableColumns
  readonly places: UnitFacts['places']
  readonly version: unknown
  readonly sorting: Sorting | null
  readonly onSort: (sorting: Sorting | null) => void
}

/** One scrolling grid, so that heads and cells move together; the heads stay above. */
export function Table({ items, columns, places, version, sorting, onSort }: TableProps): ReactNode {
  const speech = useSpeech()
  const id = useId()
  const hand = useHand(items)
  const [previewing, setPreviewing] = useState(false)
  const [box, setBox] = useState<HTMLDivElement | null>(null)
  const fields = useMemo(() => columns.shown.map(({ field }) => field), [columns])
  const writer = useCellWriter()
  const cells = useCells({ units: items, fields, words: writer.words, hand, writer, box })
  const { activeIndex } = hand
  const { template, least } = useMemo(() => gridColumns(columns.shown), [columns])
  const rows = useRows({ count: items.length, height: ROW, padding: ROW, active: activeIndex })
  const covers = useCovers(rows.inSight.flatMap(({ index }) => items[index]?.id ?? []), version) // prettier-ignore
  const inHand = activeId(id, activeIndex, cells)
  useInSight(cells.place === null ? undefined : inHand)
  const { attach } = rows
  const attachBoth = useCallback(
    (element: HTMLDivElement | null) => {
      attach(element)
      setBox(element)
    },
    [attach],
  )
  const onPreview = (): void => setPreviewing(true)
  return (
    <div className={styles['reviewed']}>
      <TableBar cells={cells} columns={columns} />
      {writer.fault === null ? null : <ErrorNote>{explain(writer.fault, speech)}</ErrorNote>}
      <div
        ref={attachBoth}
        className={styles['scroll']}
        role="grid"
        aria-multiselectable
        aria-rowcount={items.length + 1}
        aria-colcount={fields.length + FACT_COLUMNS.length}
        tabIndex={0}
        aria-label={speech.t('browse.list')}
        aria-activedescendant={inHand}
        onKeyDown={(event) => onTableKey(event, { hand, cells, items, perPage: rows.perPage() - 1, onPreview })}
      >
        <div className={styles['inner']} style={{ height: rows.total, minWidth: least }} role="presentation">
          <TableHeads columns={columns.shown} template={template} sorting={sorting} onSort={onSort} />
          {rows.inSight.map(({ index, start }) => {
            const unit = items[index]
            if (!unit) return null
            const rowId = `${id}-${index}`
            const isActive = index === activeIndex
            return (
              <Row key={unit.id} {...{ unit, hand, cells, index, start, template, isActive }} id={rowId}>
                <FieldCells {...{ unit, cells, writer, isActive }} at={index} id={rowId} columns={columns.shown} />
                <FactCells
                  from={fields.length + 1}
                  cover={covers.get(unit.id)}
                  places={placeNames(unit, places.get(unit.id), speech.language)}
                />
              </Row>
            )
          })}
        </div>
      </div>
      {previewing ? <Preview units={items} hand={hand} onClose={() => setPreviewing(false)} /> : null}
    </div>
  )
}

function Row(props: {
  readonly id: string
  readonly unit: Unit
  readonly index: number
  readonly start: number
  readonly template: string
  readonly hand: Hand
  readonly cells: CellHand
  readonly isActive: boolean
  readonly children: ReactNode
}): ReactNode {
  const { unit, hand, cells, isActive } = props
  const selected = hand.chosen.has(unit.id)
  return (
    <div
      id={props.id}
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={selected}
      className={cx(
        styles['table'],
        styles['tableRow'],
        selected && styles['selected'],
        isActive && cells.place === null && styles['active'],
        isActive && cells.editing !== null && styles['rowInHand'],
      )}
      style={{ transform: `translateY(${props.start}px)`, gridTemplateColumns: props.template }}
      draggable={cells.place === null}
      onDragStart={(event) => beginDrag(event.dataTransfer, selected ? [...hand.chosen] : [unit.id])}
      onClick={(event) =>
        hand.press(unit.id, { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey }, 'pointer')
      }
      onDoubleClick={() => hand.open(unit.id)}
    >
      {props.children}
    </div>
  )
}

function activeId(id: string, row: number, { place }: CellHand): string | undefined {
  if (row < 0) return undefined
  return place === null ? `${id}-${row}` : `${id}-${row}-${place.column}`
}

/** Brings the cell in hand into sight sideways; the rows do so by themselves. */
function useInSight(cell: string | undefined): void {
  useEffect(() => {
    if (cell !== undefined) document.getElementById(cell)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [cell])
}

interface TableKeys {
  readonly hand: Hand
  readonly cells: CellHand
  readonly items: readonly Unit[]
  readonly perPage: number
  readonly onPreview: () => void
}

function onTableKey(event: KeyboardEvent, { hand, cells, items, perPage, onPreview }: TableKeys): void {
  // The heads are buttons with keys of their own, and so is a cell that is being written.
  if (event.target !== event.currentTarget) return
  if (cells.onKey(event, perPage)) event.preventDefault()
  else if (cells.place === null) onGridKey(event, { hand, items, columns: 1, rowsPerPage: perPage, onPreview })
}
