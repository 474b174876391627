import { FileInput } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import { INTAKE_FILES } from '../../../shared/cli/usage.ts'
import { mayBePlaces } from '../../../shared/formats/linked-places/read-lp-tsv.ts'
import { hasErrors } from '../../../shared/intake/intake-report.ts'
import { useDesk } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { USUAL_WISH } from '../../ports/file-intake.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { FileWish, IntakeFileKind } from '../../ports/services.ts'
import type { TableSession } from '../../ports/table-intake.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { Page } from '../../ui/page.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { IntakeChoices } from './intake-choices.tsx'
import { IntakeDone } from './intake-done.tsx'
import { IntakeReportView } from './intake-report-view.tsx'
import styles from './intake.module.css'
import { RescueChoice } from './rescue-choice.tsx'
import { Offered, useOffered } from './offered.tsx'
import { RowsAre } from './rows-are.tsx'
import { TablePage } from './table-page.tsx'
import type { IntakeState, Looked } from './use-intake.ts'
import { useOpening } from './use-opening.ts'

/** Endings of the files that can be taken in. */
const ACCEPTED = ['ead', 'n3', ...INTAKE_FILES].map((ending) => `.${ending}`).join(',')

const KINDS = {
  ead: 'foreign.kind.ead',
  fonds: 'foreign.kind.fonds',
  tropy: 'foreign.kind.tropy',
  skos: 'foreign.kind.skos',
  places: 'exchange.kind',
} as const satisfies Record<IntakeFileKind, string>

/** Takes descriptions in from a spreadsheet or a file of another program: shows first what would be made of it. */
export function IntakePage(): ReactNode {
  const [{ collectionId }, dispatch] = useDesk()
  const onClose = (): void => dispatch({ type: 'task', task: null })
  return collectionId ? <Intake key={collectionId} collectionId={collectionId} onClose={onClose} /> : null
}

function Intake(props: { readonly collectionId: CollectionId; readonly onClose: () => void }): ReactNode {
  const { collectionId, onClose } = props
  const speech = useSpeech()
  const { t } = speech
  const [wish, setWish] = useState<FileWish>({
    collectionId,
    ...USUAL_WISH,
    languages: [...new Set([speech.language, ...USUAL_WISH.languages])],
  })
  const { intake, table, open, asPlaces, asUnits, headed, stop } = useOpening(wish)
  const { state } = intake
  const looked = lookedOf(state)
  const busy = state.kind === 'working' || table.reading !== null
  const choose = (from: Looked, next: FileWish): void => {
    setWish(next)
    void intake.choose(from, next)
  }
  const offered = useOffered(open)
  if (table.session)
    return (
      <TablePage
        key={table.number}
        collectionId={collectionId}
        session={table.session}
        onHeader={headed}
        onOther={table.leave}
        onPlaces={canBePlaces(table.session) ? asPlaces : null}
        onClose={onClose}
      />
    )
  return (
    <Page
      title={t('foreign.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          {busy ? <Button onPress={stop}>{t('foreign.cancel')}</Button> : null}
          {looked ? (
            <Button
              kind="primary"
              busy={busy}
              disabled={busy || !isReady(looked.report)}
              onPress={() => void intake.take(looked)}
            >
              {t('foreign.take')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={styles['body']}>
        <p className={styles['soft']}>{t('foreign.text')}</p>
        <div className={styles['actions']}>
          <FileButton
            accept={ACCEPTED}
            kind={looked ? 'plain' : 'primary'}
            icon={<FileInput size={16} aria-hidden />}
            disabled={busy}
            onChosen={([file]) => open(file)}
          >
            {t(looked ? 'foreign.choose-other' : 'foreign.choose')}
          </FileButton>
        </div>
        <Offered files={offered.waiting} disabled={busy} onLook={offered.look} />
        {looked ? (
          <LookedAt looked={looked} disabled={busy} onUnits={asUnits} onChoose={(next) => choose(looked, next)} />
        ) : null}
        {state.kind === 'working' ? <Working file={state.file} progress={state.progress} /> : null}
        {table.reading === null ? null : <Working file={table.reading} progress={null} />}
        {table.failed ? (
          <ErrorNote>
            {t('foreign.failed', { file: table.failed.file, reason: explain(table.failed.error, speech) })}
          </ErrorNote>
        ) : null}
        {state.kind === 'failed' ? (
          <ErrorNote>{t('foreign.failed', { file: state.file, reason: explain(state.error, speech) })}</ErrorNote>
        ) : null}
        {state.kind === 'done' ? <IntakeDone session={state.session} report={state.report} /> : null}
      </div>
    </Page>
  )
}

/** What a file is, what of it there is to choose, and what would be made. */
function LookedAt(props: {
  readonly looked: Looked
  readonly disabled: boolean
  /** Takes the rows of a table for units. */
  readonly onUnits: () => void
  readonly onChoose: (wish: FileWish) => void
}): ReactNode {
  const { t } = useSpeech()
  const { session, wish, report } = props.looked
  return (
    <section aria-label={session.name} className={styles['body']}>
      <h2>{t(KINDS[session.kind], { file: session.name })}</h2>
      {isRows(props.looked) && !props.disabled ? (
        <RowsAre text={t('intake.rows-are.places')} other={t('intake.rows-are.units.take')} onOther={props.onUnits} />
      ) : null}
      <IntakeChoices kind={session.kind} wish={wish} disabled={props.disabled} onChange={props.onChoose} />
      <RescueChoice
        rescue={report.rescue}
        rescued={wish.rescued ?? false}
        onChange={(rescued) => {
          // Kept as it is: what was looked at stays.
          if (rescued !== (wish.rescued ?? false)) props.onChoose({ ...wish, rescued })
        }}
      />
      <IntakeReportView kind={session.kind} report={report} />
    </section>
  )
}

/** Text only: places of workbooks are not read. */
function canBePlaces({ table: { text, header } }: TableSession): boolean {
  return text !== null && mayBePlaces(header)
}

/** Places that stand in the rows of a table, which may as well be units. */
function isRows({ session: { kind, name } }: Looked): boolean {
  return kind === 'places' && /\.(?:csv|tsv|txt)$/i.test(name)
}

function lookedOf(state: IntakeState) {
  if (state.kind === 'looked') return state
  return state.kind === 'working' ? state.shown : null
}

/** Something is to be made, and nothing stands against it. */
function isReady({ added, changed, parts, problems }: NonNullable<ReturnType<typeof lookedOf>>['report']): boolean {
  const isSome = added + changed + Object.values(parts).reduce((sum, count) => sum + count, 0) > 0
  return isSome && !hasErrors({ problems })
}

function Working(props: {
  readonly file: string
  readonly progress: { readonly done: number; readonly total: number } | null
}) {
  const { t } = useSpeech()
  const { file, progress } = props
  const fraction = progress && progress.total > 0 ? progress.done / progress.total : null
  return <ProgressBar label={t('foreign.working', { file })} fraction={fraction} />
}
