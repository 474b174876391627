/** Letters of one byte in VNI-Windows. */
const LETTERS: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
}

/** Bytes that follow a vowel, with the combining marks that they stand for. */
const MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}

const MARKED = new RegExp(`([aeouyôö])([${Object.keys(MARKS).join('')}])`, 'giu')
const SINGLE = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'giu')

/**
 * Bytes, a sign each, read as VNI-Windows: a mark follows its vowel ('tieáng Vieät'). After the tables of VNI Software.
 */
export function fromVni(bytes: string): string {
  const composed = bytes.replaceAll(MARKED, (pair, vowel: string, mark: string) => {
    const letter = (single(vowel) + (MARKS[mark.toLowerCase()] ?? '')).normalize('NFC')
    // What does not compose to one letter is no pair of the encoding.
    return Array.from(letter).length === 1 ? apart(letter) : pair
  })
  return together(composed.replaceAll(SINGLE, single))
}

function single(letter: string): string {
  const meant = LETTERS[letter.toLowerCase()] ?? letter
  return letter === letter.toLowerCase() ? meant : meant.toUpperCase()
}

/** Letters that are done are kept from being read as bytes again. */
const apart = (letter: string): string => `\ue100${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
const together = (text: string): string =>
  text.replaceAll(/\ue100([\da-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const LETTER_BYTES = new Map(Object.entries(LETTERS).map(([byte, letter]) => [letter, byte]))
const MARK_BYTES = new Map(Object.entries(MARKS).map(([byte, marks]) => [marks.normalize('NFD'), byte]))

/** Vietnamese as bytes of VNI-Windows, a sign each. */
export function toVni(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    const small = letter.toLowerCase()
    const bytes = LETTER_BYTES.get(small) ?? markedBytes(small)
    return letter === small ? bytes : bytes.toUpperCase()
  }).join('')
}

function markedBytes(letter: string): string {
  const [base = '', ...marks] = letter.normalize('NFD')
  const horn = marks.includes('\u031b') ? '\u031b' : ''
  const vowel = horn === '' ? base : (LETTER_BYTES.get((base + horn).normalize('NFC')) ?? base)
  const mark = [...MARK_BYTES].find(([known]) =>
    sameMarks(
      known,
      marks.filter((each) => each !== horn),
    ),
  )
  return marks.length > (horn === '' ? 0 : 1) && mark ? vowel + mark[1] : horn === '' ? letter : vowel
}

function sameMarks(known: string, marks: readonly string[]): boolean {
  return Array.from(known).sort().join('') === [...marks].sort().join('')
}
