import { fold } from './fold.ts'

/** A word of a text: where it stands (UTF-16 offsets, end exclusive) and the form in which it is compared. */
export interface TextWord {
  readonly start: number
  readonly end: number
  readonly folded: string
}

/** Han characters stand for themselves, since no space parts them; else runs of letters, marks and digits. */
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu

/** The words of a text in order. */
export function wordsOf(text: string): readonly TextWord[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]),
  })).filter((word) => word.folded !== '')
}

/** The different folded words of texts, for an index. */
export function distinctWords(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => wordsOf(text).map((word) => word.folded)))]
}

/** The folded words sought by a query, without repeats. */
export function queryWords(query: string): readonly string[] {
  return distinctWords([query])
}

/** The words of a text that a query means: those that begin with a word sought. */
export function hitsIn(text: string, query: string): readonly TextWord[] {
  const sought = queryWords(query)
  return wordsOf(text).filter((word) => sought.some((start) => word.folded.startsWith(start)))
}
