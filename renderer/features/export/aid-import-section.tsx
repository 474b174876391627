import { ListTree } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { FindingAidReport } from '../../ports/services.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import styles from './export.module.css'

type AidState =
  | { readonly kind: 'none' | 'reading' }
  | { readonly kind: 'done'; readonly file: string; readonly report: FindingAidReport }
  | { readonly kind: 'failed'; readonly file: string; readonly error: unknown }

/** Takes the tree of a finding aid in, and tells what became of it. */
export function AidImportSection({ collectionId }: { readonly collectionId: CollectionId }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { findingAids } = useServices()
  const [state, setState] = useState<AidState>({ kind: 'none' })
  const apply = async (file: File): Promise<void> => {
    setState({ kind: 'reading' })
    try {
      setState({ kind: 'done', file: file.name, report: await findingAids.apply(collectionId, file, file.name) })
    } catch (error) {
      setState({ kind: 'failed', file: file.name, error })
    }
  }
  return (
    <section aria-label={t('export.aid.title')} className={styles['csv']}>
      <h3>{t('export.aid.title')}</h3>
      <p className={styles['soft']}>{t('export.aid.text')}</p>
      <div>
        <FileButton
          accept=".xml,application/xml,text/xml"
          icon={<ListTree size={16} aria-hidden />}
          busy={state.kind === 'reading'}
          onChosen={([file]) => void apply(file)}
        >
          {t('export.aid.choose')}
        </FileButton>
      </div>
      {state.kind === 'failed' ? (
        <ErrorNote>{t('export.aid.failed', { file: state.file, reason: explain(state.error, speech) })}</ErrorNote>
      ) : null}
      {state.kind === 'done' ? (
        <div role="status" className={styles['outcome']}>
          <p>{t('export.aid.done', { file: state.file, units: state.report.units })}</p>
          {state.report.unread.size > 0 ? (
            <p>{t('export.aid.unread', { elements: elementsOf(state.report.unread) })}</p>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}

function elementsOf(unread: ReadonlyMap<string, number>): string {
  return [...unread].map(([element, count]) => `<${element}> × ${count}`).join(', ')
}
