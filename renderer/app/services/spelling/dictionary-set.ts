import { languagesToLoad, isKnown, suggestionsFor } from '../../../../shared/text/spelling/judge.ts'
import type { Dictionary, SpellOptions, SpeltLanguage } from '../../../../shared/text/spelling/spelling.ts'
import { vietnameseSyllables } from '../../../../shared/text/spelling/vietnamese.ts'

/** What the worker is asked. `base` is the address that the program's files stand under. */
export type SpellQuestion =
  | {
      readonly kind: 'check'
      readonly base: string
      readonly words: readonly string[]
      readonly options: SpellOptions
    }
  | { readonly kind: 'suggest'; readonly base: string; readonly word: string; readonly options: SpellOptions }

/** For `check` a truth value a word, for `suggest` the words. */
export type SpellAnswer =
  | { readonly kind: 'check'; readonly known: readonly boolean[] }
  | { readonly kind: 'suggest'; readonly words: readonly string[] }

/** Opens the dictionary of a language below `base`. */
export type OpenDictionary = (language: SpeltLanguage, base: string) => Promise<Dictionary>

/** Answers questions with the dictionaries that they need, each loaded once; one that failed is tried again. */
export function dictionarySet(open: OpenDictionary): (question: SpellQuestion) => Promise<SpellAnswer> {
  const opening = new Map<SpeltLanguage, Promise<Dictionary>>([['vie', Promise.resolve(vietnameseSyllables)]])
  const load = (language: SpeltLanguage, base: string): Promise<Dictionary> => {
    const known = opening.get(language)
    if (known) return known
    const made = open(language, base)
    opening.set(language, made)
    made.catch(() => opening.delete(language))
    return made
  }
  return async (question) => {
    const { base, options } = question
    const words = question.kind === 'check' ? question.words : [question.word]
    const languages = languagesToLoad(words, options.languages)
    const loaded = await Promise.all(languages.map(async (language) => [language, await load(language, base)] as const))
    const dictionaries = new Map(loaded)
    return question.kind === 'check'
      ? { kind: 'check', known: words.map((word) => isKnown(word, options, dictionaries)) }
      : { kind: 'suggest', words: suggestionsFor(question.word, options, dictionaries) }
  }
}

/** Several lists of one language as one. */
export function together(dictionaries: readonly Dictionary[]): Dictionary {
  return {
    knows: (word) => dictionaries.some((dictionary) => dictionary.knows(word)),
    suggest: (word) => dictionaries.flatMap((dictionary) => dictionary.suggest(word)),
  }
}
