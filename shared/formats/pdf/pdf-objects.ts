import { joinBytes } from './bytes.ts'

/** The number of an object of a PDF. */
export type PdfRef = number & { readonly kind: 'pdf-object' }

/** Gives out the numbers of objects, and the bytes of each in turn: only where each began is kept of what was written. */
export interface PdfObjects {
  /** A number for an object that is written later. */
  reserve(): PdfRef
  /** The first bytes of the file. */
  header(): Uint8Array
  /** An object; `value` in PDF's own notation. */
  object(ref: PdfRef, value: string): Uint8Array
  /** A stream object; `dictionary` without its brackets and its length. */
  stream(ref: PdfRef, dictionary: string, bytes: Uint8Array): Uint8Array
  /** The last bytes of the file: the table of the objects. Every number that was given out must have been written. */
  trailer(parts: { readonly root: PdfRef; readonly info: PdfRef; readonly id: string }): Uint8Array
}

/** Objects of a PDF 1.4 (ISO 32000-1, 7.3 to 7.5), written one after another. */
export function pdfObjects(): PdfObjects {
  const offsets: (number | null)[] = []
  let at = 0
  const counted = (bytes: Uint8Array): Uint8Array => {
    at += bytes.length
    return bytes
  }
  const begun = (ref: PdfRef): string => {
    offsets[ref - 1] = at
    return `${ref} 0 obj\n`
  }
  return {
    // The number of an object is the place of its offset, from 1.
    reserve: () => offsets.push(null) as PdfRef,
    // Four bytes above 127 tell programs that move files that this is no text.
    header: () => counted(joinBytes(['%PDF-1.4\n%', new Uint8Array([0xe2, 0xe3, 0xcf, 0xd3]), '\n'])),
    object: (ref, value) => counted(joinBytes([begun(ref), value, '\nendobj\n'])),
    stream: (ref, dictionary, bytes) =>
      counted(
        joinBytes([
          begun(ref),
          `<< ${dictionary} /Length ${bytes.length} >>\nstream\n`,
          bytes,
          '\nendstream\nendobj\n',
        ]),
      ),
    trailer({ root, info, id }) {
      const rows = offsets.map((offset, index) => {
        if (offset === null) throw new Error(`object ${index + 1} of the PDF was never written`)
        return `${String(offset).padStart(10, '0')} 00000 n \n`
      })
      const size = offsets.length + 1
      return joinBytes([
        `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n`,
        `<< /Size ${size} /Root ${root} 0 R /Info ${info} 0 R /ID [<${id}> <${id}>] >>\n`,
        `startxref\n${at}\n%%EOF\n`,
      ])
    },
  }
}

/** A number as PDF writes it: no exponent, no more places than a page can show. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

/** A text for people, as UTF-16 in hexadecimal digits behind its byte order mark. */
export function pdfText(text: string): string {
  return `<FEFF${utf16(text)}>`
}

/** The UTF-16 of a text in hexadecimal digits, big-endian. */
export function utf16(text: string): string {
  let digits = ''
  for (let index = 0; index < text.length; index += 1) digits += hex4(text.charCodeAt(index))
  return digits
}

/** Four hexadecimal digits. */
export function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0')
}
