const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** 1 to 399 for a Roman numeral in lower case; null for what is none ('iiii', 'vx'). */
export function romanNumber(text: string): number | null {
  if (!/^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u.test(text) || text === '') return null
  const worths = Array.from(text, (letter) => ROMAN[letter] ?? 0)
  return worths.reduce((sum, worth, index) => sum + (worth < (worths[index + 1] ?? 0) ? -worth : worth), 0)
}

/** 'XIX' for 19. */
export function romanNumeral(number: number): string {
  const signs = [[50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const // prettier-ignore
  let rest = number
  let text = ''
  for (const [worth, sign] of signs) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}

/** Digits of Vietnamese numbers, native and Sino-Vietnamese, from 1. */
const DIGITS = [
  ['một', 'mốt', 'nhất', 'nguyên'],
  ['hai', 'nhị'],
  ['ba', 'tam'],
  ['bốn', 'tư', 'tứ'],
  ['lăm', 'nhăm', 'ngũ', 'năm'],
  ['sáu', 'lục'],
  ['bảy', 'bẩy', 'thất'],
  ['tám', 'bát'],
  ['chín', 'cửu'],
]
const DIGIT_WORD = DIGITS.flat().join('|')

/** For patterns: a number in digits or Vietnamese words, 'mười tám', 'thập bát', 'hai mươi mốt'. */
export const VIETNAMESE_NUMBER = `\\d{1,4}|(?:(?:${DIGIT_WORD}) )?(?:mười|mươi|thập)(?: (?:${DIGIT_WORD}))?|${DIGIT_WORD}`

/** 1 to 99 for a number in digits or Vietnamese words, native or Sino-Vietnamese; null for other words. */
export function vietnameseNumber(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text)
  const match = /^(?:(\p{L}+) )?(?:mười|mươi|thập)(?: (\p{L}+))?$/u.exec(text)
  if (!match) return digit(text)
  const [tens, ones] = [match[1], match[2]].map((word) => (word === undefined ? undefined : digit(word)))
  if (tens === null || ones === null) return null
  return 10 * (tens ?? 1) + (ones ?? 0)
}

function digit(word: string): number | null {
  const at = DIGITS.findIndex((words) => words.includes(word))
  return at < 0 ? null : at + 1
}

/** Chinese numerals from 1 to 10; '元' is the first year, '正' the first month, '初' stands before days to the tenth. */
const HAN_DIGITS = '一二三四五六七八九'

/** 1 to 99 for a Chinese numeral, '十八', '二十', '廿三', '元'; null for what is none. */
export function hanNumber(text: string): number | null {
  if (text === '元' || text === '正') return 1
  const plain = text.replace(/^初/u, '').replace(/^廿/u, '二十').replace(/^卅/u, '三十').replace('臘', '十二')
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(plain)
  if (!match || plain === '') return null
  const [, first = '', ten = '', last = ''] = match
  if (ten === '') return first !== '' && last !== '' ? null : HAN_DIGITS.indexOf(first + last) + 1
  return 10 * (first === '' ? 1 : HAN_DIGITS.indexOf(first) + 1) + (last === '' ? 0 : HAN_DIGITS.indexOf(last) + 1)
}

/** Ordinals of the parts of a time and of centuries: the beginnings of the words in Russian, English, French, Kazakh. */
const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [/^(?:1|перв|first|premi|бірінші)/u, 1],
  [/^(?:2|втор|second|deuxi|екінші)/u, 2],
  [/^(?:3|трет|third|troisi|үшінші)/u, 3],
  [/^(?:4|четв[её]р|fourth|quatri|төртінші)/u, 4],
  [/^(?:последн|last|derni|соңғы)/u, -1],
]

/** 1 to 4, or -1 for the last, from an ordinal in words or figures, whatever its ending; Roman numerals too. */
export function ordinalNumber(word: string): number | null {
  return romanNumber(word) ?? ORDINALS.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

/** Centuries in words, as their stems. */
const CENTURIES: readonly (readonly [RegExp, number])[] = [
  [/^(?:пятнадцат|fifteenth|quinzi)/u, 15],
  [/^(?:шестнадцат|sixteenth|seizi)/u, 16],
  [/^(?:семнадцат|seventeenth|dix-septi)/u, 17],
  [/^(?:восемнадцат|eighteenth|dix-huiti)/u, 18],
  [/^(?:девятнадцат|nineteenth|dix-neuvi|он тоғызыншы)/u, 19],
  [/^(?:двадцать перв|twenty-first|vingt et uni|жиырма бірінші)/u, 21],
  [/^(?:двадцат|twentieth|vingti|жиырмасыншы)/u, 20],
]

/** The number of a century, from 1 to 21, written in figures ('19', '19-го'), Roman numerals or words. */
export function centuryNumber(text: string): number | null {
  const digits = /^(\d{1,2})(?:\D|$)/u.exec(text)?.[1]
  const number =
    digits === undefined
      ? (romanNumber(text.replace(/(?:e|ème|-?й|-?го|-?м)$/u, '')) ?? CENTURIES.find(([stem]) => stem.test(text))?.[1])
      : Number(digits)
  return number === undefined || number < 1 || number > 21 ? null : number
}
