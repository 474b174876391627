import { useId, useState, type DragEvent, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import type { Unit } from '../../../shared/domain/unit.ts'
import { usePreferences } from '../../ports/preferences.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { movedInGrid } from '../../ui/selection.ts'
import { useRows } from '../../ui/use-rows.ts'
import { useWidth } from '../../ui/use-width.ts'
import styles from './browse.module.css'
import { beginDrag } from './dragging.ts'
import { GridCell, PICTURE } from './grid-cell.tsx'
import { WithItems } from './items-frame.tsx'
import { usePlacesInSight } from './place-names.ts'
import { Preview } from './preview.tsx'
import { placeNames } from './sorting.ts'
import { useCovers } from './use-covers.ts'
import { isTyping, useHand, type Hand } from './use-hand.ts'

/** Pixels; the narrowest that a cell may be. */
const CELL = 184
const LINE = 20
const LINES = 3

/** Pixels of a row: a picture, two lines of title, one of facts, and the room between. */
function rowHeight(textScale: number): number {
  return PICTURE.height + Math.ceil(LINES * LINE * textScale) + 30
}

/** The items of the chosen unit as pictures. */
export function ItemGrid(): ReactNode {
  return <WithItems>{(items) => <Grid items={items} />}</WithItems>
}

function Grid({ items }: { readonly items: readonly Unit[] }): ReactNode {
  const { t, language } = useSpeech()
  const id = useId()
  const tree = useUnitTree()
  const hand = useHand(items)
  const [previewing, setPreviewing] = useState(false)
  const [box, width] = useWidth()
  const [{ textScale }] = usePreferences()
  const height = rowHeight(textScale)
  const columns = Math.max(1, Math.floor((width - 24) / CELL))
  const active = hand.activeIndex < 0 ? -1 : Math.floor(hand.activeIndex / columns)
  const rows = useRows({ count: Math.ceil(items.length / columns), height, padding: 8, active })
  const { attach, perPage, inSight } = rows
  const shown = inSight.flatMap(({ index }) => items.slice(index * columns, (index + 1) * columns))
  const covers = useCovers(
    shown.map((unit) => unit.id),
    tree,
  )
  const places = usePlacesInSight(shown.map((unit) => unit.id))
  const onPreview = (): void => setPreviewing(true)
  return (
    <>
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
        onKeyDown={(event) => onGridKey(event, { hand, items, columns, rowsPerPage: perPage(), onPreview })}
        {...pointerOn(items, hand)}
      >
        <div className={styles['inner']} style={{ height: rows.total }} role="presentation">
          {inSight.map(({ index: row, start }) => (
            <div
              key={row}
              role="presentation"
              className={styles['gridRow']}
              style={{
                height,
                transform: `translateY(${start}px)`,
                gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              }}
            >
              {items.slice(row * columns, (row + 1) * columns).map((unit, column) => {
                const at = row * columns + column
                return (
                  <GridCell
                    key={unit.id}
                    id={`${id}-${at}`}
                    unit={unit}
                    cover={covers.get(unit.id)}
                    places={placeNames(unit, places.get(unit.id), language).join(' · ')}
                    at={at}
                    of={items.length}
                    selected={hand.chosen.has(unit.id)}
                    active={at === hand.activeIndex}
                  />
                )
              })}
            </div>
          ))}
        </div>
      </div>
      {previewing ? <Preview units={items} hand={hand} onClose={() => setPreviewing(false)} /> : null}
    </>
  )
}

/** What the pointer does with the items, listened to once for all of them: a cell has its index in `data-at`. */
function pointerOn(items: readonly Unit[], hand: Hand) {
  const unitOf = ({ target }: { readonly target: EventTarget }): Unit | undefined => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null
    return cell === null ? undefined : items[Number(cell.dataset['at'])]
  }
  return {
    onClick(event: MouseEvent) {
      const unit = unitOf(event)
      if (unit) hand.press(unit.id, { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey }, 'pointer')
    },
    onDoubleClick(event: MouseEvent) {
      const unit = unitOf(event)
      if (unit) hand.open(unit.id)
    },
    onDragStart(event: DragEvent) {
      const unit = unitOf(event)
      if (unit) beginDrag(event.dataTransfer, hand.chosen.has(unit.id) ? [...hand.chosen] : [unit.id])
    },
  }
}

interface KeyContext {
  readonly hand: Hand
  readonly items: readonly Unit[]
  readonly columns: number
  readonly rowsPerPage: number
  readonly onPreview: () => void
}

/** The keys of grid and list: moving, choosing, a quick look, opening, type-ahead. */
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
  else if (event.key === ' ' && active && held.ctrl) hand.toggle(active.id)
  else if (event.key === ' ' && active) context.onPreview()
  else return
  event.preventDefault()
}
