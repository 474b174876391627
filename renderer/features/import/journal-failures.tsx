import { FolderOpen, TriangleAlert } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { isOfAWholeFile, type Failure } from '../../../shared/domain/job.ts'
import { useServices } from '../../ports/context.tsx'
import { explainCode } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useRows } from '../../ui/use-rows.ts'
import { failureName, failureReport } from './jobs-screen.ts'
import { failuresAsCsv } from './journal-screen.ts'
import styles from './journal.module.css'

/** Pixels of one failure before it is drawn: its file, and a line of reasons. */
const ROW = 48

/** Every file of an import that could not go in, however many; those in sight are drawn. */
export function JournalFailures(props: {
  readonly failures: readonly Failure[]
  readonly actions: ReactNode
  /** Opens the source of the files, where the platform can. */
  readonly token: string | undefined
  /** What can be done about one file. */
  readonly ofFile: ((file: string) => ReactNode) | null
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { failures, ofFile } = props
  const title = t('jobs.failures', { count: failures.length })
  return (
    <section className={styles['failures']} aria-label={title}>
      <h3>
        <TriangleAlert size={16} aria-hidden /> {title}
      </h3>
      <div className={styles['actions']}>
        {props.actions}
        <CopyButtons title={title} failures={failures} />
      </div>
      <FailureRows failures={failures} label={title} token={props.token} ofFile={ofFile} />
    </section>
  )
}

/** Files with what is to be said of each; those in sight are drawn. */
export function FailureRows(props: {
  readonly failures: readonly Failure[]
  readonly label: string
  readonly token: string | undefined
  readonly ofFile?: ((file: string) => ReactNode) | null
}): ReactNode {
  const speech = useSpeech()
  const { failures, label } = props
  const { attach, total, inSight, measure } = useRows({ count: failures.length, height: () => ROW, active: -1 })
  return (
    // It scrolls, so the keyboard must reach it.
    <div ref={attach} className={styles['failureBox']} tabIndex={0} role="group" aria-label={label}>
      <ul style={{ height: total }}>
        {inSight.map(({ index, start }) => {
          const failure = failures[index]
          return failure ? (
            <li key={index} ref={measure} data-index={index} style={{ transform: `translateY(${start}px)` }}>
              <strong>{failureName(failure, speech)}</strong>
              <div>
                {isOfAWholeFile(failure) ? props.ofFile?.(failure.file) : null}
                <ShowFile file={failure.file} token={props.token} />
              </div>
              <span>{explainCode(failure.code, failure.message, speech)}</span>
            </li>
          ) : null
        })}
      </ul>
    </div>
  )
}

/** Shows a file where it lies, in a shell that can. */
function ShowFile({ file, token }: { readonly file: string; readonly token: string | undefined }): ReactNode {
  const { t } = useSpeech()
  const { platform } = useServices()
  if (!token || !platform.can.showFiles) return null
  return (
    <IconButton
      name={t('imports.show-file', { file })}
      icon={<FolderOpen size={16} />}
      onPress={() => void platform.showFile(token, file)}
    />
  )
}

const COLUMNS = ['file', 'reason', 'code', 'machine'] as const

type Copied = 'text' | 'csv' | null

function CopyButtons(props: { readonly title: string; readonly failures: readonly Failure[] }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [copied, setCopied] = useState<Copied>(null)
  const words = {
    name: (failure: Failure) => failureName(failure, speech),
    explain: (failure: Failure) => explainCode(failure.code, failure.message, speech),
  }
  const copy = async (kind: Exclude<Copied, null>): Promise<void> => {
    const heading = COLUMNS.map((column) => t(`imports.csv.${column}`))
    const text =
      kind === 'csv' ? failuresAsCsv(heading, props.failures, words) : failureReport(props.title, props.failures, words)
    await navigator.clipboard.writeText(text)
    setCopied(kind)
  }
  return (
    <>
      <Button onPress={() => void copy('text')}>{t(copied === 'text' ? 'jobs.copied' : 'jobs.copy-report')}</Button>
      <Button onPress={() => void copy('csv')}>
        {t(copied === 'csv' ? 'imports.copied-csv' : 'imports.copy-csv')}
      </Button>
    </>
  )
}
