import { decodeUnmarked } from '../text/legacy-text.ts'
import { rescueOf } from '../text/legacy/rescue.ts'

/** The text of a file, and in what it was written. */
export interface DecodedTable {
  readonly text: string
  /** As encodings are called: 'utf-8', 'utf-16le', 'cp1251', 'tcvn3'. */
  readonly encoding: string
  /** The encoding was told by its letters: whoever takes the text in should look at it. */
  readonly guessed: boolean
}

/** What stands in place of bytes that are no letter. */
export const BROKEN_LETTER = '\ufffd'

/** Bytes of UTF-16 are looked for among so many. */
const LOOKED_AT = 2000

/**
 * The text of a CSV: UTF-8, UTF-16 with or without its mark, else what its letters tell: TCVN3, VNI, CP1258, CP1251,
 * KOI8-R, CP866, at last Windows-1252. In a file that is UTF-8 but for a few bytes each of them is a BROKEN_LETTER.
 */
export function decodeTable(bytes: Uint8Array): DecodedTable {
  const wide = wideEncoding(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, guessed: false }
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = count(text, /\ufffd/g)
  if (broken === 0 || broken * 4 < count(text, /[^\0-\x7f\ufffd]/g)) return { text, encoding: 'utf-8', guessed: false }
  const latin = new TextDecoder('windows-1252').decode(bytes)
  const rescue = rescueOf(latin)
  if (rescue && rescue.kind !== 'nfd' && rescue.kind !== 'look-alikes' && rescue.kind !== 'viqr')
    return { text: rescue.convert(latin), encoding: rescue.kind, guessed: true }
  const unmarked = decodeUnmarked(bytes)
  return { text: unmarked, encoding: unmarked === latin ? 'windows-1252' : 'cp1251', guessed: true }
}

/** By the byte order mark; without one by the zeros that half of the bytes of plain signs are. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const looked = bytes.slice(0, LOOKED_AT)
  const zeros = [0, 1].map((side) => looked.filter((byte, at) => byte === 0 && at % 2 === side).length)
  const [even = 0, odd = 0] = zeros
  if (even + odd < looked.length / 20) return null
  return odd >= even ? 'utf-16le' : 'utf-16be'
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0
}
