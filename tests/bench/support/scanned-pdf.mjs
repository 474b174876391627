// A PDF as scanners make it: a JPEG a page, with a line of text behind it.
import { closeSync, openSync, writeSync } from 'node:fs'

/** Points of A4. */
const [WIDTH, HEIGHT] = [595, 842]

/** Writes `pages` pages to `file`, the pictures in turn; each `{ jpeg, width, height }`. Returns the bytes written. */
export function writeScannedPdf(file, pictures, pages) {
  const out = openSync(file, 'w')
  const offsets = []
  let at = 0
  const write = (bytes) => {
    const buffer = Buffer.from(bytes)
    at += writeSync(out, buffer)
  }
  const object = (number, dictionary, stream) => {
    offsets[number] = at
    write(`${number} 0 obj\n${dictionary}\n`)
    if (stream) {
      write('stream\n')
      write(stream)
      write('\nendstream\n')
    }
    write('endobj\n')
  }
  write('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n')
  for (let page = 0; page < pages; page += 1) {
    const { jpeg, width, height } = pictures[page % pictures.length]
    const bytes = withComment(jpeg, `page ${page}`)
    const [first, content, picture] = [0, 1, 2].map((part) => 4 + page * 3 + part)
    const drawn = `q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /I Do Q BT 3 Tr /F 12 Tf 60 780 Td (Page ${page + 1} of the file) Tj ET`
    const resources = `<< /XObject << /I ${picture} 0 R >> /Font << /F 3 0 R >> >>`
    object(
      first,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${content} 0 R /Resources ${resources} >>`,
    )
    object(content, `<< /Length ${drawn.length} >>`, drawn)
    const kind = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB`
    object(picture, `<< ${kind} /BitsPerComponent 8 /Filter /DCTDecode /Length ${bytes.length} >>`, bytes)
  }
  object(1, '<< /Type /Catalog /Pages 2 0 R >>')
  const kids = Array.from({ length: pages }, (_, page) => `${4 + page * 3} 0 R`).join(' ')
  object(2, `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`)
  object(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  const start = at
  const lines = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  write(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${lines.join('')}`)
  write(`trailer\n<< /Size ${offsets.length} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  closeSync(out)
  return at
}

/** The same picture with other bytes: each page is one of its own. */
export function withComment(jpeg, text) {
  const head = Buffer.from([0xff, 0xfe, 0, text.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from(text), jpeg.subarray(2)])
}

/** Width and height of a JPEG, from its frame header. */
export function jpegSize(jpeg) {
  for (let at = 2; at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg[at + 1]
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: jpeg.readUInt16BE(at + 5), width: jpeg.readUInt16BE(at + 7) }
  }
  throw new Error('no JPEG')
}
