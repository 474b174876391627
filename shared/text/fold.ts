/** Letters that Unicode does not decompose, and letters of pre-1918 Russian, with what they are searched as. */
const PLAIN: Readonly<Record<string, string>> = {
  đ: 'd',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  ѣ: 'е',
  і: 'и',
  ѳ: 'ф',
  ѵ: 'и',
}

const PLAIN_LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu')

/**
 * The form in which text is compared: lower case, without diacritics, đ as d, ё as е, pre-1918 Russian letters as
 * modern ones and without the final ъ (rules of the decree of 10 October 1918). `Đường` gives `duong`, `Дѣлъ` `дел`.
 * Compatibility forms (ligatures, long s, full width) become plain ones: Unicode NFKD, UAX 15.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter)
    .replace(/ъ(?!\p{L})/gu, '')
}
