/** Latin letters that Cyrillic ones look like, at the same place in the other list. */
const LATIN = 'aceopxyikmthb'
const CYRILLIC = 'асеорхуікмтнв'

/** What a keyboard of the other alphabet, or OCR, makes of a Roman numeral. */
const ROMAN_LETTERS: Readonly<Record<string, string>> = { х: 'x', і: 'i', ӏ: 'i', ѵ: 'v' }

/**
 * The wording as the rules expect it: composed, lower case, single spaces, one kind of dash and apostrophe, and words of
 * one alphabet each. Letters that only look right are exchanged: 'oктября' with a Latin o, 'ХІХ' on a Russian keyboard.
 */
export function normalWording(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('und')
    .replace(/[\u2010-\u2015\u2212]/gu, '–')
    .replace(/[’ʼ‘`´]/gu, "'")
    .replace(/[«»“”„"]/gu, '')
    .replace(/[\p{L}\p{M}]+/gu, oneAlphabet)
    .replace(/\s+/gu, ' ')
    .replace(/^[ ,;:.]+(?!\.)|[ ,;:]+$/gu, '')
}

/** Russian spelling before 1918 as it is now: 'лѣта', 'іюня', 'сентябрѣ', 'годъ'. Kazakh words would be hurt. */
export function modernRussian(wording: string): string {
  return wording
    .replace(/ѣ/gu, 'е')
    .replace(/(?<=[а-я])і|і(?=[а-я])/gu, 'и')
    .replace(/ѳ/gu, 'ф')
    .replace(/ъ(?!\p{L})/gu, '')
    .replace(/генваря/gu, 'января')
}

function oneAlphabet(word: string, at: number, whole: string): string {
  if (/^[ivxlхіӏѵ]+$/u.test(word) && !(word === 'х' && whole[at - 1] === '-' && whole[at + 1] !== '-')) {
    const roman = Array.from(word, (letter) => ROMAN_LETTERS[letter] ?? letter).join('')
    return word === 'і' ? word : roman
  }
  const cyrillic = word.replace(/[^\p{Script=Cyrillic}]/gu, '').length
  if (cyrillic === 0 || cyrillic === word.length) return word
  return 2 * cyrillic >= word.length ? swapped(word, LATIN, CYRILLIC) : swapped(word, CYRILLIC, LATIN)
}

function swapped(word: string, from: string, to: string): string {
  return Array.from(word, (letter) => {
    const at = from.indexOf(letter)
    return at < 0 ? letter : (to[at] ?? letter)
  }).join('')
}
