import { DESCRIPTION_LANGUAGES } from '../../shared/domain/vocabularies.ts'
import type { Language } from '../../shared/messages/language.ts'

/** 'tiếng Việt (vi)'; what is no language tag stays as it is written. */
export function languageLabel(tag: string, language: Language): string {
  const name = nameOfTag(tag, language)
  return name === tag ? tag : `${name} (${tag})`
}

/** The languages offered, by name in the interface language. */
export function languageOptions(language: Language): readonly string[] {
  return DESCRIPTION_LANGUAGES.map((tag) => languageLabel(tag, language))
}

/** The tag of what was typed or chosen: a tag, a name, or both as `languageLabel` writes them. */
export function languageCode(typed: string, language: Language): string {
  const text = typed.trim()
  const inBrackets = /\(([A-Za-z-]{2,})\)$/.exec(text)?.[1]
  if (inBrackets) return inBrackets
  const lower = text.toLocaleLowerCase(language)
  return DESCRIPTION_LANGUAGES.find((tag) => nameOfTag(tag, language).toLocaleLowerCase(language) === lower) ?? text
}

/** Made once: lists of languages ask for many names. */
const NAMES = new Map<Language, Intl.DisplayNames>()

function nameOfTag(tag: string, language: Language): string {
  const names = NAMES.get(language) ?? new Intl.DisplayNames(language, { type: 'language' })
  NAMES.set(language, names)
  try {
    return names.of(tag) ?? tag
  } catch {
    // What is no language tag throws a RangeError: it is then a name already.
    return tag
  }
}
