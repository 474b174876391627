import { useState, type ReactNode } from 'react'
import { puts } from '../../../shared/domain/changes.ts'
import type { Collection } from '../../../shared/domain/collection.ts'
import { useServices } from '../../ports/context.tsx'
import { useLanguageSuggestion } from '../../ports/language-suggestion.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { Suggestion } from '../../ui/suggestion.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { DescribingPart } from './describing-part.tsx'
import { OrthographyPart } from './orthography/orthography-part.tsx'
import { ReadingLanguages } from './reading-languages.tsx'
import styles from './settings.module.css'

/** One collection: its name, the languages it is read in, and its removal. */
export function CollectionCard({ collection }: { readonly collection: Collection }): ReactNode {
  const { t } = useSpeech()
  const { undo, repositories } = useServices()
  const [draft, setDraft] = useState(collection)
  const [seen, setSeen] = useState(collection)
  if (said(seen) !== said(collection)) {
    // Saved, or undone: what stands in the fields is what is stored.
    setSeen(collection)
    setDraft(collection)
  }
  /** How many pages removing would lose; null while nobody asks. */
  const [losses, setLosses] = useState<number | null>(null)
  // What is taken stands in the fields, and is saved like any other change.
  const suggestion = useLanguageSuggestion(
    () => repositories.pages.ofCollection(collection.id),
    (languages) => setDraft((before) => ({ ...before, languages })),
  )
  const changed = said(draft) !== said(collection)
  const valid = draft.name.trim() !== '' && draft.languages.length > 0
  const save = (): void => {
    const row = { ...collection, name: draft.name.trim(), languages: draft.languages }
    void undo.run({ label: 'settings.undo.collection', changes: puts('collections', [row]) })
  }
  const ask = async (): Promise<void> => setLosses(await repositories.pages.count(collection.id))
  const remove = async (): Promise<void> => {
    await repositories.collections.remove(collection.id)
    await undo.clear()
  }
  const { name } = collection
  return (
    <div className={styles['collection']}>
      <TextField
        label={t('settings.name')}
        value={draft.name}
        onChange={(text) => setDraft({ ...draft, name: text })}
      />
      <ReadingLanguages value={draft.languages} onChange={(languages) => setDraft({ ...draft, languages })} />
      <Suggestion {...suggestion} />
      <div className={styles['actions']}>
        <Button label={t('settings.saveNamed', { name })} disabled={!changed || !valid} onPress={save}>
          {t('settings.save')}
        </Button>
      </div>
      <DescribingPart collection={collection} />
      <OrthographyPart collection={collection} />
      <div className={styles['actions']}>
        <Button kind="danger" onPress={() => void ask()}>
          {t('settings.remove', { name })}
        </Button>
      </div>
      {losses !== null ? (
        <ConfirmDialog
          open
          danger
          title={t('settings.remove.title', { name })}
          confirmLabel={t('settings.remove.confirm')}
          cancelLabel={t('common.cancel')}
          onCancel={() => setLosses(null)}
          onConfirm={() => void remove()}
        >
          <p>{t('settings.remove.text', { pages: losses })}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  )
}

/** What the card can change, to compare. */
function said({ name, languages }: Collection): string {
  return JSON.stringify([name.trim(), languages])
}
