import { useState, type ReactNode } from 'react'
import type { Collection, ReadingLanguage } from '../../../shared/domain/collection.ts'
import { ofTradition } from '../../../shared/domain/fields/shipped-templates.ts'
import type { ArchivalTradition } from '../../../shared/domain/fields/tradition.ts'
import { puts } from '../../../shared/domain/changes.ts'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import type { Language } from '../../../shared/messages/language.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TraditionSelect } from './tradition-select.tsx'
import { ReadingLanguages } from './reading-languages.tsx'

/** What documents are most likely written in, by the language of the interface. */
const LIKELY: Readonly<Record<Language, ReadingLanguage>> = { vi: 'vie', ru: 'rus', en: 'eng' }

/** Makes a collection: a name, and the languages of its documents. */
export function NewCollectionPage(): ReactNode {
  const { t, language } = useSpeech()
  const { undo, clock, newId } = useServices()
  const [, dispatch] = useDesk()
  const [name, setName] = useState('')
  const [languages, setLanguages] = useState<readonly ReadingLanguage[]>([LIKELY[language]])
  const [tradition, setTradition] = useState<ArchivalTradition | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const ready = name.trim() !== '' && languages.length > 0
  const create = async (): Promise<void> => {
    if (!ready || busy) return
    setBusy(true)
    const made: Collection = {
      id: newId<CollectionId>(),
      name: name.trim(),
      languages,
      createdAt: clock.now(),
      ...ofTradition(tradition),
    }
    try {
      await undo.run({ label: 'settings.undo.newCollection', changes: puts('collections', [made]) })
      dispatch({ type: 'open-collection', id: made.id })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Page
      title={t('settings.new.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
      actions={
        <>
          <Button onPress={() => dispatch({ type: 'task', task: null })}>{t('common.cancel')}</Button>
          <Button kind="primary" busy={busy} disabled={!ready} onPress={() => void create()}>
            {t('settings.new.create')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('settings.name')}
        hint={t('settings.new.name.hint')}
        value={name}
        onChange={setName}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void create()
        }}
        autoFocus
      />
      <ReadingLanguages value={languages} onChange={setLanguages} />
      <TraditionSelect value={tradition} onChange={setTradition} />
    </Page>
  )
}
