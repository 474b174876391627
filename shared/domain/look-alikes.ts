import { groupBy } from './group-by.ts'

/** Letters that are drawn alike in Latin and Cyrillic, in either case: names typed in haste mix them. */
const ALIKE = ['aа', 'bв', 'cс', 'eе', 'hн', 'iі', 'kк', 'mм', 'oо', 'pр', 'tт', 'xх', 'yу']
const GROUP = new Map(ALIKE.flatMap((group) => Array.from(group, (letter) => [letter, group] as const)))

/** Blocks of composed letters: Latin-1 to Extended-B, Cyrillic, Latin Extended Additional (Vietnamese). */
const COMPOSED = [
  [0xc0, 0x24f],
  [0x430, 0x45f],
  [0x1e00, 0x1eff],
] as const

const lettersOf = ([first, last]: readonly [number, number]): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index).toLowerCase())

/** The letters with marks, by the letter without. */
const MARKED = groupBy(new Set(COMPOSED.flatMap(lettersOf)), bareLetter)

function bareLetter(letter: string): string {
  return letter === 'đ' ? 'd' : letter.normalize('NFD').replaceAll(/\p{M}/gu, '')
}

/** The same text with each letter that has a look-alike written in Latin, in lower case: for comparing codes. */
export function inOneScript(text: string): string {
  return Array.from(text.normalize('NFC').toLowerCase(), (letter) => GROUP.get(letter)?.[0] ?? letter).join('')
}

/**
 * What matches a sign in a regular expression with the flags `iu`: a letter matches itself, its look-alikes in the other
 * script, and all of them with and without marks, since names are often written so ('Tờ' as 'To').
 */
export function likeLetter(sign: string): string {
  const bare = bareLetter(sign.toLowerCase())
  const alike = Array.from(GROUP.get(bare) ?? bare)
  const forms = [...new Set([sign.toLowerCase(), ...alike, ...alike.flatMap((letter) => MARKED.get(letter) ?? [])])]
  return forms.length === 1 ? escapeSign(sign) : `[${forms.map(escapeSign).join('')}]`
}

/** A sign as it stands for itself in a regular expression with the flag `u`. */
function escapeSign(sign: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(sign) ? `\\${sign}` : sign
}

/** Letters that are drawn alike as capitals and as small letters, as far as both cases are. */
const AS_CYRILLIC = new Map(
  Array.from('aceopxyiABCEHIKMOPTX', (letter, at) => [letter, 'асеорхуіАВСЕНІКМОРТХ'.charAt(at)]),
)
const AS_LATIN = new Map([...AS_CYRILLIC].map(([latin, cyrillic]) => [cyrillic, latin]))

/** The text with letters of the other script that are drawn alike in this script; case and all else stay. */
export function inScript(text: string, script: 'cyrillic' | 'latin'): string {
  const letters = script === 'cyrillic' ? AS_CYRILLIC : AS_LATIN
  return Array.from(text, (letter) => letters.get(letter) ?? letter).join('')
}
