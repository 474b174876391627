import type { Side } from '../domain/leaf.ts'
import { fold } from '../text/fold.ts'
import { inOneScript, likeLetter } from './look-alikes.ts'

/** How names say which side of a leaf they show. A bare a or b is none of these: it may as well be a leaf of its own. */
const WORDS: Readonly<Record<Side, readonly string[]>> = {
  verso: ['оборот', 'об', 'oborot', 'ob', 'verso', 'vo', 'v', 'v°', 'mặt sau', 'sau', 'ms', 'back'],
  recto: ['лицо', 'лиц', 'recto', 'ro', 'r', 'r°', 'mặt trước', 'trước', 'mt', 'front'],
}

const SIDE_OF = new Map(
  (['verso', 'recto'] as const).flatMap((side) => WORDS[side].map((word) => [plainWord(word), side] as const)),
)

/** Longer words first, so that 'оборот' is not read as 'об' with a rest. */
const ALL = [...WORDS.verso, ...WORDS.recto].sort((a, b) => b.length - a.length)

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
