/** Why a CSV as a whole can't be taken in. */
export class CsvError extends Error {
  readonly code: 'csv-not-utf8' | 'csv-empty' | 'csv-no-key' | 'sheet-unreadable' | 'sheet-endless'
  constructor(code: CsvError['code'], message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'CsvError'
    this.code = code
  }
}

/**
 * The text of a CSV: UTF-8, or UTF-16 that says so by its mark, as spreadsheets save "Unicode text". Throws
 * 'csv-not-utf8' for other encodings, which would put wrong letters into descriptions.
 */
export async function decodeCsv(csv: Blob): Promise<string> {
  const bytes = await csv.arrayBuffer()
  try {
    const text = new TextDecoder(encodingOf(new Uint8Array(bytes)), { fatal: true, ignoreBOM: true }).decode(bytes)
    // UTF-16 of Latin text is valid UTF-8 full of zeros.
    if (text.includes('\0')) throw new TypeError('NUL')
    return text
  } catch (cause) {
    throw new CsvError('csv-not-utf8', 'not UTF-8', { cause })
  }
}

/** By the byte order mark. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
