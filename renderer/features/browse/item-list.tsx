import { ChevronDown, ChevronUp } from 'lucide-react'
import { useId, useMemo, useState, type ReactNode } from 'react'
import { firstText } from '../../../shared/domain/description.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { ReviewSign } from '../../ports/review-mark.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { cx } from '../../ui/cx.ts'
import { useRows } from '../../ui/use-rows.ts'
import styles from './browse.module.css'
import { beginDrag } from './dragging.ts'
import { ReadMark } from './grid-cell.tsx'
import { onGridKey } from './item-grid.tsx'
import { WithItems } from './items-frame.tsx'
import { Preview } from './preview.tsx'
import { nextSorting, sorted, type Column, type Sorting } from './sorting.ts'
import { useCovers, type Cover } from './use-covers.ts'
import { useFacts } from './use-facts.ts'
import { useHand } from './use-hand.ts'

const COLUMNS: readonly Column[] = ['title', 'code', 'date', 'pages', 'places', 'read']
const NUMBERS: ReadonlySet<Column> = new Set(['pages', 'places'])
const ROW = 28

/** The items of the chosen unit as a table. */
export function ItemList(): ReactNode {
  return <WithItems>{(items) => <List items={items} />}</WithItems>
}

function List(props: { readonly items: readonly Unit[] }): ReactNode {
  const { language } = useSpeech()
  const tree = useUnitTree()
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const facts = useFacts(tree, sorting?.column === 'read')
  const items = useMemo(
    () => sorted(props.items, sorting, { facts, language }),
    [props.items, sorting, facts, language],
  )
  return (
    <Table items={items} places={facts.places} version={tree}>
      {COLUMNS.map((column) => (
        <ColumnHead
          key={column}
          column={column}
          sorting={sorting}
          onPress={() => setSorting(nextSorting(sorting, column))}
        />
      ))}
    </Table>
  )
}

function ColumnHead(props: {
  readonly column: Column
  readonly sorting: Sorting | null
  readonly onPress: () => void
}): ReactNode {
  const { t } = useSpeech()
  const mine = props.sorting?.column === props.column ? props.sorting : null
  const Arrow = mine?.down ? ChevronDown : ChevronUp
  const name = t(`browse.column.${props.column}`)
  return (
    <div
      role="columnheader"
      aria-sort={mine ? (mine.down ? 'descending' : 'ascending') : 'none'}
      className={NUMBERS.has(props.column) ? styles['number'] : undefined}
    >
      <button type="button" className={styles['columnHead']} title={name} onClick={props.onPress}>
        <span>{name}</span>
        {mine ? <Arrow size={14} aria-hidden /> : null}
      </button>
    </div>
  )
}

interface TableProps {
  /** The heads of the columns. */
  readonly children: ReactNode
  readonly items: readonly Unit[]
  readonly places: ReadonlyMap<Unit['id'], number>
  readonly version: unknown
}

/** One scrolling grid, so that heads and cells move together; the heads stay above. */
function Table({ items, places, version, children }: TableProps): ReactNode {
  const { t } = useSpeech()
  const id = useId()
  const hand = useHand(items)
  const [previewing, setPreviewing] = useState(false)
  const { activeIndex } = hand
  const { attach, total, inSight, perPage } = useRows({
    count: items.length,
    height: ROW,
    padding: ROW,
    active: activeIndex,
  })
  const covers = useCovers(
    inSight.flatMap(({ index }) => items[index]?.id ?? []),
    version,
  )
  return (
    <>
      <div
        ref={attach}
        className={styles['scroll']}
        style={{ height: '100%' }}
        role="grid"
        aria-multiselectable
        aria-rowcount={items.length + 1}
        tabIndex={0}
        aria-label={t('browse.list')}
        aria-activedescendant={activeIndex >= 0 ? `${id}-${activeIndex}` : undefined}
        onKeyDown={(event) => {
          // The heads are buttons with keys of their own.
          if (event.target === event.currentTarget)
            onGridKey(event, {
              hand,
              items,
              columns: 1,
              rowsPerPage: perPage() - 1,
              onPreview: () => setPreviewing(true),
            })
        }}
      >
        <div className={styles['inner']} style={{ height: total }} role="presentation">
          <div className={cx(styles['table'], styles['tableHead'])} role="row" aria-rowindex={1}>
            {children}
          </div>
          {inSight.map(({ index, start }) => {
            const unit = items[index]
            if (!unit) return null
            const selected = hand.chosen.has(unit.id)
            return (
              <div
                key={unit.id}
                id={`${id}-${index}`}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={selected}
                className={cx(
                  styles['table'],
                  styles['tableRow'],
                  selected && styles['selected'],
                  index === activeIndex && styles['active'],
                )}
                style={{ transform: `translateY(${start}px)` }}
                draggable
                onDragStart={(event) => beginDrag(event.dataTransfer, selected ? [...hand.chosen] : [unit.id])}
                onClick={(event) =>
                  hand.press(unit.id, { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey }, 'pointer')
                }
                onDoubleClick={() => hand.open(unit.id)}
              >
                <Cells unit={unit} cover={covers.get(unit.id)} places={places.get(unit.id) ?? 0} />
              </div>
            )
          })}
        </div>
      </div>
      {previewing ? <Preview units={items} hand={hand} onClose={() => setPreviewing(false)} /> : null}
    </>
  )
}

function Cells(props: { readonly unit: Unit; readonly cover: Cover | undefined; readonly places: number }): ReactNode {
  const { number } = useSpeech()
  const { unit, cover } = props
  const texts = [nameOf(unit), firstText(unit.description, 'referenceCode'), firstText(unit.description, 'date')]
  return (
    <>
      {texts.map((text, index) => (
        <div key={index} role="gridcell" className={styles['tableCell']} title={text}>
          {text}
        </div>
      ))}
      <div role="gridcell" className={cx(styles['tableCell'], styles['number'])}>
        {cover ? number(cover.count) : ''}
      </div>
      <div role="gridcell" className={cx(styles['tableCell'], styles['number'])}>
        {props.places > 0 ? number(props.places) : ''}
      </div>
      <div role="gridcell" className={cx(styles['tableCell'], styles['marks'])}>
        {cover ? <ReadMark read={cover.read} /> : null}
        {cover ? <ReviewSign state={cover.review} size={14} /> : null}
      </div>
    </>
  )
}
