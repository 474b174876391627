const SHAPES: Readonly<Record<string, string>> = { '(': '\u0306', '^': '\u0302', '+': '\u031b', '*': '\u031b' }
const TONES: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
}

const LETTER = /\\([\\(^+*'`?~.dD])|(dd|DD|Dd)|([aeiouy])([(^+*]?)(['`?~.]?)/gi

/** Text in VIQR (RFC 1456): marks written after their letter with signs of ASCII, dd for đ, \ before a plain sign. */
export function fromViqr(text: string): string {
  return text.replaceAll(LETTER, (...match) => {
    const [whole, escaped, dd, vowel = '', shape = '', tone = ''] = match as (string | undefined)[]
    if (escaped !== undefined) return escaped
    if (dd !== undefined) return dd.startsWith('D') ? 'Đ' : 'đ'
    const shaped = (vowel + (SHAPES[shape] ?? '')).normalize('NFC')
    const letter = (shaped + (TONES[tone] ?? '')).normalize('NFC')
    // A shape that the letter can't have is a sign of its own.
    return Array.from(letter).length === 1 ? letter : (whole ?? '')
  })
}

const SHAPE_SIGNS = new Map([...Object.entries(SHAPES)].toReversed().map(([sign, mark]) => [mark, sign]))
const TONE_SIGNS = new Map(Object.entries(TONES).map(([sign, mark]) => [mark, sign]))

/** Vietnamese as VIQR writes it. */
export function toViqr(text: string): string {
  return Array.from(text.normalize('NFC'), (letter, at) => {
    // After a vowel it would be read as a mark; a \\ says that it is none.
    if (/[(^+*'`?~.]/.test(letter) && at > 0) return `\\${letter}`
    if (letter === '\\') return '\\\\'
    if (letter === 'đ') return 'dd'
    if (letter === 'Đ') return 'DD'
    const [base = '', ...marks] = letter.normalize('NFD')
    const shapes = marks.flatMap((mark) => SHAPE_SIGNS.get(mark) ?? [])
    const tones = marks.flatMap((mark) => TONE_SIGNS.get(mark) ?? [])
    return shapes.length + tones.length === marks.length ? [base, ...shapes, ...tones].join('') : letter
  }).join('')
}
