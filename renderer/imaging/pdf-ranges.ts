import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * pdf.js reads a file in steps of so many bytes. On opening one it looks at each page until the last, of which scanners
 * write a few lines between pictures: with steps of a mebibyte that takes the whole file into memory.
 */
export const STEP = 16 * 1024

/** Gives pdf.js the parts of a file that it asks for, and counts their bytes. */
export class BlobRanges extends PDFDataRangeTransport {
  readonly #blob: Blob
  read = 0

  constructor(blob: Blob) {
    super(blob.size, null)
    this.#blob = blob
  }

  override requestDataRange(begin: number, end: number): void {
    this.read += end - begin
    this.#blob
      .slice(begin, end)
      .arrayBuffer()
      .then(
        (buffer) => this.onDataRange(begin, new Uint8Array(buffer)),
        (error: unknown) => {
          throw error
        },
      )
  }
}
