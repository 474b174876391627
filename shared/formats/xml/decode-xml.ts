import { placeIn, XmlError } from './xml-error.ts'

/** A book of a thousand pages as one hOCR file is half of this; more is no text of a scan. */
const MOST_BYTES = 128 * 1024 * 1024
/** Where an encoding must have been declared (HTML living standard, 4.2.5.4). */
const DECLARED_WITHIN = 1024

/**
 * The text of an XML or HTML file: UTF-8, UTF-16 with or without its mark, or what the file declares (XML 1.0, appendix
 * F; `charset` of HTML). Throws an XmlError 'xml-encoding' where the bytes are not in the encoding that they claim.
 */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES) throw new XmlError('xml-too-large', `${bytes.length} bytes`)
  const { encoding } = xmlEncoding(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new XmlError('xml-encoding', `${encoding}${faultIn(bytes, encoding)}`, { cause })
  }
}

/** Where the first byte stands that makes no sign: ' (line:column)'; '' for an encoding that nobody knows. */
function faultIn(bytes: Uint8Array, encoding: string): string {
  try {
    const text = new TextDecoder(encoding).decode(bytes)
    const at = text.indexOf('\ufffd')
    return at < 0 ? '' : ` (${placeIn(text, at)})`
  } catch (error) {
    console.warn('No such encoding', error)
    return ''
  }
}

/** The encoding of a file by its label (WHATWG), and how many bytes its byte order mark takes. */
export function xmlEncoding(bytes: Uint8Array): { readonly encoding: string; readonly mark: number } {
  const encoding = byteOrder(bytes) ?? declaredEncoding(bytes)?.toLowerCase() ?? 'utf-8'
  const [first] = bytes
  return {
    encoding: encoding === 'utf8' ? 'utf-8' : encoding,
    mark: first === 0xef ? 3 : first === 0xff || first === 0xfe ? 2 : 0,
  }
}

/** By a byte order mark, or by the zeros beside the first '<'. */
function byteOrder([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  return null
}

/** A declaration is in ASCII, whatever follows. UTF-16 can't be declared in bytes that are read as ASCII. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARED_WITHIN))
  const declared =
    /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ??
    /<meta[^>]*?charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1]
  return declared === undefined || /^utf-?16/i.test(declared) ? null : declared
}
