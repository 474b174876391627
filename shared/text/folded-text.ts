import { fold } from './fold.ts'
import { lettersOf } from './letters.ts'

/** A text as it is searched, with the place of each of its UTF-16 units in the text as it is written. */
export interface FoldedText {
  readonly text: string
  /** Where the letter begins that a unit belongs to, and where it ends (exclusive). */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** What is taken for alike. */
export interface Alike {
  /** Capitals and small letters. */
  readonly cases: boolean
  /** Letters with and without their marks, and old letters with modern ones: ễ and e, ѣ and е. */
  readonly marks: boolean
}

/** Letter by letter, so that each place leads back. Composed and decomposed letters are alike always. */
export function foldedText(text: string, alike: Alike): FoldedText {
  const [keys, starts, ends]: [string[], number[], number[]] = [[], [], []]
  let at = 0
  for (const letter of lettersOf(text)) {
    const key = keyOf(letter, alike)
    keys.push(key)
    for (let unit = 0; unit < key.length; unit += 1) {
      starts.push(at)
      ends.push(at + letter.length)
    }
    at += letter.length
  }
  return { text: keys.join(''), starts, ends }
}

function keyOf(letter: string, { cases, marks }: Alike): string {
  const composed = letter.normalize('NFC')
  const lower = composed.toLowerCase()
  if (!marks) return cases ? lower : composed
  // At the end of a word `fold` drops ъ; here each letter stands for itself.
  const folded = lower === 'ъ' ? lower : fold(lower)
  return cases || composed === lower ? folded : folded.toUpperCase()
}
