import { FolderPlus, Library, Trash2 } from 'lucide-react'
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { indexTree, itemsUnder } from '../../../shared/domain/unit-tree.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { moveAmongSiblings } from './arrange.ts'
import styles from './browse.module.css'
import { treeStep } from '../../ui/tree-keys.ts'
import { TreeRows } from './tree-rows.tsx'
import { labelOf, openUnits, typeAhead, visibleRows, type TreeRow } from './tree.ts'
import { isTyping } from './use-hand.ts'

export interface UnitTreeProps {
  readonly onNewUnit: () => void
  readonly onTrash: () => void
}

/** The tree of units: choosing a container shows what is in it, choosing an item selects it. */
export function UnitTree(props: UnitTreeProps): ReactNode {
  const tree = useUnitTree()
  const { t, number, ...speech } = useSpeech()
  const [desk, dispatch] = useDesk()
  const index = useMemo(() => indexTree(tree.status === 'ready' ? tree.value : []), [tree])
  const total = useMemo(() => itemsUnder(index, null).length, [index])
  if (tree.status === 'error') return <ErrorNote>{explain(tree.error, { t, number, ...speech })}</ErrorNote>
  return (
    <div className={styles['panel']}>
      <div className={styles['head']}>
        <Button
          kind="quiet"
          icon={<Library size={16} aria-hidden />}
          className={cx(styles['whole'], desk.scope === null && styles['chosenScope'])}
          onPress={() => dispatch({ type: 'scope', unitId: null })}
        >
          <span>{t('browse.all')}</span>
          <span className={styles['count']}>{number(total)}</span>
        </Button>
        <IconButton name={t('command.new-unit')} icon={<FolderPlus size={16} />} onPress={props.onNewUnit} />
        <IconButton name={t('command.show-trash')} icon={<Trash2 size={16} />} onPress={props.onTrash} />
      </div>
      <Tree index={index} />
    </div>
  )
}

function Tree({ index }: { readonly index: ReturnType<typeof indexTree> }): ReactNode {
  const [desk, dispatch] = useDesk()
  const { undo } = useServices()
  const [decided, setDecided] = useState<ReadonlyMap<UnitId, boolean>>(new Map())
  const [kept, setKept] = useState<UnitId | null>(null)
  const rows = useMemo(
    () => visibleRows(index, openUnits(index, decided, [desk.scope, desk.anchor])),
    [index, decided, desk.scope, desk.anchor],
  )
  const chosenId = desk.anchor ?? desk.scope
  const has = (id: UnitId | null): boolean => id !== null && rows.some((row) => row.unit.id === id)
  const active = has(kept) ? kept : chosenId
  const activeIndex = rows.findIndex((row) => row.unit.id === active)

  const fold = (row: TreeRow, open: boolean): void => setDecided(new Map(decided).set(row.unit.id, open))
  const choose = (row: TreeRow): void => {
    setKept(row.unit.id)
    if (isContainer(row)) return dispatch({ type: 'scope', unitId: row.unit.id })
    if (desk.reader) return dispatch({ type: 'read', unitId: row.unit.id })
    const inside = itemsUnder(index, desk.scope).some((unit) => unit.id === row.unit.id)
    if (!inside) dispatch({ type: 'scope', unitId: row.unit.parentId })
    dispatch({ type: 'select', unitIds: [row.unit.id] })
  }
  const open = (row: TreeRow): void => {
    if (isContainer(row)) fold(row, !row.open)
    else dispatch({ type: 'read', unitId: row.unit.id })
  }
  const onKeyDown = (event: KeyboardEvent, perPage: number): void => {
    const row = rows[activeIndex]
    const step = (event.ctrlKey || event.metaKey) && { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key]
    if (step && row) {
      const changes = moveAmongSiblings(index, row.unit.id, step)
      if (changes.length > 0) void undo.run({ label: 'browse.undo.move', changes })
    } else if (event.key === 'Enter' && row) open(row)
    else if (isTyping(event)) moveTo(typeAhead(names(rows), event.key, activeIndex))
    else {
      const next = treeStep(event.key, rows, { activeIndex, perPage })
      if (!next || event.ctrlKey) return
      if (next.fold) fold(next.row, next.fold === 'open')
      else choose(next.row)
    }
    event.preventDefault()
  }
  const moveTo = (to: number | null): void => {
    const row = to === null ? undefined : rows[to]
    if (row) choose(row)
  }
  return (
    <TreeRows
      index={index}
      rows={rows}
      activeIndex={activeIndex}
      isSelected={(row) => desk.selection.has(row.unit.id) || (desk.selection.size === 0 && desk.scope === row.unit.id)}
      onChoose={choose}
      onOpen={open}
      onFold={fold}
      onKeyDown={onKeyDown}
    />
  )
}

function names(rows: readonly TreeRow[]): readonly string[] {
  return rows.map((row) => labelOf(row.unit).name)
}

function isContainer(row: TreeRow): boolean {
  return row.expandable || (row.unit.level !== 'item' && row.unit.level !== 'file')
}
