import { useMemo, type ReactNode } from 'react'
import { byName } from '../../../shared/domain/collection.ts'
import { LANGUAGES } from '../../../shared/messages/language.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { usePreferences, type Theme } from '../../ports/preferences.tsx'
import { useWatched } from '../../ports/watch.ts'
import { Page } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { CollectionCard } from './collection-card.tsx'
import { LANGUAGE_NAMES } from './language-names.ts'
import { MetadataMapping } from './metadata-mapping.tsx'
import { ReadingSection } from './reading-section.tsx'
import { ModelsSection } from './models-section.tsx'
import styles from './settings.module.css'
import { PersonSection } from './person-section.tsx'
import { StorageSection } from './storage-section.tsx'

const THEMES: readonly Theme[] = ['system', 'light', 'dark']
const SCALES = ['0.9', '1', '1.1', '1.25', '1.5'] as const

/** How the window looks, what is stored, and the collections. */
export function SettingsPage(): ReactNode {
  const { t, language } = useSpeech()
  const { repositories } = useServices()
  const [, dispatch] = useDesk()
  const watched = useMemo(() => repositories.collections.watchAll(), [repositories])
  const collections = useWatched(watched)
  const all = collections.status === 'ready' ? byName(collections.value, language) : []
  return (
    <Page
      title={t('command.settings')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
    >
      <LookSection />
      <PersonSection />
      <section className={styles['section']}>
        <h2>{t('settings.collections')}</h2>
        {collections.status === 'ready' && all.length === 0 ? <p>{t('settings.collections.none')}</p> : null}
        {all.map((collection) => (
          <CollectionCard key={collection.id} collection={collection} />
        ))}
      </section>
      <ReadingSection />
      <ModelsSection />
      <StorageSection />
      <MetadataMapping />
    </Page>
  )
}

function LookSection(): ReactNode {
  const { t, percent } = useSpeech()
  const [preferences, prefer] = usePreferences()
  return (
    <section className={styles['section']}>
      <h2>{t('settings.look')}</h2>
      <div className={styles['row']}>
        <Select
          label={t('settings.language')}
          value={preferences.language}
          options={LANGUAGES.map((key) => ({ key, text: LANGUAGE_NAMES[key] }))}
          onChange={(language) => prefer({ language })}
        />
        <Select
          label={t('settings.theme')}
          value={preferences.theme}
          options={THEMES.map((key) => ({ key, text: t(`settings.theme.${key}`) }))}
          onChange={(theme) => prefer({ theme })}
        />
        <Select
          label={t('settings.textSize')}
          value={SCALES.find((scale) => Number(scale) === preferences.textScale) ?? '1'}
          options={SCALES.map((key) => ({ key, text: percent(Number(key)) }))}
          onChange={(scale) => prefer({ textScale: Number(scale) })}
        />
      </div>
    </section>
  )
}
