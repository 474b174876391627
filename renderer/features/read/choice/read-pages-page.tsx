import { useState, type ReactNode } from 'react'
import type { ReadingLanguage } from '../../../../shared/domain/collection.ts'
import type { Page as ArchivePage } from '../../../../shared/domain/page.ts'
import { pagesOfItems, useScopedItems, type PagesScope, type ScopedItems } from '../../../ports/chosen-pages.ts'
import { useDesk, useServices } from '../../../ports/context.tsx'
import { explain } from '../../../ports/explain.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Page } from '../../../ui/page.tsx'
import { Select } from '../../../ui/select.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { useReadingChoice, wishOf } from './reading-choice.ts'
import { ReadingForm } from './reading-form.tsx'
import { useReadAs } from './use-read-as.ts'
import styles from './choice.module.css'

/** Has many pages read again, in a way that is chosen for all of them. */
export function ReadPagesPage(): ReactNode {
  const items = useScopedItems()
  return items ? <Form items={items} /> : null
}

function Form({ items }: { readonly items: ScopedItems }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [, dispatch] = useDesk()
  const { repositories } = useServices()
  const readAs = useReadAs()
  const [choice, choose] = useReadingChoice()
  const [scope, setScope] = useState<PagesScope>(items.chosen.length > 0 ? 'chosen' : 'collection')
  /** null: each page in its own. */
  const [languages, setLanguages] = useState<readonly ReadingLanguage[] | null>(null)
  const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null)
  const pagesOf = (): Promise<readonly ArchivePage[]> => pagesOfItems(repositories.pages, items[scope])
  const read = async (): Promise<void> => {
    const pages = await pagesOf()
    const [first] = pages
    const collection = first && (await repositories.collections.get(first.collectionId))
    await readAs(pages, { ...wishOf(choice), ...(languages ? { languages } : {}) }, collection?.languages ?? [])
    dispatch({ type: 'task', task: null })
    dispatch({ type: 'jobs', open: true })
  }
  return (
    <Page
      title={t('choice.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
      actions={
        <Button
          kind="primary"
          disabled={items[scope].length === 0 || languages?.length === 0}
          onPress={() => void read().catch((error: unknown) => setFailed({ error }))}
        >
          {t('choice.read', { count: items[scope].length })}
        </Button>
      }
    >
      <div className={styles['page']}>
        <p>{t('choice.about')}</p>
        <Select
          label={t('choice.scope')}
          value={scope}
          options={[
            ...(items.chosen.length > 0
              ? [{ key: 'chosen' as const, text: t('words.scope.chosen', { count: items.chosen.length }) }]
              : []),
            { key: 'collection', text: t('words.scope.collection', { count: items.collection.length }) },
          ]}
          onChange={setScope}
        />
        <ReadingForm value={choice} onChange={choose} />
        <Select
          label={t('choice.languages')}
          value={languages === null ? 'own' : 'these'}
          options={[
            { key: 'own', text: t('choice.languages.own') },
            { key: 'these', text: t('choice.languages.these') },
          ]}
          onChange={(key) => setLanguages(key === 'own' ? null : [])}
        />
        {languages === null ? null : <LanguageChoice value={languages} onChange={setLanguages} pagesOf={pagesOf} />}
        {failed ? <ErrorNote>{explain(failed.error, speech)}</ErrorNote> : null}
        <p className={styles['soft']}>{t('choice.kept')}</p>
      </div>
    </Page>
  )
}
