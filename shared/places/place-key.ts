import { fold } from '../text/fold.ts'

/** Letters of Kazakh and Ukrainian that Russian writes with others. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ð: 'd', ә: 'а', қ: 'к', ғ: 'г', ң: 'н', ү: 'у', ұ: 'у', һ: 'х', ө: 'о', є: 'е', ґ: 'г' },
}
const PLAIN_LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu')

/**
 * The form in which names of places are compared: folded, Kazakh and Ukrainian letters as Russian ones, with one space
 * wherever anything but letters and digits is.
 */
export function spacedKey(text: string): string {
  return fold(text)
    .replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The same without the spaces, so that `sai gon`, `Saigon` and `Sài-Gòn` are one key. */
export function squeezedKey(text: string): string {
  // Nine of ten names need no more, and the gazetteer has 200,000.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '')
  if (/^[А-Яа-яЁё -]*$/.test(text) && !/ъ/i.test(text)) {
    return text
      .toLowerCase()
      .replace(/[ -]+/g, '')
      .replace(/[йё]/g, (letter) => (letter === 'й' ? 'и' : 'е'))
  }
  return spacedKey(text).replaceAll(' ', '')
}

const foldedLetters = new Map<string, string>()

/** One letter folded; '' for what is neither letter nor digit. Remembered: it is asked for at every keystroke. */
function foldedLetter(letter: string): string {
  const known = foldedLetters.get(letter)
  if (known !== undefined) return known
  const folded = /[\p{L}\p{N}]/u.test(letter) ? fold(letter) : ''
  foldedLetters.set(letter, folded)
  return folded
}

/** Letters and digits in lower case, composed: they keep the diacritics that a key drops. */
export function lettersTyped(text: string): readonly string[] {
  return Array.from(text.toLowerCase().normalize('NFC')).filter((letter) => foldedLetter(letter) !== '')
}

/** True where there are letters that folding changes: diacritics, đ, ё and the like. */
export function areMarked(letters: readonly string[]): boolean {
  return letters.some((letter) => foldedLetter(letter) !== letter)
}

/**
 * True where every marked letter typed stands so in the name (composed, as the gazetteer has it); a plain letter typed
 * agrees with any form of it. The name may go on after what was typed.
 */
export function marksAgree(typed: readonly string[], name: string): boolean {
  let at = 0
  for (const letter of name.toLowerCase()) {
    const wanted = typed[at]
    if (wanted === undefined) return true
    const folded = foldedLetter(letter)
    if (folded === '') continue
    if (letter !== wanted && folded !== wanted) return false
    at += 1
  }
  return at === typed.length
}

const ADMINISTRATIVE = [
  ...['thành phố', 'tp', 'thị xã', 'tx', 'thị trấn', 'tt', 'quận', 'q', 'huyện', 'h', 'phường', 'p', 'xã', 'x'],
  ...['làng', 'thôn', 'tỉnh', 'phủ', 'ville de', 'province de', 'stadt'],
  ...[
    'город',
    'гор',
    'г',
    'село',
    'сел',
    'с',
    'деревня',
    'дер',
    'д',
    'посёлок',
    'пос',
    'станица',
    'станция',
    'ст',
    'аул',
  ],
  ...['слобода', 'сл', 'хутор', 'х', 'местечко', 'м', 'крепость', 'пгт', 'рп'],
  ...['city of', 'town of', 'village of'],
].map(spacedKey)

/** What follows a word like `thành phố`, `г.` or `city of`; null where the text has none in front. */
export function withoutKind(text: string): string | null {
  const key = spacedKey(text)
  const kind = ADMINISTRATIVE.find((word) => key.startsWith(`${word} `))
  if (kind === undefined) return null
  const words = kind.split(' ').length
  return text
    .trim()
    .split(/[\s.]+/u)
    .slice(words)
    .join(' ')
}
