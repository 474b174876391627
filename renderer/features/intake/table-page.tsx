import type { ReactNode } from 'react'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import type { HeaderRows } from '../../../shared/intake/header-rows.ts'
import { hasErrors, type IntakeReport } from '../../../shared/intake/intake-report.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { TableSession, TableWish } from '../../ports/table-intake.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Page } from '../../ui/page.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { ColumnTable } from './column-table.tsx'
import styles from './table.module.css'
import { HeaderRowsFields } from './header-rows-fields.tsx'
import { PlaceReview } from './place-review.tsx'
import { ProblemList } from './problem-list.tsx'
import { RescueChoice } from './rescue-choice.tsx'
import { RowsAre } from './rows-are.tsx'
import { TableChoiceFields } from './table-choice-fields.tsx'
import { useDryRun } from './use-dry-run.ts'
import { useTakeIn, type TakingIn } from './use-take-in.ts'
import { useWish } from './use-wish.ts'

/** A spreadsheet that was chosen: nothing is written before "Import". What would be made follows every choice. */
export function TablePage(props: {
  readonly collectionId: CollectionId
  readonly session: TableSession
  /** Reads the same rows with another header: the session is another one then. */
  readonly onHeader: (rows: HeaderRows) => void
  readonly onOther: () => void
  /** Takes the rows for places; null where they can be none. */
  readonly onPlaces: (() => void) | null
  readonly onClose: () => void
}): ReactNode {
  const { t } = useSpeech()
  const { session } = props
  const [wish, setWish] = useWish(props.collectionId, session)
  const taking = useTakeIn(session)
  const { state } = taking
  const dry = useDryRun(session, state.kind === 'choosing' ? wish : null)
  const report = state.kind === 'done' ? state.report : (dry.look?.report ?? null)
  const change = (part: Partial<TableWish>): void => setWish({ ...wish, ...part })
  const isDone = state.kind === 'done'
  return (
    <Page
      title={t('foreign.title')}
      closeLabel={t('common.close')}
      onClose={props.onClose}
      wide
      actions={
        <>
          <Summary report={report} busy={dry.isWorking} written={isDone} />
          <Button onPress={props.onOther}>{t('intake.other')}</Button>
          {isDone ? (
            <Button kind="primary" onPress={props.onClose}>
              {t('intake.show')}
            </Button>
          ) : (
            <Button
              kind="primary"
              busy={state.kind === 'running'}
              disabled={!report || dry.isWorking || !canGoIn(report)}
              onPress={() => void taking.begin(wish)}
            >
              {t('intake.begin', { count: report ? report.added + report.changed : 0 })}
            </Button>
          )}
        </>
      }
    >
      <div className={styles['body']}>
        <SourceLine session={session} />
        {props.onPlaces && state.kind === 'choosing' ? (
          <RowsAre
            text={t('intake.rows-are.units')}
            other={t('intake.rows-are.places.take')}
            onOther={props.onPlaces}
          />
        ) : null}
        <Outcome taking={taking} error={dry.error} />
        {state.kind === 'choosing' ? (
          <>
            <RescueChoice
              rescue={session.table.rescue}
              rescued={wish.rescued ?? false}
              onChange={(rescued) => change({ rescued, columns: columnsAfter(rescued, { session, wish }) })}
            />
            <TableChoiceFields wish={wish} onChange={change} problems={report?.problems ?? []}>
              <HeaderRowsFields table={session.table} onChange={props.onHeader} />
            </TableChoiceFields>
            <div className={cx(report && report.problems.length > 0 && styles['shortened'])}>
              <ColumnTable
                table={wish.rescued ? { ...session.table, ...session.table.rescue } : session.table}
                columns={wish.columns}
                onChange={(columns) => change({ columns })}
              />
            </div>
            {dry.look && dry.look.names.length > 0 ? (
              <PlaceReview
                names={dry.look.names}
                decisions={wish.places ?? session.table.places}
                onDecide={(places) => change({ places })}
              />
            ) : null}
          </>
        ) : null}
        {report && report.problems.length > 0 ? <ProblemList problems={report.problems} /> : null}
      </div>
    </Page>
  )
}

function columnsAfter(
  rescued: boolean,
  { session, wish }: { readonly session: TableSession; readonly wish: TableWish },
): TableWish['columns'] {
  const { rescue, columns } = session.table
  return rescued && rescue ? sameColumns(wish.columns, rescue.columns) : columns
}

/** What was chosen of columns stays; headings that can be read now tell of the others. */
function sameColumns(chosen: TableWish['columns'], read: TableWish['columns']): TableWish['columns'] {
  return chosen.every((meaning) => meaning === null) ? read : chosen
}

function canGoIn(report: IntakeReport): boolean {
  return !hasErrors(report) && report.added + report.changed > 0
}

function SourceLine({ session }: { readonly session: TableSession }): ReactNode {
  const { t } = useSpeech()
  const { name, rows, text } = session.table
  const parted = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const
  const delimiter = parted[(text?.delimiter ?? ',') as keyof typeof parted]
  return (
    <p className={styles['source']}>
      <strong title={name}>{name}</strong>
      <span className={styles['soft']}>{t('intake.rows', { count: rows })}</span>
      {text ? (
        <span className={styles['soft']}>
          {t('intake.text', { encoding: text.encoding.toUpperCase(), delimiter: t(`intake.delimiter.${delimiter}`) })}
        </span>
      ) : null}
    </p>
  )
}

function Outcome({ taking, error }: { readonly taking: TakingIn; readonly error: unknown }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { state, cancel } = taking
  const failure = state.kind === 'choosing' ? (state.error ?? error) : null
  if (failure) return <ErrorNote>{explain(failure, speech)}</ErrorNote>
  if (state.kind !== 'running') return null
  const { progress } = state
  const fraction = progress && progress.total > 0 ? progress.done / progress.total : null
  return (
    <div className={styles['running']}>
      <ProgressBar label={t('intake.running')} fraction={fraction} />
      <Button onPress={cancel}>{t('common.cancel')}</Button>
    </div>
  )
}

/** What would be made, or was; it stays in sight however far the page is scrolled. */
function Summary(props: {
  readonly report: IntakeReport | null
  readonly busy: boolean
  readonly written: boolean
}): ReactNode {
  const { t } = useSpeech()
  const { report, written } = props
  const errors = report?.problems.filter(({ weight }) => weight === 'error').length ?? 0
  const { added = 0, changed = 0, same = 0 } = report ?? {}
  const text = report ? t(written ? 'intake.done' : 'intake.would', { added, changed, same, errors }) : ''
  return (
    <p className={styles['summary']} role="status" aria-busy={props.busy}>
      {props.busy || !report ? t('intake.working') : text}
    </p>
  )
}
