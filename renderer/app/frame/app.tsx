import { useEffect, useState, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { ProvideDesk, ProvideServices, useDesk, useServices } from '../../ports/context.tsx'
import type { Desk, View } from '../../ports/desk.ts'
import { ProvideSpeech } from '../../ports/messages.tsx'
import { ProvidePreferences, type Preferences } from '../../ports/preferences.tsx'
import type { Services } from '../../ports/services.ts'
import { ProvideAuthorities } from '../../ports/authorities.tsx'
import { ProvideTemplates } from '../../ports/templates.tsx'
import { ProvideUnitTree } from '../../ports/unit-tree.tsx'
import { PlacesAhead } from './places-ahead.tsx'
import { Notices } from './notices.tsx'
import { PREFERENCES_KEY, preferencesFrom } from './preferences.ts'
import { Window } from './window.tsx'

const COLLECTION_KEY = 'last-collection'
const VIEW_KEY = 'view'
const VIEWS: readonly View[] = ['grid', 'list', 'map']

/** What the window begins with. */
interface Beginning {
  readonly preferences: Preferences
  readonly desk: Partial<Desk>
}

/** The whole interface over the services that app/ composed. */
export function App(props: { readonly services: Services }): ReactNode {
  const [beginning, setBeginning] = useState<Beginning | null>(null)
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  useEffect(() => {
    begin(props.services).then(setBeginning, (error: unknown) => setFailure({ error }))
  }, [props.services])
  // Nobody above can say it better: main shows what keeps the archive from opening.
  if (failure) throw failure.error
  if (!beginning) return null
  return (
    <ProvideServices services={props.services}>
      <WithPreferences initial={beginning.preferences}>
        <ProvideDesk initial={beginning.desk}>
          <Notices>
            <ProvideUnitTree>
              <ProvideTemplates>
                <ProvideAuthorities>
                  <KeepDesk />
                  <PlacesAhead />
                  <Window />
                </ProvideAuthorities>
              </ProvideTemplates>
            </ProvideUnitTree>
          </Notices>
        </ProvideDesk>
      </WithPreferences>
    </ProvideServices>
  )
}

async function begin({ repositories }: Services): Promise<Beginning> {
  const { settings, collections } = repositories
  const [stored, last, view, all] = await Promise.all([
    settings.get(PREFERENCES_KEY),
    settings.get(COLLECTION_KEY),
    settings.get(VIEW_KEY),
    collections.all(),
  ])
  const opened = all.find((collection) => collection.id === last) ?? all[0]
  return {
    preferences: preferencesFrom(stored, navigator.languages),
    desk: { collectionId: opened?.id ?? null, view: VIEWS.find((each) => each === view) ?? 'grid' },
  }
}

/** Speaks the language, wears the theme, and keeps what is changed. */
function WithPreferences(props: { readonly initial: Preferences; readonly children: ReactNode }): ReactNode {
  const { repositories, platform } = useServices()
  const [preferences, setPreferences] = useState(props.initial)
  const { language, theme, textScale } = preferences
  useEffect(() => {
    const root = document.documentElement
    root.lang = language
    void platform.setLanguage(language)
  }, [language, platform])
  useEffect(() => {
    const root = document.documentElement
    if (theme === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = theme
    root.style.setProperty('--scale', String(textScale))
  }, [theme, textScale])
  useEffect(() => {
    // Dragging a panel changes its width with every pixel.
    const timer = setTimeout(() => void repositories.settings.put(PREFERENCES_KEY, preferences), 200)
    return () => clearTimeout(timer)
  }, [preferences, repositories])
  const change = (part: Partial<Preferences>): void => setPreferences((before) => ({ ...before, ...part }))
  return (
    <ProvidePreferences value={[preferences, change]}>
      <I18nProvider locale={language}>
        <ProvideSpeech language={language}>{props.children}</ProvideSpeech>
      </I18nProvider>
    </ProvidePreferences>
  )
}

/** Remembers which collection is open and how it is shown; leaves one that was removed. */
function KeepDesk(): ReactNode {
  const { repositories } = useServices()
  const [{ collectionId, view }, dispatch] = useDesk()
  useEffect(() => {
    void repositories.settings.put(COLLECTION_KEY, collectionId)
  }, [repositories, collectionId])
  useEffect(() => {
    void repositories.settings.put(VIEW_KEY, view)
  }, [repositories, view])
  useEffect(
    () =>
      repositories.collections.watchAll().subscribe(
        (all) => {
          const open = all.find((collection) => collection.id === collectionId)
          document.title = open ? `${open.name} · Fonds` : 'Fonds'
          if (!open && collectionId !== null) dispatch({ type: 'open-collection', id: all[0]?.id ?? null })
        },
        () => undefined, // the window's own list of collections tells it
      ),
    [repositories, collectionId, dispatch],
  )
  return null
}
