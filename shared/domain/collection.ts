import type { CollectionId, Instant } from './ids.ts'

/** Languages whose recognition models ship, by Tesseract's codes. */
export const READING_LANGUAGES = ['vie', 'rus', 'eng', 'fra', 'kaz'] as const
/** A language that pages can be read in. */
export type ReadingLanguage = (typeof READING_LANGUAGES)[number]

/** What is kept apart from all else: units, pages and places belong to one collection. */
export interface Collection {
  readonly id: CollectionId
  readonly name: string
  /** What its pages are read in unless a page says otherwise. At least one. */
  readonly languages: readonly ReadingLanguage[]
  readonly createdAt: Instant
  /** Set on the sample collection that Fonds makes itself. */
  readonly sample?: boolean
}

/** The collections as a reader of the language looks them up by name. */
export function byName(collections: readonly Collection[], language: string): readonly Collection[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  return [...collections].sort((a, b) => compare(a.name, b.name))
}

/** True for a code whose model ships. */
export function isReadingLanguage(code: string): code is ReadingLanguage {
  return (READING_LANGUAGES as readonly string[]).includes(code)
}
