import { useEffect, useRef, type ReactNode } from 'react'
import { isAnyWithheld } from '../../../shared/release/withheld.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import type { ExportReport, Progress } from '../../ports/services.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import type { ExportRun } from './export-run.ts'
import styles from './export.module.css'
import { unreviewedWords, withheldWords } from './withheld-words.ts'

/** As many paths as are read; the rest are counted. */
const SHOWN = 20

/** How the export goes, and what came of it; brought in sight, for the page may be scrolled. */
export function ExportOutcome({ run }: { readonly run: ExportRun }): ReactNode {
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Newer Chromium returns a promise, which React would take for the effect's end.
    here.current?.scrollIntoView({ block: 'nearest' })
  }, [run.kind])
  return run.kind === 'none' ? null : (
    <div ref={here}>
      <Outcome run={run} />
    </div>
  )
}

function Outcome({ run }: { readonly run: ExportRun }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  switch (run.kind) {
    case 'none':
      return null
    case 'running':
      return (
        <div className={styles['running']}>
          <ProgressBar
            label={t('export.running')}
            fraction={run.progress && run.progress.total > 0 ? run.progress.done / run.progress.total : null}
            {...(run.progress ? { caption: progressText(run.progress, speech) } : {})}
          />
          <Button onPress={run.cancel}>{t('common.cancel')}</Button>
        </div>
      )
    case 'cancelled':
      return (
        <p role="status" className={styles['outcome']}>
          {t('export.cancelled')}
        </p>
      )
    case 'failed':
      return <ErrorNote>{explain(run.error, speech)}</ErrorNote>
    case 'done':
      return <Done report={run.report} />
  }
}

function Done({ report }: { readonly report: ExportReport }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { paths, withheld, unreviewed } = report
  const left = isAnyWithheld(withheld) ? withheldWords(withheld, speech) : null
  const review = unreviewedWords(unreviewed, speech)
  const more = paths.length - SHOWN
  return (
    <div role="status" className={styles['outcome']}>
      <p>{t('export.done', { count: paths.length })}</p>
      <ul>
        {paths.slice(0, SHOWN).map((path) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
      {more > 0 ? <p>{t('export.done.more', { count: more })}</p> : null}
      {left ? <p>{t('export.done.withheld', left)}</p> : null}
      {review.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}

function progressText({ done, total, left }: Progress, { t }: Speech): string {
  if (left === undefined) return t('export.progress', { done, total })
  return t('export.progress.left', { done, total, seconds: Math.ceil(left) })
}
