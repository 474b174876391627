import { useState, type ReactNode } from 'react'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { usePreferences } from '../../ports/preferences.tsx'
import { isLanguage, LANGUAGES } from '../../../shared/messages/language.ts'
import { LANGUAGE_NAMES } from '../../features/settings/index.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './frame.module.css'
import { useTell } from './notices.tsx'

/** What to do first, where there is no collection yet. */
export function Welcome(): ReactNode {
  const { t } = useSpeech()
  const [, dispatch] = useDesk()
  const { sample } = useServices()
  const [preferences, prefer] = usePreferences()
  const [making, setMaking] = useState(false)
  const tell = useTell()
  const openSample = (): void => {
    setMaking(true)
    sample
      .create()
      .then((collection) => dispatch({ type: 'open-collection', id: collection.id }), tell)
      .finally(() => setMaking(false))
  }
  return (
    <section className={styles['welcome']} aria-labelledby="welcome">
      <h1 id="welcome">{t('frame.welcome.title')}</h1>
      <p>{t('frame.welcome.text')}</p>
      <ol>
        <li>{t('frame.welcome.step1')}</li>
        <li>{t('frame.welcome.step2')}</li>
        <li>{t('frame.welcome.step3')}</li>
      </ol>
      <div className={styles['welcomeActions']}>
        <Button kind="primary" onPress={() => dispatch({ type: 'task', task: 'new-collection' })}>
          {t('frame.welcome.new')}
        </Button>
        <Button busy={making} onPress={openSample}>
          {t('frame.welcome.sample')}
        </Button>
      </div>
      <Select
        className={styles['welcomeLanguage']}
        label={t('settings.language')}
        value={preferences.language}
        options={LANGUAGES.map((key) => ({ key, text: LANGUAGE_NAMES[key] }))}
        onChange={(key) => isLanguage(key) && prefer({ language: key })}
      />
    </section>
  )
}
