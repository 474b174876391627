/** Letters that look alike in both scripts, in pairs. */
const LATIN = 'aceopxyiKMHABCEOPTXïö'
const CYRILLIC = 'асеорхуіКМНАВСЕОРТХїӧ'

/**
 * A word with the letters that look alike in Latin and Cyrillic in the script of most of its unmistakable letters, or else
 * of most of its letters: what a recogniser that sees shapes can't tell.
 */
export function inOneScript(word: string): string {
  const symbols = Array.from(word)
  const sure = symbols.filter((symbol) => !LATIN.includes(symbol) && !CYRILLIC.includes(symbol))
  const lean = leaning(sure) || leaning(symbols)
  if (lean === 0) return word
  const [from, to] = lean > 0 ? [LATIN, CYRILLIC] : [CYRILLIC, LATIN]
  return symbols.map((symbol) => to[from.indexOf(symbol)] ?? symbol).join('')
}

/** How many more of these are Cyrillic than Latin. */
function leaning(symbols: readonly string[]): number {
  const count = (pattern: RegExp): number => symbols.filter((symbol) => pattern.test(symbol)).length
  return count(/[\u0400-\u052f\ua640-\ua69f]/u) - count(/(?=\p{L})[A-\u036f\u1e00-\u1eff]/u)
}
