/** Code pages of one byte a letter, as the WHATWG Encoding Standard names them. */
const LABELS = {
  cp1251: 'windows-1251',
  'koi8-r': 'koi8-r',
  cp866: 'ibm866',
  cp1258: 'windows-1258',
} as const
/** One of the code pages; 'latin' is Windows-1252. */
export type CodePage = keyof typeof LABELS | 'latin'

const LAST_BYTE = 0xff
/** Signs below U+0100 that are no byte of a page wait here while the bytes are read. */
const APART = 0xe000

/** Windows-1252 from 0x80 on: some machines decode it as Latin-1. What it leaves out are control signs. */
const FROM_80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const LATIN = Array.from({ length: LAST_BYTE + 1 }, (_, byte) => FROM_80[byte - 0x80] ?? String.fromCharCode(byte))

const DECODED = new Map<CodePage, readonly string[]>()
const ENCODED = new Map<CodePage, ReadonlyMap<string, string>>()

/** The sign of each byte. */
function signsOf(page: CodePage): readonly string[] {
  const known = DECODED.get(page)
  if (known) return known
  const signs = page === 'latin' ? LATIN : decodedBytes(new TextDecoder(LABELS[page]))
  DECODED.set(page, signs)
  return signs
}

function decodedBytes(decoder: { decode(bytes: Uint8Array): string }): readonly string[] {
  return Array.from({ length: LAST_BYTE + 1 }, (_, byte) => decoder.decode(Uint8Array.of(byte)))
}

function bytesOf(page: CodePage): ReadonlyMap<string, string> {
  const known = ENCODED.get(page)
  if (known) return known
  const bytes = new Map<string, string>()
  // Programs also show the bytes 0x80 to 0x9f as the control signs of Latin-1.
  if (page === 'latin')
    for (let byte = 0x80; byte < 0xa0; byte += 1) bytes.set(String.fromCharCode(byte), String.fromCharCode(byte))
  signsOf(page).forEach((sign, byte) => bytes.set(sign, String.fromCharCode(byte)))
  ENCODED.set(page, bytes)
  return bytes
}

/** The text as the bytes that the page has for it, a sign below U+0100 each; what the page lacks stands apart. */
export function asBytes(text: string, page: CodePage): string {
  const bytes = bytesOf(page)
  return text.replaceAll(/[^\0-\x7f]/gu, (sign) => {
    const byte = bytes.get(sign)
    if (byte !== undefined) return byte
    const code = sign.codePointAt(0) ?? 0
    return code <= LAST_BYTE ? String.fromCharCode(APART + code) : sign
  })
}

/** What `asBytes` put apart, in its place again. */
export function backInPlace(text: string): string {
  return text.replaceAll(/[\ue080-\ue0ff]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - APART))
}

/** Bytes, a sign each, as the page shows them. */
export function fromBytes(bytes: string, page: CodePage): string {
  const signs = signsOf(page)
  return bytes.replaceAll(/[\x80-\xff]/g, (byte) => signs[byte.charCodeAt(0)] ?? byte)
}

const SEQUENCE = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g

/**
 * Bytes, a sign each, read as UTF-8; null where one of them is not part of a sequence. A no-break space within a
 * sequence may have become a plain one.
 */
export function fromUtf8(bytes: string): { readonly text: string; readonly sequences: number } | null {
  const mended = bytes.replaceAll(/([\xc3\xd0]) /g, '$1\u00a0')
  if (/[\x80-\xff]/.test(mended.replaceAll(SEQUENCE, ''))) return null
  const decoder = new TextDecoder('utf-8')
  let sequences = 0
  const text = mended.replaceAll(SEQUENCE, (sequence) => {
    sequences += 1
    return decoder.decode(Uint8Array.from(sequence, (byte) => byte.charCodeAt(0)))
  })
  return { text, sequences }
}
