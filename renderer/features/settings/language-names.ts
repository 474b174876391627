import type { Language } from '../../../shared/messages/language.ts'

/** Each language in itself, so that whoever is lost in another finds the way back. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', ru: 'Русский', en: 'English' }
