import { fold } from './fold.ts'
import { hanVariants } from './han/variants.ts'
import { isMisreading } from './misread/misread.ts'

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

/** A word of a query, folded. */
export interface SoughtWord {
  readonly word: string
  /** Also where it was misread: `~` stands after it. */
  readonly misread: boolean
  /** Of a Han character, all that stand for the same word: 國 for 国. */
  readonly variants?: readonly string[]
}

/** The words sought by a query, without repeats; `губернатор~` also as it may have been misread. */
export function soughtWords(query: string): readonly SoughtWord[] {
  const words = wordsOf(query).map(({ folded, end }) => ({ word: folded, misread: query[end] === MISREAD }))
  const loose = new Set(words.flatMap(({ word, misread }) => (misread ? [word] : [])))
  return [...new Set(words.map(({ word }) => word))].map((word) => {
    const variants = hanVariants(word)
    return { word, misread: loose.has(word), ...(variants.length > 0 ? { variants } : {}) }
  })
}

/** The sign after a word that is also meant where it was misread. */
const MISREAD = '~'

/** A query without the signs that ask for misreadings. */
export function plainQuery(query: string): string {
  return query.replaceAll(MISREAD, '')
}

/** A query with every word also meant where it was misread; given back plain if it is so already. */
export function withMisreadings(query: string): string {
  const plain = plainQuery(query)
  if (plain !== query) return plain
  return wordsOf(query)
    .toReversed()
    .reduce((text, { end }) => `${text.slice(0, end)}${MISREAD}${text.slice(end)}`, query)
}

/** The words of a text that a query means: those that begin with a word sought, or with what it may have been read as. */
export function hitsIn(text: string, query: string): readonly TextWord[] {
  const sought = soughtWords(query)
  return wordsOf(text).filter(({ folded }) => sought.some((one) => isMeant(one, folded)))
}

/** Whether a word of a text, folded, is one that is sought. */
export function isMeant({ word, misread, variants }: SoughtWord, folded: string): boolean {
  return folded.startsWith(word) || variants?.includes(folded) === true || (misread && isMisreading(word, folded))
}
