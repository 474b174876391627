import { isShippedLanguage, type ReadingLanguage } from '../../shared/domain/collection.ts'
import type { Speech } from './messages.tsx'

/** What Tesseract calls by names of its own, as the web writes it. */
const TAGS: Readonly<Record<string, string>> = {
  aze_cyrl: 'az-Cyrl',
  chi_sim: 'zh-Hans',
  chi_tra: 'zh-Hant',
  srp_latn: 'sr-Latn',
  uzb_cyrl: 'uz-Cyrl',
}

/** Those that the engine of the window has no names for, and Fraktur, which would be the language of the Franks. */
const NAMED = ['bod', 'dzo', 'enm', 'frk', 'frm', 'grc', 'iku', 'syr'] as const

/** A language that pages are read in, by its name; one without a name by its code. */
export function languageName(code: ReadingLanguage, speech: Pick<Speech, 't' | 'language'>): string {
  const { t, language } = speech
  if (isShippedLanguage(code)) return t(`settings.reading.${code}`)
  const named = NAMED.find((each) => each === code)
  if (named) return t(`settings.reading.${named}`)
  const old = /^([a-z]{3})_old$/.exec(code)?.[1]
  if (old !== undefined) return t('settings.reading.old', { name: languageName(old, speech) })
  const plain = code.replace(/_vert$/, '')
  const tag = TAGS[plain] ?? plain
  if (!/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/.test(tag)) return code
  const name = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(tag)
  if (name === undefined) return code
  // Russian has languages small within a sentence; here they stand alone, as those that ship do.
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
