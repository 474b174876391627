import type { Side } from '../domain/leaf.ts'
import { SIDE_WORDS } from '../domain/side-words.ts'
import { fold } from '../text/fold.ts'
import { inOneScript, likeLetter } from '../domain/look-alikes.ts'

const SIDE_OF = new Map(
  (['verso', 'recto'] as const).flatMap((side) => SIDE_WORDS[side].map((word) => [plainWord(word), side] as const)),
)

/** Longer words first, so that 'оборот' is not read as 'об' with a rest. */
const ALL = [...SIDE_WORDS.verso, ...SIDE_WORDS.recto].sort((a, b) => b.length - a.length)

/** The source of a regular expression (flags `iu`) for a side as names write it: 'об', ' об.', '(v)', '_mặt sau'. */
export const SIDE_SOURCE = String.raw`[\s._-]*\(?(?:${ALL.map(wordSource).join('|')})(?!\p{L})\)?\.?`

function wordSource(word: string): string {
  return Array.from(word, (sign) => (sign === ' ' ? String.raw`[\s_-]*` : likeLetter(sign))).join('')
}

/** The side that the text names; undefined where it names none. */
export function sideOf(text: string): Side | undefined {
  return SIDE_OF.get(plainWord(text))
}

function plainWord(text: string): string {
  return inOneScript(fold(text)).replaceAll(/[\s._()-]/g, '')
}
