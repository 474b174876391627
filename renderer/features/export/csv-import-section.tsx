import { FileInput } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import type { Rescue } from '../../../shared/text/legacy/rescue.ts'
import { useServices } from '../../ports/context.tsx'
import { explain, explainCode } from '../../ports/explain.ts'
import { rescueWords } from '../../ports/text-rescue.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { CsvImportReport, CsvRemark } from '../../ports/services.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { RescueOffer } from '../../ui/rescue-offer.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import styles from './export.module.css'

type CsvState =
  | { readonly kind: 'none' | 'reading' }
  /** Its descriptions look as if they came in an older encoding: nothing is taken in before the user says how. */
  | { readonly kind: 'asking'; readonly file: File; readonly rescue: Rescue }
  | { readonly kind: 'done'; readonly file: string; readonly report: CsvImportReport }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Applies a CSV of descriptions and reports row by row. */
export function CsvImportSection({ collectionId }: { readonly collectionId: CollectionId }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { csv } = useServices()
  const [state, setState] = useState<CsvState>({ kind: 'none' })
  const attempt = async (work: () => Promise<CsvState>): Promise<void> => {
    setState({ kind: 'reading' })
    try {
      setState(await work())
    } catch (error) {
      setState({ kind: 'failed', error })
    }
  }
  const apply = async (file: File, rescue: Rescue | null): Promise<CsvState> => {
    return {
      kind: 'done',
      file: file.name,
      report: await csv.apply(collectionId, file, { fileName: file.name, rescued: rescue }),
    }
  }
  const look = async (file: File): Promise<CsvState> => {
    const rescue = await csv.rescue(file)
    return rescue ? { kind: 'asking', file, rescue } : apply(file, null)
  }
  return (
    <section aria-label={t('export.csv.title')} className={styles['import']}>
      <h3>{t('export.csv.title')}</h3>
      <p className={styles['soft']}>{t('export.csv.text')}</p>
      <div>
        <FileButton
          accept=".csv,.tsv,.txt,text/csv"
          icon={<FileInput size={16} aria-hidden />}
          busy={state.kind === 'reading'}
          onChosen={([file]) => void attempt(() => look(file))}
        >
          {t('export.csv.choose')}
        </FileButton>
      </div>
      {state.kind === 'asking' ? (
        <RescueOffer
          {...rescueWords(state.rescue, speech)}
          take={{
            label: t('export.csv.convert'),
            run: () => void attempt(() => apply(state.file, state.rescue)),
          }}
          leave={{ label: t('rescue.keep'), run: () => void attempt(() => apply(state.file, null)) }}
        />
      ) : null}
      {state.kind === 'failed' ? <ErrorNote>{explain(state.error, speech)}</ErrorNote> : null}
      {state.kind === 'done' ? <CsvReport file={state.file} report={state.report} /> : null}
    </section>
  )
}

function CsvReport({ file, report }: { readonly file: string; readonly report: CsvImportReport }): ReactNode {
  const { t } = useSpeech()
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The page may be scrolled; it is what the user waits for.
    here.current?.scrollIntoView({ block: 'nearest' })
  }, [report])
  const { changed, unchanged, failed, doubts, unknownColumns } = report
  return (
    <div ref={here} role="status" className={styles['outcome']}>
      <p>{t('export.csv.changed', { file, changed, unchanged })}</p>
      {unknownColumns.length > 0 ? <p>{t('export.csv.unknown', { columns: unknownColumns.join(', ') })}</p> : null}
      <Remarks title={t('export.csv.failed', { count: failed.length })} remarks={failed} />
      <Remarks title={t('export.csv.doubts', { count: doubts.length })} remarks={doubts} />
    </div>
  )
}

/** What is to be looked at, row by row; nothing where that is nothing. */
function Remarks({ title, remarks }: { readonly title: string; readonly remarks: readonly CsvRemark[] }): ReactNode {
  const speech = useSpeech()
  if (remarks.length === 0) return null
  return (
    <ErrorNote kind="doubt">
      {title}
      <ul className={styles['failures']} tabIndex={0} aria-label={title}>
        {remarks.map(({ line, code, message }) => (
          <li key={`${line} ${code} ${message}`}>
            <b>{speech.t('export.csv.row', { line })}</b> {explainCode(code, message, speech)}
          </li>
        ))}
      </ul>
    </ErrorNote>
  )
}
