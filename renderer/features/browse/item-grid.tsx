import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Unit } from '../../../shared/domain/unit.ts'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { cx } from '../../ui/cx.ts'
import { useRows } from '../../ui/use-rows.ts'
import styles from './browse.module.css'
import { beginDrag } from './dragging.ts'
import { GridCell } from './grid-cell.tsx'
import { WithItems } from './items-frame.tsx'
import { movedInGrid } from './selection.ts'
import { useCovers } from './use-covers.ts'
import { isTyping, useHand, type Hand } from './use-hand.ts'

/** Pixels; the narrowest a cell may be, and how high a row is: a picture, two lines of title, one of facts. */
const CELL = 168
const LINE = 20
const ROW = 168 + 4 + 3 * LINE + 4 + 24

/** The items of the chosen unit as pictures. */
export function ItemGrid(): ReactNode {
  return <WithItems>{(items) => <Grid items={items} />}</WithItems>
}

function Grid({ items }: { readonly items: readonly Unit[] }): ReactNode {
  const { t } = useSpeech()
  const id = useId()
  const tree = useUnitTree()
  const hand = useHand(items)
  const [box, width] = useWidth()
  const columns = Math.max(1, Math.floor((width - 24) / CELL))
  const rows = useRows(Math.ceil(items.length / columns), ROW, 8)
  const { attach, scrollTo, perPage, inSight } = rows
  const activeRow = hand.activeIndex < 0 ? -1 : Math.floor(hand.activeIndex / columns)
  useEffect(() => {
    if (activeRow >= 0) scrollTo(activeRow)
    // scrollTo is new each time; only a move of the keyboard scrolls
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [activeRow])
  const shown = inSight.flatMap(({ index }) => items.slice(index * columns, (index + 1) * columns))
  const covers = useCovers(
    shown.map((unit) => unit.id),
    tree,
  )
  return (
    <div
      ref={(element) => {
        attach(element)
        box(element)
      }}
      className={styles['scroll']}
      style={{ height: '100%' }}
      role="listbox"
      aria-multiselectable
      tabIndex={0}
      aria-label={t('browse.grid')}
      aria-activedescendant={hand.activeIndex >= 0 ? `${id}-${hand.activeIndex}` : undefined}
      onKeyDown={(event) => onGridKey(event, { hand, items, columns, rowsPerPage: perPage() })}
    >
      <div className={styles['inner']} style={{ height: rows.total }} role="presentation">
        {inSight.map(({ index: row, start }) => (
          <div
            key={row}
            role="presentation"
            className={styles['gridRow']}
            style={{ transform: `translateY(${start}px)`, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
          >
            {items.slice(row * columns, (row + 1) * columns).map((unit, column) => {
              const at = row * columns + column
              const selected = hand.chosen.has(unit.id)
              return (
                <div
                  key={unit.id}
                  id={`${id}-${at}`}
                  role="option"
                  aria-selected={selected}
                  aria-posinset={at + 1}
                  aria-setsize={items.length}
                  className={cx(
                    styles['cell'],
                    selected && styles['selected'],
                    at === hand.activeIndex && styles['active'],
                  )}
                  draggable
                  onDragStart={(event) => beginDrag(event.dataTransfer, selected ? [...hand.chosen] : [unit.id])}
                  onClick={(event) =>
                    hand.press(unit.id, { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey }, 'pointer')
                  }
                  onDoubleClick={() => hand.open(unit.id)}
                >
                  <GridCell unit={unit} cover={covers.get(unit.id)} />
                </div>
              )
            })}
          </div>
        ))}
      </div>
    </div>
  )
}

interface KeyContext {
  readonly hand: Hand
  readonly items: readonly Unit[]
  readonly columns: number
  readonly rowsPerPage: number
}

/** The keys of grid and list: moving, choosing, opening, type-ahead. */
export function onGridKey(event: KeyboardEvent, context: KeyContext): void {
  const { hand, items } = context
  const active = items[hand.activeIndex]
  const held = { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey }
  const typed = isTyping(event)
  const to = typed
    ? hand.typed(event.key)
    : movedInGrid(event.key, hand.activeIndex, {
        count: items.length,
        columns: context.columns,
        rowsPerPage: context.rowsPerPage,
      })
  const target = to === null ? undefined : items[to]
  if (target) hand.press(target.id, typed ? { shift: false, ctrl: false } : held, 'key')
  else if (event.key === 'Enter' && active) hand.open(active.id)
  else if (event.key === ' ' && active) hand.toggle(active.id)
  else return
  event.preventDefault()
}

/** The width of an element, followed as it changes. */
function useWidth(): readonly [(element: HTMLElement | null) => void, number] {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [width, setWidth] = useState(800)
  useEffect(() => {
    if (!element) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 800))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return [setElement, width]
}
