import { Files } from 'lucide-react'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import type { FileLeaves } from '../../../shared/arrangement/leaves-by-code.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import { chosenUnits, type TreeIndex } from '../../../shared/domain/unit-tree.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTreeIndex } from '../../ports/unit-tree.tsx'
import { useLookThrough } from '../../ports/use-look-through.ts'
import { useReport, type Report } from '../../ports/use-report.ts'
import type { WorkContext } from '../../ports/work.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Page } from '../../ui/page.tsx'
import { ReportList } from '../../ui/report-list.tsx'
import { RunningWork } from '../../ui/running-work.tsx'
import { checkLeaves } from './check-leaves.ts'
import { leafRows } from './leaf-rows.ts'
import styles from './leaves.module.css'

/** Which leaves are missing and which are there twice, file by file, by the codes of units and by the leaves of pages. */
export function LeavesPage(): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [desk] = useDesk()
  const index = useUnitTreeIndex()
  const [chosen] = useState(() => targetsOf(desk))
  const { repositories } = useServices()
  const { collectionId } = desk
  const check = useLookThrough(
    useCallback(
      async (context: WorkContext): Promise<readonly FileLeaves[]> => {
        const pages = collectionId === null ? [] : await repositories.pages.ofCollection(collectionId)
        return checkLeaves(chosenUnits(index.units, chosen), pages, context)
      },
      [repositories, collectionId, index, chosen],
    ),
  )
  const { close, go, work } = useReport(check, index)
  return (
    <Page fill title={t('command.check-leaves')} closeLabel={t('common.close')} onClose={close}>
      {check.status === 'error' ? <ErrorNote>{explain(check.error, speech)}</ErrorNote> : null}
      {work ? <RunningWork label={t('leaves.running')} {...work} /> : null}
      {check.status === 'ready' ? (
        <FoundLeaves files={check.found} index={index} scope={scopeName(chosen, index)} go={go} />
      ) : null}
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

function FoundLeaves(props: {
  readonly files: readonly FileLeaves[]
  readonly index: TreeIndex
  /** The unit that is looked at, or how many are; 0 for the whole collection. */
  readonly scope: string | number
  readonly go: Report['go']
}): ReactNode {
  const { files, index, scope, go } = props
  const speech = useSpeech()
  const { t } = speech
  const rows = useMemo(() => leafRows(files, index, speech), [files, index, speech])
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
      <ReportList label={t('command.check-leaves')} rows={rows} onOpen={go} />
    </div>
  )
}
