import { isShippedLanguage, type ReadingLanguage } from '../../shared/domain/collection.ts'
import type { Speech } from './messages.tsx'

/** What Tesseract calls scripts of Chinese, as the web writes them. */
const TAGS: Readonly<Record<string, string>> = { chi_sim: 'zh-Hans', chi_tra: 'zh-Hant' }

/** A language that pages are read in, by its name; one without a name by its code. */
export function languageName(code: ReadingLanguage, { t, language }: Pick<Speech, 't' | 'language'>): string {
  if (isShippedLanguage(code)) return t(`settings.reading.${code}`)
  const plain = code.replace(/_vert$/, '')
  const tag = TAGS[plain] ?? plain
  if (!/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/.test(tag)) return code
  return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? code
}
