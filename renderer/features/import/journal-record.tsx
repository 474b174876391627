import {
  Ban,
  Check,
  ChevronDown,
  ChevronRight,
  CirclePause,
  CircleX,
  LoaderCircle,
  Undo2,
  type LucideIcon,
} from 'lucide-react'
import { useId, type ReactNode } from 'react'
import type { JobId } from '../../../shared/domain/ids.ts'
import type { ImportRecord } from '../../../shared/domain/job.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import type { Progress } from '../../ports/services.ts'
import { cx } from '../../ui/cx.ts'
import { JournalDetails } from './journal-details.tsx'
import { recordLine, type RecordLine, type RecordStatus } from './journal-screen.ts'
import styles from './journal.module.css'

const ICONS: Readonly<Record<RecordStatus, LucideIcon>> = {
  listing: LoaderCircle,
  running: LoaderCircle,
  stopped: CirclePause,
  done: Check,
  cancelled: Ban,
  failed: CircleX,
  undone: Undo2,
}

/** One import: a line that folds open. */
export function JournalRecord(props: {
  readonly record: ImportRecord
  /** All of the journal. */
  readonly records: readonly ImportRecord[]
  readonly active: ReadonlyMap<JobId, Progress>
  readonly open: boolean
  readonly onFold: () => void
}): ReactNode {
  const speech = useSpeech()
  const id = useId()
  const { record, open } = props
  const line = recordLine(record, props.active)
  const Icon = ICONS[line.status]
  const Twist = open ? ChevronDown : ChevronRight
  return (
    <article aria-label={line.name} className={cx(styles['card'], line.status === 'undone' && styles['undone'])}>
      <button
        type="button"
        className={styles['head']}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        title={record.label}
        onClick={props.onFold}
      >
        <Twist size={16} aria-hidden />
        <Icon size={16} aria-hidden className={cx(line.status === 'failed' && styles['loss'])} />
        <span className={styles['name']}>{line.name}</span>
        <time className={styles['soft']} dateTime={record.startedAt}>
          {speech.date(record.startedAt)}
        </time>
        <span className={styles['facts']}>
          <Facts line={line} record={record} speech={speech} />
        </span>
      </button>
      {open ? (
        <div id={id} className={styles['details']}>
          <JournalDetails record={record} records={props.records} line={line} active={props.active} />
        </div>
      ) : null}
    </article>
  )
}

function Facts(props: {
  readonly line: RecordLine
  readonly record: ImportRecord
  readonly speech: Speech
}): ReactNode {
  const { line, record, speech } = props
  const { t } = speech
  const { status } = line
  const state =
    status === 'undone'
      ? t('imports.undone', { when: speech.date(record.undoneAt ?? '') })
      : t(`imports.state.${status}`)
  return (
    <>
      <span>{state}</span>
      <span>{t('common.pages', { count: line.pages })}</span>
      {line.failed > 0 ? <span className={styles['doubt']}>{t('imports.failed', { count: line.failed })}</span> : null}
      {line.here > 0 ? <span>{t('imports.here', { count: line.here })}</span> : null}
      {line.duplicates > 0 ? <span>{t('imports.duplicates', { count: line.duplicates })}</span> : null}
    </>
  )
}
