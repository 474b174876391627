import type { OrthographyId } from '../../domain/orthography.ts'
import { parseSyllable } from '../vietnamese-syllable.ts'

/** Enough of a text to tell by. */
const ENOUGH = 4000

/**
 * The way of spelling that a text follows. Pre-reform Russian: of its Russian words at least one in twenty has ѣ or ends in
 * ъ after a consonant, which Kazakh and Ukrainian, that have і too, never do. Vietnamese: at least three in ten of its
 * words have letters that only Vietnamese has, and are syllables. Latin print: ſ or r rotunda stands in it.
 */
export function orthographyOf(text: string): OrthographyId {
  const words =
    text
      .slice(0, ENOUGH)
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  const share = (of: readonly string[], is: (word: string) => boolean, least: number): boolean =>
    of.length > 0 && of.filter(is).length >= of.length * least
  const cyrillic = words.filter((word) => /\p{Script=Cyrillic}/u.test(word))
  const latin = words.filter((word) => /\p{Script=Latin}/u.test(word))
  if (cyrillic.length * 4 >= words.length && share(cyrillic, isPreReform, 1 / 20)) return 'russian-1918'
  if (share(latin, isPlainlyVietnamese, 3 / 10)) return 'vietnamese'
  return /[ſꝛ]/u.test(text.slice(0, ENOUGH)) ? 'latin' : 'modern'
}

function isPreReform(word: string): boolean {
  return /ѣ|[бвгджзклмнпрстфхцчшщ]ъ$/u.test(word)
}

/** đ, ơ, ư, ă, or a vowel with a circumflex and a tone, or the tone of a hook or dot: no other Latin spelling has them. */
const ONLY_VIETNAMESE = /[đơưă]|[aeiouy](?:\u0302[\u0300\u0301\u0303]|\u0302?[\u0309\u0323])|[\u031b\u0306]/u

function isPlainlyVietnamese(word: string): boolean {
  return ONLY_VIETNAMESE.test(word.normalize('NFD')) && parseSyllable(word) !== null
}
