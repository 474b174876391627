import type { ReadingLanguage } from '../../shared/domain/collection.ts'

/** Which family of Tesseract's models ships for each language (scripts/assets/ocr.mjs puts them there). */
const FAMILY: Readonly<Record<ReadingLanguage, string>> = {
  vie: 'best_int',
  rus: 'fast',
  eng: 'best_int',
  fra: 'best_int',
  kaz: 'best_int',
}

/** What a reading says of the models it was made with: 'vie+eng (best_int)', 'vie (best_int) + rus (fast)'. */
export function modelLabel(languages: readonly ReadingLanguage[]): string {
  const families = new Set(languages.map((language) => FAMILY[language]))
  if (families.size === 1) return `${languages.join('+')} (${[...families].join()})`
  return languages.map((language) => `${language} (${FAMILY[language]})`).join(' + ')
}
