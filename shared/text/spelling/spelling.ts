import type { OrthographyChoice } from '../../domain/orthography.ts'

/** By what words are judged. */
export interface SpellOptions {
  /** The languages of the page, by Tesseract's codes. */
  readonly languages: readonly string[]
  /** How its texts are normalised: a word in old spelling is known when its modern form is. */
  readonly orthography?: OrthographyChoice
  /** Words that the users of the collection vouch for. */
  readonly own?: readonly string[]
}

/** Spell hints. Dictionaries are loaded when they are first asked, away from the window. */
export interface Spelling {
  /** For each word whether it is known, or nothing can be said of it (a language without a dictionary, a number). */
  check(words: readonly string[], options: SpellOptions): Promise<readonly boolean[]>
  /** What may have been meant, the likeliest first, six at most. */
  suggest(word: string, options: SpellOptions): Promise<readonly string[]>
}

/** A list of words, or rules by which words are made. */
export interface Dictionary {
  knows(word: string): boolean
  suggest(word: string): readonly string[]
}

/** Languages with a dictionary, by Tesseract's codes. */
export const SPELT_LANGUAGES = ['vie', 'rus', 'eng', 'fra'] as const
export type SpeltLanguage = (typeof SPELT_LANGUAGES)[number]

/** True for a language with a dictionary. */
export function isSpelt(language: string): language is SpeltLanguage {
  return (SPELT_LANGUAGES as readonly string[]).includes(language)
}

/** A word of a text that can be checked, and where it stands (UTF-16, end exclusive). */
export interface SpellWord {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The words of a line that can be checked: letters with marks, apostrophes and hyphens within; none with digits. */
export function spellWords(line: string): readonly SpellWord[] {
  const words = line.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’\u02bc-][\p{L}\p{M}\p{N}]+)*/gu)
  return Array.from(words, ({ 0: text, index }) => ({ text, start: index, end: index + text.length })).filter(
    ({ text }) => !/\p{N}/u.test(text) && Array.from(text).length > 1,
  )
}
