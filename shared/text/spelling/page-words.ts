import type { OrthographyChoice } from '../../domain/orthography.ts'
import { orthographyOf } from '../orthography/detect.ts'
import { PARTING_SIGN } from '../orthography/line-ends.ts'
import { spellWords } from './spelling.ts'

/** A word of a page as it is written there. */
export interface PageWord {
  readonly text: string
  /** The word that it is a part of, where the end of a line parts it; null elsewhere. */
  readonly whole: string | null
}

const OLD: OrthographyChoice = { orthography: 'russian-1918' }

/** The last letters of a line before a sign that parts a word, and the first ones of a line. */
const PARTED = new RegExp(`((?:[\\p{L}\\p{M}]+['’\\u02bc-])*[\\p{L}\\p{M}]+)${PARTING_SIGN.source}\\s*$`, 'u')
const REST = /^\s*([\p{L}\p{M}]+(?:['’\u02bc-][\p{L}\p{M}]+)*)/u

/** The words of lines that can be checked; a word parted at the end of a line is there as its two parts. */
export function pageWords(lines: readonly string[]): readonly PageWord[] {
  const words: PageWord[] = []
  let carried: string | null = null
  lines.forEach((line, index) => {
    const own = spellWords(line).map(({ text }): PageWord => ({ text, whole: null }))
    const first = carried === null ? null : REST.exec(line)?.[1]
    if (carried !== null && first && own[0]?.text === first) own[0] = { text: first, whole: carried + first }
    const begun = PARTED.exec(line)?.[1]
    const rest = REST.exec(lines[index + 1] ?? '')?.[1]
    carried = begun && rest ? begun : null
    if (begun && rest && own.at(-1)?.text === begun) own[own.length - 1] = { text: begun, whole: begun + rest }
    words.push(...own)
  })
  return words
}

/**
 * How the words of a page are to be brought up to date before they are judged: as someone chose, else as a page in
 * Russian of before 1918 asks for, whose endings (русскаго, ея) no word shows by itself; undefined for any other.
 */
export function spellingOf(
  lines: readonly string[],
  chosen: OrthographyChoice | undefined,
): OrthographyChoice | undefined {
  if (chosen) return chosen
  return orthographyOf(lines.join('\n')) === OLD.orthography ? OLD : undefined
}

/** What is to be looked up of them, each once. */
export function askedOf(words: readonly PageWord[]): readonly string[] {
  return [...new Set(words.flatMap(({ text, whole }) => (whole === null ? [text] : [text, whole])))]
}

/** Those that are not known, neither by themselves nor as a part of what the end of a line parts. */
export function unknownOf(words: readonly PageWord[], known: ReadonlySet<string>): ReadonlySet<string> {
  const isUnknown = ({ text, whole }: PageWord): boolean => !known.has(text) && !(whole !== null && known.has(whole))
  return new Set(words.filter(isUnknown).map(({ text }) => text))
}
