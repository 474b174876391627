import { Table2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Form } from '../../../shared/domain/forms/form.ts'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Page } from '../../ui/page.tsx'
import { FormEditor } from './draw/form-editor.tsx'
import { FormList } from './form-list.tsx'
import styles from './forms.module.css'
import { FormPages } from './pages/form-pages.tsx'
import { Records } from './records/records.tsx'
import { RefusedNote } from './refused-note.tsx'
import { useForms, type FormsHand } from './use-forms.ts'
import { useFormPages } from './use-form-pages.ts'

/** What of a form is shown. */
const PARTS = ['draw', 'pages', 'records'] as const
type Part = (typeof PARTS)[number]

/** Forms and registers: fields drawn once on a type of page, the pages that they are read from, and what they say. */
export function FormsPage(): ReactNode {
  const { t } = useSpeech()
  const [{ collectionId }, dispatch] = useDesk()
  if (!collectionId) return null
  return (
    <Page
      fill
      title={t('forms.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
    >
      <Forms key={collectionId} collectionId={collectionId} />
    </Page>
  )
}

function Forms({ collectionId }: { readonly collectionId: CollectionId }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const hand = useForms(collectionId)
  const { chosen } = hand
  return (
    <div className={styles['page']}>
      <FormList hand={hand} />
      <div className={styles['main']}>
        {hand.fault === null ? null : <ErrorNote>{explain(hand.fault, speech)}</ErrorNote>}
        {hand.refused ? <RefusedNote refused={hand.refused} /> : null}
        {chosen ? <ChosenForm key={chosen.id} form={chosen} hand={hand} /> : null}
        {hand.forms?.length === 0 ? (
          <EmptyState icon={<Table2 size={32} strokeWidth={1.25} />} title={t('forms.none.title')}>
            <p>{t('forms.none.text')}</p>
          </EmptyState>
        ) : null}
      </div>
    </div>
  )
}

function ChosenForm({ form, hand }: { readonly form: Form; readonly hand: FormsHand }): ReactNode {
  const { t } = useSpeech()
  const pages = useFormPages(form)
  const [part, setPart] = useState<Part>(form.fields.length === 0 ? 'draw' : 'records')
  return (
    <>
      <div className={styles['parts']} role="group" aria-label={t('forms.parts')}>
        {PARTS.map((each) => (
          <button
            key={each}
            type="button"
            className={styles['part']}
            aria-pressed={each === part}
            onClick={() => setPart(each)}
          >
            {t(`forms.part.${each}`, { count: pages.rows.length, pages: pages.all.length })}
          </button>
        ))}
      </div>
      {part === 'draw' ? <FormEditor form={form} hand={hand} /> : null}
      {part === 'pages' ? <FormPages form={form} pages={pages} /> : null}
      {part === 'records' ? <Records form={form} pages={pages} onPages={() => setPart('pages')} /> : null}
    </>
  )
}
