import { ListChecks } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from '../../ui/finding.module.css'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import type { BatchContext, BatchRow } from './batch-edits.ts'
import { BatchList } from './batch-list.tsx'
import type { BatchPreview, useBatchApply } from './use-batch.ts'
import type { BatchDraft } from './use-batch-draft.ts'

interface BatchOutcomeProps {
  readonly draft: BatchDraft
  readonly preview: BatchPreview
  readonly hand: ReturnType<typeof useBatchApply>
  readonly context: Omit<BatchContext, 'at'>
}

/** What would change, row by row; or what was changed. */
export function BatchOutcomeView(props: BatchOutcomeProps): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { draft, preview } = props
  const { outcome } = props.hand
  if (outcome.kind === 'done') {
    return <p role="status">{t('batch.done', { values: outcome.values, units: outcome.units })}</p>
  }
  if (outcome.kind === 'working') return <ProgressBar label={t('batch.working')} fraction={null} />
  if (draft.problem) {
    const { problem, detail } = draft.problem
    return <ErrorNote>{t(`replace.problem.${problem}`, { detail: detail ?? '' })}</ErrorNote>
  }
  if (!draft.edit) {
    return (
      <EmptyState icon={<ListChecks size={32} strokeWidth={1.25} />} title={t('batch.title')}>
        <p>{t('batch.about')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      {outcome.kind === 'failed' ? <ErrorNote>{explain(outcome.error, speech)}</ErrorNote> : null}
      {preview.looked < preview.total ? (
        <ProgressBar label={t('batch.looking')} fraction={preview.looked / preview.total} />
      ) : null}
      <Preview {...props} />
    </>
  )
}

const NONE: ReadonlySet<string> = new Set()

function Preview({ draft, preview, hand, context }: BatchOutcomeProps): ReactNode {
  const { t } = useSpeech()
  const [taken, setTaken] = useState({ key: draft.key, off: NONE })
  const off = taken.key === draft.key ? taken.off : NONE
  const setOff = (next: ReadonlySet<string>): void => setTaken({ key: draft.key, off: next })
  const { rows } = preview
  const chosen = rows.length - off.size
  const { edit } = draft
  return (
    <>
      <header className={styles['head']}>
        <h2 role="status">
          {rows.length === 0 ? t('batch.nothing') : t('batch.found', { values: rows.length, units: unitsIn(rows) })}
        </h2>
        {rows.length === 0 ? null : (
          <>
            <Button kind="quiet" onPress={() => setOff(off.size > 0 ? NONE : new Set(rows.map(({ key }) => key)))}>
              {t(off.size > 0 ? 'replace.tick-all' : 'replace.tick-none')}
            </Button>
            <Button
              kind="primary"
              disabled={!edit || chosen === 0 || preview.looked < preview.total}
              onPress={() => edit && void hand.apply(rows, edit, { ...context, off })}
            >
              {t('batch.apply', { count: chosen })}
            </Button>
          </>
        )}
      </header>
      {rows.length === 0 ? <p>{t('batch.none')}</p> : <BatchList rows={rows} off={off} onOff={setOff} />}
    </>
  )
}

function unitsIn(rows: readonly BatchRow[]): number {
  return new Set(rows.map(({ unit }) => unit.id)).size
}
