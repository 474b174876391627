import type { TemplateChoice } from './fields/shipped-templates.ts'
import type { ArchivalTradition } from './fields/tradition.ts'
import type { AuthorityId, CollectionId, Instant } from './ids.ts'
import type { OrthographyChoice } from './orthography.ts'
import type { Level } from './unit.ts'

/** Languages whose recognition models ship, by Tesseract's codes; 'Cyrillic' stands for all that are written in it. */
export const READING_LANGUAGES = ['vie', 'rus', 'eng', 'fra', 'kaz', 'Cyrillic', 'chi_tra'] as const
/** A language whose model ships. */
export type ShippedLanguage = (typeof READING_LANGUAGES)[number]
/** A language that pages can be read in, by Tesseract's code: one that ships, or one whose model the user installed. */
export type ReadingLanguage = string

/** How the reference codes of a collection look, by level: patterns such as 'Ф. {fonds}. Оп. {series}. Д. {file}'. */
export type CodeMasks = Readonly<Partial<Record<Level, string>>>

/** What is kept apart from all else: units, pages and places belong to one collection. */
export interface Collection {
  readonly id: CollectionId
  readonly name: string
  /** What its pages are read in unless a page says otherwise. At least one. */
  readonly languages: readonly ReadingLanguage[]
  readonly createdAt: Instant
  /** How its texts are normalised; absent where each page shows its own way of spelling. */
  readonly orthography?: OrthographyChoice
  /** Whose words its levels are called by; absent for those of the interface's language. */
  readonly tradition?: ArchivalTradition
  /** The templates of its levels; the basic one for a level without. */
  readonly templates?: TemplateChoice
  /** How the codes of its levels look; absent where they follow no mask. */
  readonly codeMasks?: CodeMasks
  /** The record of the archive that holds the originals. */
  readonly repository?: AuthorityId
  /** Set on the sample collection that Fonds makes itself. */
  readonly sample?: boolean
}

/** The collections as a reader of the language looks them up by name. */
export function byName(collections: readonly Collection[], language: string): readonly Collection[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  return [...collections].sort((a, b) => compare(a.name, b.name))
}

/** True for a code whose model ships. */
export function isShippedLanguage(code: string): code is ShippedLanguage {
  return (READING_LANGUAGES as readonly string[]).includes(code)
}
