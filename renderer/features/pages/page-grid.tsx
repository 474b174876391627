import { useId, useMemo, type DragEvent, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { coverOf, type PageHolder } from '../../../shared/domain/arrange-pages.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { usePreferences } from '../../ports/preferences.tsx'
import { cx } from '../../ui/cx.ts'
import { useRows } from '../../ui/use-rows.ts'
import { useWidth } from '../../ui/use-width.ts'
import { PageCell } from './page-cell.tsx'
import styles from './pages.module.css'
import { CELL, heightOfRow, movedInRows, rowOfPage, rowsOf, type PageRow } from './rows.ts'
import { useDropPlace, type DropPlace } from './use-drop-place.ts'
import type { PageActions } from './use-page-actions.ts'
import type { PageHand } from './use-page-hand.ts'

interface PageGridProps {
  readonly holders: readonly PageHolder[]
  readonly hand: PageHand
  readonly actions: PageActions
  /** Keys of the grid's commands. True where it was one. */
  readonly onCommandKey: (event: KeyboardEvent) => boolean
  readonly onOpen: (id: PageId) => void
}

/** The pages of the items, item by item, as pictures to choose, drag and move with the keyboard. */
export function PageGrid(props: PageGridProps): ReactNode {
  const { t } = useSpeech()
  const id = useId()
  const { holders, hand } = props
  const [{ textScale }] = usePreferences()
  const [box, width] = useWidth()
  const columns = Math.max(1, Math.floor((width - 8) / CELL.width))
  const rows = useMemo(() => rowsOf(holders, columns), [holders, columns])
  const { attach, total, inSight, perPage } = useRows({
    count: rows.length,
    height: (index) => heightOfRow(rows[index], textScale),
    padding: 4,
    active: rowOfPage(rows, hand.activeIndex),
  })
  const drop = useDropPlace(holders, props.actions)
  const shown = { rows, count: hand.order.length, rowsPerPage: Math.max(1, perPage() - 1) }
  return (
    <div
      ref={(element) => {
        attach(element)
        box(element)
      }}
      className={styles['scroll']}
      role="listbox"
      aria-multiselectable
      tabIndex={0}
      aria-label={t('pages.grid')}
      aria-activedescendant={hand.activeIndex >= 0 ? `${id}-${hand.activeIndex}` : undefined}
      onKeyDown={(event) => onGridKey(event, props, shown)}
      {...pointerOn(props, drop)}
    >
      <div className={styles['inner']} style={{ height: total }} role="presentation">
        {inSight.map(({ index, start, size }) => {
          const row = rows[index]
          return row ? (
            <div key={index} role="presentation" className={styles['line']} style={lineBox(start, size)}>
              <Line row={row} columns={columns} id={id} drop={drop.place} grid={props} />
            </div>
          ) : null
        })}
      </div>
    </div>
  )
}

const lineBox = (start: number, height: number) => ({ height, transform: `translateY(${start}px)` })

interface LineProps {
  readonly row: PageRow
  readonly columns: number
  readonly id: string
  readonly drop: DropPlace | null
  readonly grid: PageGridProps
}

function Line({ row, columns, id, drop, grid }: LineProps): ReactNode {
  const { t } = useSpeech()
  const { unit, pages } = row.holder
  const intoEnd = drop?.kind === 'item' && drop.unitId === unit.id
  if (row.kind === 'head') {
    return (
      <div className={cx(styles['head'], intoEnd && styles['into'])} data-unit={unit.id} role="presentation">
        <span className={styles['name']}>{nameOf(unit)}</span>
        <span className={styles['soft']}>{t('common.pages', { count: pages.length })}</span>
      </div>
    )
  }
  if (row.kind === 'empty') {
    return (
      <div className={cx(styles['empty'], intoEnd && styles['into'])} data-unit={unit.id} role="presentation">
        {t('pages.empty-item')}
      </div>
    )
  }
  const cover = coverOf(unit, pages)?.id
  return (
    <div
      role="presentation"
      className={styles['cells']}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      data-unit={unit.id}
    >
      {row.pages.map((page, column) => (
        <PageCell
          key={page.id}
          page={page}
          id={`${id}-${row.start + column}`}
          at={row.start + column}
          inItem={row.first + column}
          ofItem={pages.length}
          selected={grid.hand.chosen.has(page.id)}
          active={row.start + column === grid.hand.activeIndex}
          cut={grid.actions.cut.has(page.id)}
          cover={page.id === cover}
          gap={drop?.kind === 'page' && drop.id === page.id ? drop.side : null}
        />
      ))}
    </div>
  )
}

function onGridKey(
  event: KeyboardEvent,
  { hand, onCommandKey, onOpen }: PageGridProps,
  shown: Parameters<typeof movedInRows>[2],
): void {
  const held = { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey }
  const active = hand.order[hand.activeIndex]
  if (onCommandKey(event)) event.preventDefault()
  else if (event.key === 'Enter' && active) onOpen(active)
  else if (event.key === ' ' && active) hand.toggle(active)
  else {
    const to = movedInRows(event.key, hand.activeIndex, shown)
    const target = to === null ? undefined : hand.order[to]
    if (!target) return
    hand.press(target, held, 'key')
  }
  event.preventDefault()
}

/** What the pointer does, listened to once for all cells: a cell has its place in `data-at`. */
function pointerOn({ hand, onOpen }: PageGridProps, drop: ReturnType<typeof useDropPlace>) {
  const pageAt = ({ target }: { readonly target: EventTarget }): PageId | undefined => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null
    return cell ? hand.order[Number(cell.dataset['at'])] : undefined
  }
  return {
    onClick(event: MouseEvent) {
      const id = pageAt(event)
      if (id) hand.press(id, { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey }, 'pointer')
    },
    onDoubleClick(event: MouseEvent) {
      const id = pageAt(event)
      if (id) onOpen(id)
    },
    onDragStart(event: DragEvent) {
      const id = pageAt(event)
      if (id) drop.begin(event.dataTransfer, hand.chosen.has(id) ? hand.chosen : new Set([id]))
    },
    onDragOver: drop.over,
    onDragLeave: drop.leave,
    onDrop: drop.drop,
    onDragEnd: drop.leave,
  }
}
