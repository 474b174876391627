/** A word of a text and what stands before it. Offsets count UTF-16 units; `end` is the one after the last. */
export interface TextToken {
  readonly start: number
  readonly end: number
  readonly text: string
  /** In small letters, composed. */
  readonly lower: string
  readonly script: 'cyrillic' | 'latin' | 'other'
  readonly capital: boolean
  /** It begins a sentence, so that its capital says nothing. */
  readonly opens: boolean
  /** What stands between the word before and this one. */
  readonly gap: string
}

/** Words with their hyphens and apostrophes: `Ростове-на-Дону`, `Saint-Jacques`; the article of `l’Annam` is a word of its own. */
const WORD =
  /(?<![\p{L}\p{M}])[dl][’'](?=\p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-\u2010\u2011’'][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu
const SENTENCE_END = /[.!?…\n]|[—–]\s*$/u

/** After these a full stop ends no sentence. */
const SHORT = new Set(
  'г гор с сел дер д пос ст м губ обл у уезд св ул им тов гр кн гр-н р о оз стр tp tx tt q h p x mr st'.split(' '),
)

/** The words of a text in order. */
export function tokensOf(text: string): readonly TextToken[] {
  const tokens: TextToken[] = []
  for (const match of text.matchAll(WORD)) {
    const last = tokens.at(-1)
    const gap = text.slice(last?.end ?? 0, match.index)
    const word = match[0]
    const lower = word.toLowerCase().normalize('NFC')
    tokens.push({
      start: match.index,
      end: match.index + word.length,
      text: word,
      lower,
      script: /\p{Script=Cyrillic}/u.test(word) ? 'cyrillic' : /\p{Script=Latin}/u.test(word) ? 'latin' : 'other',
      capital: /^\p{Lu}/u.test(word),
      opens: !last || (SENTENCE_END.test(gap) && !isAbbreviation(last, gap)),
      gap,
    })
  }
  return tokens
}

function isAbbreviation(token: TextToken, gap: string): boolean {
  if (!/^\.[-\s]*$/u.test(gap) || gap.includes('\n')) return false
  return SHORT.has(token.lower) || isInitial(token)
}

/** A letter alone in capitals, as before a surname: `А.`. */
export function isInitial(token: TextToken): boolean {
  return token.capital && token.text.length === 1
}

/** The number of the word after the name that a list goes on from: a comma or one linking word is between; else -1. */
export function listStart(tokens: readonly TextToken[], at: number, isLink: (word: string) => boolean): number {
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (!token || !before || token.opens) return -1
  if (/^\s*,\s*$/u.test(token.gap)) return at
  return /^\s+$/u.test(token.gap) && isLink(before.lower) && /^,?\s+$/u.test(before.gap) ? at - 1 : -1
}
