import { firstRow, isOver, isReached, nextRow, type Row } from './rows.ts'

/**
 * Whether a word is what a recogniser may have made of the word sought, with another ending too. Both are folded; words of
 * less than four letters are only themselves.
 */
export function isMisreading(sought: string, word: string): boolean {
  const rows: Row[] = [firstRow(sought)]
  for (let length = 1; length <= word.length; length += 1) {
    rows.push(nextRow(sought, word.slice(0, length), rows))
    if (isOver(sought, rows)) return false
  }
  return isReached(sought, rows)
}
