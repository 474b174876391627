/** Why a CSV as a whole can't be taken in. */
export class CsvError extends Error {
  readonly code: 'csv-not-utf8' | 'csv-empty' | 'csv-no-key'
  constructor(code: CsvError['code'], message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'CsvError'
    this.code = code
  }
}

/** The text of a CSV. Throws 'csv-not-utf8' for other encodings, which would put wrong letters into descriptions. */
export async function decodeCsv(csv: Blob): Promise<string> {
  const bytes = await csv.arrayBuffer()
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    // UTF-16 of Latin text is valid UTF-8 full of zeros.
    if (text.includes('\0')) throw new TypeError('NUL')
    return text
  } catch (cause) {
    throw new CsvError('csv-not-utf8', 'not UTF-8', { cause })
  }
}
