import { ChevronDown, ChevronRight, FileText, Folder, Layers } from 'lucide-react'
import { useId, useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react'
import { firstText } from '../../../shared/domain/description.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { TreeIndex } from '../../../shared/domain/unit-tree.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { useLevelNames } from '../../ports/templates.tsx'
import { cx } from '../../ui/cx.ts'
import { useRows } from '../../ui/use-rows.ts'
import styles from './browse.module.css'
import { beginDrag, draggedUnits, dropSide, type DropSide } from './dragging.ts'
import { canMoveInto, moveBeside, moveInto } from './placing.ts'
import { codeBelow, isSaidByName, labelOf, type TreeRow } from './tree.ts'

interface TreeRowsProps {
  readonly index: TreeIndex
  /** Else nothing is known of how many there are, and nothing is dragged. */
  readonly isWhole: boolean
  /** Items at and below each unit, of those that are shown. */
  readonly counts: TreeIndex['counts']
  readonly rows: readonly TreeRow[]
  readonly activeIndex: number
  readonly isSelected: (row: TreeRow) => boolean
  readonly isCut: (row: TreeRow) => boolean
  readonly onChoose: (row: TreeRow) => void
  readonly onOpen: (row: TreeRow) => void
  readonly onFold: (row: TreeRow, open: boolean) => void
  readonly onKeyDown: (event: KeyboardEvent, perPage: number) => void
}

const ROW = 28
const INDENT = 16

/** Draws the rows in sight, and takes what is dragged onto them. */
export function TreeRows(props: TreeRowsProps): ReactNode {
  const { t, number } = useSpeech()
  const id = useId()
  const { activeIndex, isWhole } = props
  const { attach, total, inSight, perPage } = useRows({
    count: props.rows.length,
    height: ROW,
    padding: 4,
    active: activeIndex,
  })
  const drop = useDrop(props.index)
  return (
    <div
      ref={attach}
      className={styles['scroll']}
      role="tree"
      aria-busy={!isWhole}
      tabIndex={0}
      aria-label={t('browse.tree')}
      aria-activedescendant={activeIndex >= 0 ? `${id}-${activeIndex}` : undefined}
      onKeyDown={(event) => props.onKeyDown(event, perPage())}
    >
      <div className={styles['inner']} style={{ height: total }} role="presentation">
        {inSight.map(({ index, start }, _at, { length }) => {
          const row = props.rows[index]
          if (!row) return null
          const selected = props.isSelected(row)
          return (
            <div
              key={slotOf(index, length)}
              id={`${id}-${index}`}
              role="treeitem"
              aria-level={row.level}
              aria-posinset={row.position}
              aria-setsize={isWhole ? row.siblings : undefined}
              aria-selected={selected}
              aria-expanded={row.expandable ? row.open : undefined}
              className={cx(
                styles['row'],
                selected && styles['selected'],
                props.isCut(row) && styles['cut'],
                index === activeIndex && styles['active'],
                drop.over?.id === row.unit.id && styles[drop.over.side],
              )}
              style={{ transform: `translateY(${start}px)`, paddingLeft: 4 + (row.level - 1) * INDENT }}
              onClick={() => props.onChoose(row)}
              onDoubleClick={() => props.onOpen(row)}
              draggable={isWhole}
              {...(isWhole ? drop.handlers(row) : {})}
            >
              <RowFace row={row} above={aboveOf(props.index, row)} onFold={props.onFold} />
              {row.expandable && isWhole ? (
                <span className={styles['count']}>{number(props.counts.get(row.unit.id) ?? 0)}</span>
              ) : null}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/**
 * Rows that come in sight take the place of those that went out of it: making a row anew costs far more than changing
 * its text, and leaves more to sweep up, for which a scrolling list would have to wait.
 */
function slotOf(index: number, inSight: number): number {
  // A power of two, so that a row more or less in sight changes the places of none.
  return index % 2 ** Math.ceil(Math.log2(Math.max(1, inSight)))
}

/** The code of the unit above, which its row shows already. */
function aboveOf({ byId }: TreeIndex, { unit }: TreeRow): string {
  const above = unit.parentId === null ? undefined : byId.get(unit.parentId)
  return above ? firstText(above.description, 'referenceCode') : ''
}

function RowFace(props: {
  readonly row: TreeRow
  readonly above: string
  readonly onFold: TreeRowsProps['onFold']
}): ReactNode {
  const levelName = useLevelNames()
  const { row, onFold } = props
  const { code, name } = labelOf(row.unit)
  const below = codeBelow(code, props.above)
  // A unit that nobody has given a title is called by its code.
  const shown = isSaidByName(below, name) ? '' : below
  const Kind = row.unit.level === 'item' ? FileText : row.unit.level === 'file' ? Folder : Layers
  const Twist = row.open ? ChevronDown : ChevronRight
  return (
    <>
      <span
        className={styles['twist']}
        aria-hidden
        onClick={(event) => {
          if (!row.expandable) return
          event.stopPropagation()
          onFold(row, !row.open)
        }}
      >
        {row.expandable ? <Twist size={16} /> : null}
      </span>
      <Kind size={16} className={styles['kind']} role="img" aria-label={levelName(row.unit.level)} />
      <span className={styles['name']} title={code ? `${code} · ${name}` : name}>
        {shown ? <span className={styles['code']}>{shown} </span> : null}
        {name}
      </span>
    </>
  )
}

interface Over {
  readonly id: UnitId
  readonly side: DropSide
}

/** What hovers over which row, and what a drop there does. */
function useDrop(tree: TreeIndex) {
  const [over, setOver] = useState<Over | null>(null)
  const [desk] = useDesk()
  const { undo } = useServices()
  const aim = (event: DragEvent, row: TreeRow): Over | null => {
    const ids = draggedUnits(event.dataTransfer)
    const box = event.currentTarget.getBoundingClientRect()
    const side = dropSide(event.clientY - box.top, box.height, row.unit.level !== 'item')
    const parent = side === 'into' ? row.unit.id : row.unit.parentId
    return ids.length > 0 && canMoveInto(tree, ids, parent) ? { id: row.unit.id, side } : null
  }
  const handlers = (row: TreeRow) => ({
    onDragStart: (event: DragEvent) => {
      const { id } = row.unit
      beginDrag(event.dataTransfer, desk.selection.has(id) ? [...desk.selection] : [id])
    },
    onDragOver: (event: DragEvent) => {
      const aimed = aim(event, row)
      if (aimed) event.preventDefault()
      if (aimed?.id !== over?.id || aimed?.side !== over?.side) setOver(aimed)
    },
    onDragLeave: () => setOver(null),
    onDrop: (event: DragEvent) => {
      const aimed = aim(event, row)
      setOver(null)
      if (!aimed) return
      event.preventDefault()
      const ids = draggedUnits(event.dataTransfer)
      const { id, side } = aimed
      const changes = side === 'into' ? moveInto(tree, ids, id) : moveBeside(tree, ids, { id, side })
      if (changes.length > 0) void undo.run({ label: 'browse.undo.move', changes })
    },
  })
  return { over, handlers }
}
