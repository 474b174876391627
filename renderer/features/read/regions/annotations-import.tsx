import { FileInput } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Page } from '../../../../shared/domain/page.ts'
import { useServices } from '../../../ports/context.tsx'
import { explain, explainCode } from '../../../ports/explain.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import type { AnnotationsReport } from '../../../ports/services.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { FileButton } from '../../../ui/file-button.tsx'
import styles from './regions.module.css'

type ImportState =
  | { readonly kind: 'none' | 'reading' }
  | { readonly kind: 'done'; readonly file: string; readonly report: AnnotationsReport }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Takes W3C Web Annotations in, and reports what can't go in one by one. */
export function AnnotationsImport({ page }: { readonly page: Page }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { annotations } = useServices()
  const [state, setState] = useState<ImportState>({ kind: 'none' })
  const apply = async (file: File): Promise<void> => {
    setState({ kind: 'reading' })
    try {
      const into = { fileName: file.name, collectionId: page.collectionId, pageId: page.id }
      setState({ kind: 'done', file: file.name, report: await annotations.apply(file, into) })
    } catch (error) {
      setState({ kind: 'failed', error })
    }
  }
  return (
    <div className={styles['import']}>
      <FileButton
        accept=".json,.jsonld,application/json,application/ld+json"
        kind="quiet"
        icon={<FileInput size={16} aria-hidden />}
        busy={state.kind === 'reading'}
        onChosen={([file]) => void apply(file)}
      >
        {t('regions.import')}
      </FileButton>
      {state.kind === 'failed' ? <ErrorNote>{explain(state.error, speech)}</ErrorNote> : null}
      {state.kind === 'done' ? <Report file={state.file} report={state.report} /> : null}
    </div>
  )
}

function Report({ file, report }: { readonly file: string; readonly report: AnnotationsReport }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { failed, ...counts } = report
  return (
    <div role="status" className={styles['report']}>
      <p>{t('regions.import.done', { file, ...counts })}</p>
      {failed.length > 0 ? (
        <ErrorNote kind="doubt">
          {t('regions.import.failed', { count: failed.length })}
          <ul className={styles['failures']} tabIndex={0}>
            {failed.map(({ row, code, message }) => (
              <li key={`${row} ${code} ${message}`}>
                <b>{t('regions.import.row', { row })}</b> {explainCode(code, message, speech)}
              </li>
            ))}
          </ul>
        </ErrorNote>
      ) : null}
    </div>
  )
}
