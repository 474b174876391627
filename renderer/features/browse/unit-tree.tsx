import { FolderPlus, Library, Trash2 } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { CollectionId, UnitId } from '../../../shared/domain/ids.ts'
import { indexTree, itemsUnder, type TreeIndex } from '../../../shared/domain/unit-tree.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './browse.module.css'
import { treeStep } from '../../ui/tree-keys.ts'
import { TreeRows } from './tree-rows.tsx'
import { NarrowedMark } from './narrowed-mark.tsx'
import {
  labelOf,
  narrowedCounts,
  openUnits,
  typeAhead,
  visibleRows,
  type NarrowedCounts,
  type Names,
  type TreeRow,
} from './tree.ts'
import { isTyping } from './use-hand.ts'
import { useTreeMoves } from './use-tree-moves.ts'

export interface UnitTreeProps {
  readonly onNewUnit: () => void
  readonly onTrash: () => void
}

/** The tree of units: choosing a container shows what is in it, choosing an item selects it. */
export function UnitTree(props: UnitTreeProps): ReactNode {
  const tree = useUnitTree()
  const { t, number, ...speech } = useSpeech()
  const [desk, dispatch] = useDesk()
  const beginning = useBeginning(tree.status === 'loading' ? desk.collectionId : null)
  const isWhole = tree.status === 'ready'
  const index = useMemo(() => indexTree(tree.status === 'ready' ? tree.value : beginning), [tree, beginning])
  // The map goes on at once while a brush moves; a tree of 100,000 units follows.
  const ids = useDeferredValue(isWhole ? (desk.narrowed?.unitIds ?? null) : null)
  const counts = useMemo(() => (ids ? narrowedCounts(index, ids) : null), [index, ids])
  const total = useMemo(() => (isWhole ? totalOf(index, counts) : null), [index, isWhole, counts])
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
          <span className={styles['count']}>{total === null ? '' : number(total)}</span>
        </Button>
        <IconButton name={t('command.new-unit')} icon={<FolderPlus size={16} />} onPress={props.onNewUnit} />
        <IconButton name={t('command.show-trash')} icon={<Trash2 size={16} />} onPress={props.onTrash} />
      </div>
      <NarrowedMark />
      <Tree index={index} isWhole={isWhole} counts={counts} />
    </div>
  )
}

function totalOf(index: TreeIndex, counts: NarrowedCounts | null): number {
  const tops = index.childrenOf.get(null) ?? []
  return tops.reduce((sum, { id }) => sum + ((counts ?? index.counts).get(id) ?? 0), 0)
}

/** So many units fill the panel while the tree is read. */
const BEGINNING = 100

const NONE: readonly Unit[] = []

/** The first rows of the tree of a collection; null asks for none. */
function useBeginning(collectionId: CollectionId | null): readonly Unit[] {
  const { repositories } = useServices()
  const [found, setFound] = useState({ collectionId, units: NONE })
  useEffect(() => {
    if (!collectionId) return
    let gone = false
    const show = (units: readonly Unit[]): void => {
      if (!gone) setFound({ collectionId, units })
    }
    // What keeps it from being read keeps the tree, too, which says so.
    repositories.units.beginning(collectionId, BEGINNING).then(show, () => undefined)
    return () => {
      gone = true
    }
  }, [repositories, collectionId])
  return found.collectionId === collectionId ? found.units : NONE
}

interface TreeProps {
  readonly index: TreeIndex
  /** Else only its beginning is known: it can be looked at, and nothing is moved. */
  readonly isWhole: boolean
  readonly counts: NarrowedCounts | null
}

function Tree({ index, isWhole, counts }: TreeProps): ReactNode {
  const [desk, dispatch] = useDesk()
  const { t } = useSpeech()
  const [decided, setDecided] = useState<ReadonlyMap<UnitId, boolean>>(new Map())
  const [kept, setKept] = useState<UnitId | null>(null)
  const rows = useMemo(
    () => visibleRows(index, openUnits(index, decided, [desk.scope, desk.anchor]), counts),
    [index, decided, desk.scope, desk.anchor, counts],
  )
  const chosenId = desk.anchor ?? desk.scope
  const has = (id: UnitId | null): boolean => id !== null && rows.some((row) => row.unit.id === id)
  const active = has(kept) ? kept : chosenId
  // Nothing is sought for through 100,000 rows whenever the map moves.
  const activeIndex = active === null ? -1 : rows.findIndex((row) => row.unit.id === active)

  const foldUnit = (id: UnitId, open: boolean): void => setDecided((before) => new Map(before).set(id, open))
  const fold = (row: TreeRow, open: boolean): void => foldUnit(row.unit.id, open)
  const moves = useTreeMoves(index, (id) => foldUnit(id, true))
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
    if (row && isWhole && moves.onKey(event, row.unit)) return event.preventDefault()
    if (event.key === 'Enter' && row) open(row)
    else if (isTyping(event)) moveTo(typeAhead(namesOf(rows), event.key, activeIndex))
    else {
      const next = treeStep(event.key, rows, { activeIndex, perPage })
      if (!next || event.ctrlKey || event.altKey) return
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
    <>
      <TreeRows
        index={index}
        isWhole={isWhole}
        counts={counts ?? index.counts}
        rows={rows}
        activeIndex={activeIndex}
        isSelected={(row) =>
          desk.selection.has(row.unit.id) || (desk.selection.size === 0 && desk.scope === row.unit.id)
        }
        isCut={(row) => moves.cut.has(row.unit.id)}
        onChoose={choose}
        onOpen={open}
        onFold={fold}
        onKeyDown={onKeyDown}
      />
      <p role="status" className={styles['cutNote']}>
        {moves.cut.size > 0 ? t('browse.cut', { count: moves.cut.size }) : null}
      </p>
    </>
  )
}

/** The names of rows, each made when it is asked for: there may be a hundred thousand. */
function namesOf(rows: readonly TreeRow[]): Names {
  return { length: rows.length, at: (at) => (rows[at] ? labelOf(rows[at].unit).name : undefined) }
}

function isContainer(row: TreeRow): boolean {
  return row.expandable || (row.unit.level !== 'item' && row.unit.level !== 'file')
}
