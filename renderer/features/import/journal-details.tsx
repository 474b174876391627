import type { ReactNode } from 'react'
import type { JobId } from '../../../shared/domain/ids.ts'
import type { Failure, ImportRecord } from '../../../shared/domain/job.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import { explainCode } from '../../ports/explain.ts'
import { languageName } from '../../ports/language-name.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { Progress } from '../../ports/services.ts'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { captionOf, Duplicates, GoOn } from './import-job.tsx'
import { failuresOf, importView } from './jobs-screen.ts'
import { FailureRows, JournalFailures } from './journal-failures.tsx'
import type { RecordLine } from './journal-screen.ts'
import styles from './journal.module.css'
import { MadeUnits } from './made-units.tsx'
import { RepeatImport } from './repeat-import.tsx'
import { TryFile } from './try-file.tsx'
import { UndoImport } from './undo-import.tsx'

/** What an open record tells, and what can be done with the import. */
export function JournalDetails(props: {
  readonly record: ImportRecord
  readonly line: RecordLine
  /** All of the journal. */
  readonly records: readonly ImportRecord[]
  readonly active: ReadonlyMap<JobId, Progress>
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { record, line } = props
  const { status } = line
  const view = importView(record, props.active)
  const { stop, files } = failuresOf(record)
  const canGoOn = status === 'stopped' || status === 'failed' || status === 'cancelled'
  const goOn = <GoOn record={record} label={t('jobs.go-on')} sourceIsGone={stop?.code === 'missing-folder'} />
  return (
    <>
      {'progress' in view ? (
        <ProgressBar
          label={t(`jobs.state.${view.status}`)}
          fraction={view.status === 'listing' ? null : view.progress.done / view.progress.total}
          caption={captionOf(view.progress, speech)}
        />
      ) : null}
      {stop && status !== 'undone' ? (
        <ErrorNote actions={goOn}>{explainCode(stop.code, stop.message, speech)}</ErrorNote>
      ) : null}
      <Facts record={record} records={props.records} />
      <MadeUnits record={record} />
      <div className={styles['actions']}>
        {canGoOn && !stop ? goOn : null}
        {'progress' in view || status === 'stopped' ? null : <RepeatImport record={record} />}
        {'progress' in view ? null : <UndoImport record={record} name={line.name} />}
      </div>
      {files.length > 0 ? (
        <JournalFailures
          failures={files}
          token={record.sourceToken}
          ofFile={status === 'done' ? (file) => <TryFile record={record} file={file} /> : null}
          actions={status === 'done' ? <GoOn record={record} label={t('jobs.try-again')} /> : null}
        />
      ) : null}
      <Notes notes={record.notes ?? []} token={record.sourceToken} />
      <Duplicates record={record} />
    </>
  )
}

function Facts({ record, records }: { readonly record: ImportRecord; readonly records: readonly ImportRecord[] }) {
  const speech = useSpeech()
  const { t, date } = speech
  const tree = useUnitTree()
  const parent = tree.status === 'ready' ? tree.value.find((unit) => unit.id === record.parentId) : undefined
  const languages = record.languages.map((language) => languageName(language, speech)).join(', ')
  const { startedAt, finishedAt, parentId, repeats, here, inTrash } = record
  const repeated = records.find(({ id }) => id === repeats)
  return (
    <dl className={styles['about']}>
      <dt>{t('imports.from')}</dt>
      <dd>
        {record.label} · {t('imports.files', { count: record.filesFound })}
      </dd>
      <dt>{t('imports.when')}</dt>
      <dd>{finishedAt ? t('imports.span', { from: date(startedAt), to: date(finishedAt) }) : date(startedAt)}</dd>
      <dt>{t('imports.into')}</dt>
      <dd>{parentId ? (parent ? nameOf(parent) : t('imports.gone')) : t('import.target-top')}</dd>
      {repeats ? (
        <>
          <dt>{t('imports.repeats')}</dt>
          <dd>{repeated ? date(repeated.startedAt) : t('imports.repeats-unknown')}</dd>
        </>
      ) : null}
      {here || inTrash ? (
        <>
          <dt>{t('imports.not-new')}</dt>
          <dd>
            {[
              ...(here ? [t('imports.here', { count: here })] : []),
              ...(inTrash ? [t('imports.in-trash', { count: inTrash })] : []),
            ].join(' · ')}
          </dd>
        </>
      ) : null}
      <dt>{t('imports.languages')}</dt>
      <dd>{record.read ? languages : t('imports.not-read')}</dd>
    </dl>
  )
}

/** What should be known of files that are in, folded away. */
function Notes({
  notes,
  token,
}: {
  readonly notes: readonly Failure[]
  readonly token: string | undefined
}): ReactNode {
  const speech = useSpeech()
  if (notes.length === 0) return null
  const title = speech.t('imports.notes', { count: notes.length })
  return (
    <details className={styles['notes']}>
      <summary>{title}</summary>
      <FailureRows failures={notes} label={title} token={token} />
    </details>
  )
}
