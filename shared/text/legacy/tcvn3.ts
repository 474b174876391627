/** Letters of TCVN 5712:1993, VN3 ("ABC"), by byte. Those with a tone are small; fonts such as .VnTimeH draw capitals. */
const ROWS: readonly (readonly [first: number, letters: string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
]

const LETTERS = new Map(
  ROWS.flatMap(([first, letters]) =>
    Array.from(letters, (letter, at) => [String.fromCharCode(first + at), letter] as const),
  ),
)
const BYTES = new Map([...LETTERS].map(([byte, letter]) => [letter, byte]))

/** What TCVN3 makes of bytes. `capitals`: words that must have been set in a font of capitals are given as such. */
export interface Tcvn3Read {
  readonly text: string
  readonly capitals: boolean
}

/**
 * Bytes, a sign each, read as TCVN3. Capitals with a tone have no bytes of their own: where a line, or a word of two
 * plain capitals and more, has no small plain letter, its other letters are taken for capitals too, which is a guess.
 */
export function fromTcvn3(bytes: string): Tcvn3Read {
  let capitals = false
  const raised = (piece: string, isCapital: boolean): string => {
    const letters = piece.replaceAll(/[\xa1-\xfe]/g, (byte) => LETTERS.get(byte) ?? byte)
    if (!isCapital || letters === letters.toUpperCase()) return letters
    capitals = true
    return letters.toUpperCase()
  }
  const lines = bytes.split('\n').map((line) => {
    if (inCapitals(line)) return raised(line, true)
    return line.replaceAll(/[A-Za-z\xa1-\xfe]+/g, (word) => raised(word, inCapitals(word)))
  })
  return { text: lines.join('\n'), capitals }
}

function inCapitals(bytes: string): boolean {
  return !/[a-z]/.test(bytes) && (bytes.match(/[A-Z]/g)?.length ?? 0) >= 2
}

/** Vietnamese as bytes of TCVN3, a sign each; capitals with a tone become the small letters that the fonts draw. */
export function toTcvn3(text: string): string {
  return Array.from(
    text.normalize('NFC'),
    (letter) => BYTES.get(letter) ?? BYTES.get(letter.toLowerCase()) ?? letter,
  ).join('')
}
