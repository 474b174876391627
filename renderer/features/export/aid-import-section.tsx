import { ListTree } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { FindingAidReport } from '../../ports/services.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useAttempt } from './attempt.ts'
import styles from './export.module.css'
import { ImportSection } from './import-section.tsx'

interface Done {
  readonly kind: 'done'
  readonly file: string
  readonly report: FindingAidReport
}

/** Takes the tree of a finding aid in, and tells what became of it. */
export function AidImportSection({ collectionId }: { readonly collectionId: CollectionId }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { findingAids } = useServices()
  const [state, attempt] = useAttempt<Done>()
  const apply = async (file: File): Promise<Done> => {
    return { kind: 'done', file: file.name, report: await findingAids.apply(collectionId, file, file.name) }
  }
  return (
    <ImportSection
      of="aid"
      accept=".xml,application/xml,text/xml"
      icon={<ListTree size={16} aria-hidden />}
      busy={state.kind === 'reading'}
      onFile={(file) => void attempt(file, () => apply(file))}
    >
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
    </ImportSection>
  )
}

function elementsOf(unread: ReadonlyMap<string, number>): string {
  return [...unread].map(([element, count]) => `<${element}> × ${count}`).join(', ')
}
