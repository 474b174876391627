import { deflateSync } from 'node:zlib'

/** A PDF of these objects, numbered from 1, with a right table of where they are; the first is the catalogue. */
function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = parts[0]?.length ?? 0
  objects.forEach((body, index) => {
    const object = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')])
    offsets.push(at)
    parts.push(object)
    at += object.length
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(table)])
}

const CATALOGUE = '<</Type/Catalog/Pages 2 0 R>>'

/** The tree of pages holds itself. */
export const endlessPages = (): Buffer => pdfOf([CATALOGUE, '<</Type/Pages/Kids[2 0 R]/Count 9>>'])

/** So many pages with nothing on them, all of one parent. */
export function manyPages(count: number): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ')
  const pages = Array.from({ length: count }, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>')
  return pdfOf([CATALOGUE, `<</Type/Pages/Count ${count}/Kids[${kids}]>>`, ...pages])
}

/** One page whose drawing is `bytes` of nothing, packed twice: some kilobytes that become as much. */
export function packedTwice(bytes: number): Buffer {
  const data = deflateSync(deflateSync(Buffer.alloc(bytes, ' '), { level: 9 }), { level: 9 })
  const stream = Buffer.concat([
    Buffer.from(`<</Length ${data.length}/Filter[/FlateDecode/FlateDecode]>>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ])
  return pdfOf([
    CATALOGUE,
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]/Contents 4 0 R>>',
    stream,
  ])
}

/** A drawing that draws itself. */
export function endlessDrawing(): Buffer {
  const draw =
    '<</Type/XObject/Subtype/Form/BBox[0 0 72 72]/Resources<</XObject<</F 4 0 R>>>>/Length 5>>\nstream\n/F Do\nendstream'
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]/Resources<</XObject<</F 4 0 R>>>>/Contents 5 0 R>>'
  return pdfOf([
    CATALOGUE,
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    page,
    draw,
    '<</Length 5>>\nstream\n/F Do\nendstream',
  ])
}
