import { Files } from 'lucide-react'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { FileLeaves } from '../../../shared/arrangement/leaves-by-code.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { chosenUnits, indexTree, type TreeIndex } from '../../../shared/domain/unit-tree.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { wayTo } from '../../ports/way-to.ts'
import type { Progress } from '../../ports/work.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Page } from '../../ui/page.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { checkLeaves } from './check-leaves.ts'
import { leafRows, type LeafRow } from './leaf-rows.ts'
import styles from './leaves.module.css'

/** Pixels. */
const ROW = 28

type Check =
  | { readonly status: 'running'; readonly progress: Progress }
  | { readonly status: 'error'; readonly error: unknown }
  | { readonly status: 'ready'; readonly files: readonly FileLeaves[] }

/** Which leaves are missing and which are there twice, file by file, by the codes of units and by the leaves of pages. */
export function LeavesPage(): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [desk, dispatch] = useDesk()
  const tree = useUnitTree()
  const index = useMemo(() => indexTree(tree.status === 'ready' ? tree.value : []), [tree])
  const [chosen] = useState(() => targetsOf(desk))
  const check = useCheck(index, chosen)
  const close = (): void => dispatch({ type: 'task', task: null })
  return (
    <Page fill title={t('command.check-leaves')} closeLabel={t('common.close')} onClose={close}>
      {check.status === 'error' ? <ErrorNote>{explain(check.error, speech)}</ErrorNote> : null}
      {check.status === 'running' && check.progress.total > 0 ? (
        <div className={styles['running']}>
          <ProgressBar
            label={t('leaves.running')}
            fraction={check.progress.done / check.progress.total}
            caption={t('jobs.done-of', { done: check.progress.done, total: check.progress.total })}
          />
          <Button onPress={close}>{t('common.cancel')}</Button>
        </div>
      ) : null}
      {check.status === 'ready' ? <Report files={check.files} index={index} scope={scopeName(chosen, index)} /> : null}
    </Page>
  )
}

/** The selection, else the unit chosen in the tree; null for the whole collection. */
function targetsOf({ selection, scope }: ReturnType<typeof useDesk>[0]): readonly UnitId[] | null {
  if (selection.size > 0) return [...selection]
  return scope === null ? null : [scope]
}

function scopeName(chosen: readonly UnitId[] | null, index: TreeIndex): string | number {
  const [only, ...more] = chosen ?? []
  const unit = only === undefined ? undefined : index.byId.get(only)
  return unit && more.length === 0 ? nameOf(unit) : (chosen?.length ?? 0)
}

/** Checked again when the tree changes; what was found stays until then. */
function useCheck(index: TreeIndex, chosen: readonly UnitId[] | null): Check {
  const { repositories } = useServices()
  const [{ collectionId }] = useDesk()
  const [check, setCheck] = useState<Check>({ status: 'running', progress: { done: 0, total: 0 } })
  useEffect(() => {
    if (!collectionId) return
    const stop = new AbortController()
    const { signal } = stop
    const put = (next: Check): void => {
      if (!signal.aborted) setCheck(next)
    }
    const onProgress = (progress: Progress): void =>
      signal.aborted
        ? undefined
        : setCheck((before) => (before.status === 'ready' ? before : { status: 'running', progress }))
    repositories.pages
      .ofCollection(collectionId)
      .then((pages) => checkLeaves(chosenUnits(index.units, chosen), pages, { signal, onProgress }))
      .then(
        (files) => put({ status: 'ready', files }),
        (error: unknown) => put({ status: 'error', error }),
      )
    return () => stop.abort()
  }, [repositories, collectionId, index, chosen])
  return check
}

function Report(props: {
  readonly files: readonly FileLeaves[]
  readonly index: TreeIndex
  /** The unit that is looked at, or how many are; 0 for the whole collection. */
  readonly scope: string | number
}): ReactNode {
  const { files, index, scope } = props
  const speech = useSpeech()
  const { t } = speech
  const [, dispatch] = useDesk()
  const [at, setAt] = useState(0)
  const rows = useMemo(() => leafRows(files, index, speech), [files, index, speech])
  const go = ({ units }: LeafRow): void => {
    for (const action of units.length > 0 ? wayTo(units, index) : []) dispatch(action)
  }
  const where = typeof scope === 'string' ? scope : scope === 0 ? t('leaves.all') : t('leaves.units', { count: scope })
  if (rows.length === 0)
    return (
      <EmptyState icon={<Files size={32} strokeWidth={1.25} />} title={t('leaves.none.title')}>
        <p>{t('leaves.none.text', { where })}</p>
      </EmptyState>
    )
  return (
    <div className={styles['report']}>
      <p role="status" className={styles['soft']}>
        {`${where} · ${t('leaves.files', { count: files.length })}`}
      </p>
      <VirtualList
        className={styles['list']}
        label={t('command.check-leaves')}
        items={rows}
        rowHeight={ROW}
        keyOf={({ key }) => key}
        activeIndex={Math.min(at, rows.length - 1)}
        onMove={(_, index) => setAt(index)}
        onOpen={go}
      >
        {(row) => <Row row={row} />}
      </VirtualList>
    </div>
  )
}

function Row({ row }: { readonly row: LeafRow }): ReactNode {
  return (
    <div className={styles['row']} data-kind={row.kind} title={[row.text, row.more].join(' · ')}>
      <span className={styles['text']}>{row.text}</span>
      <span className={styles['more']}>{row.more}</span>
    </div>
  )
}
