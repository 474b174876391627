import type { ReactNode } from 'react'
import type { IntakeProblem } from '../../../shared/intake/intake-report.ts'
import { explainCode } from '../../ports/explain.ts'
import { fieldName } from '../../ports/field-words.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import type { FileReport, IntakeFileKind, IntakeParts } from '../../ports/services.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './intake.module.css'

const PARTS = ['pages', 'regions', 'readings', 'places'] as const satisfies readonly (keyof IntakeParts)[]

/** Problems that are shown at once; whoever has more than these goes by the first. */
const SHOWN = 500

/** What a file would become of, or became, with what of it does not fit. */
export function IntakeReportView(props: { readonly kind: IntakeFileKind; readonly report: FileReport }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { kind, report } = props
  const { added, changed, same, parts, problems, written } = report
  const counts = { added, changed, same }
  const errors = problems.filter(({ weight }) => weight === 'error')
  const doubts = problems.filter(({ weight }) => weight === 'doubt')
  const beside = PARTS.filter((part) => parts[part] > 0).map((part) =>
    t(`foreign.part.${part}`, { count: parts[part] }),
  )
  return (
    <div className={styles['report']}>
      <p>{t(kind === 'skos' ? 'foreign.records' : 'foreign.units', { ...counts, written: written ? 'yes' : 'no' })}</p>
      {beside.length > 0 ? <p>{t('foreign.beside', { parts: beside.join(', ') })}</p> : null}
      <Problems problems={errors} kind="loss" title={t('foreign.errors', { count: errors.length })} speech={speech} />
      <Problems problems={doubts} kind="doubt" title={t('foreign.doubts', { count: doubts.length })} speech={speech} />
    </div>
  )
}

function Problems(props: {
  readonly problems: readonly IntakeProblem[]
  readonly kind: 'loss' | 'doubt'
  readonly title: string
  readonly speech: Speech
}): ReactNode {
  const { problems, kind, title, speech } = props
  if (problems.length === 0) return null
  return (
    <ErrorNote kind={kind}>
      {title}
      <ul className={styles['list']} tabIndex={0} aria-label={title}>
        {problems.slice(0, SHOWN).map((problem, index) => (
          // Two problems may say the same of one row.
          <li key={index}>{problemWords(problem, speech)}</li>
        ))}
      </ul>
      {problems.length > SHOWN ? speech.t('foreign.more', { count: problems.length - SHOWN }) : null}
    </ErrorNote>
  )
}

/** Where in the file, in which field, and what is amiss. */
function problemWords({ row, column, code, message }: IntakeProblem, speech: Speech): string {
  const where = row === null ? '' : `${speech.t('foreign.row', { row })}. `
  const field = column === '' || code === 'ead-unread' ? '' : `${fieldName(column, speech)}: `
  return `${where}${field}${explainCode(code, message, speech)}`
}
