import { createContext, use, type ReactNode } from 'react'
import type { CitationStyle } from '../../shared/formats/citation/cite.ts'
import type { Language } from '../../shared/messages/language.ts'

export type Theme = 'system' | 'light' | 'dark'

/** How the user likes the window. Kept in the settings; nothing of the archive is in here. */
export interface Preferences {
  readonly language: Language
  readonly theme: Theme
  /** 1 as drawn. */
  readonly textScale: number
  /** Pixels. */
  readonly treeWidth: number
  readonly descriptionWidth: number
  readonly treeOpen: boolean
  readonly descriptionOpen: boolean
  readonly citationStyle: CitationStyle
}

type UsePreferences = readonly [Preferences, (change: Partial<Preferences>) => void]

const PreferencesContext = createContext<UsePreferences | null>(null)

export function ProvidePreferences(props: { readonly value: UsePreferences; readonly children: ReactNode }): ReactNode {
  return <PreferencesContext value={props.value}>{props.children}</PreferencesContext>
}

/** How the user likes the window, and how to change it; changes are kept. */
export function usePreferences(): UsePreferences {
  const preferences = use(PreferencesContext)
  if (!preferences) throw new Error('usePreferences outside ProvidePreferences')
  return preferences
}
