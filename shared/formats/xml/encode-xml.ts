import { xmlEncoding } from './decode-xml.ts'

/** A text as the bytes that the file it came from would have: in its encoding, behind its byte order mark. */
export function encodeLike(original: Uint8Array, text: string): Uint8Array {
  const { encoding, mark } = xmlEncoding(original)
  const bytes = encoded(text, encoding)
  const whole = new Uint8Array(mark + bytes.length)
  whole.set(original.subarray(0, mark))
  whole.set(bytes, mark)
  return whole
}

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16(text, encoding === 'utf-16le')
  const codes = singleBytes(encoding)
  // Encodings of several bytes a letter are rare in files of readings: they become UTF-8, and say so.
  if (!codes) return new TextEncoder().encode(text.replace(/(encoding\s*=\s*["'])[\w.:-]+/, '$1UTF-8'))
  return Uint8Array.from(Array.from(text).flatMap((sign) => codes.get(sign) ?? reference(sign)))
}

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), little)
  return bytes
}

/** The byte of each sign in an encoding of a byte a sign; null for any other encoding. */
function singleBytes(encoding: string): ReadonlyMap<string, number> | null {
  const decoder = new TextDecoder(encoding)
  const signs = Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)))
  return signs.every((sign) => sign.length === 1) ? new Map(signs.map((sign, byte) => [sign, byte])) : null
}

/** What an encoding has no byte for stands as its number. */
function reference(sign: string): readonly number[] {
  return Array.from(`&#${sign.codePointAt(0) ?? 0};`, (each) => each.charCodeAt(0))
}
