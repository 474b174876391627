import { zlibSync } from 'fflate'
import type { Line } from '../../shared/domain/reading.ts'
import type { PdfPicture } from '../../shared/formats/pdf/pdf-picture.ts'
import type { PdfPage } from '../../shared/formats/pdf/write-pdf.ts'

/** A white picture of so many pixels. */
export function whitePicture(width: number, height: number): PdfPicture {
  const row = Math.ceil(width / 8)
  return {
    kind: 'flate',
    bytes: zlibSync(new Uint8Array(row * height).fill(0xff)),
    width,
    height,
    bits: 1,
    components: 1,
  }
}

/** A page of A4 in points, white unless it is given a picture. */
export function aPdfPage(lines: readonly Line[], parts: Partial<PdfPage> = {}): PdfPage {
  return { size: { width: 595, height: 842 }, picture: whitePicture(595, 842), lines, turn: 0, ...parts }
}
