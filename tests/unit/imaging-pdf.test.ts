import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { BlobRanges, STEP } from '../../renderer/imaging/pdf-ranges.ts'

const PAGES = 60
/** About what a scanned page takes. */
const PICTURE = 500_000

/** A PDF as scanners write it: what a page is said to be lies before its picture, all pages side by side in one list. */
function scannedPdf(): Blob {
  const kids = Array.from({ length: PAGES }, (_, page) => `${3 + page * 2} 0 R`).join(' ')
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Count ${PAGES} /Kids [${kids}] >>`]
  for (let page = 0; page < PAGES; page += 1) {
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${4 + page * 2} 0 R >>`)
    objects.push(`<< /Length ${PICTURE} >>\nstream\n${'% '.padEnd(PICTURE)}\nendstream`)
  }
  let text = '%PDF-1.5\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return new Blob([text, table, trailer])
}

test('opening a PDF of scans reads little of it', async () => {
  const file = scannedPdf()
  const range = new BlobRanges(file)
  const task = getDocument({
    range,
    rangeChunkSize: STEP,
    disableAutoFetch: true,
    disableStream: true,
    verbosity: 0,
  })
  const pdf = await task.promise
  expect(pdf.numPages).toBe(PAGES)
  await pdf.getPage(PAGES)
  expect(range.read).toBeLessThan(file.size / 10)
  await task.destroy()
})
