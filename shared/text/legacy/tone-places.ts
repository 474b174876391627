import { isVietnameseSyllable, parseSyllable, written, type ToneStyle } from '../vietnamese-syllable.ts'

/**
 * The text with the tone marks of Vietnamese syllables where one custom puts them: hòa, thúy (old) or hoà, thuý (new,
 * decision 240/QĐ of the Ministry of Education, 5 March 1984). Words that are no syllables stay as they are.
 */
export function withToneStyle(text: string, style: ToneStyle): string {
  return text.normalize('NFC').replaceAll(/\p{L}*[^\0-\x7f\P{L}]\p{L}*/gu, (word) => {
    const syllable = isVietnameseSyllable(word) ? parseSyllable(word) : null
    return syllable ? written(syllable, style) : word
  })
}
