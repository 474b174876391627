import type { ReadSymbol } from './align.ts'

/** A word of a line, in parts of its length from 0 to 1. */
export interface WordOnLine {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Of its least sure character, 0 to 1: a word is wrong as soon as one of them is. */
  readonly confidence: number
}

/** The words that symbols make, `frames` of them to the line; spaces part them and belong to none. */
export function wordsOfSymbols(
  symbols: readonly ReadSymbol[],
  { alphabet, frames }: { readonly alphabet: readonly string[]; readonly frames: number },
): readonly WordOnLine[] {
  const words: ReadSymbol[][] = [[]]
  for (const each of symbols) {
    if ((alphabet[each.symbol] ?? '').trim() === '') words.push([])
    else words.at(-1)?.push(each)
  }
  return words
    .filter((word) => word.length > 0)
    .map((word) => ({
      text: word
        .map(({ symbol }) => alphabet[symbol] ?? '')
        .join('')
        .normalize('NFC'),
      from: (word[0]?.from ?? 0) / frames,
      to: (word.at(-1)?.to ?? 0) / frames,
      confidence: word.reduce((least, { confidence }) => Math.min(least, confidence), 1),
    }))
}
