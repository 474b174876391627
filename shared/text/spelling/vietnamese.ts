import { isVietnameseSyllable, parseSyllable, written } from '../vietnamese-syllable.ts'
import type { Dictionary } from './spelling.ts'

/** Letters that differ by their marks alone, each way of writing a vowel or d. */
const ALIKE = ['aăâ', 'eê', 'oôơ', 'uư', 'dđ', 'iy']
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']

/**
 * Vietnamese without a list of words: its syllables are a closed system, so a word is known when all its syllables, parted
 * by hyphens, are well formed. What is well formed but was never said passes too.
 */
export const vietnameseSyllables: Dictionary = {
  knows: (word) => word.split('-').every((part) => isVietnameseSyllable(part)),
  suggest: (word) => (word.includes('-') ? [] : syllablesNear(word)),
}

function syllablesNear(word: string): readonly string[] {
  const toned = word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC')
  const shapes = new Set([toned, ...oneChanged(toned)])
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(word.normalize('NFD'))?.[0] ?? ''
  const asRead = [...shapes].flatMap((shape) => withTone(shape, tone))
  const otherTones = TONES.filter((each) => each !== tone).flatMap((each) => withTone(toned, each))
  return [...new Set([...asRead, ...otherTones])].filter((each) => each !== word)
}

/** Words with one letter that differs by its mark. */
function oneChanged(word: string): readonly string[] {
  return Array.from(word).flatMap((letter, index) => {
    const group = ALIKE.find((each) => each.includes(letter.toLowerCase())) ?? ''
    const others = Array.from(group).filter((other) => other !== letter.toLowerCase())
    const isCapital = letter !== letter.toLowerCase()
    return others.map(
      (other) => word.slice(0, index) + (isCapital ? other.toUpperCase() : other) + word.slice(index + 1),
    )
  })
}

function withTone(shape: string, tone: string): readonly string[] {
  // A tone on any letter says which it is; `written` puts it where it belongs.
  const vowel = shape.search(/[aăâeêioôơuưy]/iu)
  const syllable = vowel < 0 ? null : parseSyllable(shape.slice(0, vowel + 1) + tone + shape.slice(vowel + 1))
  return syllable ? [written(syllable, 'old')] : []
}
