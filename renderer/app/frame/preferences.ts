import { CITATION_STYLES, type CitationStyle } from '../../../shared/formats/citation/cite.ts'
import { LANGUAGES, type Language } from '../../../shared/messages/language.ts'
import type { Preferences, Theme } from '../../ports/preferences.tsx'

/** The key of the preferences in the settings. */
export const PREFERENCES_KEY = 'preferences'

/** How archivists cite where the language is spoken. */
const USUAL_STYLE: Readonly<Record<Language, CitationStyle>> = { vi: 'vietnamese', ru: 'gost', en: 'chicago' }

const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** Bounds of the panels, in pixels. */
export const TREE_WIDTH = { min: 180, max: 520, usual: 260 } as const
export const DESCRIPTION_WIDTH = { min: 260, max: 640, usual: 340 } as const

/** What was kept, each part checked on its own; the usual where it is absent or odd. */
export function preferencesFrom(stored: unknown, systemLanguages: readonly string[]): Preferences {
  const kept = (typeof stored === 'object' && stored !== null ? stored : {}) as Readonly<Record<string, unknown>> // each part is checked below
  const language = oneOf(LANGUAGES, kept['language']) ?? languageOf(systemLanguages)
  return {
    language,
    theme: oneOf(THEMES, kept['theme']) ?? 'system',
    textScale: within(kept['textScale'], { min: 0.8, max: 1.6, usual: 1 }),
    treeWidth: within(kept['treeWidth'], TREE_WIDTH),
    descriptionWidth: within(kept['descriptionWidth'], DESCRIPTION_WIDTH),
    treeOpen: kept['treeOpen'] !== false,
    descriptionOpen: kept['descriptionOpen'] !== false,
    citationStyle: oneOf(CITATION_STYLES, kept['citationStyle']) ?? USUAL_STYLE[language],
  }
}

/** The first language of the system that the interface speaks; English where it speaks none. */
function languageOf(systemLanguages: readonly string[]): Language {
  const codes = systemLanguages.map((tag) => tag.split('-')[0] ?? '')
  return codes.map((code) => oneOf(LANGUAGES, code)).find((known) => known !== null) ?? 'en'
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | null {
  return known.find((each) => each === value) ?? null
}

function within(
  value: unknown,
  bounds: { readonly min: number; readonly max: number; readonly usual: number },
): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return bounds.usual
  return Math.max(bounds.min, Math.min(bounds.max, value))
}
