import { ListChecks } from 'lucide-react'
import { useCallback, useMemo, type ReactNode } from 'react'
import { codeFindings, codeOfUnit, type CodeFinding } from '../../../shared/arrangement/code-report.ts'
import { codesFromNames, nextCodes, type GivenCode } from '../../../shared/arrangement/give-codes.ts'
import { puts } from '../../../shared/domain/changes.ts'
import type { Collection } from '../../../shared/domain/collection.ts'
import type { TreeIndex } from '../../../shared/domain/unit-tree.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useTemplates } from '../../ports/templates.tsx'
import { useUnitTreeIndex } from '../../ports/unit-tree.tsx'
import { useReport, type Report } from '../../ports/use-report.ts'
import { inPortions, useLookThrough, type LookedThrough } from '../../ports/use-look-through.ts'
import type { WorkContext } from '../../ports/work.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Page } from '../../ui/page.tsx'
import { ReportList } from '../../ui/report-list.tsx'
import { RunningWork } from '../../ui/running-work.tsx'
import { codesGiven, withMask, withShippedMasks } from './code-edits.ts'
import { codeRows } from './code-rows.ts'
import styles from './codes.module.css'
import { MaskFields } from './mask-fields.tsx'

/** What the codes of the collection look like, what is amiss with them, and codes for the units that have none. */
export function CodesPage(): ReactNode {
  const { t } = useSpeech()
  const { undo, repositories } = useServices()
  const [{ collectionId }] = useDesk()
  const { masks } = useTemplates()
  const index = useUnitTreeIndex()
  const looked = useCodes(index)
  const report = useReport(looked, index)
  const keep = async (change: (collection: Collection) => Collection | null): Promise<void> => {
    const row = collectionId === null ? undefined : await repositories.collections.get(collectionId)
    const changed = row && change(row)
    if (changed) await undo.run({ label: 'settings.undo.collection', changes: puts('collections', [changed]) })
  }
  return (
    <Page fill title={t('command.codes')} closeLabel={t('common.close')} onClose={report.close}>
      <div className={styles['report']}>
        <MaskFields
          masks={masks}
          onFill={(shipped) => void keep((row) => withShippedMasks(row, shipped))}
          onMask={(level, mask) => void keep((row) => withMask(row, level, mask))}
        />
        <Looked looked={looked} index={index} report={report} />
      </div>
    </Page>
  )
}

/** All that was found of codes. */
interface Codes {
  readonly findings: readonly CodeFinding[]
  readonly next: readonly GivenCode[]
  readonly named: readonly GivenCode[]
}

function useCodes(index: TreeIndex): LookedThrough<Codes> {
  const { masks } = useTemplates()
  return useLookThrough(
    useCallback(
      async (context: WorkContext): Promise<Codes> => {
        const { units } = index
        const coded = await inPortions(units, (unit) => codeOfUnit(unit, masks) ?? [], context)
        const findings = codeFindings(coded, index, { units, masks })
        return { findings, next: nextCodes(index, masks), named: codesFromNames(index, masks) }
      },
      [index, masks],
    ),
  )
}

function Looked(props: {
  readonly looked: LookedThrough<Codes>
  readonly index: TreeIndex
  readonly report: Report
}): ReactNode {
  const { looked, index, report } = props
  const speech = useSpeech()
  switch (looked.status) {
    case 'error':
      return <ErrorNote>{explain(looked.error, speech)}</ErrorNote>
    case 'running':
      return report.work && <RunningWork label={speech.t('codes.running')} {...report.work} />
    case 'ready':
      return (
        <>
          <Giving next={looked.found.next} named={looked.found.named} />
          <Findings findings={looked.found.findings} index={index} go={report.go} />
        </>
      )
  }
}

/** Codes that units without one can have, each kind as one step that can be undone. */
function Giving({ next, named }: Pick<Codes, 'next' | 'named'>): ReactNode {
  const { t } = useSpeech()
  const { undo, clock } = useServices()
  const give = (given: readonly GivenCode[], label: 'codes.undo.next' | 'codes.undo.named'): void =>
    void undo.run({ label, changes: codesGiven(given, clock.now()) })
  return (
    <>
      {named.length === 0 ? null : (
        <div className={styles['actions']}>
          <Button onPress={() => give(named, 'codes.undo.named')}>{t('codes.named', { count: named.length })}</Button>
          <span className={styles['soft']}>{spanOf(named)}</span>
        </div>
      )}
      {next.length === 0 ? null : (
        <div className={styles['actions']}>
          <Button onPress={() => give(next, 'codes.undo.next')}>{t('codes.next', { count: next.length })}</Button>
          <span className={styles['soft']}>{spanOf(next)}</span>
        </div>
      )}
    </>
  )
}

/** The first code and the last. */
function spanOf(given: readonly GivenCode[]): string {
  const [first, last] = [given[0]?.code ?? '', given.at(-1)?.code ?? '']
  return first === last ? first : `${first} … ${last}`
}

function Findings(
  props: Pick<Codes, 'findings'> & { readonly index: TreeIndex; readonly go: Report['go'] },
): ReactNode {
  const { findings, index, go } = props
  const speech = useSpeech()
  const { t } = speech
  const rows = useMemo(() => codeRows(findings, index, speech), [findings, index, speech])
  if (rows.length === 0)
    return (
      <EmptyState icon={<ListChecks size={32} strokeWidth={1.25} />} title={t('codes.well.title')}>
        <p>{t('codes.well.text')}</p>
      </EmptyState>
    )
  return <ReportList label={t('command.codes')} rows={rows} onOpen={go} />
}
