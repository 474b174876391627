import { FileText } from 'lucide-react'
import { type ReactNode } from 'react'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../ports/context.tsx'
import { explain, explainCode } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { AddReadingsReport } from '../../ports/services.ts'
import { rescueWords } from '../../ports/text-rescue.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { Page } from '../../ui/page.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { RescueOffer } from '../../ui/rescue-offer.tsx'
import styles from './add-readings.module.css'
import { useAddReadings } from './use-add-readings.ts'

/** Gives pages that are here the recognised text that files of other programs have for them. */
export function AddReadingsPage(): ReactNode {
  const { t } = useSpeech()
  const [desk, dispatch] = useDesk()
  return (
    <Page
      title={t('readings.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
    >
      {desk.collectionId ? <AddReadings collectionId={desk.collectionId} /> : null}
    </Page>
  )
}

function AddReadings({ collectionId }: { readonly collectionId: CollectionId }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [{ selection, scope }] = useDesk()
  const unitIds = selection.size > 0 ? [...selection] : scope === null ? null : [scope]
  const { state, add, cancel } = useAddReadings(collectionId, unitIds)
  const busy = state.kind === 'reading'
  return (
    <div className={styles['body']}>
      <p>{t('readings.text')}</p>
      <p className={styles['soft']}>{t('readings.scope', { count: unitIds?.length ?? 0 })}</p>
      <div className={styles['actions']}>
        <FileButton
          accept=".xml,.hocr,.html,.htm"
          multiple
          kind="primary"
          icon={<FileText size={16} aria-hidden />}
          busy={busy}
          onChosen={(files) => void add(files)}
        >
          {t('readings.choose')}
        </FileButton>
        {busy || state.kind === 'asking' ? <Button onPress={cancel}>{t('readings.cancel')}</Button> : null}
      </div>
      {state.kind === 'reading' ? (
        <ProgressBar
          label={t('readings.progress', { done: state.progress.done, total: state.progress.total })}
          fraction={state.progress.total > 0 ? state.progress.done / state.progress.total : 0}
        />
      ) : null}
      {state.kind === 'asking' ? (
        <RescueOffer
          {...rescueWords({ ...state.found, text: state.found.preview.join('\n') }, speech)}
          take={{ label: t('readings.convert'), run: () => state.answer(true) }}
          leave={{ label: t('rescue.keep'), run: () => state.answer(false) }}
        />
      ) : null}
      {state.kind === 'failed' ? <ErrorNote>{explain(state.error, speech)}</ErrorNote> : null}
      {state.kind === 'done' ? <Report report={state.report} /> : null}
    </div>
  )
}

function Report({ report }: { readonly report: AddReadingsReport }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { matched, transcribed, spare, unmatched, failures } = report
  return (
    <div role="status" className={styles['report']}>
      <p>{t('readings.matched', { count: matched.length })}</p>
      {matched.length > 0 ? (
        <ul className={styles['list']} tabIndex={0} aria-label={t('readings.pairs')}>
          {matched.map(({ file, page }, index) => (
            // A file may hold the text of several pages.
            <li key={`${file} ${index}`}>
              {file} → {page}
            </li>
          ))}
        </ul>
      ) : null}
      {transcribed > 0 ? <p>{t('readings.transcribed', { count: transcribed })}</p> : null}
      <LeftFiles files={spare}>{t('readings.spare', { count: spare.length })}</LeftFiles>
      <LeftFiles files={unmatched}>{t('readings.unmatched', { count: unmatched.length })}</LeftFiles>
      {failures.length > 0 ? (
        <ErrorNote kind="doubt">
          {t('readings.failed', { count: failures.length })}
          <ul className={styles['list']} tabIndex={0}>
            {failures.map(({ file, code, message }) => (
              <li key={file}>
                <b>{file}</b> {explainCode(code, message, speech)}
              </li>
            ))}
          </ul>
        </ErrorNote>
      ) : null}
    </div>
  )
}

/** Files that gave no page a text, and why. */
function LeftFiles(props: { readonly files: readonly string[]; readonly children: string }): ReactNode {
  if (props.files.length === 0) return null
  return (
    <ErrorNote kind="doubt">
      {props.children}
      <ul className={styles['list']} tabIndex={0}>
        {props.files.map((file) => (
          <li key={file}>{file}</li>
        ))}
      </ul>
    </ErrorNote>
  )
}
